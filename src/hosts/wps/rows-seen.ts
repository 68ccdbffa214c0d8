import type { CellAddress } from '../../core/snapshot/types';
import { formulaOf } from '../cell-values';
import { lastColumn, lastRemembered, type RowsSeen } from '../journal/rows-seen';
import { rowsOf } from './matrix';
import type { EtWorksheet } from './types';

/** The first rows of a sheet up to some column: formulas as they are written, everything else as its value. */
export function firstRows(sheet: EtWorksheet, last: number, right: number): RowsSeen {
  const block = { top: 1, left: 1, bottom: last, right };
  const formulas = rowsOf(sheet, block, (range) => range.Formula);
  const values = rowsOf(sheet, block, (range) => range.Value2);
  return {
    right,
    rows: new Map(values.map((row, down) => [down + 1, row.map((value, at) => formulaOf(formulas[down]?.[at], value) ?? value)])),
  };
}

/** The rows around a command's cells before it writes, so that the cells are found again later; none where these are too many. */
export function rowsAround(sheet: EtWorksheet, cells: readonly CellAddress[]): RowsSeen {
  const [last, right] = [lastRemembered(cells), lastColumn(cells)];
  return last === null ? { right, rows: new Map() } : firstRows(sheet, last, right);
}
