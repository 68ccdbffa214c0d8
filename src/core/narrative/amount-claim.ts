import { normalise, unitFactor } from '../cells';
import type { Decimal } from '../decimal';
import type { FundColumnName } from '../together/types';
import { statedOf, textTolerance, word, type Claim, type Stated } from './claim';
import { saysOnly } from './says-only';
import type { TextFigure } from './text-figures';
import type { FundStatement, TableStatements } from './types';
import type { Localized } from '../localized';

const MONEY = /^(?:万元|亿元|千元|元)/;
/** What makes an amount a bound, a price or an estimate. */
const NO_AMOUNT_BEHIND = /^(?:以[上下内]|左右|上下|\/|每|[余多~-])/;
const EXECUTED =
  /(?:预算)?执行(?:数额?|金额|总额)|(?:(?:实际|全年|共|总|已)(?:完成)?){1,3}(?:支出|支付|使用|执行)(?:资金|金额|数额?|总额|合计)?|支出(?:总额|数额?|合计|金额|资金)/;
const INITIAL = /年初(?:批复)?(?:预算(?:安排)?(?:数额?|资金|金额)?|安排)/;
const ADJUSTED = /(?:全年|调整后(?:的)?|调整后全年)预算(?:安排)?(?:数额?|资金|金额|总额)?/;
const BUDGET = /预算(?:安排)?(?:数额?|资金|金额|总额)?/;
const TOTAL = /(?:项目|年度)?资金总额|总额/;
const COLUMNS: readonly (readonly [FundColumnName | 'budget', RegExp])[] = [
  ['executed', EXECUTED],
  ['initial', INITIAL],
  ['adjusted', ADJUSTED],
  ['budget', BUDGET],
  ['budget', TOTAL],
];
const WHAT: Readonly<Record<FundColumnName, Localized>> = {
  initial: word('年初预算数', 'initial budget'),
  adjusted: word('全年预算数', 'full-year budget'),
  executed: word('全年执行数', 'executed amount'),
};

/** What a clause before spoke of: the column and the lines of the funds block. */
export interface FundContext {
  readonly column: FundColumnName | 'budget' | null;
  readonly lines: readonly FundStatement[];
  /** True where the lines head the whole sentence (上年结转：…). */
  readonly headed: boolean;
  /** True where it spoke of money that is none of these: what follows may go on with that. */
  readonly unclear: boolean;
}

export const NO_FUND_CONTEXT: FundContext = { column: null, lines: [], headed: false, unclear: false };

/** The lines that a lead names by their labels, and the pattern that takes the label out. */
export function namedLines(
  table: TableStatements,
  lead: string,
): { readonly lines: readonly FundStatement[]; readonly known: readonly RegExp[] } {
  const named = table.funds.filter(({ role, name }) => role !== 'total' && name.length >= 2 && lead.includes(normalise(name)));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const lines = named.filter(({ name }) => name.length === longest);
  const label = lines[0] && normalise(lines[0].name);
  return { lines, known: label === undefined ? [] : [new RegExp(label.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'), 'g')] };
}

function statedAmounts(table: TableStatements, lines: readonly FundStatement[], columns: readonly FundColumnName[]): readonly Stated[] {
  return lines.flatMap((line) =>
    columns.flatMap((column) => {
      const what =
        line.role === 'total' ? WHAT[column] : word(`${line.name}${WHAT[column]['zh-CN']}`, `${WHAT[column]['en-US']} (${line.name})`);
      return statedOf(line.columns[column], what, table.amountUnit);
    }),
  );
}

/** The columns that a word may mean: the budget may be the year's first or its last. */
function columnsOf(column: FundColumnName | 'budget', lines: readonly FundStatement[]): readonly FundColumnName[] {
  if (column === 'budget') return ['adjusted', 'initial'];
  return column === 'adjusted' && !lines.some((line) => line.columns.adjusted) ? ['initial'] : [column];
}

/** Whether the label stands first, before a colon. */
function isHeaded({ name }: FundStatement, lead: string): boolean {
  return lead.includes(`${normalise(name)}:`);
}

/** Whether a figure is an amount of money. */
export function isMoney(figure: TextFigure): boolean {
  return MONEY.test(figure.behind);
}

/** What an amount of money is to be multiplied with to be in the table's unit; null for a figure that is none, or where the table has no unit. */
function moneyFactor(figure: TextFigure, amountUnit: string): Decimal | null {
  const unit = MONEY.exec(figure.behind)?.[0];
  if (unit === undefined || amountUnit === '' || NO_AMOUNT_BEHIND.test(figure.behind.slice(unit.length))) return null;
  return unitFactor(unit, amountUnit);
}

/** The lines that further figures without a name of their own speak of. */
function linesBehind(
  named: readonly FundStatement[],
  lead: string,
  ofTotal: boolean,
  before: FundContext,
): Pick<FundContext, 'lines' | 'headed'> {
  const [first] = named;
  if (first) return { lines: named, headed: isHeaded(first, lead) };
  return { lines: ofTotal ? [] : before.lines, headed: before.headed };
}

/** A figure of money whose lead says of which column and line of the funds block it speaks; null where it does not. */
export function amountClaim(
  table: TableStatements,
  lead: string,
  figure: TextFigure,
  context: FundContext,
): { readonly claim: Claim; readonly context: FundContext } | null {
  const factor = moneyFactor(figure, table.amountUnit);
  if (factor === null) return null;
  const named = namedLines(table, lead);
  const bare = named.known.reduce((text, pattern) => text.replace(pattern, ''), lead);
  const [found, pattern] = COLUMNS.find(([, words]) => words.test(bare)) ?? [null, null];
  const column = found ?? (named.lines.length > 0 ? context.column : null);
  if (column === null || !saysOnly(bare, [...(pattern ? [pattern] : []), TOTAL])) return null;
  if (context.unclear && named.lines.length === 0 && !TOTAL.test(bare)) return null;
  const total = table.funds.filter(({ role }) => role === 'total');
  const lines = named.lines.length > 0 ? named.lines : context.headed ? context.lines : [...context.lines, ...total];
  const stated = statedAmounts(table, lines, columnsOf(column, lines));
  if (stated.length === 0) return null;
  // 安排资金 may speak of a part of the budget alone, and a line of one name may stand for several.
  const others = column === 'budget' && named.lines.length === 0 ? statedAmounts(table, table.funds, ['adjusted', 'initial']) : [];
  const claim: Claim = {
    rule: 'text/amount',
    message: 'differs',
    said: figure.value.times(factor),
    tolerance: textTolerance(figure.decimals, factor),
    written: figure.text,
    stated: [...stated, ...others],
    sure: named.lines.length < 2,
  };
  const slipped = !factor.eq(1) && stated.some(({ value }) => figure.value.eq(value));
  return {
    claim: slipped ? { ...claim, message: 'unit' } : claim,
    context: { column, unclear: false, ...linesBehind(named.lines, lead, TOTAL.test(bare), context) },
  };
}
