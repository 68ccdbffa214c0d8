import { cellName, parseRangeName } from '../../snapshot/address';
import type { CellAddress, CellRange, CellSnapshot } from '../../snapshot/types';

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(])/g;
const SUMMING = /\b(?:SUM|SUBTOTAL|AVERAGE|SUMPRODUCT)\(([^()]*)\)/gi;
const OWN_RANGE = /(?<![!'\w])\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}/gi;

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A formula with its references as distances: the same for cells into which one formula was filled. */
export function pattern(formula: string, { row, column }: CellAddress): string {
  const relative = (_match: string, fixedColumn: string, letters: string, fixedRow: string, digits: string): string =>
    `R${fixedRow ? digits : `[${Number(digits) - row}]`}C${fixedColumn ? letters : `[${columnOf(letters) - column}]`}`;
  return formula.toUpperCase().replace(REFERENCE, relative);
}

/** Ranges of its own sheet that a formula adds up. */
export function summedRanges(formula: string): readonly CellRange[] {
  return [...formula.matchAll(SUMMING)]
    .flatMap((call) => [...call[1]!.matchAll(OWN_RANGE)])
    .flatMap((range) => parseRangeName(range[0].replaceAll('$', '').toUpperCase()) ?? []);
}

/** Whether a range holds the cell. */
export function holds(range: CellRange, { row, column }: CellAddress): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The cells of a table by column, from top to bottom. */
export function byColumn(cells: readonly CellSnapshot[]): readonly (readonly CellSnapshot[])[] {
  const columns = new Map<number, CellSnapshot[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return [...columns.values()];
}

/** Names of cells, in a row: `D5、D6`. */
export function names(cells: readonly CellAddress[]): string {
  return cells.map(cellName).join('、');
}
