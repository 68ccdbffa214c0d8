import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundOverspentExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '预算 120，执行 130', 'en-US': 'Budget 120, executed 130' },
    rows: selfEvaluation({
      funds: fundsWith({
        0: ['年度资金总额：', 100, 120, 130, 10, '108.3%', 10],
        1: ['其中：财政拨款', 100, 100, 110, '--', '110.0%', '--'],
        2: ['上年结转', 0, 20, 20, '--', '100.0%', '--'],
      }),
      total: [100, 100],
    }),
    fires: ['F4'],
  },
  { title: { 'zh-CN': '执行数不超过预算数', 'en-US': 'Executed within the budget' }, rows: selfEvaluation({}), fires: [] },
];
