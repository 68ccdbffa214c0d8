import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetBlankExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '有分值而没有指标值', 'en-US': 'Points, but no target' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '持证上岗率', null, 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '都填了指标值', 'en-US': 'Every target is given' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '持证上岗率', '≥90%', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
