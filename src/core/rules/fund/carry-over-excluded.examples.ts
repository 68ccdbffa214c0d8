import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundCarryOverExcludedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '总额只等于财政拨款', 'en-US': 'The total equals the appropriation alone' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 100, 90, 10, '90.0%', 9] }) }),
    fires: ['E4'],
  },
  { title: { 'zh-CN': '总额含上年结转', 'en-US': 'The total includes the carry-over' }, rows: selfEvaluation({}), fires: [] },
];
