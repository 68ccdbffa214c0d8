import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetPercentForQualitativeExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '“安全意识提升”填了“100%”', 'en-US': '"Awareness raised" with "100%"' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '职工安全意识提升', '≥100%', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '写成定性描述', 'en-US': 'Described in words' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '职工安全意识提升', '明显提升', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
