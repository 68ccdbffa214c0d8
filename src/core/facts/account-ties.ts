import { removeSpace } from '../cells';
import { sum, type Decimal } from '../decimal';
import { addTo } from '../grouped';
import { figureTolerance } from '../model/agreement';
import type { Figure, TableModel, WorkbookModel } from '../model/types';
import { ACCOUNT_TIES, type AccountFigure, type AccountTie } from '../vocabulary/account-forms';
import { factorOf, formPairs } from './account-pairs';

/** One side of a tie: the figures that add up to it. */
export interface AccountSide {
  readonly table: TableModel;
  readonly figures: readonly Figure[];
  /** In the table's own unit. */
  readonly value: Decimal;
}

/** A figure that two forms of one unit's final account state. `later` is the form that comes after the other in the workbook. */
export interface TiedAccounts {
  readonly tie: AccountTie;
  readonly earlier: AccountSide;
  readonly later: AccountSide;
  /** Half a unit of the last digit of every figure, in 元 (or in the tables' own unit where none is stated). */
  readonly tolerance: Decimal;
  readonly agrees: boolean;
}

/** What a form states of its side of a tie; null where it does not. */
export function sideOf(table: TableModel, { sums, column }: AccountFigure): AccountSide | null {
  const headers =
    column === undefined ? [] : table.cells.filter(({ content }) => content.type === 'text' && column.test(removeSpace(content.text)));
  const rowsByColumn = new Map(headers.map((cell) => [cell.column, cell.row]));
  const isUnder = ({ cell }: Figure): boolean => column === undefined || (rowsByColumn.get(cell.column) ?? Infinity) < cell.row;
  const totals = table.ties.sums.filter((each) => each.kind === 'column-total' && each.total.state === 'number' && isUnder(each.total));
  const figures = sums.flatMap((label) => {
    const stated = totals.filter((each) => label.test(removeSpace(each.label))).map((each) => each.total);
    return stated.length === 0 ? [] : [stated.reduce((first, each) => (each.cell.column < first.cell.column ? each : first))];
  });
  return figures.length === sums.length ? { table, figures, value: sum(figures.map(({ value }) => value!)) } : null;
}

function tied(tie: AccountTie, one: TableModel, other: TableModel, places: ReadonlyMap<TableModel, number>): TiedAccounts | null {
  const [first, second] = [sideOf(one, tie.one), sideOf(other, tie.other)];
  if (!first || !second) return null;
  const [earlier, later] = places.get(one)! < places.get(other)! ? [first, second] : [second, first];
  const [left, right] = [factorOf(earlier.table, later.table), factorOf(later.table, earlier.table)];
  const half = (side: AccountSide, factor: Decimal): Decimal =>
    sum(side.figures.map(({ decimals }) => figureTolerance(decimals))).times(factor);
  const tolerance = half(earlier, left).plus(half(later, right));
  return { tie, earlier, later, tolerance, agrees: earlier.value.times(left).minus(later.value.times(right)).abs().lte(tolerance) };
}

/** What the forms of one unit's final account state twice, by the table that states it later. */
export function tieAccounts(workbook: WorkbookModel): ReadonlyMap<TableModel, readonly TiedAccounts[]> {
  const places = new Map(workbook.tables.map((table, at) => [table, at]));
  const found = new Map<TableModel, TiedAccounts[]>();
  for (const tie of ACCOUNT_TIES) {
    for (const [one, other] of formPairs(workbook, tie.one.form, tie.other.form)) {
      const pair = tied(tie, one, other, places);
      if (pair) addTo(found, pair.later.table, pair);
    }
  }
  return found;
}
