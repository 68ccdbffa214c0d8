import fc from 'fast-check';
import { indicatorRows, mergesOf, place, type Placed } from '../sheet';
import type { Damage } from '../types';

/** The words of a merged area over several rows are written into each of them. */
export const labelsRepeated: Damage = {
  name: 'labels repeated',
  moves: false,
  of: (table) => {
    const rows: Placed[][] = place(table.rows).map((row) => [...row]);
    const first = indicatorRows(table)[0] ?? Infinity;
    for (const { top, left, bottom, right } of mergesOf(table)) {
      const cell = rows[top - 1]?.[left - 1];
      if (top < first || left !== right || !cell || typeof cell.content !== 'string' || /^[\d.,%]+$/.test(cell.content)) continue;
      for (let row = top; row < bottom; row += 1) rows[row]![left - 1] = cell;
    }
    return fc.constant(rows);
  },
};
