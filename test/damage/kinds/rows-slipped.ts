import fc from 'fast-check';
import { indicatorRows, place, type Placed } from '../sheet';
import type { Damage } from '../types';

/** Moves a row's cells to the left as far as it has blanks in front, or to the right. */
export function slip(row: readonly Placed[], by: number): readonly Placed[] {
  if (by > 0) return [...Array.from({ length: by }, () => null), ...row];
  const blanks = row.findIndex((cell) => cell !== null);
  return row.slice(Math.min(-by, Math.max(blanks, 0)));
}

/** Whole rows stand one or two columns to the left or to the right. */
export const rowsSlipped: Damage = {
  name: 'rows slipped',
  moves: true,
  of: (table) =>
    fc
      .tuple(fc.subarray([...indicatorRows(table)], { minLength: 1 }), fc.constantFrom(-2, -1, 1, 2))
      .map(([rows, by]) => place(table.rows).map((row, at) => (rows.includes(at + 1) ? slip(row, by) : row))),
};
