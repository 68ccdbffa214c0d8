import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreQualitativeBandExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '写“未完成”却得满分', 'en-US': 'Full marks beside "not done"' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', '未完成', 30, 30, '下年继续'] }),
    }),
    fires: ['H11'],
  },
  {
    title: { 'zh-CN': '达成预期，得满分', 'en-US': 'Achieved, with full marks' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', '明显提升', 30, 30, null] }),
    }),
    fires: [],
  },
];
