import { relationId } from '../../diagnosis/spots';
import type { FundLine, TableModel } from '../../model/types';
import { amount } from '../../facts/show-figures';
import { ARITHMETIC } from '../legal-sources';
import type { Rule, RuleReport } from '../types';
import { budgetOf, columnDecimals, lineName } from '../../facts/fund-columns';

function report(table: TableModel, line: FundLine): RuleReport | null {
  const { executed } = line.figures;
  const budget = budgetOf(line);
  if (!executed || !budget || executed.value === null || budget.value === null || executed.value.lte(budget.value)) return null;
  const decimals = Math.max(columnDecimals(table.funds!, 'executed'), budget.decimals);
  const [found, expected] = [amount(executed.value, decimals), amount(budget.value, decimals)];
  return {
    table,
    cell: executed.cell,
    related: [executed.cell, budget.cell],
    found,
    expected: `≤${expected}`,
    repeats: relationId('within-budget', table, executed),
    message: 'overspent',
    params: {
      line: lineName(line),
      executed: found,
      budget: expected,
      difference: amount(executed.value.minus(budget.value), decimals),
      unit: table.amountUnit,
    },
  };
}

export const fundOverspent: Rule = {
  id: 'fund/overspent',
  severity: 'warning',
  title: { 'zh-CN': '执行数超过预算数', 'en-US': 'More executed than budgeted' },
  explanation: {
    'zh-CN': '全年执行数一般不超过全年预算数。请核对是否填反、漏记调剂追加，或单位（元、万元）不一致；确有超支的应说明原因。',
    'en-US':
      'Executed amounts normally stay within the full-year budget. Check for swapped cells, an adjustment left out, or a mix of 元 and 万元; a real overspend needs a reason.',
  },
  source: ARITHMETIC,
  messages: {
    overspent: {
      'zh-CN': '{line}：执行数 {executed}{unit} 超过预算数 {budget}，多 {difference}{unit}，请核对，确有超支的说明原因。',
      'en-US': '{line}: {executed} executed against a budget of {budget}, {difference} more: check it, and give the reason if it is so.',
    },
  },
  *check(table) {
    const found = (table.funds?.lines ?? []).flatMap((line) => report(table, line) ?? []);
    const total = table.funds?.lines.find((line) => line.role === 'total');
    const ofTotal = found.find((each) => each.cell === total?.figures.executed?.cell);
    if (ofTotal) yield ofTotal;
    else yield* found;
  },
};
