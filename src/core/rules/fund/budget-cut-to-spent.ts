import { Decimal } from '../../decimal';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';
import { totalLine } from '../../facts/fund-columns';
import { shown } from '../../facts/show-figures';

/** Odd amounts are what was paid; a budget that was really changed is seldom cut to the last cent. */
const CUT = new Decimal('0.95');

export const fundBudgetCutToSpent: Rule = {
  id: 'fund/budget-cut-to-spent',
  severity: 'info',
  title: { 'zh-CN': '全年预算数调减到与执行数相同', 'en-US': 'The budget was cut to what was spent' },
  explanation: {
    'zh-CN':
      '全年预算数比年初预算数少，又恰好等于执行数，执行率因此是 100%：如果没有调整预算的文件，应按调整前的预算计算执行率。请备好预算调整依据。',
    'en-US':
      'The full-year budget is below the initial one and exactly what was spent, which makes the rate 100 %. Without a decision that changed the budget the rate must be that of the old one. Have the decision at hand.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    cut: {
      'zh-CN': '全年预算数由年初的 {initial} 减为 {adjusted}，恰好等于执行数，执行率因此为 100%。请确认有预算调整的文件。',
      'en-US':
        'The budget went from {initial} down to {adjusted}, exactly what was spent, so the rate is 100 %. Make sure that the change was decided.',
    },
  },
  precision: { hits: 2, right: 2 },
  *check(table) {
    const line = table.funds && totalLine(table.funds);
    const [initial, adjusted, executed] = [line?.figures.initial?.value, line?.figures.adjusted, line?.figures.executed];
    if (table.kind !== 'self-evaluation' || !initial || !adjusted?.value?.gt(0) || !executed?.value?.eq(adjusted.value)) return;
    if (adjusted.value.gt(initial.times(CUT)) || adjusted.value.isInteger()) return;
    yield {
      table,
      cell: adjusted.cell,
      related: [line!.figures.initial!.cell, executed.cell],
      found: shown(adjusted),
      expected: '',
      message: 'cut',
      params: { initial: shown(line!.figures.initial!), adjusted: shown(adjusted) },
    };
  },
};
