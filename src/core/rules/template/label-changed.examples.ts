import { indicatorsWith, selfEvaluation, SENT_OUT } from '../example-tables';
import type { RuleExample } from '../types';

export const templateLabelChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“举办培训期数”改成了“举办培训天数”', 'en-US': 'Courses became days' },
    template: SENT_OUT,
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训天数', '≥6期', '6期', 25, 25, null] }) }),
    fires: ['D9'],
  },
  {
    title: { 'zh-CN': '名称未改，只多了空格', 'en-US': 'The same names but for a space' },
    template: SENT_OUT,
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训 期数', '≥6期', '6期', 25, 25, null] }) }),
    fires: [],
  },
];
