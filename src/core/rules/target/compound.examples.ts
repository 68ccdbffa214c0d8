import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetCompoundExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '井工煤矿和露天煤矿各有要求', 'en-US': 'One demand for underground, one for open-cast mines' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '响应时间', '井工煤矿<0.5小时；露天煤矿<5小时', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '每格一个条件', 'en-US': 'One condition per cell' },
    rows: targetTable({
      indicators: [
        ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
        ['效益指标', '社会效益指标', '井工煤矿响应时间', '<0.5小时', 30],
        ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
      ],
    }),
    fires: [],
  },
];
