import { fundsWith, selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const fundTotalMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '全年预算数写了 130，来源只有 120', 'en-US': 'The full-year budget says 130, its sources give 120' },
    rows: selfEvaluation({ funds: fundsWith({ 0: ['年度资金总额：', 100, 130, 108, 10, '83.1%', 8.3] }), total: [100, 98.3] }),
    fires: ['E4'],
  },
  {
    title: {
      'zh-CN': '财政拨款 120，基本支出与项目支出合计却是 110',
      'en-US': 'The appropriation is 120, basic and project spending come to 110',
    },
    rows: selfEvaluation({
      funds: fundsWith({
        1: ['资金来源：财政拨款', 100, 120, 108, '--', '90.0%', '--'],
        2: ['资金结构：基本支出', 60, 60, 58, '--', '--', '--'],
        3: ['项目支出', 40, 50, 50, '--', '--', '--'],
      }),
    }),
    fires: ['E4'],
  },
  { title: { 'zh-CN': '各列都对', 'en-US': 'Every column adds up' }, rows: selfEvaluation({}), fires: [] },
];
