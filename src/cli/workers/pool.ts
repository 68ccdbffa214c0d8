import type { Result } from '../../core/localized';
import { workersFor, type Limits } from '../worker-limits';
import type { Outcome, Settings, Task, WorkName } from './worker-messages';
import { startWorker, type Ending, type WorkerProcess } from './worker-process';

/** Workers that do one thing with many workbooks. */
export interface Pool<N extends WorkName> {
  /** What becomes of one workbook. It never throws: whatever its worker met with is that workbook's problem. */
  run(task: Task<N>): Promise<Result<Outcome<N>>>;
  /** What becomes of many, in their order, by as many workers as they are worth; some are begun before they are asked for. `run`: in place of its own, from which it follows. */
  inOrder(
    tasks: readonly (Task<N> & { readonly path: string })[],
    run?: Pool<N>['run'],
  ): Iterable<readonly [Task<N>, Promise<Result<Outcome<N>>>]>;
  /** Ends all workers. */
  close(): void;
}

/** Workbooks begun for each worker before their turn to be reported has come: a slow one does not keep the others waiting at once. */
const AHEAD = 8;

/**
 * Gives each item with the promise of what becomes of it, in order, and starts up to `most` of them before they are asked for:
 * enough that nobody waits, few enough that memory does not grow with their number.
 */
export function* startedAhead<T, R>(
  items: readonly T[],
  most: number,
  start: (item: T) => Promise<R>,
): Generator<readonly [T, Promise<R>]> {
  const started: Promise<R>[] = [];
  let next = 0;
  for (const item of items) {
    while (next < items.length && started.length < most) {
      started.push(start(items[next]!));
      next += 1;
    }
    yield [item, started.shift()!];
  }
}

/** A pool of up to `limits.jobs` workers. The first is started at once and loads its code while this process loads its own. */
export function openPool<N extends WorkName>(work: N, settings: Settings<N>, limits: Limits, start = startWorker): Pool<N> {
  const begin = (): WorkerProcess => start({ work, settings }, limits);
  /** Workers without work; null is leave to start one. */
  const idle: (WorkerProcess | null)[] = [begin()];
  const waiting: ((worker: WorkerProcess | null) => void)[] = [];
  const busy = new Set<WorkerProcess>();

  function release(worker: WorkerProcess | null): void {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }

  /** A worker that is running, if there is one, else leave to start one. */
  function take(): Promise<WorkerProcess | null> {
    if (idle.length === 0) return new Promise((resolve) => waiting.push(resolve));
    const at = idle.findIndex((worker) => worker !== null);
    return Promise.resolve(idle.splice(Math.max(at, 0), 1)[0] ?? null);
  }

  async function attempt(worker: WorkerProcess, task: Task<N>): Promise<Ending> {
    busy.add(worker);
    const ending = await worker.run(task);
    busy.delete(worker);
    return ending;
  }

  const pool: Pool<N> = {
    inOrder(tasks, run = pool.run) {
      const workers = workersFor(tasks, limits.jobs);
      for (let more = 1; more < workers; more += 1) release(null);
      return startedAhead(tasks, workers * AHEAD, run);
    },
    async run(task) {
      let worker = (await take()) ?? begin();
      const used = !worker.fresh;
      let ending = await attempt(worker, task);
      // What came before it in the same worker must not be laid to its charge, or the outcome would depend on their number.
      if (ending.lost === 'death' && used) {
        worker = begin();
        ending = await attempt(worker, task);
      }
      release(ending.lost ? null : worker);
      return ending.lost ? { ok: false, problem: ending.problem } : (ending.outcome as Result<Outcome<N>>);
    },
    close() {
      for (const worker of [...idle, ...busy]) worker?.close();
    },
  };
  return pool;
}
