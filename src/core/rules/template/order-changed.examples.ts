import { FILLED, selfEvaluation, SENT_OUT, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const templateOrderChangedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '满意度指标移到了最前', 'en-US': 'Satisfaction stands first' },
    template: SENT_OUT,
    rows: selfEvaluation({ indicators: [SOUND_INDICATORS[3]!, ...SOUND_INDICATORS.slice(0, 3)] }),
    fires: ['D9'],
  },
  {
    title: { 'zh-CN': '次序相同', 'en-US': 'The same order' },
    template: SENT_OUT,
    rows: FILLED,
    fires: [],
  },
];
