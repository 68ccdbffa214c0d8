import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const weightMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '有指标值，分值为 0', 'en-US': 'A target, and a weight of 0' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 0, 0, null] }),
      total: [90, 89],
    }),
    fires: ['G12'],
  },
  { title: { 'zh-CN': '都有分值', 'en-US': 'All have weights' }, rows: selfEvaluation({}), fires: [] },
];
