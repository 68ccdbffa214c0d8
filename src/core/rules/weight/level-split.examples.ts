import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const weightLevelSplitExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '产出 65、效益 15、满意度 10', 'en-US': 'Output 65, benefit 15, satisfaction 10' },
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 40, 40, null],
        2: ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 15, 15, null],
      }),
    }),
    fires: ['B9'],
  },
  {
    title: { 'zh-CN': '产出 50、效益 30、满意度 10', 'en-US': 'Output 50, benefit 30, satisfaction 10' },
    rows: selfEvaluation({}),
    fires: [],
  },
];
