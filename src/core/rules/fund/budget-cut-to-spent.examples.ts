import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundBudgetCutToSpentExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '年初 100，全年预算和执行都是 83.27', 'en-US': 'Initially 100, then 83.27, all of it spent' },
    rows: selfEvaluation({
      funds: fundsWith({
        0: ['年度资金总额：', 100, 83.27, 83.27, 10, '100.0%', 10],
        1: ['其中：财政拨款', 100, 83.27, 83.27, '--', '100.0%', '--'],
        2: ['上年结转', 0, 0, 0, '--', '--', '--'],
      }),
      total: [100, 100],
    }),
    fires: ['E4'],
  },
  { title: { 'zh-CN': '预算没有调减', 'en-US': 'A budget that was not cut' }, rows: selfEvaluation({}), fires: [] },
];
