import { indicatorsWith, selfEvaluation, SENT_OUT } from '../example-tables';
import type { RuleExample } from '../types';

export const templateTargetChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '指标值由 ≥6期 调低为 ≥3期，≥98% 换成 ≤98%', 'en-US': 'A target lowered, and an operator turned round' },
    template: SENT_OUT,
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标', '数量指标', '举办培训期数', '≥3期', '6期', 25, 25, null],
        1: [null, '质量指标', '培训合格率', '≤98%', '98%', 25, 25, null],
      }),
    }),
    fires: ['E9', 'E10'],
  },
  {
    title: { 'zh-CN': '同一个指标值的另一种写法', 'en-US': 'The same target written otherwise' },
    template: SENT_OUT,
    rows: selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '>= 6 期', '6期', 25, 25, null] }) }),
    fires: [],
  },
];
