import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const weightTotalMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '合计写 100，各项相加只有 95', 'en-US': 'The total says 100, the rows give 95' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 20, 20, null] }),
      total: [100, 94],
    }),
    fires: ['G13'],
  },
  { title: { 'zh-CN': '指标 90 分，执行率 10 分', 'en-US': 'Indicators 90, execution rate 10' }, rows: selfEvaluation({}), fires: [] },
];
