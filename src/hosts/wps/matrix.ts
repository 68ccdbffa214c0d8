import { rangeName } from '../../core/snapshot/address';
import type { CellRange } from '../../core/snapshot/types';
import { cellsOf } from '../../core/snapshot/cell-blocks';
import type { EtRange, EtValue, EtValues, EtWorksheet } from './types';

/** The range of a block. */
export function rangeAt(sheet: EtWorksheet, { top, left, bottom, right }: CellRange): EtRange {
  const name = rangeName({ top, left, bottom, right });
  return sheet.Range(top === bottom && left === right ? name.slice(0, name.indexOf(':')) : name);
}

/** The range of a cell. */
export function cellAt(sheet: EtWorksheet, row: number, column: number): EtRange {
  return rangeAt(sheet, { top: row, left: column, bottom: row, right: column });
}

/** Where a range is. */
export function areaOf({ Row, Column, Rows, Columns }: EtRange): CellRange {
  return { top: Row, left: Column, bottom: Row + Rows.Count - 1, right: Column + Columns.Count - 1 };
}

/** The value of one cell, in whichever form it comes. */
export function single(values: EtValues): EtValue {
  const first: unknown = Array.isArray(values) ? (values as readonly unknown[])[0] : values;
  return (Array.isArray(first) ? first[0] : first) as EtValue;
}

function inRows(values: EtValues, rows: number, columns: number): readonly (readonly EtValue[])[] | null {
  if (!Array.isArray(values)) return null;
  const list = values as readonly unknown[];
  if (list.length === rows && list.every(Array.isArray)) return list as readonly (readonly EtValue[])[];
  // One row or column may come as one list.
  if ((rows === 1 || columns === 1) && list.length === rows * columns && !list.some(Array.isArray)) {
    return rows === 1 ? [list as readonly EtValue[]] : list.map((value) => [value as EtValue]);
  }
  return null;
}

/** The values of a block, row by row. Where WPS gives them in no form that is known, each cell is asked by itself. */
export function rowsOf(sheet: EtWorksheet, block: CellRange, ask: (range: EtRange) => EtValues): readonly (readonly EtValue[])[] {
  const [rows, columns] = [block.bottom - block.top + 1, block.right - block.left + 1];
  const values = ask(rangeAt(sheet, block));
  if (rows === 1 && columns === 1) return [[single(values)]];
  const given = inRows(values, rows, columns);
  if (given) return given;
  const cells = [...cellsOf(block)].map(({ row, column }) => single(ask(cellAt(sheet, row, column))));
  return Array.from({ length: rows }, (_, at) => cells.slice(at * columns, (at + 1) * columns));
}
