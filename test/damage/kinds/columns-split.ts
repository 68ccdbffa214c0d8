import fc from 'fast-check';
import { columnOf, indicatorRows, nameColumn, place, type SoundTable } from '../sheet';
import type { Damage } from '../types';

function columnsOf(table: SoundTable): readonly number[] {
  const columns = table.truth.indicators.flatMap(({ row, target, actual, weight, score }) => [
    nameColumn(table, row),
    ...[target, actual, weight, score].map((part) => columnOf(part?.cell)),
  ]);
  return [...new Set(columns.filter((column) => column !== null))];
}

/** A column is split in two: some of its cells stand in a new one to its right. */
export const columnsSplit: Damage = {
  name: 'column split in two',
  moves: true,
  of: (table) => {
    const columns = columnsOf(table);
    if (columns.length === 0) return null;
    return fc.tuple(fc.constantFrom(...columns), fc.subarray([...indicatorRows(table)], { minLength: 1 })).map(([column, moved]) =>
      place(table.rows).map((row, at) => {
        const cell = row[column - 1] ?? null;
        const pair = moved.includes(at + 1) ? [null, cell] : [cell, null];
        return [...row.slice(0, column - 1), ...pair, ...row.slice(column)];
      }),
    );
  },
};
