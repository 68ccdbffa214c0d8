import { Script, createContext } from 'node:vm';
import { ignoreSignals } from '../signals';
import type { FromWorker, ToWorker } from './worker-messages';
import { WORKS } from './works';

type Work = (task: unknown, settings: unknown) => unknown;

/** How much longer than allowed (milliseconds) a worker goes on before it ends itself. */
const GRACE = 10_000;

const context = createContext({ call: (): unknown => null });
const CALL = new Script('call()');

/** Calls a function for no longer than some milliseconds; it throws then. No timer of its own thread could end a loop. */
function atMost(milliseconds: number, call: () => unknown): unknown {
  context['call'] = call;
  return CALL.runInContext(context, { timeout: milliseconds });
}

function answer(message: FromWorker): void {
  process.send?.(message);
}

/** A worker's whole life: it does what it was told with each workbook that comes, and ends with the process that started it. */
export function serve(): void {
  let work: (task: unknown) => unknown = () => null;
  ignoreSignals();
  process.on('disconnect', () => process.exit());
  process.on('message', (message: ToWorker) => {
    if ('work' in message) {
      const { work: name, settings, seconds } = message;
      // The process that started it ends it when the time is up. Where that one was killed there is nobody else to do so.
      work = (task) => atMost(seconds * 1000 + GRACE, () => (WORKS[name] as Work)(task, settings));
      return;
    }
    try {
      answer({ outcome: work(message.task) });
    } catch (error) {
      answer({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
  answer({ ready: true });
}
