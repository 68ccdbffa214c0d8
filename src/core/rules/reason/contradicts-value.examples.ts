import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const reasonContradictsValueExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '未达到指标值，原因写“已完成”', 'en-US': 'Missed, and the reason says "done"' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '76%', 10, 8, '已完成'] }),
      total: [100, 97],
    }),
    fires: ['I12'],
  },
  { title: { 'zh-CN': '没有矛盾', 'en-US': 'No contradiction' }, rows: selfEvaluation({}), fires: [] },
];
