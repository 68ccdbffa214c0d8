import type { Grid } from '../snapshot/grid';
import { CODE_HEADERS } from '../vocabulary/accounts';
import type { AmountStructure } from './amount-structure';

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

/** The classification code of a row, 3, 5 or 7 digits, in one column or in three (类, 款, 项); empty where the row has none. */
export function codeOf(grid: Grid, row: number, columns: readonly number[]): string {
  const digits = columns.map((column) => grid.key(row, column)).join('');
  return CODE.test(digits) ? digits : '';
}

/** True where a column is headed as one of codes and its cells are 3-, 5- or 7-digit classification codes. */
export function isCodeColumn(grid: Grid, structure: AmountStructure, column: number): boolean {
  const path = structure.columns.find((candidate) => candidate.column === column)?.path ?? [];
  if (!path.some((word) => CODE_HEADERS.includes(word))) return false;
  const filled = structure.body.map((row) => grid.key(row, column)).filter((text) => text !== '' && !/[一-鿿]/.test(text));
  return filled.length >= 2 && filled.filter((text) => CODE.test(text)).length * 5 >= filled.length * 4;
}
