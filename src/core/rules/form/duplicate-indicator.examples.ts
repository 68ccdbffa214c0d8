import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const formDuplicateIndicatorExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '同一指标出现两次', 'en-US': 'One indicator twice' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 1: [null, '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null] }) }),
    fires: ['D10'],
  },
  { title: { 'zh-CN': '各不相同', 'en-US': 'All differ' }, rows: selfEvaluation({}), fires: [] },
];
