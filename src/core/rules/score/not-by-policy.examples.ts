import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreNotByPolicyExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '指标已完成，10 分只得 9 分', 'en-US': 'The target is met, 9 of 10 points' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 10, 9, null] }),
      total: [100, 98],
    }),
    fires: ['H12'],
  },
  { title: { 'zh-CN': '完成的指标得满分', 'en-US': 'Targets met, full weight' }, rows: selfEvaluation({}), fires: [] },
];
