import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreQualitativeBandExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '与指标值所述相同，只得 10 分（分值 30）', 'en-US': 'The words of the target, and 10 of 30 points' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', '明显提升', 30, 10, null] }), total: [100, 79] }),
    fires: ['H11'],
  },
  {
    title: { 'zh-CN': '达成预期，得满分', 'en-US': 'Achieved, with full marks' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', '明显提升', 30, 30, null] }) }),
    fires: [],
  },
];
