import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const scoreTotalMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '各项相加 99，总分写 97', 'en-US': 'The scores give 99, the total says 97' },
    rows: selfEvaluation({ total: [100, 97] }),
    fires: ['H13'],
  },
  { title: { 'zh-CN': '总分正确', 'en-US': 'The total is right' }, rows: selfEvaluation({}), fires: [] },
];
