import { FILLED, selfEvaluation, SENT_OUT, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const templateRowMissingExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '删了“培训合格率”一行', 'en-US': 'The pass rate was taken out' },
    template: SENT_OUT,
    rows: selfEvaluation({ indicators: SOUND_INDICATORS.filter((_, at) => at !== 1) }),
    fires: ['D9'],
  },
  {
    title: { 'zh-CN': '各行都在', 'en-US': 'All rows are there' },
    template: SENT_OUT,
    rows: FILLED,
    fires: [],
  },
];
