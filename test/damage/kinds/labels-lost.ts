import fc from 'fast-check';
import { groupLabels, place } from '../sheet';
import type { Damage } from '../types';

/** Some labels of level 1 or 2 are gone. */
export const labelsLost: Damage = {
  name: 'labels lost',
  moves: true,
  of: (table) => {
    const labels = groupLabels(table);
    if (labels.length === 0) return null;
    return fc
      .subarray([...labels], { minLength: 1, maxLength: Math.min(3, labels.length) })
      .map((lost) =>
        place(table.rows).map((row, rowAt) =>
          row.map((cell, columnAt) => (lost.some((label) => label.row === rowAt + 1 && label.column === columnAt + 1) ? null : cell)),
        ),
      );
  },
};
