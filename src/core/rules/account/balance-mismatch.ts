import { checkSums, SUM_MESSAGES } from '../amounts/stated-sums';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const accountBalanceMismatch: Rule = {
  id: 'account/balance-mismatch',
  severity: 'error',
  title: { 'zh-CN': '收入总计与支出总计不等', 'en-US': 'Income total and expenditure total differ' },
  explanation: {
    'zh-CN': '决算表中收入总计应等于支出总计（含结余和结转）。请从总计往下逐项核对。',
    'en-US': 'In final accounts the income total equals the expenditure total, carry-overs included. Work down from the totals.',
  },
  source: ARITHMETIC,
  messages: {
    ...SUM_MESSAGES,
    mismatch: {
      'zh-CN': '“{label}”收支两边不等：一边 {found}{unit}，另一边 {expected}，相差 {difference}。',
      'en-US': '"{label}": the two sides differ, {found} against {expected}, by {difference}.',
    },
  },
  check: (table, context) => checkSums(table, context, 'balance'),
};
