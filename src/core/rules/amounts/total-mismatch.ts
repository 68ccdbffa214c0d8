import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { checkSums, SUM_MESSAGES } from './stated-sums';

export const amountsTotalMismatch: Rule = {
  id: 'amounts/total-mismatch',
  severity: 'error',
  title: { 'zh-CN': '合计与各行之和不符', 'en-US': 'A total differs from the sum of its rows' },
  explanation: {
    'zh-CN':
      '合计、总计、小计应等于所含各行之和，逐列检查。空白和“-”按 0 计。各数按同列最多的小数位数看待：相差不超过每项末位的一半，视为四舍五入尾差；不带小数的列必须完全相等。',
    'en-US':
      'Totals and subtotals must equal the sum of their rows, column by column. Blank cells and "-" are zero. A difference of at most half a unit of the column\'s last digit per row is rounding; a column without decimals must agree exactly.',
  },
  source: ARITHMETIC,
  messages: SUM_MESSAGES,
  check: (table, context) => checkSums(table, context, 'column-total'),
};
