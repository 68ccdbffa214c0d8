import type { Result } from '../core/localized';
import type { EditPlan } from '../core/plan/types';
import type { ReportTable } from '../core/report/types';
import type { Finding } from '../core/finding';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../core/snapshot/types';
import type { CheckRequest } from './check-request';
import type { Catalogue, CheckOutcome, PlanRequest } from './engine-service';
import type { ErrandName, Errands } from './errand-types';

/** A workbook without its cells: these follow in blocks, so that no single message holds up the page. */
export interface WorkbookOutline {
  readonly name: string;
  readonly notes: WorkbookSnapshot['notes'];
  readonly sheets: readonly Omit<SheetSnapshot, 'cells'>[];
}

/** What the page sends; `id` numbers the request. */
export type ToWorker =
  | { readonly type: 'catalogue'; readonly id: number }
  | { readonly type: 'outline'; readonly id: number; readonly outline: WorkbookOutline }
  | { readonly type: 'cells'; readonly id: number; readonly sheet: number; readonly cells: readonly CellSnapshot[] }
  /** The workbook that was sent is the template from now on. */
  | { readonly type: 'template'; readonly id: number }
  | {
      readonly type: 'check';
      readonly id: number;
      readonly request: Omit<CheckRequest, 'template'>;
      /** Whether the workbook is held against the template. */ readonly held: boolean;
    }
  | { readonly type: 'plan'; readonly id: number; readonly plan: PlanRequest }
  | { readonly type: 'errand'; readonly id: number; readonly errand: ErrandName; readonly given: Errands[ErrandName]['given'] };

/** What the worker sends. A check's tables and findings come in parts before its `checked`. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'catalogue'; readonly id: number; readonly catalogue: Catalogue }
  | { readonly type: 'part'; readonly id: number; readonly tables: readonly ReportTable[]; readonly findings: readonly Finding[] }
  | { readonly type: 'checked'; readonly id: number; readonly result: Result<CheckOutcome> }
  | { readonly type: 'plan'; readonly id: number; readonly result: Result<EditPlan> }
  | { readonly type: 'errand'; readonly id: number; readonly result: Result<Errands[ErrandName]['result']> };

/** Cells in one message: copying them takes a few milliseconds on an office machine. */
export const CELLS_PER_MESSAGE = 4000;

/** Findings, or indicators, in one message. */
export const FINDINGS_PER_MESSAGE = 400;

/** The part of `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** `all` in pieces whose `size`s add up to no more than `most` (a piece holds one element at least). */
export function* pieces<T>(all: readonly T[], most: number, size: (element: T) => number = () => 1): Iterable<readonly T[]> {
  let piece: T[] = [];
  let sum = 0;
  for (const element of all) {
    const own = size(element);
    if (piece.length > 0 && sum + own > most) {
      yield piece;
      piece = [];
      sum = 0;
    }
    piece.push(element);
    sum += own;
  }
  if (piece.length > 0) yield piece;
}
