import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';
import { checkSums, SUM_MESSAGES } from './stated-sums';

export const amountsRowMismatch: Rule = {
  id: 'amounts/row-mismatch',
  severity: 'error',
  title: { 'zh-CN': '行合计与各列之和不符', 'en-US': 'A row total differs from its parts' },
  explanation: {
    'zh-CN': '一行的合计（小计、金额合计）应等于同行各分项之和。尾差的判断与列合计相同。',
    'en-US': "A row's total must equal the sum of its parts in the same row. Rounding is judged as for column totals.",
  },
  source: ARITHMETIC,
  messages: SUM_MESSAGES,
  check: (table, context) => checkSums(table, context, 'row-total'),
};
