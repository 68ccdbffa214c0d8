import { selfEvaluation, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const formMissingLevel2Examples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '没有满意度指标', 'en-US': 'No indicator of satisfaction' },
    rows: selfEvaluation({
      indicators: [...SOUND_INDICATORS.slice(0, 2), ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 40, 40, null]],
      total: [100, 99],
    }),
    fires: ['B9'],
  },
  {
    title: { 'zh-CN': '各类都有', 'en-US': 'Every kind is there' },
    rows: selfEvaluation({
      indicators: [
        ...SOUND_INDICATORS.slice(0, 2),
        [null, '时效指标', '培训完成时间', '2024年12月31日前', '2024年11月', 10, 10, null],
        ...SOUND_INDICATORS.slice(2),
      ],
      total: [110, 109],
    }),
    fires: [],
  },
];
