import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetDirectionContradictsNameExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '成本指标写了“≥”', 'en-US': 'A cost with "≥"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 40],
        ['成本指标', '经济成本指标', '培训成本', '≥20万元', 20],
        ['效益指标', '社会效益指标', '持证上岗率', '≥90%', 20],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '成本指标写“≤”', 'en-US': 'A cost with "≤"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 40],
        ['成本指标', '经济成本指标', '培训成本', '≤20万元', 20],
        ['效益指标', '社会效益指标', '持证上岗率', '≥90%', 20],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
