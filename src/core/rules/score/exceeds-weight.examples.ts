import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreExceedsWeightExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '分值 10，得分 12', 'en-US': 'Weight 10, score 12' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 12, null] }),
      total: [100, 101],
    }),
    fires: ['H12'],
  },
  { title: { 'zh-CN': '得分不超过分值', 'en-US': 'Scores within the weights' }, rows: selfEvaluation({}), fires: [] },
];
