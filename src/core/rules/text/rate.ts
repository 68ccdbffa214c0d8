import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const textRate: Rule = {
  id: 'text/rate',
  severity: 'error',
  title: { 'zh-CN': '报告文字的执行率与表不一致', 'en-US': 'An execution rate in the report differs from the table' },
  explanation: {
    'zh-CN':
      '自评报告等文字里写的预算执行率，应当与自评表写的执行率相同，或者与执行数除以预算数相同；按文字写到的位数比较。用 check --text 核对。',
    'en-US':
      'An execution rate in a report is the one that the self-evaluation states, or the one that its amounts give, at the digits that the text shows. Compared by check --text.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}。请核对，改成一致。',
      'en-US': 'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}. Check and make them agree.',
    },
  },
  // A workbook by itself holds no report: what is found is told by core/report/text-report.
  check: () => [],
};
