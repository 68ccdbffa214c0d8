import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const cellUncheckableExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '财政拨款是 #REF!，总额无法核对', 'en-US': 'A source is #REF!: the total cannot be checked' },
    rows: selfEvaluation({ funds: fundsWith({ 1: ['其中：财政拨款', 100, { error: '#REF!' }, 90, '--', '90.0%', '--'] }) }),
    fires: ['E4'],
  },
  { title: { 'zh-CN': '各项都是数值', 'en-US': 'Every part is a number' }, rows: selfEvaluation({}), fires: [] },
];
