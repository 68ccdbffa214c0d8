import type { FundLine, TableModel } from '../../model/types';
import { relationId } from '../../diagnosis/spots';
import { checkRate } from '../../facts/rates';
import { amount, percent, shown } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { budgetOf, columnDecimals, columnName, doubtParams, lineName } from '../../facts/fund-columns';

function report(table: TableModel, line: FundLine): RuleReport | null {
  const funds = table.funds!;
  const { rate, executed } = line.figures;
  const budget = budgetOf(line);
  if (!rate || !executed || !budget) return null;
  const checked = checkRate(rate, executed, budget);
  if (!checked || checked.agreement === 'exact') return null;
  const role = line.figures.adjusted ? 'adjusted' : line.figures.initial ? 'initial' : 'amount';
  const [done, planned] = [amount(executed.value!, columnDecimals(funds, 'executed')), amount(budget.value!, columnDecimals(funds, role))];
  const expected = percent(checked.expected, Math.max(rate.decimals, 1));
  const { initial } = line.figures;
  const fromInitial = role === 'adjusted' && initial && checkRate(rate, executed, initial)?.agreement === 'exact';
  const rounding = checked.agreement === 'rounding';
  return {
    table,
    cell: rate.cell,
    related: [rate.cell, executed.cell, budget.cell],
    found: shown(rate),
    expected,
    message: rounding ? 'rounding' : line.unsure ? 'unsure' : fromInitial ? 'initial' : 'mismatch',
    params: {
      line: lineName(line),
      found: shown(rate),
      expected,
      executed: done,
      budget: planned,
      column: columnName(funds, role),
      ...doubtParams(line.unsure),
    },
    ...(rounding ? { severity: 'info' as const } : line.unsure ? { severity: 'warning' as const } : {}),
    ...(rounding || line.unsure ? {} : { relation: relationId('rate', table, rate) }),
    remainder: rounding,
  };
}

export const fundRateMismatch: Rule = {
  id: 'fund/rate-mismatch',
  severity: 'error',
  title: { 'zh-CN': '执行率计算有误', 'en-US': 'Execution rate is wrong' },
  explanation: {
    'zh-CN': '执行率 = 全年执行数 ÷ 全年预算数（不是年初预算数）。按所示位数四舍五入后应当一致。预算数为 0 的不检查。',
    'en-US':
      'Execution rate = executed ÷ full-year budget (not the initial budget), equal at the digits shown. Nothing is checked where the budget is 0.',
  },
  source: ARITHMETIC,
  messages: {
    mismatch: {
      'zh-CN': '{line}：执行率填 {found}，而执行数 ÷ {column} = {executed} ÷ {budget} = {expected}。',
      'en-US': '{line}: the rate says {found}, but {executed} ÷ {budget} is {expected}.',
    },
    initial: {
      'zh-CN': '{line}：执行率填 {found}，是按年初预算数算的；按{column}，{executed} ÷ {budget} = {expected}。',
      'en-US':
        '{line}: the rate of {found} was worked out on the initial budget; on the full-year budget it is {executed} ÷ {budget} = {expected}.',
    },
    unsure: {
      'zh-CN': '{line}：执行率填 {found}，按 {executed} ÷ {budget} 应为 {expected}，但{doubt}。',
      'en-US': '{line}: the rate says {found}, but {executed} ÷ {budget} is {expected} ({doubtEn}).',
    },
    rounding: {
      'zh-CN': '{line}：执行率填 {found}，按所示金额计算为 {expected}，差异可由金额的四舍五入解释。',
      'en-US': '{line}: the rate says {found}, the amounts shown give {expected}, which rounding of the amounts explains.',
    },
  },
  *check(table) {
    for (const line of table.funds?.lines ?? []) {
      const found = report(table, line);
      if (found) yield found;
    }
  },
};
