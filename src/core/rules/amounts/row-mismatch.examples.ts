import type { ExampleRows } from '../example-tables';
import type { RuleExample } from '../types';

function allocation(rowTotal: number, total: number): ExampleRows {
  return [
    ['2024年补助资金分配表'],
    ['单位：万元'],
    ['序号', '地区', '合计', '中央资金', '省级资金'],
    [1, '城东镇', rowTotal, 20.5, 11.5],
    [2, '城西镇', 24, 14, 10],
    [3, '河口镇', 8, 5, 3],
    [4, '石桥镇', 16.5, 10, 6.5],
    [null, '合计', total, 49.5, 31],
  ];
}

export const amountsRowMismatchExamples: readonly RuleExample[] = [
  { title: { 'zh-CN': '20.5 + 11.5 写成 33', 'en-US': '20.5 + 11.5 written as 33' }, rows: allocation(33, 81.5), fires: ['C4', 'C8'] },
  { title: { 'zh-CN': '行合计正确', 'en-US': 'The row totals are right' }, rows: allocation(32, 80.5), fires: [] },
];
