import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const textAmount: Rule = {
  id: 'text/amount',
  severity: 'error',
  title: { 'zh-CN': '报告文字的金额与表不一致', 'en-US': 'An amount in the report differs from the table' },
  explanation: {
    'zh-CN':
      '自评报告等文字里写的预算数、执行数等金额，应当与自评表的资金部分相同。只比较写明是哪一项（年初预算、全年预算、执行，资金总额或某一来源）的金额；按文字写到的位数四舍五入后相同的，算一致。请核对后改成一致，确属不同口径的，请在文字中写明。用 check --text 核对。',
    'en-US':
      'What a report says of budget and execution must be what the funds block of the self-evaluation says. Only amounts that name their column and their line are compared; they agree at the digits that the text shows. Check and make them agree, or say in the text what else is meant. Compared by check --text.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}。请核对，改成一致。',
      'en-US': 'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}. Check and make them agree.',
    },
    unit: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}，数字相同、单位不同。请核对文字中的单位。',
      'en-US':
        'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}: the same digits in another unit. Check the unit in the text.',
    },
  },
  // A workbook by itself holds no report: what is found is told by core/report/text-report.
  check: () => [],
};
