import { indicatorsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const formMisplacedIndicatorExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '合格率放在数量指标下', 'en-US': 'A pass rate under quantity' },
    rows: selfEvaluation({ indicators: indicatorsWith({ 1: [null, '数量指标', '培训合格率', '≥98%', '98%', 25, 25, null] }) }),
    fires: ['D10'],
  },
  { title: { 'zh-CN': '类别正确', 'en-US': 'Under the right headings' }, rows: selfEvaluation({}), fires: [] },
];
