import { witnessOf, type RowWitness } from '../../core/journal/row-witness';
import type { CellAddress } from '../../core/snapshot/types';
import type { RecordedCell } from './entry';

/** Rows that a record remembers below the last cell of the command: what refers to them moves with them. */
const ROWS_BELOW = 20;
/** The most rows and cells of a sheet that are remembered. */
const MOST_ROWS_SEEN = 5_000;
const MOST_CELLS_SEEN = 200_000;
/** Rows that may have been put in since, and are looked through for the cells. */
export const ROWS_PUT_IN = 500;

/** Contents of rows, by row number, from column A to a last column. */
export interface RowsSeen {
  readonly right: number;
  readonly rows: ReadonlyMap<number, readonly unknown[]>;
}

/** The last column of some cells. */
export function lastColumn(cells: readonly CellAddress[]): number {
  return cells.reduce((last, { column }) => Math.max(last, column), 1);
}

const isWithin = (rows: number, right: number): boolean => rows <= MOST_ROWS_SEEN && rows * right <= MOST_CELLS_SEEN;

/** The last row of a sheet that a record of these cells remembers; null where there is too much to look at, so that cells are not followed. */
export function lastRemembered(cells: readonly CellAddress[]): number | null {
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0) + ROWS_BELOW;
  return isWithin(last, lastColumn(cells)) ? last : null;
}

/** What a record says of the rows of a sheet, unless it says more than this product records: as many rows are looked at again. */
export function rowsRecorded(rows: readonly RowWitness[], cells: readonly CellAddress[]): readonly RowWitness[] {
  return isWithin(rows.length, lastColumn(cells)) ? rows : [];
}

/** The texts that a command wrote or wrote over: a row says the same before and after. */
function ownTexts(cells: readonly Pick<RecordedCell, 'before' | 'planned'>[]): ReadonlySet<string> {
  const contents = cells.flatMap(({ before, planned }) => [before.content, planned.content]);
  return new Set(contents.flatMap((content) => (content && 'value' in content && typeof content.value === 'string' ? [content.value] : [])));
}

/** What the rows of a sheet say besides a command's cells, up to the last column of these; empty where not all rows were looked at. */
export function witnessesOf({ rows }: RowsSeen, cells: readonly Pick<RecordedCell, 'row' | 'column' | 'before' | 'planned'>[]): readonly RowWitness[] {
  const [own, right] = [ownTexts(cells), lastColumn(cells)];
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return sorted.every(([row], at) => row === at + 1) ? sorted.map(([, contents]) => witnessOf(contents.slice(0, right), own)) : [];
}
