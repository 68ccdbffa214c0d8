import { Decimal } from '../../decimal';
import type { Indicator } from '../../model/types';
import { isBlankReason, policyScore } from '../../facts/policy-score';
import { percent, shown } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';
import { executionOf } from '../../facts/execution';

/** Below this rate what was planned for the money can hardly all have been done with it. */
const LOW = new Decimal('0.6');
const FEWEST = 3;

function isOutput({ levels }: Indicator): boolean {
  return levels.some((level) => /产出|数量|质量/.test(level.name));
}

export const fundLowRateFullOutput: Rule = {
  id: 'fund/low-rate-full-output',
  severity: 'warning',
  title: { 'zh-CN': '执行率很低，产出却全部完成', 'en-US': 'A low execution rate, yet every output met' },
  explanation: {
    'zh-CN':
      '预算执行率不到 60%，产出指标却全部完成、又没有说明原因：要么预算编高了，要么款项未付（应说明结转），要么完成情况填得不实。请核对并说明。',
    'en-US':
      'Less than 60 % of the budget was spent, yet every output target is met and no reason is given: the budget was too high, payment is still open, or the results are not what was done. Check and explain.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    low: {
      'zh-CN':
        '执行率只有 {rate}（执行 {executed}，预算 {budget}），{count} 个产出指标却全部完成，也没有说明原因。请核对完成情况，说明资金结余或未支付的原因。',
      'en-US':
        'Only {rate} was executed ({executed} of {budget}), yet all {count} output targets are met and no reason is given. Check the results and say why the money was left or unpaid.',
    },
  },
  precision: { hits: 1, right: 1 },
  *check(table, { policy }) {
    if (table.kind !== 'self-evaluation' || !table.funds) return;
    const { executed, budget } = executionOf(table.funds);
    if (executed?.state !== 'number' || budget?.state !== 'number' || !budget.value!.gt(0)) return;
    const rate = executed.value!.div(budget.value!);
    const output = table.indicators.filter((indicator) => isOutput(indicator) && indicator.target?.type === 'number');
    const told = table.indicators.some((indicator) => !isBlankReason(indicator.reason?.text));
    if (
      rate.gte(LOW) ||
      told ||
      output.length < FEWEST ||
      !output.every((indicator) => policyScore(table, indicator, policy)?.met === true)
    )
      return;
    yield {
      table,
      cell: executed.cell,
      related: [budget.cell, ...output.map((indicator) => indicator.actual!.cell)],
      found: percent(rate, 2),
      expected: '',
      message: 'low',
      params: { rate: percent(rate, 2), executed: shown(executed), budget: shown(budget), count: String(output.length) },
    };
  },
};
