import { FILLED, selfEvaluation, SENT_OUT, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const templateRowAddedExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '多了一个模板没有的指标', 'en-US': 'An indicator that the template has not' },
    template: SENT_OUT,
    rows: selfEvaluation({
      indicators: [
        ...SOUND_INDICATORS.slice(0, 2),
        [null, '时效指标', '培训按期完成率', '100%', '100%', 0, 0, null],
        ...SOUND_INDICATORS.slice(2),
      ],
    }),
    fires: ['D11'],
  },
  {
    title: { 'zh-CN': '没有多出的行', 'en-US': 'No further row' },
    template: SENT_OUT,
    rows: FILLED,
    fires: [],
  },
];
