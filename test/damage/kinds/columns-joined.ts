import fc from 'fast-check';
import { columnOf, indicatorRows, place, shownText, type Placed, type SoundTable } from '../sheet';
import type { TrueIndicator } from '../../corpus-score/truth';
import type { Damage } from '../types';

type Parts = (indicator: TrueIndicator) => readonly (string | undefined)[];

/** Columns of such parts whose right neighbour is one too. */
function neighbours(table: SoundTable, parts: Parts): readonly number[] {
  const columns = new Set(
    table.truth.indicators.flatMap((indicator) =>
      parts(indicator)
        .map(columnOf)
        .filter((column) => column !== null),
    ),
  );
  return [...columns].filter((column) => columns.has(column + 1));
}

function joined(left: Placed, right: Placed): Placed {
  if (!left || !right) return left ?? right;
  return { content: `${shownText(left.content)} ${shownText(right.content)}`, origins: [...left.origins, ...right.origins] };
}

/** Two neighbouring columns are one from the indicators' header on. */
function columnsJoined(name: string, parts: Parts): Damage {
  return {
    name,
    moves: true,
    of: (table) => {
      const columns = neighbours(table, parts);
      const from = (indicatorRows(table)[0] ?? 0) - 1;
      if (columns.length === 0) return null;
      return fc
        .constantFrom(...columns)
        .map((column) =>
          place(table.rows).map((row, at) =>
            at + 1 < from
              ? row
              : [...row.slice(0, column - 1), joined(row[column - 1] ?? null, row[column] ?? null), ...row.slice(column + 1)],
          ),
        );
    },
  };
}

/** Operator and value, or value and unit, stand in one column. */
export const targetPartsJoined = columnsJoined('operator, value or unit joined', ({ target }) => [
  target?.opCell,
  target?.cell,
  target?.unitCell,
]);

/** Two values that mean different things stand in one column: the target and the actual value, the weight and the score. */
export const valuesJoined = columnsJoined('different values joined', ({ target, actual, weight, score }) => [
  target?.cell,
  actual?.cell,
  weight?.cell,
  score?.cell,
]);
