import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';

/** A deviation of 30 % or more earns nothing. */
export const deviation30: Policy = {
  ...caiyu202010,
  id: 'deviation-30',
  name: { 'zh-CN': '偏离 30% 及以上不得分', 'en-US': 'Nothing from a deviation of 30 %' },
  description: {
    'zh-CN': '同通用规则，但未完成且偏离度达到 30% 的指标不得分；偏离度不足 30% 的按完成比例计分。',
    'en-US': 'As the common rule, but a missed indicator with a deviation of 30 % or more earns nothing; below that it is scored by completion.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '部分单位公开的绩效自评表中的做法。', 'en-US': 'Practice seen in published self-evaluation tables.' },
  },
  missed: {
    higherIsBetter: { kind: 'none-from-deviation', from: '0.3' },
    lowerIsBetter: { kind: 'none-from-deviation', from: '0.3' },
    equal: { kind: 'none-from-deviation', from: '0.3' },
  },
};
