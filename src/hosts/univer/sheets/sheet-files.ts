import type { Result } from '../../../core/localized';
import type { PlacedOnSheet } from '../../journal/named-entry';
import type { FormInFile, FormOffFile, FormOrder } from '../place/form-files';
import type { CellChanges, ChangeTracker } from '../track-changes';
import type { AddedSheets } from './new-grid-sheets';

/** What the host needs to change which sheets the workbook has, and to put forms on them: the opened file and the grid change alike. */
export interface SheetFiles {
  /** Knows the opened file and what of it has changed. */
  readonly tracker: ChangeTracker;
  /** Puts the sheets of `book` behind those of `base`, or behind the first `place` of them. Codes: those of `addToGridFile`. */
  readonly add: (base: Uint8Array, book: Uint8Array, place?: number) => Promise<Result<AddedSheets>>;
  /** Takes sheets out of `base`. Codes: those of `removeSheets`. */
  readonly remove: (base: Uint8Array, names: readonly string[]) => Promise<Result<Uint8Array>>;
  /** Puts a form at a place of `base`. Codes: those of `placeInGridFile`. */
  readonly place: (base: Uint8Array, order: FormOrder) => Promise<Result<FormInFile>>;
  /** Takes a form off `base`, of which a person has changed so much since. Codes: those of `takeOffGridFile`. */
  readonly takeOff: (base: Uint8Array, placed: PlacedOnSheet, changes: CellChanges) => Promise<Result<FormOffFile>>;
}
