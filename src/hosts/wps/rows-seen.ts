import { formulaOf } from '../excel/read/cell-content';
import { lastColumn, type RowsSeen } from '../excel/write/rows-seen';
import type { CellAddress } from '../../core/snapshot/types';
import { rowsOf } from './matrix';
import type { EtWorksheet } from './types';

/** Rows that a record remembers below the last cell of the command: what refers to them moves with them. */
const ROWS_BELOW = 20;
/** The most cells of a sheet that are remembered; on larger ones cells are not followed. */
const MOST_CELLS_SEEN = 200_000;

/** The first rows of a sheet up to some column: formulas as they are written, everything else as its value. */
export function firstRows(sheet: EtWorksheet, last: number, right: number): RowsSeen {
  if (last === 0 || last * right > MOST_CELLS_SEEN) return { right, rows: new Map() };
  const block = { top: 1, left: 1, bottom: last, right };
  const formulas = rowsOf(sheet, block, (range) => range.Formula);
  const values = rowsOf(sheet, block, (range) => range.Value2);
  return { right, rows: new Map(values.map((row, down) => [down + 1, row.map((value, at) => formulaOf(formulas[down]?.[at], value) ?? value)])) };
}

/** The rows around a command's cells before it writes, so that the cells are found again later. */
export function rowsAround(sheet: EtWorksheet, cells: readonly CellAddress[]): RowsSeen {
  return firstRows(sheet, cells.reduce((most, { row }) => Math.max(most, row), 0) + ROWS_BELOW, lastColumn(cells));
}
