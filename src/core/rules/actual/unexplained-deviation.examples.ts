import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const actualUnexplainedDeviationExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '未完成而原因栏空白', 'en-US': 'Missed, reason cell blank' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '76%', 10, 8, null] }),
      total: [100, 97],
    }),
    fires: ['F12'],
  },
  {
    title: { 'zh-CN': '未完成但写了原因', 'en-US': 'Missed, with a reason' },
    rows: selfEvaluation({
      indicators: indicatorsWith({
        3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '76%', 10, 8, '授课安排不合理，下年改进'],
      }),
      total: [100, 97],
    }),
    fires: [],
  },
];
