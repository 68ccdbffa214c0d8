import { relationId } from '../../diagnosis/spots';
import { weightsOf } from '../../facts/counted-points';
import { points } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

export const scoreExceedsWeight: Rule = {
  id: 'score/exceeds-weight',
  severity: 'error',
  title: { 'zh-CN': '得分超过分值或为负数', 'en-US': 'A score above its weight or below zero' },
  explanation: {
    'zh-CN': '每个指标的得分应在 0 分和该指标分值之间。请核对得分或分值。扣分项除外。',
    'en-US': 'Every score lies between 0 and the weight of its indicator. Check the score or the weight. Deductions are left out.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    above: {
      'zh-CN': '“{name}”得分 {score}，超过分值 {weight}。',
      'en-US': '"{name}" scored {score}, more than its weight of {weight}.',
    },
    negative: {
      'zh-CN': '“{name}”得分 {score} 为负数，最低为 0 分。',
      'en-US': '"{name}" scored {score}; the least is 0.',
    },
  },
  *check(table) {
    // Weights that are shares of one whole (0.1, 0.3) are no points that a score could exceed.
    if (weightsOf(table.indicators).exact.lte(1)) return;
    for (const indicator of table.indicators) {
      const { score, weight, name } = indicator;
      if (indicator.deduction || score?.state !== 'number' || weight?.state !== 'number' || score.percent !== weight.percent) continue;
      const negative = score.value!.lt(0);
      if (!negative && score.value!.lte(weight.value!)) continue;
      const [found, most] = [points(score.value!), points(weight.value!)];
      yield {
        table,
        cell: score.cell,
        related: [score.cell, weight.cell],
        found,
        expected: `0–${most}`,
        message: negative ? 'negative' : 'above',
        params: { name, score: found, weight: most },
        relation: relationId('within-weight', table, score),
        norm: `0–${most}`,
      };
    }
  },
};
