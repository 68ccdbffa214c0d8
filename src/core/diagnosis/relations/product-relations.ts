import { MINUS_ONE, ONE, ZERO, plain, type Decimal } from '../../decimal';
import { termTolerance } from '../../model/agreement';
import type { Figure, SumRelation, TableModel } from '../../model/types';
import { linear } from '../linear';
import { priceRelationId } from '../spots';
import type { Relation } from '../types';
import { addTo } from '../../grouped';

/** Rows that must show one price before the others are measured by it, and the digits that a price may have. */
const LEAST_ROWS = 2;
const PRICE_DIGITS = 4;

/** Tables with more columns than this are not looked through for prices. */
const MOST_COLUMNS = 12;

interface Pair {
  readonly count: Figure;
  readonly amount: Figure;
}

function priceOf({ count, amount }: Pair): Decimal | null {
  if (!count.value || !amount.value || count.value.isZero() || amount.value.isZero()) return null;
  const price = amount.value.div(count.value);
  return price.decimalPlaces() <= PRICE_DIGITS && !price.eq(ONE) ? price : null;
}

/** Figures of two columns side by side, row by row. */
function pairsOf(counts: SumRelation, amounts: SumRelation): readonly Pair[] {
  const byRow = new Map(counts.parts.map(({ figure }) => [figure.cell.row, figure]));
  const parts = amounts.parts.flatMap(({ figure }): readonly Pair[] => {
    const count = byRow.get(figure.cell.row);
    return count ? [{ count, amount: figure }] : [];
  });
  return parts.length === amounts.parts.length && counts.total.cell.row === amounts.total.cell.row
    ? [...parts, { count: counts.total, amount: amounts.total }]
    : [];
}

/** The price that all rows but one at most show; null where the columns have none in common. */
function commonPrice(pairs: readonly Pair[]): { readonly price: Decimal; readonly rows: number } | null {
  const rows = pairs.slice(0, -1).filter(({ count, amount }) => !(count.value ?? ZERO).isZero() || !(amount.value ?? ZERO).isZero());
  const prices = new Map<string, Pair[]>();
  for (const pair of rows) {
    const price = priceOf(pair);
    if (price) addTo(prices, plain(price), pair);
  }
  const most = [...prices.values()].sort((one, other) => other.length - one.length)[0] ?? [];
  const counts = new Set(most.map(({ count }) => plain(count.value!)));
  if (most.length < LEAST_ROWS || counts.size < LEAST_ROWS || rows.length - most.length > 1) return null;
  return { price: priceOf(most[0]!)!, rows: most.length };
}

function relationOf(table: TableModel, { count, amount }: Pair, price: Decimal, strength: number): readonly Relation[] {
  if (count.state !== 'number' || amount.state !== 'number') return [];
  const [of, by] = [
    { table, figure: amount },
    { table, figure: count },
  ];
  const terms = [
    { spot: of, factor: MINUS_ONE },
    { spot: by, factor: price },
  ];
  const name = { 'zh-CN': `每项 ${plain(price)} 的单价`, 'en-US': `the price of ${plain(price)} each` };
  return linear({
    id: priceRelationId(table, amount.cell, count.cell),
    name,
    stated: of,
    ways: [{ terms, constant: ZERO, tolerance: termTolerance(amount.decimals) }],
    strength,
  });
}

/**
 * Columns of which one is the other times a price, as 4 万元 for each of 8, 6 and 2 people: where all rows but one show the same price,
 * the odd one is likely wrong. Columns of equal figures say nothing.
 */
export function productRelations(table: TableModel): readonly Relation[] {
  const columns = table.ties.sums.filter((sum) => sum.kind === 'column-total').slice(0, MOST_COLUMNS);
  return columns.flatMap((counts) =>
    columns.flatMap((amounts) => {
      if (amounts.total.cell.column <= counts.total.cell.column) return [];
      const pairs = pairsOf(counts, amounts);
      const common = commonPrice(pairs);
      return common ? pairs.flatMap((pair) => relationOf(table, pair, common.price, common.rows > LEAST_ROWS ? 1 : 0.5)) : [];
    }),
  );
}
