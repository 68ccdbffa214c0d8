import { HUNDRED, ZERO } from '../../decimal';
import { executionPoints } from '../../facts/execution';
import type { Indicator, TableModel } from '../../model/types';
import { comparePoints, countedIndicators, weightsOf } from '../../facts/counted-points';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

function isAssessed({ target, weight }: Indicator): boolean {
  return weight !== null && target !== null && target.type !== 'none';
}

/** Weights that make the whole already leave none for a blank cell: several rows share one weight there. */
function isComplete(table: TableModel): boolean {
  const stated = table.totals.flatMap((total) => total.weight?.value ?? []);
  const execution = executionPoints(table.funds) ?? ZERO;
  const known = weightsOf(table.indicators);
  return [...stated, HUNDRED].some(
    (whole) => comparePoints(whole, known) !== 'contradiction' || comparePoints(whole, known, execution) !== 'contradiction',
  );
}

export const weightMissing: Rule = {
  id: 'weight/missing',
  severity: 'warning',
  title: { 'zh-CN': '分值（权重）未填或为 0', 'en-US': 'A weight is blank or zero' },
  explanation: {
    'zh-CN':
      '同表其他指标都有分值，这一项设了指标值却没有分值，或分值为 0：它无论完成与否都不影响总分。请补填分值，不考核的请删去。整列都没填分值的，不在此列。',
    'en-US':
      'Other indicators of the table have weights; this one has a target but no weight, or zero: whether it is met does not count. Give it a weight, or take it out. Tables without any weights are not meant.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    blank: {
      'zh-CN': '“{name}”有指标值 {target}，没有填分值。请补填。',
      'en-US': '"{name}" has the target {target} but no weight. Fill it in.',
    },
    blankMany: {
      'zh-CN': '{rows}共 {count} 个指标有指标值，没有填分值。请补填。',
      'en-US': '{count} indicators ({rowsEn}) have targets but no weights. Fill them in.',
    },
    zero: {
      'zh-CN': '“{name}”（指标值 {target}）的分值是 0，完成与否都不影响总分。请给出分值，不考核的请删去。',
      'en-US': '"{name}" (target {target}) has the weight 0: whether it is met does not count. Give it a weight or take it out.',
    },
    zeroMany: {
      'zh-CN': '{rows}共 {count} 个指标的分值是 0，完成与否都不影响总分。请给出分值，不考核的请删去。',
      'en-US': '{count} indicators ({rowsEn}) have the weight 0: whether they are met does not count. Give them weights or take them out.',
    },
  },
  many: { blank: 'blankMany', zero: 'zeroMany' },
  precision: { hits: 0, right: 0 },
  *check(table) {
    const assessed = countedIndicators(table.indicators).filter(isAssessed);
    const open = assessed.filter(({ weight }) => weight!.state === 'blank' || weight!.value?.isZero());
    if (open.length * 2 >= assessed.length) return;
    const complete = isComplete(table);
    for (const { name, weight, target } of open.filter((indicator) => indicator.weight!.state !== 'blank' || !complete)) {
      yield {
        table,
        cell: weight!.cell,
        related: [target!.cell],
        found: weight!.text.trim(),
        expected: '',
        message: weight!.state === 'blank' ? 'blank' : 'zero',
        params: { name, target: target!.text.trim() },
      };
    }
  },
};
