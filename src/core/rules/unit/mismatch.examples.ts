import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const unitMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“≥3支”对“100”', 'en-US': '"≥3支" against "100"' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '组建队伍数量', '≥3支', 3, 25, 25, null] }) }),
    fires: ['F9'],
  },
  { title: { 'zh-CN': '单位一致', 'en-US': 'One unit' }, rows: selfEvaluation({}), fires: [] },
];
