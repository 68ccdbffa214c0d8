import type { Result } from '../../../core/localized';
import type { ChangeTracker } from '../track-changes';
import type { AddedSheets } from './new-grid-sheets';

/** What the host needs to change which sheets the workbook has: the opened file and the grid change alike. */
export interface SheetFiles {
  /** Knows the opened file and what of it has changed. */
  readonly tracker: ChangeTracker;
  /** Puts the sheets of `book` behind those of `base`, or behind the first `place` of them. Codes: those of `addToGridFile`. */
  readonly add: (base: Uint8Array, book: Uint8Array, place?: number) => Promise<Result<AddedSheets>>;
  /** Takes sheets out of `base`. Codes: those of `removeSheets`. */
  readonly remove: (base: Uint8Array, names: readonly string[]) => Promise<Result<Uint8Array>>;
}
