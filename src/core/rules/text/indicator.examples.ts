import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const textIndicatorExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '报告写满意度 99%，表中实际完成值 96%', 'en-US': '99 % in the report, an actual value of 96 % in the table' },
    rows: selfEvaluation({}),
    text: '技能培训项目设置绩效指标4个。举办培训期数6期，学员满意度达到99%。',
    fires: ['F12'],
  },
  {
    title: { 'zh-CN': '报告与表一致', 'en-US': 'The report agrees' },
    rows: selfEvaluation({}),
    text: '技能培训项目设置绩效指标4个。举办培训期数6期，学员满意度达到96%。',
    fires: [],
  },
];
