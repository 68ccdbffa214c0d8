import type { Indicator } from '../../model/types';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

/** Fewer figures agree by chance. */
const FEWEST = 6;

function isCounted({ target, actual }: Indicator): boolean {
  return target?.type === 'number' && actual?.type === 'number' && target.conditions.length === 0;
}

/** 100 % of a rate and zero can only be reached, not passed. */
function leavesRoom({ target }: Indicator): boolean {
  return target!.op !== '=' && !target!.number!.isZero() && !target!.number!.eq(100);
}

export const actualAllEqualTarget: Rule = {
  id: 'actual/all-equal-target',
  severity: 'info',
  title: { 'zh-CN': '实际完成值与指标值全部相同', 'en-US': 'Every actual value equals its target' },
  explanation: {
    'zh-CN':
      '表中所有定量指标的实际完成值都恰好等于指标值，包括“≥”“≤”的指标：像是照抄指标值，而不是按实际完成情况填写。请对照资料核对。一张表一条。',
    'en-US':
      'Every quantitative actual value is exactly its target, also under "≥" and "≤": they look copied, not measured. Check them against the records. Once a table.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    equal: {
      'zh-CN': '{count} 个定量指标的实际完成值都恰好等于指标值，像是照抄指标值。请对照资料核对。',
      'en-US': 'All {count} quantitative actual values are exactly their targets; they look copied. Check them against the records.',
    },
  },
  precision: { hits: 2, right: 2 },
  *check(table) {
    if (table.kind !== 'self-evaluation') return;
    const counted = table.indicators.filter(isCounted);
    const equal = counted.every(({ target, actual }) => target!.number!.eq(actual!.number!));
    const [first, ...rest] = counted;
    if (!equal || !first || counted.filter(leavesRoom).length < FEWEST) return;
    yield {
      table,
      cell: first.actual!.cell,
      also: rest.map((indicator) => indicator.actual!.cell),
      related: rest.map((indicator) => indicator.actual!.cell),
      found: '',
      expected: '',
      message: 'equal',
      params: { count: String(counted.length) },
    };
  },
};
