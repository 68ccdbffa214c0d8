import fc from 'fast-check';
import { groupLabels, place, shownText, type Placed } from '../sheet';
import type { Damage } from '../types';

/** Some labels are broken over the rows of their group: letter by letter where there are rows enough. */
export const labelsBroken: Damage = {
  name: 'labels broken over rows',
  moves: true,
  of: (table) => {
    const labels = groupLabels(table).filter((label) => label.bottom > label.row);
    if (labels.length === 0) return null;
    return fc.subarray([...labels], { minLength: 1 }).map((broken) => {
      const rows: Placed[][] = place(table.rows).map((row) => [...row]);
      for (const { row, column, bottom } of broken) {
        const cell = rows[row - 1]?.[column - 1];
        if (!cell || rows.slice(row, bottom).some((each) => each[column - 1])) continue;
        const letters = [...shownText(cell.content).replace(/\s+/gu, '')];
        const length = Math.ceil(letters.length / (bottom - row + 1));
        for (let at = 0; at * length < letters.length; at += 1)
          rows[row - 1 + at]![column - 1] = { content: letters.slice(at * length, (at + 1) * length).join(''), origins: cell.origins };
      }
      return rows;
    });
  },
};
