import { Decimal, ONE, ZERO, halfUnit, plain } from '../../decimal';
import { priceRelationId } from '../../diagnosis/spots';
import { termTolerance } from '../../model/agreement';
import type { TableModel } from '../../model/types';
import { amount } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { pricedRows, type PricedRow } from './priced-rows';

/** Count and price in one unit of money, amount in another: 元 and 万元. */
const FACTORS: readonly Decimal[] = ['1', '0.0001', '10000', '0.1', '0.001'].map((factor) => new Decimal(factor));

/** What a row should come to by the price that its own column or the other rows state. */
interface Expectation {
  readonly row: PricedRow;
  readonly expected: Decimal;
  readonly price: Decimal;
  readonly factor: Decimal;
}

function expectation(row: PricedRow, price: Decimal, factor: Decimal): Expectation {
  return { row, price, factor, expected: row.count.value.times(price).times(factor) };
}

function holds({ row, expected, factor }: Expectation): boolean {
  const rounded = row.price ? termTolerance(row.price.decimals).times(row.count.value).times(factor) : ZERO;
  return row.amount.value.minus(expected).abs().lte(halfUnit(row.amount.decimals).plus(rounded));
}

/** Rows that break what at least two of the table's rows and two thirds of them keep to. */
function breaking(expectations: readonly Expectation[]): readonly Expectation[] {
  const broken = expectations.filter((each) => !holds(each));
  const kept = expectations.length - broken.length;
  return kept >= 2 && kept >= broken.length * 2 ? broken : [];
}

function byColumn(rows: readonly PricedRow[]): readonly Expectation[] {
  const tried = FACTORS.map((factor) => rows.map((row) => expectation(row, row.price!.value, factor)));
  const best = tried.reduce((one, other) => (other.filter(holds).length > one.filter(holds).length ? other : one));
  return breaking(best);
}

/** Amount per unit where all rows but one have the same, and it is a round one. */
function byOthers(rows: readonly PricedRow[]): readonly Expectation[] {
  const prices = rows.map((row) => row.amount.value.div(row.count.value));
  const common = prices.find(
    (price) => price.decimalPlaces() <= 2 && prices.filter((other) => other.eq(price)).length * 3 >= rows.length * 2,
  );
  if (!common || new Set(rows.map((row) => plain(row.count.value))).size < 2) return [];
  const broken = breaking(rows.map((row) => expectation(row, common, ONE)));
  return broken.length === 1 ? broken : [];
}

function check(table: TableModel): readonly Expectation[] {
  const rows = pricedRows(table);
  if (rows.length < 3) return [];
  return rows[0]!.price ? byColumn(rows) : byOthers(rows);
}

export const amountsUnitPrice: Rule = {
  id: 'amounts/unit-price',
  severity: 'warning',
  title: { 'zh-CN': '金额与数量乘单价不符', 'en-US': 'An amount differs from count times price' },
  explanation: {
    'zh-CN':
      '同一张表里，金额应等于数量乘以单价（补助标准）。没有单价栏而其他各行的单价都相同、只有一行不同的，也提醒。请核对这一行的数量、单价和金额；确按不同标准的，请注明。',
    'en-US':
      'An amount must equal its count times its price. Where there is no price column but all other rows come to one price and a single row does not, that is said too. Check count, price and amount of the row, or note that another price applies.',
  },
  source: ARITHMETIC,
  messages: {
    column: {
      'zh-CN': '金额填 {found}，数量 {count} × 单价 {price} 应为 {expected}。请核对这一行。',
      'en-US': 'The amount says {found}, but {count} × {price} is {expected}. Check this row.',
    },
    others: {
      'zh-CN': '金额填 {found}，其他各行都是每单位 {price}，数量 {count} 应为 {expected}。请核对这一行的数量和金额。',
      'en-US':
        'The amount says {found}; all other rows come to {price} each, so {count} should make {expected}. Check count and amount of this row.',
    },
  },
  precision: { hits: 1, right: 1 },
  *check(table) {
    if (table.kind !== 'amounts') return;
    for (const { row, expected, price } of check(table)) {
      const stated = amount(row.amount.value, row.amount.decimals);
      yield {
        table,
        cell: row.amount.cell,
        related: [row.count.cell, ...(row.price ? [row.price.cell] : [])],
        found: stated,
        expected: plain(expected),
        message: row.price ? 'column' : 'others',
        repeats: priceRelationId(table, row.amount.cell, row.count.cell),
        params: { found: stated, count: plain(row.count.value), price: plain(price), expected: plain(expected) },
      };
    }
  },
};
