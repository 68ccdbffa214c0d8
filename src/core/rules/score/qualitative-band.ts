import { policyScore, sharedPointIds } from '../../facts/policy-score';
import { figureTolerance } from '../../model/agreement';
import type { Indicator } from '../../model/types';
import type { Policy } from '../../scoring/types';
import { points, shown } from '../../facts/show-figures';
import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';

const NAMES: Readonly<Record<Policy['qualitative'][number]['id'], { readonly zh: string; readonly en: string }>> = {
  achieved: { zh: '达成预期', en: 'achieved' },
  partly: { zh: '部分达成', en: 'partly achieved' },
  not: { zh: '未达成', en: 'not achieved' },
};

function bandOf(policy: Policy, { weight }: Indicator, highest: string): { readonly zh: string; readonly en: string } {
  const band = policy.qualitative.find(({ to }) => points(weight!.value!.times(to)) === highest);
  return band ? NAMES[band.id] : { zh: '', en: '' };
}

export const scoreQualitativeBand: Rule = {
  id: 'score/qualitative-band',
  severity: 'warning',
  title: { 'zh-CN': '定性指标得分不在所述档次内', 'en-US': 'A qualitative score outside the band of its words' },
  explanation: {
    'zh-CN':
      '定性指标按完成情况分三档给分（通用规则：达成预期 80%–100%，部分达成 60%–80%，未达成 0–60%）。实际完成情况写明了属于哪一档，得分却在这一档之外，例如写“未完成”却得满分。请核对完成情况和得分。',
    'en-US':
      'A qualitative result is scored in three bands (common rule: achieved 80–100 %, partly 60–80 %, not achieved 0–60 % of the weight). The words of the result say which, yet the score lies outside it, such as full marks beside "not done". Check result and score.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    outside: {
      'zh-CN': '“{name}”实际完成情况为“{actual}”，属于{band}，应得 {lowest}–{highest} 分，却得 {found} 分（分值 {weight}）。请核对。',
      'en-US':
        '"{name}": the result "{actual}" counts as {bandEn}, worth {lowest}–{highest} of {weight} points, but the score is {found}. Check it.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table, { policy }) {
    const shared = sharedPointIds(table);
    for (const indicator of table.indicators) {
      const { name, target, actual, score, weight } = indicator;
      if (target?.type !== 'text' || score?.state !== 'number' || !weight?.value?.gt(0) || shared.has(indicator.id)) continue;
      const result = policyScore(table, indicator, policy);
      if (result?.status !== 'judgement' || result.met === null || !result.lowest || !result.highest) continue;
      const tolerance = figureTolerance(score.decimals);
      if (score.value!.gte(result.lowest.minus(tolerance)) && score.value!.lte(result.highest)) continue;
      const [lowest, highest] = [points(result.lowest), points(result.highest)];
      const band = bandOf(policy, indicator, highest);
      yield {
        table,
        cell: score.cell,
        related: [actual!.cell, target.cell, weight.cell],
        found: shown(score),
        expected: `${lowest}–${highest}`,
        message: 'outside',
        params: {
          name,
          actual: actual!.text.trim(),
          band: band.zh,
          bandEn: band.en,
          lowest,
          highest,
          found: shown(score),
          weight: points(weight.value),
        },
      };
    }
  },
};
