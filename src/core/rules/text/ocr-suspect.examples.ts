import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const textOcrSuspectExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“S1.5年”应为“≤1.5年”', 'en-US': '"S1.5年" for "≤1.5年"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '建设周期', 'S1.5年', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '“≤1.5年”', 'en-US': '"≤1.5年"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '建设周期', '≤1.5年', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
