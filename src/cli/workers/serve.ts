import type { FromWorker, ToWorker } from './protocol';
import { WORKS } from './works';

type Work = (task: unknown, settings: unknown) => unknown;

function answer(message: FromWorker): void {
  process.send?.(message);
}

/** A worker's whole life: it does what it was told with each workbook that comes, and ends with the process that started it. */
export function serve(): void {
  let work: (task: unknown) => unknown = () => null;
  process.on('disconnect', () => process.exit());
  process.on('message', (message: ToWorker) => {
    if ('work' in message) {
      const { work: name, settings } = message;
      work = (task) => (WORKS[name] as Work)(task, settings);
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
