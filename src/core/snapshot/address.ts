import type { CellAddress, CellRange } from './types';

/** `AB` is the letters of `A` and one more. */
function spell(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? spell(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** The columns of nearly all tables: each of their cells is named many times. */
const FIRST_COLUMNS = Array.from({ length: 256 }, (_, index) => spell(index + 1));

/** Column letters of a column number (1 → `A`, 28 → `AB`); none of a number below 1. */
export function columnLetters(column: number): string {
  return FIRST_COLUMNS[column - 1] ?? (column > 0 ? spell(column) : '');
}

/** `A1` address of a cell. */
export function cellName(address: CellAddress): string {
  return `${columnLetters(address.column)}${address.row}`;
}

/** `A1:I34` address of a range. */
export function rangeName(range: CellRange): string {
  return `${cellName({ row: range.top, column: range.left })}:${cellName({ row: range.bottom, column: range.right })}`;
}

const DOLLAR = 36;

/** Reads an `A1` address, `$` signs allowed. Null where it is none. A loop: a workbook has millions of addresses. */
export function parseCellName(name: string): CellAddress | null {
  let at = name.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (; at < name.length; at++) {
    // Small and capital letters alike.
    const letter = (name.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === letters || at - letters > 3) return null;
  if (name.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row > 0 && at - digits <= 7 ? { row, column } : null;
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
