import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const textAmountExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '报告写支出 118 万元，表中执行数 108 万元', 'en-US': '118 in the report, 108 in the table' },
    rows: selfEvaluation({}),
    text: '技能培训项目全年预算120万元，全年支出118万元。',
    fires: ['F4'],
  },
  {
    title: { 'zh-CN': '报告与表一致，元与万元换算后相同', 'en-US': 'The report agrees, in yuan and in ten thousand yuan' },
    rows: selfEvaluation({}),
    text: '技能培训项目全年预算120万元，全年支出1080000元。其中财政拨款支出90万元。',
    fires: [],
  },
];
