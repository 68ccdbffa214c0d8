import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundNegativeExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '执行数填了负数', 'en-US': 'A negative executed amount' },
    rows: selfEvaluation({ funds: fundsWith({ 1: ['其中：财政拨款', 100, 100, -90, '--', '90.0%', '--'] }) }),
    fires: ['F5'],
  },
  { title: { 'zh-CN': '没有负数', 'en-US': 'No negative amounts' }, rows: selfEvaluation({}), fires: [] },
];
