import type { NamedCell, NamedEntry } from '../journal/named-entry';
import type { CellParts } from './cell-parts';

/** One cell of a recorded command. */
export interface RecordedCell extends NamedCell {
  readonly before: Partial<CellParts>;
  readonly after: Partial<CellParts>;
  /** Its row was taken out: `cell` is where it was last, and nothing is written there. */
  readonly gone?: true;
  /** Another program moved its row, and nobody can tell where it is: `cell` is where it was last. */
  readonly lost?: true;
  /** Its row is known by its place among its neighbours alone. */
  readonly guessed?: true;
}

/** A recorded command: plain JSON, so that it can be kept with the workbook. */
export type RecordedEntry = NamedEntry<RecordedCell>;
