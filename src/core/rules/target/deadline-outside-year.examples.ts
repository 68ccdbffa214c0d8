import { targetTable } from '../example-tables';
import type { RuleExample } from '../types';

export const targetDeadlineOutsideYearExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '2024 年度的表，时限是 2023 年底', 'en-US': 'A table for 2024 with a deadline in 2023' },
    rows: [
      ['项目支出绩效目标表（2024年度）'],
      ...targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          [null, '时效指标', '培训完成时间', '2023年12月31日前', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }).slice(1),
    ],
    fires: ['E8'],
  },
  {
    title: { 'zh-CN': '时限在本年度', 'en-US': 'A deadline in the year' },
    rows: [
      ['项目支出绩效目标表（2024年度）'],
      ...targetTable({
        indicators: [
          ['产出指标', '数量指标', '举办培训期数', '≥6期', 50],
          [null, '时效指标', '培训完成时间', '2024年12月31日前', 30],
          ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', 10],
        ],
      }).slice(1),
    ],
    fires: [],
  },
];
