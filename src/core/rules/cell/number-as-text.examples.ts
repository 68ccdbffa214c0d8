import { selfEvaluation, SOUND_INDICATORS } from '../example-tables';
import type { RuleExample } from '../types';

export const cellNumberAsTextExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '总分用 SUM 计算，有一项得分存成了文本', 'en-US': 'The total is a SUM and one score is text' },
    rows: selfEvaluation({
      indicators: SOUND_INDICATORS.map((each, index) =>
        index === 0 ? ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, '25', null] : each,
      ),
      total: [100, { v: 74, f: '=SUM(H9:H12)+I4' }],
    }),
    fires: ['H9'],
  },
  {
    title: { 'zh-CN': '得分都是数字', 'en-US': 'The scores are numbers' },
    rows: selfEvaluation({ total: [100, { v: 99, f: '=SUM(H9:H12)+I4' }] }),
    fires: [],
  },
];
