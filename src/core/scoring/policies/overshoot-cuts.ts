import type { Policy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';

/** Departments that cut fixed shares where the target was far too low. */
export const overshootCuts: Policy = {
  ...caiyu202010,
  id: 'overshoot-cuts',
  name: { 'zh-CN': '部分部门（超额 2/3/5 倍扣 10%/20%/30%）', 'en-US': 'Some departments (cuts of 10/20/30 % at 2/3/5 times the target)' },
  description: {
    'zh-CN': '同通用规则，但实际完成值达到指标值 2 倍、3 倍、5 倍的，视为指标值设定偏低，分别扣减分值的 10%、20%、30%。',
    'en-US': 'As the common rule, but an actual value of 2, 3 or 5 times the target counts as a target set too low and costs 10, 20 or 30 % of the weight.',
  },
  source: {
    document: null,
    text: { 'zh-CN': '部分部门内部绩效自评要求中的做法，细化财预〔2020〕10号“按照偏离度适度调减分值”。', 'en-US': 'Practice of some departments, making "reduce the points by the deviation" of Caiyu [2020] No. 10 definite.' },
  },
  exceeded: {
    kind: 'steps',
    steps: [
      { ratio: '2', cut: '0.1' },
      { ratio: '3', cut: '0.2' },
      { ratio: '5', cut: '0.3' },
    ],
  },
};
