import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundExecutionBlankExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '执行率得分没有填', 'en-US': 'The execution score is blank' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 120, 108, 10, '90.0%', null] }) }),
    fires: ['I4'],
  },
  { title: { 'zh-CN': '都已填写', 'en-US': 'All are given' }, rows: selfEvaluation({}), fires: [] },
];
