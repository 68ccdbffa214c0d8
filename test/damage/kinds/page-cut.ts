import fc from 'fast-check';
import { groupLabels, indicatorRows, place } from '../sheet';
import type { Damage } from '../types';

/** Only a later page is there: it begins with a group of level 1 and has no header. */
export const pageCut: Damage = {
  name: 'page without its header',
  moves: true,
  of: (table) => {
    const labels = groupLabels(table);
    const outermost = Math.min(...labels.map((label) => label.column));
    const [first = 0] = indicatorRows(table);
    const starts = labels.filter((label) => label.column === outermost && label.row > first).map((label) => label.row);
    return starts.length === 0 ? null : fc.constantFrom(...starts).map((row) => place(table.rows).slice(row - 1));
  },
};
