import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const textIndicator: Rule = {
  id: 'text/indicator',
  severity: 'error',
  title: { 'zh-CN': '报告文字的指标数值与表不一致', 'en-US': 'A figure of an indicator in the report differs from the table' },
  explanation: {
    'zh-CN':
      '自评报告等文字里写的指标值、实际完成值、分值、得分和指标个数，应当与自评表相同。只比较在同一句里写明指标名称、单位相同的数，“不低于”“以内”等界限还比较方向，日期只与填日期的指标比较；名称在表中有两个以上同名指标的不比较。用 check --text 核对。',
    'en-US':
      'Targets, actual values, points and numbers of indicators in a report must be those of the self-evaluation. Only figures whose sentence names the indicator, in its unit, are compared, bounds (不低于, 以内) also by their direction, dates with indicators that state one; names that several indicators of the table share are not. Compared by check --text.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}。请核对，改成一致。',
      'en-US': 'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}. Check and make them agree.',
    },
    direction: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}，方向相反。请核对，改成一致。',
      'en-US':
        'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}, which points the other way. Check and make them agree.',
    },
    bound: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}，不在其内。请核对，改成一致。',
      'en-US': 'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}, which is outside. Check and make them agree.',
    },
  },
  // A workbook by itself holds no report: what is found is told by core/report/text-report.
  check: () => [],
};
