import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const targetPointsInValueColumnExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '实际完成值填了“25分”', 'en-US': 'The actual value reads "25分"' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '25分', 25, 25, null] }) }),
    fires: ['F9'],
  },
  { title: { 'zh-CN': '填的是数值', 'en-US': 'Values throughout' }, rows: selfEvaluation({}), fires: [] },
];
