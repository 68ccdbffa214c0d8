import { FILLED, SENT_OUT } from '../example-tables';
import type { RuleExample } from '../types';

export const templateTableMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '工作簿里换成了另一张表', 'en-US': 'Another table in its place' },
    template: SENT_OUT,
    rows: [
      ['自评得分表'],
      ['项目名称', '年初预算', '全年预算', '执行数'],
      ['甲项目', 10, 20, 20],
      ['乙项目', 5, 5, 5],
      ['合计', 15, 25, 25],
    ],
    fires: ['A1'],
  },
  {
    title: { 'zh-CN': '表还在', 'en-US': 'The table is there' },
    template: SENT_OUT,
    rows: FILLED,
    fires: [],
  },
];
