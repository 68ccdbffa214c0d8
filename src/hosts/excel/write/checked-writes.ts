import type { CellParts } from '../../journal/cell-state';
import type { RowsSeen } from '../../journal/rows-seen';
import type { Features } from '../requirements';
import type { BatchOptions } from '../run-jobs';
import type { OnWriting, PlacedWrite } from './queue-writes';
import type { TablePlace } from './tables';

/** A cell to write, with what it was last seen to hold. */
export interface CheckedWrite extends PlacedWrite {
  readonly seen: CellParts;
}

/** The cells to write on one sheet. */
export interface SheetWrites<Write extends CheckedWrite = CheckedWrite> {
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly writes: readonly Write[];
  /** The rows of the cells as they were last seen. */
  readonly rows: RowsSeen;
  /** All cells of the command on this sheet, by key: that they differ is its own doing. */
  readonly own: ReadonlySet<string>;
  /** The tables (ListObject) on the sheet. */
  readonly tables: readonly TablePlace[];
}

export interface CheckedOptions {
  /** The command that writes: marks are known by it. */
  readonly entry: string;
  readonly features: Features;
  readonly batch: BatchOptions;
  readonly onWriting: OnWriting;
}
