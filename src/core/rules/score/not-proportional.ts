import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';
import { differenceReport } from './difference-report';
import { scoreDifference, sharedPointIds } from '../../facts/policy-score';

export const scoreNotProportional: Rule = {
  id: 'score/not-proportional',
  severity: 'warning',
  title: { 'zh-CN': '未完成指标没有按比例计分', 'en-US': 'A missed target is not scored in proportion' },
  explanation: {
    'zh-CN':
      '定量指标未完成的，应按完成值与指标值的比例计分（≤ 类指标按指标值÷完成值），另选计分规则的按该规则。得分写成整数而计算值带小数的，只作提示。',
    'en-US':
      'A missed quantitative target earns weight × actual ÷ target (≤ targets: target ÷ actual), or what the chosen policy says. Whole points for a computed score with decimals are only noted.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    differs: {
      'zh-CN': '“{name}”得分 {found}，按规则应为 {expected}（{how}），请改正得分或说明依据。',
      'en-US': '"{name}" scored {found} where the policy gives {expected} ({howEn}): correct it or say on what grounds.',
    },
    otherPolicy: {
      'zh-CN': '“{name}”得分 {found}，按规则应为 {expected}（{how}），与“{other}”的算法一致，如本地采用该规则请改选。',
      'en-US':
        '"{name}" scored {found} where the policy gives {expected} ({howEn}), and fits the policy "{otherEn}": choose that one if it applies to you.',
    },
    'missed-full': {
      'zh-CN': '“{name}”未完成却得了满分 {found}（{how}），请重新评定得分。',
      'en-US': '"{name}" missed its target and still scored its full weight of {found} ({howEn}): score it anew.',
    },
    rounding: {
      'zh-CN': '“{name}”得分 {found}，计算值为 {expected}，属于取整。',
      'en-US': '"{name}" scored {found}, which is {expected} rounded to whole points.',
    },
  },
  *check(table, { policy }) {
    const shared = sharedPointIds(table);
    for (const indicator of table.indicators) {
      const difference = shared.has(indicator.id) ? null : scoreDifference(table, indicator, policy);
      if (difference && difference.result.met === false) yield differenceReport(table, difference, policy);
    }
  },
};
