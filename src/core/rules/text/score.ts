import { ARITHMETIC } from '../legal-sources';
import type { Rule } from '../types';

export const textScore: Rule = {
  id: 'text/score',
  severity: 'error',
  title: { 'zh-CN': '报告文字的得分或等级与表不一致', 'en-US': 'A score or grade in the report differs from the table' },
  explanation: {
    'zh-CN':
      '自评报告等文字里写的自评总分、各组得分和评价等级，应当与自评表相同。等级按计分规则的分档由总得分得出，单位另有分档的请核对。用 check --text 核对。',
    'en-US':
      'Total score, scores of groups and grade in a report must be those of the self-evaluation. The grade follows from the total score by the bounds of the policy; a unit may have others. Compared by check --text.',
  },
  source: ARITHMETIC,
  messages: {
    differs: {
      'zh-CN': '第 {paragraph} 段写的是 {said}，表中{what}为 {stated}。请核对，改成一致。',
      'en-US': 'Paragraph {paragraph} says {said}; in the table the {whatEn} is {stated}. Check and make them agree.',
    },
    grade: {
      'zh-CN': '第 {paragraph} 段写的等级是“{said}”，表中总得分按{by}属于“{stated}”。请核对。',
      'en-US': 'Paragraph {paragraph} gives the grade "{said}"; the total score of the table is "{stated}" by the policy. Check it.',
    },
  },
  // A workbook by itself holds no report: what is found is told by core/report/text-report.
  check: () => [],
};
