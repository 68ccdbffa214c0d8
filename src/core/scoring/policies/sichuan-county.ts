import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';

/** Sichuan counties: every distance from the target costs points, met or not. */
export const sichuanCounty: Policy = {
  ...caiyu202010,
  id: 'sichuan-county',
  name: { 'zh-CN': '四川部分县区（按偏离度计分）', 'en-US': 'Some Sichuan counties (scored by deviation)' },
  description: {
    'zh-CN':
      '定量指标得分=分值×（1−|偏离度|），偏离度=（完成值−指标值）÷指标值；即使指标已完成（如成本“≤100”、实际 62.33），偏离也扣分，扣完为止。定性指标同通用规则。',
    'en-US':
      'Quantitative indicators earn weight × (1 − |deviation|), deviation = (actual − target) ÷ target, even where the target is met (cost ≤ 100, actual 62.33), never below zero. Qualitative indicators as in the common rule.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '四川部分县区公开的项目绩效自评表中的做法。', 'en-US': 'Practice seen in self-evaluation tables published by counties in Sichuan.' },
  },
  met: { kind: 'one-minus-deviation' },
  missed: {
    higherIsBetter: { kind: 'one-minus-deviation' },
    lowerIsBetter: { kind: 'one-minus-deviation' },
    equal: { kind: 'one-minus-deviation' },
  },
  exceeded: { kind: 'none' },
};
