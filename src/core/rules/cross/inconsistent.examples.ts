import { selfEvaluation, fundsWith } from '../example-tables';
import type { RuleExample } from '../types';

export const crossInconsistentExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '两张表的执行数一为 108，一为 110', 'en-US': 'Executed: 108 in one table, 110 in the other' },
    rows: [
      ...selfEvaluation({}),
      [null],
      ...selfEvaluation({
        funds: fundsWith({
          0: ['年度资金总额：', 100, 120, 110, 10, '91.7%', 9],
          1: ['其中：财政拨款', 100, 100, 92, '--', '92.0%', '--'],
        }),
      }),
    ],
    fires: ['F18'],
  },
  {
    title: { 'zh-CN': '两张表一致', 'en-US': 'Both tables agree' },
    rows: [...selfEvaluation({}), [null], ...selfEvaluation({})],
    fires: [],
  },
];
