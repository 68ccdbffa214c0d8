import type { TableModel, UnrecognisedSheet } from '../core/model/types';
import type { SheetSnapshot } from '../core/snapshot/types';

/** How a workbook, or one sheet of it, was understood. */
export interface Explanation {
  readonly path: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableModel[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Names of the sheets in which nothing looked like one of these forms. */
  readonly nothing: readonly string[];
}
