import { parseAmount, textCell } from '../../cells';
import type { Indicator } from '../../model/types';
import { READABILITY } from '../legal-sources';
import type { Rule } from '../types';

/** Whether a value is written in points and they are the row's own weight or score. */
function isOwnPoints(text: string, { weight, score }: Indicator): boolean {
  const { number, unit } = parseAmount(textCell(text));
  return number !== null && unit === '分' && [weight, score].some((points) => points?.value?.eq(number));
}

export const targetPointsInValueColumn: Rule = {
  id: 'target/points-in-value-column',
  severity: 'warning',
  title: { 'zh-CN': '指标值栏填了分值', 'en-US': 'Points stand in the value column' },
  explanation: {
    'zh-CN':
      '指标值或实际完成值栏里填的是“10分”，与本行的分值或得分相同：把分数填进了数值栏，真正的指标值和完成情况没有写。请改填要达到的数值和实际完成的数值。确以评分为指标值的除外。',
    'en-US':
      'The target or actual value reads "10分", the same as the weight or score of its row: points were entered where the value belongs. Enter the value to be reached and the value reached, unless the indicator is a mark.',
  },
  source: READABILITY,
  messages: {
    points: {
      'zh-CN': '“{name}”的{what}填了“{text}”，与本行的分值或得分相同，像是填错了栏。请填写{what}。',
      'en-US': 'The {whatEn} of "{name}" reads "{text}", the same as the points of its row; it looks misplaced. Enter the {whatEn}.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    if (table.kind === 'evaluation-system') return;
    for (const indicator of table.indicators) {
      const { target, actual, name } = indicator;
      if (/分|评价|测评|等级|成绩/.test(name)) continue;
      for (const [value, what, whatEn] of [
        [target, '指标值', 'target'],
        [actual, '实际完成值', 'actual value'],
      ] as const) {
        if (!value || !isOwnPoints(value.text, indicator)) continue;
        yield {
          table,
          cell: value.cell,
          related: [],
          found: value.text.trim(),
          expected: '',
          message: 'points',
          params: { name, text: value.text.trim(), what, whatEn },
        };
      }
    }
  },
};
