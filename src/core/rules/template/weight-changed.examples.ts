import { FILLED, indicatorsWith, selfEvaluation, SENT_OUT } from '../example-tables';
import type { RuleExample } from '../types';

export const templateWeightChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '5 分从合格率移到了期数', 'en-US': 'Five points moved from one indicator to another' },
    template: SENT_OUT,
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 30, 30, null],
        1: [null, '质量指标', '培训合格率', '≥98%', '98%', 20, 20, null],
      }),
    }),
    fires: ['G9', 'G10'],
  },
  {
    title: { 'zh-CN': '分值未改', 'en-US': 'The same weights' },
    template: SENT_OUT,
    rows: FILLED,
    fires: [],
  },
];
