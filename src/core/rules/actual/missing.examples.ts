import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const actualMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '有得分而没有实际完成值', 'en-US': 'A score without an actual value' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', null, 10, 10, null] }),
    }),
    fires: ['F12'],
  },
  { title: { 'zh-CN': '都已填写', 'en-US': 'Every value is given' }, rows: selfEvaluation({}), fires: [] },
];
