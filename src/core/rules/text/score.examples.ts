import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const textScoreExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '报告写自评得分 98 分，表中总分 99 分', 'en-US': '98 in the report, 99 in the table' },
    rows: selfEvaluation({}),
    text: '技能培训项目绩效自评得分98分，评价等级为“优”。',
    fires: ['H13'],
  },
  {
    title: { 'zh-CN': '报告与表一致', 'en-US': 'The report agrees' },
    rows: selfEvaluation({}),
    text: '技能培训项目绩效自评得分99分，评价等级为“优”。',
    fires: [],
  },
];
