import type { ExampleRows } from '../examples';
import { ARITHMETIC } from '../sources';
import type { Rule } from '../types';
import { checkSums, SUM_MESSAGES } from './sums';

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

export const amountsRowMismatch: Rule = {
  id: 'amounts/row-mismatch',
  severity: 'error',
  title: { 'zh-CN': '行合计与各列之和不符', 'en-US': 'A row total differs from its parts' },
  explanation: {
    'zh-CN': '一行的合计（小计、金额合计）应等于同行各分项之和。尾差的判断与列合计相同。',
    'en-US': 'A row\'s total must equal the sum of its parts in the same row. Rounding is judged as for column totals.',
  },
  source: ARITHMETIC,
  messages: SUM_MESSAGES,
  examples: [
    { title: { 'zh-CN': '20.5 + 11.5 写成 33', 'en-US': '20.5 + 11.5 written as 33' }, rows: allocation(33, 81.5), fires: ['C4', 'C8'] },
    { title: { 'zh-CN': '行合计正确', 'en-US': 'The row totals are right' }, rows: allocation(32, 80.5), fires: [] },
  ],
  check: (table, context) => checkSums(table, context, 'row-total'),
};
