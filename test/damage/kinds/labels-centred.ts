import fc from 'fast-check';
import { groupLabels, place, type Placed } from '../sheet';
import type { Damage } from '../types';

/** Labels stand in the middle of their group, as the page shows them, and no longer at its top. */
export const labelsCentred: Damage = {
  name: 'labels centred',
  moves: true,
  of: (table) => {
    const labels = groupLabels(table).filter((label) => label.bottom > label.row);
    const columns = [...new Set(labels.map((label) => label.column))];
    if (columns.length === 0) return null;
    return fc.subarray(columns, { minLength: 1 }).map((chosen) => {
      const rows: Placed[][] = place(table.rows).map((row) => [...row]);
      for (const { row, column, bottom } of labels.filter((label) => chosen.includes(label.column))) {
        const [from, to] = [rows[row - 1]!, rows[Math.floor((row + bottom) / 2) - 1]!];
        if (from === to || to[column - 1]) continue;
        [to[column - 1], from[column - 1]] = [from[column - 1]!, null];
      }
      return rows;
    });
  },
};
