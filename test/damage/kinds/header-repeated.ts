import fc from 'fast-check';
import { indicatorRows, place, shownText } from '../sheet';
import type { Damage } from '../types';

/** A page break: the header stands again in front of some row of the table. */
export const headerRepeated: Damage = {
  name: 'header repeated after a page break',
  moves: true,
  of: (table) => {
    const [first = 0, ...others] = indicatorRows(table);
    const header = table.rows[first - 2] ?? [];
    if (others.length === 0 || !header.some((cell) => shownText(cell).includes('指标'))) return null;
    return fc.constantFrom(...others).map((row) => {
      const rows = place(table.rows);
      return [...rows.slice(0, row - 1), rows[first - 2]!.map((cell) => cell && { ...cell, origins: [] }), ...rows.slice(row - 1)];
    });
  },
};
