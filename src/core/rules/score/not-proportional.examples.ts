import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreNotProportionalExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '≥30人完成 24人，10 分得了 9 分（应为 8 分）', 'en-US': '24 of ≥30 people, 9 of 10 points (8 would be right)' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '参评学员人数', '≥30人', '24人', 10, 9, '部分学员未参评'] }),
      total: [100, 98],
    }),
    fires: ['H12'],
  },
  {
    title: { 'zh-CN': '按比例计 8 分', 'en-US': 'Scored 8 in proportion' },
    rows: selfEvaluation({
      indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', '参评学员人数', '≥30人', '24人', 10, 8, '部分学员未参评'] }),
      total: [100, 97],
    }),
    fires: [],
  },
];
