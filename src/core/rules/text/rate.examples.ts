import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const textRateExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '报告写执行率 95%，表中 90.0%', 'en-US': '95 % in the report, 90.0 % in the table' },
    rows: selfEvaluation({}),
    text: '技能培训项目预算执行率为95%。',
    fires: ['H4'],
  },
  {
    title: { 'zh-CN': '报告与表一致', 'en-US': 'The report agrees' },
    rows: selfEvaluation({}),
    text: '技能培训项目预算执行率为90%。',
    fires: [],
  },
];
