import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetOperatorMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“200人次”没有符号，其他指标有', 'en-US': '"200人次" has none, the others do' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '惠及学员', '200人次', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '都写了符号', 'en-US': 'All have one' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '持证上岗率', '=100%', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
