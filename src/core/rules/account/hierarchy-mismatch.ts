import { checkSums, SUM_MESSAGES } from '../amounts/stated-sums';
import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const accountHierarchyMismatch: Rule = {
  id: 'account/hierarchy-mismatch',
  severity: 'error',
  title: { 'zh-CN': '科目与下级科目之和不符', 'en-US': 'A code differs from the sum of its sub-codes' },
  explanation: {
    'zh-CN': '功能分类科目类、款、项逐级汇总：208 = 各 208xx 之和，20805 = 各 20805xx 之和。经济分类科目同理。',
    'en-US':
      'Classification codes add up level by level: 208 = its 208xx codes, 20805 = its 20805xx codes; likewise for economic classification.',
  },
  source: ARITHMETIC,
  messages: SUM_MESSAGES,
  check: (table, context) => checkSums(table, context, 'hierarchy'),
};
