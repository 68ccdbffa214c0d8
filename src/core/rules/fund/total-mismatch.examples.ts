import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundTotalMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '全年预算数写了 130，来源只有 120', 'en-US': 'The full-year budget says 130, its sources give 120' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 130, 108, 10, '83.1%', 8.3] }), total: [100, 98.3] }),
    fires: ['E4'],
  },
  { title: { 'zh-CN': '各列都对', 'en-US': 'Every column adds up' }, rows: selfEvaluation({}), fires: [] },
];
