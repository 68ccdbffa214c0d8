import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function allocation(total: number): ExampleRows {
  return [
    ['2024年补助资金分配表'],
    ['单位：万元'],
    ['序号', '地区', '金额'],
    [1, '城东镇', 32],
    [2, '城西镇', 24],
    [3, '河口镇', 4],
    [null, '合计', total],
  ];
}

export const amountsTotalMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '32 + 24 + 4 = 60，合计写 64', 'en-US': '32 + 24 + 4 = 60, the total says 64' },
    rows: allocation(64),
    fires: ['C7'],
  },
  { title: { 'zh-CN': '合计正确', 'en-US': 'The total is right' }, rows: allocation(60), fires: [] },
];
