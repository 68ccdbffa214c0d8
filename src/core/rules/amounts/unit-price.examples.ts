import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function allocation(last: number): ExampleRows {
  return [
    ['2024年补助资金分配表'],
    ['单位：万元'],
    ['序号', '乡镇', '人数', '补助标准', '金额'],
    [1, '城东镇', 8, 4, 32],
    [2, '城西镇', 6, 4, 24],
    [3, '河口镇', 2, 4, last],
    [null, '合计', 16, null, 56 + last],
  ];
}

export const amountsUnitPriceExamples: readonly RuleExample[] = [
  { title: { 'zh-CN': '2 人每人 4 万元，金额写成 4', 'en-US': 'Two people at 4 each, written as 4' }, rows: allocation(4), fires: ['E6'] },
  { title: { 'zh-CN': '各行都符合', 'en-US': 'Every row agrees' }, rows: allocation(8), fires: [] },
];
