import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const actualUnparseableExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“≥6期”对“已完成”', 'en-US': '"≥6期" against "done"' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '已完成', 25, 25, null] }) }),
    fires: ['F9'],
  },
  { title: { 'zh-CN': '填写了数值', 'en-US': 'Figures are given' }, rows: selfEvaluation({}), fires: [] },
];
