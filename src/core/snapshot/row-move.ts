import type { CellAddress, CellRange } from './types';

/** Rows put into a sheet before `row`, or taken out of it from `row` on. Rows count from 1. */
export interface RowMove {
  readonly kind: 'insert' | 'delete';
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

/** Last row of a sheet. */
export const LAST_ROW = 1_048_576;

/** The move that takes this one back, as far as places go: what stood in rows that were taken out is not in it. */
export function oppositeMove(move: RowMove): RowMove {
  return { ...move, kind: move.kind === 'insert' ? 'delete' : 'insert' };
}

/**
 * Where rows `first` to `last` are after a move; null where none of them is left. As in Excel: rows put in between them belong to
 * them, those put in right before or behind them do not; all rows of a sheet stay all rows.
 */
export function movedRows(
  { kind, row, count }: RowMove,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | null {
  if (first <= 1 && last >= LAST_ROW) return { first, last };
  if (kind === 'insert') {
    const [from, to] = [first >= row ? first + count : first, Math.min(LAST_ROW, last >= row ? last + count : last)];
    return from > LAST_ROW ? null : { first: from, last: to };
  }
  const behind = row + count;
  const from = first < row ? first : Math.max(row, first - count);
  const to = last < row ? last : last >= behind ? last - count : row - 1;
  return from > to ? null : { first: from, last: to };
}

/** Where a row is after a move; null where it is gone. */
export function movedRow(move: RowMove, row: number): number | null {
  return movedRows(move, row, row)?.first ?? null;
}

/** Where a cell is after a move of its sheet's rows; null where it is gone. */
export function movedCell(move: RowMove, { row, column }: CellAddress): CellAddress | null {
  const moved = movedRow(move, row);
  return moved === null ? null : { row: moved, column };
}

/** Where an area is after a move of its sheet's rows; null where none of it is left. */
export function movedRange(move: RowMove, { top, left, bottom, right }: CellRange): CellRange | null {
  const rows = movedRows(move, top, bottom);
  return rows && { top: rows.first, left, bottom: rows.last, right };
}

/** Whether rows that a move puts in or takes out lie among `first` to `last`. */
export function reachesInto({ kind, row, count }: RowMove, first: number, last: number): boolean {
  return kind === 'insert' ? first < row && last >= row : first < row + count && last >= row;
}
