import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetAlwaysMetExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '安全事故“≥0起”', 'en-US': 'Accidents "≥0"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '安全事故起数', '≥0起', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '安全事故“=0起”', 'en-US': 'Accidents "=0"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '安全事故起数', '=0起', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
