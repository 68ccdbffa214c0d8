import fc from 'fast-check';
import { indicatorRows, nameColumn, place } from '../sheet';
import type { Damage } from '../types';
import { slip } from './rows-slipped';

/** Cells of one row move by different amounts: those up to the name to the left, its values to the right. */
export const cellsSlipped: Damage = {
  name: 'cells slipped apart',
  moves: true,
  of: (table) =>
    fc
      .tuple(fc.subarray([...indicatorRows(table)], { minLength: 1 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }))
      .map(([rows, left, right]) =>
        place(table.rows).map((row, at) => {
          const name = nameColumn(table, at + 1);
          if (name === null || !rows.includes(at + 1)) return row;
          const labels = slip(row.slice(0, name), -left);
          const gap = Array.from({ length: name - labels.length + right }, () => null);
          return [...labels, ...gap, ...row.slice(name)];
        }),
      ),
};
