import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const unitMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '持证上岗率“≥90”', 'en-US': 'A rate of "≥90"' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '持证上岗率', '≥90', 92, 30, 30, null] }) }),
    fires: ['E11'],
  },
  { title: { 'zh-CN': '写明单位', 'en-US': 'Units are given' }, rows: selfEvaluation({}), fires: [] },
];
