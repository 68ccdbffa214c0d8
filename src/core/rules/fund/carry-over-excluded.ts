import { carryOverWay, type CarryOverWays } from '../../facts/carry-over';
import { checkFundColumns, columnName, type FundColumnCheck } from '../../facts/fund-columns';
import { amount } from '../../facts/show-figures';
import type { Localized } from '../../localized';
import type { TableModel } from '../../model/types';
import { rangeName } from '../../snapshot/address';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

/** `“Sheet1”A1:I30、…`: where some tables stand. */
function places(tables: readonly TableModel[]): Localized {
  const named = tables.slice(0, 3).map((table) => ({ sheet: table.sheet, range: rangeName(table.range) }));
  const rest = tables.length - named.length;
  return {
    'zh-CN': named.map(({ sheet, range }) => `“${sheet}”${range}`).join('、') + (rest > 0 ? `等 ${tables.length} 张表` : ''),
    'en-US': named.map(({ sheet, range }) => `${range} of "${sheet}"`).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}

interface Verdict {
  readonly message: 'excluded' | 'excludedAll' | 'mixed' | 'odd';
  readonly others: readonly TableModel[];
}

/**
 * What there is to say of a table. Within a document one way has to be kept: where all tables leave the carry-over out, that is asked
 * once, at the first; where the ways are mixed, those that are fewer are the odd ones.
 */
function judge(table: TableModel, way: 'in' | 'out', ways: CarryOverWays): Verdict | null {
  const oddOut = ways.out.length <= ways.in.length;
  if (way === 'in') return ways.out.length > ways.in.length ? { message: 'odd', others: ways.out } : null;
  if (ways.in.length > 0) return oddOut ? { message: 'mixed', others: ways.in } : null;
  if (ways.out[0] !== table) return null;
  return { message: ways.out.length > 1 ? 'excludedAll' : 'excluded', others: ways.out.slice(1) };
}

/** The totals that leave the carry-over out, each with what it would be; in a table that counts it, its first total that agrees. */
function concerned(table: TableModel, way: 'in' | 'out'): readonly FundColumnCheck[] {
  const checks = checkFundColumns(table.funds!);
  return way === 'out'
    ? checks.filter((check) => check.withoutCarryOver)
    : checks.filter((check) => check.agreement !== 'contradiction').slice(0, 1);
}

function figuresText(table: TableModel, checks: readonly FundColumnCheck[], way: 'in' | 'out'): Localized {
  const unit = table.amountUnit;
  const each = checks.map(({ role, total, decimals, added }) => ({
    column: columnName(table.funds!, role),
    found: amount(total.value!, decimals),
    expected: amount(added.exact, decimals),
  }));
  return {
    'zh-CN': each
      .map(({ column, found, expected }) => `${column} ${found}${unit}${way === 'out' ? `（加上为 ${expected}${unit}）` : ''}`)
      .join('、'),
    'en-US': each.map(({ column, found, expected }) => `${column} ${found}${way === 'out' ? ` (with it ${expected})` : ''}`).join(', '),
  };
}

export const fundCarryOverExcluded: Rule = {
  id: 'fund/carry-over-excluded',
  severity: 'warning',
  title: { 'zh-CN': '资金总额未含上年结转', 'en-US': 'Total funds leave the carry-over out' },
  explanation: {
    'zh-CN':
      '年度资金总额等于除上年结转外各来源之和。有的部门这样填，但同一份材料里口径必须一致：全都不含的只问一次，有的含有的不含的，指出少数的那几张表。',
    'en-US':
      'Total funds equal the sources without the carry-over. Some ministries write it so, but within one document it must be done one way: where all tables leave it out that is asked once, where the ways are mixed the odd tables are named.',
  },
  source: ARITHMETIC,
  messages: {
    excluded: {
      'zh-CN': '年度资金总额不含上年结转：{figures}，请确认本单位口径。',
      'en-US': 'Total funds leave the carry-over out, {figuresEn}: confirm which way your unit counts.',
    },
    excludedAll: {
      'zh-CN': '年度资金总额不含上年结转：{figures}，本文件{others}也是如此，请确认本单位口径。',
      'en-US':
        'Total funds leave the carry-over out, {figuresEn}, and so do {othersEn} of this workbook: confirm which way your unit counts.',
    },
    mixed: {
      'zh-CN': '年度资金总额不含上年结转：{figures}，而本文件{others}的总额含上年结转，请统一口径。',
      'en-US': 'Total funds leave the carry-over out, {figuresEn}, while {othersEn} of this workbook include it: use one way throughout.',
    },
    odd: {
      'zh-CN': '年度资金总额含上年结转：{figures}，而本文件{others}的总额都不含，请统一口径。',
      'en-US': 'Total funds include the carry-over, {figuresEn}, while {othersEn} of this workbook leave it out: use one way throughout.',
    },
  },
  *check(table, { facts }) {
    const way = table.funds && carryOverWay(table.funds);
    const verdict = way && judge(table, way, facts.carryOver);
    if (!way || !verdict) return;
    const checks = concerned(table, way);
    const [first, ...rest] = checks;
    const [figures, others] = [figuresText(table, checks, way), places(verdict.others)];
    yield {
      table,
      cell: first!.total.cell,
      also: rest.map(({ total }) => total.cell),
      related: checks.flatMap(({ total, sources }) => [total, ...sources]).map((figure) => figure.cell),
      found: amount(first!.total.value!, first!.decimals),
      expected: way === 'out' ? amount(first!.added.exact, first!.decimals) : '',
      message: verdict.message,
      params: { figures: figures['zh-CN'], figuresEn: figures['en-US'], others: others['zh-CN'], othersEn: others['en-US'] },
    };
  },
};
