import type { CellAddress, CellRange } from './types';

/** Column letters of a column number (1 → `A`, 28 → `AB`). */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1` address of a cell. */
export function cellName(address: CellAddress): string {
  return `${columnLetters(address.column)}${address.row}`;
}

/** `A1:I34` address of a range. */
export function rangeName(range: CellRange): string {
  return `${cellName({ row: range.top, column: range.left })}:${cellName({ row: range.bottom, column: range.right })}`;
}

/** Reads an `A1` address, `$` signs allowed. Null where it is none. */
export function parseCellName(name: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return null;
  const column = [...match[1]!.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const row = parseInt(match[2]!, 10);
  return row > 0 ? { row, column } : null;
}

/** Reads an `A1:B2` range or a single cell's address. Null where it is none. */
export function parseRangeName(name: string): CellRange | null {
  const [from, to] = name.split(':');
  const first = parseCellName(from ?? '');
  const last = parseCellName(to ?? from ?? '');
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function contains(range: CellRange, address: CellAddress): boolean {
  return address.row >= range.top && address.row <= range.bottom && address.column >= range.left && address.column <= range.right;
}
