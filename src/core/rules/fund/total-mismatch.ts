import type { TableModel } from '../../model/types';
import { relationId } from '../../diagnosis/spots';
import { amount, sumOf } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { checkFundColumns, columnName, doubtParams, type FundColumnCheck } from '../../facts/fund-columns';

function report(table: TableModel, check: FundColumnCheck): RuleReport {
  const { total, sources, decimals, added, agreement, partial, unsure, kinds } = check;
  const noted = agreement === 'rounding' || partial;
  const expected = amount(added.exact, decimals);
  const found = amount(total.value!, decimals);
  const terms = sources
    .filter((figure) => figure.value !== null)
    .map((figure) => ({ text: amount(figure.value!, decimals), sign: 1 as const }));
  return {
    table,
    cell: total.cell,
    related: [total.cell, ...sources.map((figure) => figure.cell)],
    found,
    expected,
    message: agreement === 'rounding' ? 'rounding' : partial ? 'partial' : unsure ? 'unsure' : kinds ? 'kinds' : 'mismatch',
    params: {
      column: columnName(table.funds!, check.role),
      found,
      expected,
      sum: sumOf(terms, expected),
      difference: amount(total.value!.minus(added.exact).abs(), decimals),
      unit: table.amountUnit,
      ...doubtParams(unsure),
    },
    ...(noted ? { severity: 'info' as const } : unsure ? { severity: 'warning' as const } : {}),
    ...(noted || unsure ? {} : { relation: relationId(kinds ? 'fund-kinds' : 'fund-total', table, total) }),
    remainder: agreement === 'rounding',
  };
}

export const fundTotalMismatch: Rule = {
  id: 'fund/total-mismatch',
  severity: 'error',
  title: { 'zh-CN': '资金总额与来源之和不符', 'en-US': 'Total funds differ from the sum of the sources' },
  explanation: {
    'zh-CN':
      '年度资金总额应等于财政拨款、上年结转、其他资金之和，年初预算数、全年预算数、全年执行数各列都是如此。请核对总额和各来源，改正填错的一处。空白和“--”按 0 计。',
    'en-US':
      'Total funds must equal appropriation + carry-over + other funds, in every column. Check the total and the sources and correct the wrong one. Blank cells and "--" count as zero.',
  },
  source: ARITHMETIC,
  messages: {
    mismatch: {
      'zh-CN': '{column}：年度资金总额 {found}{unit}，各来源之和为 {sum}，相差 {difference}。',
      'en-US': '{column}: total funds are {found} but the sources add up to {sum}, a difference of {difference}.',
    },
    kinds: {
      'zh-CN': '{column}：年度资金总额 {found}{unit}，各类支出之和为 {sum}，相差 {difference}。',
      'en-US': '{column}: total funds are {found} but the kinds of spending add up to {sum}, a difference of {difference}.',
    },
    unsure: {
      'zh-CN': '{column}：年度资金总额 {found}{unit}，各来源之和为 {sum}，相差 {difference}{unit}，但{doubt}。',
      'en-US': '{column}: total funds are {found} but the sources add up to {sum}, a difference of {difference} ({doubtEn}).',
    },
    partial: {
      'zh-CN': '{column}：年度资金总额 {found}{unit}，表中只列出其中 {expected}，其余 {difference} 没有列出来源，来源不全的请补列。',
      'en-US':
        '{column}: of total funds of {found} only {expected} is listed, and nothing says where the other {difference} comes from: add the missing source if there is one.',
    },
    rounding: {
      'zh-CN': '{column}：年度资金总额 {found}{unit} 与各来源之和 {expected} 相差 {difference}，属于四舍五入的尾差。',
      'en-US': "{column}: total funds of {found} and the sources' sum of {expected} differ by {difference}, which rounding explains.",
    },
  },
  *check(table) {
    if (!table.funds) return;
    for (const check of checkFundColumns(table.funds)) {
      if (check.agreement !== 'exact' && !check.withoutCarryOver) yield report(table, check);
    }
  },
};
