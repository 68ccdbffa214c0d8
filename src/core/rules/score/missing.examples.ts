import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '实际完成值 96%，得分空白', 'en-US': 'Actual value 96 %, no score' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, null, null] }),
      total: [100, null],
    }),
    fires: ['H12'],
  },
  { title: { 'zh-CN': '得分都已填写', 'en-US': 'Every score is given' }, rows: selfEvaluation({}), fires: [] },
];
