import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetUnparseableExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '还是模板里的占位符', 'en-US': "Still the template's placeholder" },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '持证上岗率', '≥××%', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '指标值明确', 'en-US': 'Clear targets' },
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
