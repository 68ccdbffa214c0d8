import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const cellNotANumberExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '以万元为单位的表里写“900000元”', 'en-US': '"900000元" in a table in 万元' },
    rows: selfEvaluation({ funds: fundsWith({ 1: ['其中：财政拨款', 100, 100, '900000元', '--', '90.0%', '--'] }) }),
    fires: ['F5'],
  },
  { title: { 'zh-CN': '都是数值', 'en-US': 'Numbers throughout' }, rows: selfEvaluation({}), fires: [] },
];
