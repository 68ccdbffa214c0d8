import { selfEvaluation } from '../example-tables';
import type { RuleExample } from '../types';

export const totalGradeMismatchExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '总分 99，等级写“良”', 'en-US': 'A total of 99 called 良' },
    rows: [...selfEvaluation({}), ['评价等级', '良']],
    fires: ['B14'],
  },
  {
    title: { 'zh-CN': '总分 99，等级“优”', 'en-US': 'A total of 99 called 优' },
    rows: [...selfEvaluation({}), ['评价等级', '优']],
    fires: [],
  },
];
