import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundRateMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '108 ÷ 120 写成 100%', 'en-US': '108 ÷ 120 written as 100 %' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '100.0%', 10] }), total: [100, 100] }),
    fires: ['H4'],
  },
  { title: { 'zh-CN': '执行率正确', 'en-US': 'The rates are right' }, rows: selfEvaluation({}), fires: [] },
];
