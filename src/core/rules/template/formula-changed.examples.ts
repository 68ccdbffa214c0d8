import { selfEvaluation, SUMMED } from '../example-tables';
import type { RuleExample } from '../types';

export const templateFormulaChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '总分的公式被直接填的数盖掉', 'en-US': 'A total typed over its formula' },
    template: SUMMED,
    rows: selfEvaluation({ total: [100, 99] }),
    fires: ['H13'],
  },
  {
    title: { 'zh-CN': '公式还在', 'en-US': 'The formula is there' },
    template: SUMMED,
    rows: SUMMED,
    fires: [],
  },
];
