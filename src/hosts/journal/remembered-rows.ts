import type { RowWitness } from '../../core/journal/row-witness';

/** What a record remembers of the rows of a sheet, besides what its command wrote and wrote over. */
export interface RememberedRows {
  /** The last column that was looked at. */
  readonly right: number;
  /** Sums of the texts that the command wrote or wrote over: a row says the same before and after. */
  readonly own: ReadonlySet<string>;
  /** What the rows said, from row 1 on; empty where there was too much to look at. */
  readonly rows: readonly RowWitness[];
}
