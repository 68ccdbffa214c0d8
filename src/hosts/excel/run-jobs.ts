import { stopIfAborted } from '../host-problems';
import { codeOf, isSizeCode } from './excel-problems';

/**
 * Excel on the web takes and gives at most 5 MB per round trip. Jobs are sent together up to this much by estimate, so that a
 * workbook of ordinary size takes one round trip per phase, and a larger one as few as its bytes ask for.
 */
const PAYLOAD_BUDGET = 4_000_000;

/** Bytes of one call on the wire, its object's path included (measured: 85 to 220), over the value that it carries. */
export const CALL_BYTES = 250;

/** Runs a batch in Excel; with `delayForCellEdit` it waits while a cell is being edited. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>, options?: Excel.RunOptions) => Promise<T>;

/** A few calls that belong together, with an estimate of their bytes. Can be queued again: a retry repeats it. */
export interface Job {
  readonly request: number;
  readonly response: number;
  readonly queue: (context: Excel.RequestContext) => void;
  /** The same work in two smaller jobs; absent where it cannot be divided. */
  readonly halves?: () => readonly Job[];
  /** Told once its round trip was answered. */
  readonly onAnswer?: () => void;
  /** Takes back what a round trip that broke off may have done of it; absent where doing it twice comes to the same. */
  readonly sweep?: (context: Excel.RequestContext) => Promise<void>;
}

export interface BatchOptions {
  /** Queued at the start of each round trip. */
  readonly before?: (context: Excel.RequestContext) => void;
  /** Called after each round trip with the jobs that are done. */
  readonly after?: (done: number, total: number) => void;
  /** Most bytes per round trip; for tests. */
  readonly budget?: number;
  /** Aborted, no further round trip is begun. */
  readonly signal?: AbortSignal | undefined;
}

/** A job that alone passes the budget, divided until its parts fit or cannot be divided any more. */
function fitting(job: Job, budget: number): readonly Job[] {
  const isWithin = job.request <= budget && job.response <= budget;
  return isWithin || !job.halves ? [job] : job.halves().flatMap((half) => fitting(half, budget));
}

function grouped(jobs: readonly Job[], budget: number): Job[][] {
  const groups: Job[][] = [];
  let request = 0;
  let response = 0;
  for (const job of jobs) {
    const last = groups[groups.length - 1];
    if (!last || request + job.request > budget || response + job.response > budget) {
      groups.push([job]);
      request = 0;
      response = 0;
    } else last.push(job);
    request += job.request;
    response += job.response;
  }
  return groups;
}

function divided(jobs: readonly Job[]): readonly (readonly Job[])[] | null {
  const [only] = jobs;
  if (jobs.length > 1) {
    const middle = Math.ceil(jobs.length / 2);
    return [jobs.slice(0, middle), jobs.slice(middle)];
  }
  return only?.halves ? only.halves().map((half) => [half]) : null;
}

async function send(context: Excel.RequestContext, jobs: readonly Job[], options: BatchOptions): Promise<void> {
  options.before?.(context);
  for (const job of jobs) job.queue(context);
  try {
    await context.sync();
    for (const job of jobs) job.onAnswer?.();
  } catch (error) {
    const parts = isSizeCode(codeOf(error)) ? divided(jobs) : null;
    if (!parts) throw error;
    for (const job of jobs) await job.sweep?.(context);
    for (const part of parts) await send(context, part, options);
  }
}

/**
 * Queues all jobs in order and sends them: in one round trip where their estimate is within the budget. Where Excel finds a
 * payload too large all the same, that part is divided and sent again; every job here can be repeated without harm, once swept.
 */
export async function runJobs(context: Excel.RequestContext, jobs: readonly Job[], options: BatchOptions = {}): Promise<void> {
  const budget = options.budget ?? PAYLOAD_BUDGET;
  const all = jobs.flatMap((job) => fitting(job, budget));
  let done = 0;
  for (const group of grouped(all, budget)) {
    if (done > 0) stopIfAborted(options.signal);
    await send(context, group, options);
    done += group.length;
    options.after?.(done, all.length);
  }
}
