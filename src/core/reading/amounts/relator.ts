import type { AmountColumn } from '../../detection/amount-structure';
import type { Figure, SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { amountOf, type AmountRow } from './body-rows';
import { finestDecimals, plus } from './sums';

/** Ties between a row and the rows that make it up, one per column. */
export type Relate = (total: AmountRow, members: readonly AmountRow[], confidence: SumRelation['confidence']) => SumRelation[];

/** The figure of a row in a column. */
export type FigureOf = (row: AmountRow, column: number) => Figure;

/** The rows that a row stands for: where its own cell is blank they are taken instead. */
export type MembersOf = ReadonlyMap<AmountRow, readonly AmountRow[]>;

/** Reads each cell once. */
export function figuresOf(grid: Grid): FigureOf {
  const known = new Map<AmountRow, Map<number, Figure>>();
  return (row, column) => {
    const own = known.get(row) ?? new Map<number, Figure>();
    known.set(row, own);
    const figure = own.get(column) ?? amountOf(grid, row, column);
    own.set(column, figure);
    return figure;
  };
}

/** Ties rows column by column. Where the cells of a row were put back under their headers no tie with it is certain. */
export function relator(at: FigureOf, columns: readonly AmountColumn[], rows: readonly AmountRow[], membersOf: MembersOf): Relate {
  const decimals = new Map(columns.map((column) => [column.column, finestDecimals(rows.map((row) => at(row, column.column)))]));
  const figures = (row: AmountRow, column: number, within: ReadonlySet<AmountRow>): Figure[] => {
    const own = at(row, column);
    const members = own.state === 'blank' ? (membersOf.get(row) ?? []).filter((member) => member !== row && !within.has(member)) : [];
    return members.some((member) => at(member, column).value !== null)
      ? members.flatMap((member) => figures(member, column, within))
      : [own];
  };
  return (total, members, confidence) => {
    const moved = [total, ...members].some((row) => row.placement !== null && row.placement.margin < Infinity);
    const within = new Set(members);
    return columns.flatMap((column): SumRelation[] => {
      const figure = at(total, column.column);
      const parts = plus(members.flatMap((member) => figures(member, column.column, within)));
      if ((figure.value === null && figure.state !== 'blank') || !parts.some((part) => part.figure.value !== null)) return [];
      return [
        {
          kind: 'column-total',
          label: total.label,
          total: figure,
          parts,
          decimals: decimals.get(column.column) ?? 0,
          confidence: moved ? 'likely' : confidence,
        },
      ];
    });
  };
}
