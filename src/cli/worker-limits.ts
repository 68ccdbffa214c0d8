import { availableParallelism } from 'node:os';
import { statSync } from 'node:fs';

/** What the workbooks of a run may take. */
export interface Limits {
  /** Workers at most. */
  readonly jobs: number;
  /** Seconds of the clock that one workbook may take. */
  readonly seconds: number;
  /** Memory that one workbook may take, in MB (1024² bytes). */
  readonly megabytes: number;
}

/** A sheet of 4.5 million cells takes a quarter of this time on one core of 2024 and passes within this memory. */
export const DEFAULT_WORKER_LIMITS: Limits = { jobs: availableParallelism(), seconds: 120, megabytes: 1024 };

/** Bytes of workbooks, and their number, that are worth a worker of their own: starting one takes about as long. */
const BYTES_EACH = 512 * 1024;
const FILES_EACH = 16;

/** How many workers are worth starting for these workbooks. */
export function workersFor(files: readonly { readonly path: string }[], jobs: number): number {
  let worth = 0;
  for (const { path } of files) {
    if (worth >= jobs) break;
    worth += 1 / FILES_EACH + (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / BYTES_EACH;
  }
  return Math.min(Math.max(Math.ceil(worth), 1), jobs, Math.max(files.length, 1));
}
