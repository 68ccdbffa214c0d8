import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const weightGroupMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '产出指标注明 50 分，组内只有 45 分', 'en-US': 'Output declares 50 points and holds 45' },
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标（50分）', '数量指标', '举办培训期数', '≥6期', '6期', 20, 20, null],
        2: ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 35, 35, null],
      }),
    }),
    fires: ['B9'],
  },
  {
    title: { 'zh-CN': '注明 50 分，组内 25 + 25', 'en-US': 'Declares 50, holds 25 + 25' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 0: ['产出指标（50分）', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null] }),
    }),
    fires: [],
  },
];
