import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const valueAbove100PercentExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '满意度 196%', 'en-US': 'A satisfaction of 196 %' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '196%', 10, 10, null] }),
    }),
    fires: ['F12'],
  },
  { title: { 'zh-CN': '都在 100% 以内', 'en-US': 'None above 100 %' }, rows: selfEvaluation({}), fires: [] },
];
