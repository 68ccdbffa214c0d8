import { EVALUATION_MEASURES } from '../legal-sources';
import type { Rule } from '../types';
import { differenceReport } from './difference-report';
import { scoreDifference, sharedPointIds } from '../../facts/policy-score';

export const scoreNotByPolicy: Rule = {
  id: 'score/not-by-policy',
  severity: 'warning',
  title: { 'zh-CN': '得分与计分规则不符', 'en-US': 'A score differs from the policy' },
  explanation: {
    'zh-CN':
      '指标已完成而得分与所选计分规则算出的不同（未完成的见“未完成指标没有按比例计分”）。需要人来判断的得分（定性指标、超额较多的指标）在规则允许的范围内都不提示。',
    'en-US':
      'The target is met and the score is not what the chosen policy gives (for missed targets see score/not-proportional). Scores that a person must judge are never reported within the range that the policy leaves open.',
  },
  source: EVALUATION_MEASURES,
  messages: {
    differs: {
      'zh-CN': '“{name}”得分 {found}，按规则应为 {expected}（{how}），有其他扣分依据的请在原因栏说明。',
      'en-US': '"{name}" scored {found} where the policy gives {expected} ({howEn}): correct it, or give the reason for taking points off.',
    },
    otherPolicy: {
      'zh-CN': '“{name}”得分 {found}，按规则应为 {expected}（{how}），与“{other}”的算法一致，如本地采用该规则请改选。',
      'en-US':
        '"{name}" scored {found} where the policy gives {expected} ({howEn}), and fits the policy "{otherEn}": choose that one if it applies to you.',
    },
    unexplained: {
      'zh-CN': '“{name}”得分 {found}，低于分值 {weight}，没有说明原因（{how}），请说明扣分原因或改为满分。',
      'en-US': '"{name}" scored {found}, less than its weight of {weight}, without a reason ({howEn}): give the reason or the full weight.',
    },
    'by-deviation': {
      'zh-CN': '“{name}”得分 {found}，是按偏离度扣的分；本产品约定超过“=”的指标值算完成，得 {expected}。单位有规定的从其规定。',
      'en-US':
        '"{name}" scored {found}, less by the deviation; by this product\'s convention exceeding "=" counts as met and earns {expected}. The unit\'s own rule goes first.',
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
      if (difference && difference.result.met !== false) yield differenceReport(table, difference, policy);
    }
  },
};
