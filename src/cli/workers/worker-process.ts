import { fork } from 'node:child_process';
import path from 'node:path';
import type { Problem, Result } from '../../core/localized';
import { success } from '../../core/localized';
import { problems } from '../command-problems';
import { leave, SIGNALS } from '../signals';
import type { Limits } from '../worker-limits';
import { WORKER_ARGUMENT, type FromWorker, type ToWorker } from './worker-messages';

/** The built command is one file and its own worker. */
const MODULE = __filename.endsWith('.ts') ? path.join(__dirname, 'start-from-source.cjs') : __filename;

/** Of what a dying process says, the last so many characters are kept: enough to tell why. */
const LAST_WORDS = 4000;

/** How a workbook's time in a worker ended. A worker that was lost is of no more use. */
export type Ending =
  { readonly lost: false; readonly outcome: Result<unknown> } | { readonly lost: 'time' | 'death'; readonly problem: Problem };

/** A process that does one thing with workbooks, one at a time. It is a process, not a thread: V8 ends all threads of one that runs out of memory while a table grows. */
export interface WorkerProcess {
  /** True until the first workbook. */
  readonly fresh: boolean;
  run(task: unknown): Promise<Ending>;
  /** Lets it go; at once where it is at work. */
  close(): void;
}

/** Processes that must not outlive this one. */
const running = new Set<{ kill(signal: 'SIGKILL'): boolean }>();

function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

function listen(change: 'on' | 'off'): void {
  process[change]('exit', endAll);
  for (const signal of SIGNALS) process[change](signal, leave);
}

function whyItDied(code: number | null, signal: NodeJS.Signals | null, lastWords: string, { megabytes }: Limits): Problem {
  // The system's own killer sends SIGKILL where the machine has no memory left.
  if (/out of memory/i.test(lastWords) || signal === 'SIGKILL') return problems.outOfMemory(megabytes);
  return problems.internal(signal ?? `exit status ${code}`);
}

/** Starts a worker. `module` is the script that it runs: another one in tests of workers that misbehave. */
export function startWorker(
  setup: Pick<Extract<ToWorker, { work: unknown }>, 'work' | 'settings'>,
  limits: Limits,
  module = MODULE,
): WorkerProcess {
  const child = fork(module, [WORKER_ARGUMENT], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let fresh = true;
  let dead: Problem | null = null;
  let lastWords = '';
  /** Takes the ending of the workbook that is worked on; null while there is none. */
  let settle: ((ending: Ending) => void) | null = null;
  let ready = false;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  function tell(message: ToWorker): void {
    // Where it is dead already its end is heard of anyway.
    if (child.connected) child.send(message, () => undefined);
  }

  function die(problem: Problem): void {
    dead ??= problem;
    begin();
    settle?.({ lost: 'death', problem: dead });
  }

  if (running.size === 0) listen('on');
  running.add(child);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  child.on('error', (error) => die(problems.internal(error)));
  child.on('close', (code, signal) => {
    running.delete(child);
    if (running.size === 0) listen('off');
    die(whyItDied(code, signal, lastWords, limits));
  });
  child.on('message', (message: FromWorker) => {
    if ('ready' in message) {
      ready = true;
      begin();
    } else
      settle?.({
        lost: false,
        outcome: 'outcome' in message ? success(message.outcome) : { ok: false, problem: problems.internal(message.failed) },
      });
  });
  tell({ ...setup, seconds: limits.seconds });

  return {
    get fresh() {
      return fresh;
    },
    async run(task) {
      await begun;
      fresh = false;
      if (dead) return { lost: 'death', problem: dead };
      let watch: NodeJS.Timeout | undefined;
      const ending = await new Promise<Ending>((resolve) => {
        settle = resolve;
        watch = setTimeout(() => resolve({ lost: 'time', problem: problems.tookTooLong(limits.seconds) }), limits.seconds * 1000);
        tell({ task });
      });
      settle = null;
      clearTimeout(watch);
      if (ending.lost === 'time') child.kill('SIGKILL');
      return ending;
    },
    close() {
      if (settle || !ready) child.kill('SIGKILL');
      else if (child.connected) child.disconnect();
    },
  };
}
