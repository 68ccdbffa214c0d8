import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundScoreMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '执行率 90%，得分写了 10', 'en-US': 'A rate of 90 % scored 10' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '90.0%', 10] }), total: [100, 100] }),
    fires: ['I4'],
  },
  {
    title: { 'zh-CN': '各来源单列得分，其中一项写了满分', 'en-US': 'Sources with scores of their own, one of them full' },
    rows: selfEvaluation({
      funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '90.0%', 9], 1: ['其中：财政拨款', 60, 60, 54, 10, '90.0%', 10] }),
    }),
    fires: ['I5'],
  },
  { title: { 'zh-CN': '10 × 90% = 9', 'en-US': '10 × 90 % = 9' }, rows: selfEvaluation({}), fires: [] },
];
