import { selfEvaluation, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const cellTypedTotalExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '得分是公式，总分是填的数', 'en-US': 'Scores are formulas, the total is typed' },
    rows: selfEvaluation({
      indicators: SOUND_INDICATORS.map(
        (each, index) =>
          [each[0], each[1], each[2], each[3], each[4], each[5], { v: Number(each[6]), f: `=G${9 + index}` }, each[7]] as const,
      ),
    }),
    fires: ['H13'],
  },
  { title: { 'zh-CN': '都是填的数', 'en-US': 'All are typed' }, rows: selfEvaluation({}), fires: [] },
];
