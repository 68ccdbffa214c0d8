import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const weightLevelSplitExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '产出 60、效益 20、满意度 10', 'en-US': 'Output 60, benefit 20, satisfaction 10' },
    rows: selfEvaluation({
      indicators: indicatorsWith({
        0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 35, 35, null],
        2: ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 20, 20, null],
      }),
    }),
    fires: ['B9'],
  },
  { title: { 'zh-CN': '产出 50、效益 30、满意度 10', 'en-US': 'Output 50, benefit 30, satisfaction 10' }, rows: selfEvaluation({}), fires: [] },
];
