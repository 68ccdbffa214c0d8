import fc from 'fast-check';
import { indicatorRows, nameColumn, place, shownText, type Placed } from '../sheet';
import type { Damage } from '../types';

const SHORTEST = 6;

/** The second half of some names stands in a row of its own below. */
export const namesContinued: Damage = {
  name: 'names continued on the next row',
  moves: true,
  of: (table) => {
    const long = indicatorRows(table).filter(
      (row) => shownText(table.rows[row - 1]?.[(nameColumn(table, row) ?? 0) - 1]).length >= SHORTEST,
    );
    if (long.length === 0) return null;
    return fc.subarray(long, { minLength: 1 }).map((broken) =>
      place(table.rows).flatMap((row, at): readonly (readonly Placed[])[] => {
        const column = broken.includes(at + 1) ? nameColumn(table, at + 1) : null;
        const cell = column === null ? null : row[column - 1];
        if (column === null || !cell) return [row];
        const text = shownText(cell.content);
        const half = Math.ceil(text.length / 2);
        const first = row.with(column - 1, { ...cell, content: text.slice(0, half) });
        return [first, row.map((_, columnAt) => (columnAt === column - 1 ? { ...cell, content: text.slice(half) } : null))];
      }),
    );
  },
};
