import { selfEvaluation, type IndicatorExample } from '../example-tables';
import type { RuleExample } from '../types';

/** Six counted targets, five exactly reached; the first as given. */
function copied(first: string): readonly IndicatorExample[] {
  return [
    ['产出指标', '数量指标', '举办培训期数', '≥43期', first, 10, 10, null],
    [null, '数量指标', '培训人数', '≥860人', '860人', 15, 15, null],
    [null, '数量指标', '编印教材', '≥900册', '900册', 10, 10, null],
    [null, '质量指标', '培训合格率', '≥98%', '98%', 15, 15, null],
    ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '90%', 30, 30, null],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '95%', 10, 10, null],
  ];
}

export const actualAllEqualTargetExamples: readonly RuleExample[] = [
  {
    title: { 'zh-CN': '六个“≥”指标全部恰好等于指标值', 'en-US': 'Six targets with "≥", every one exactly reached' },
    rows: selfEvaluation({ indicators: copied('43期') }),
    fires: ['F9'],
  },
  {
    title: { 'zh-CN': '有的超过指标值', 'en-US': 'Some exceed the target' },
    rows: selfEvaluation({ indicators: copied('46期') }),
    fires: [],
  },
];
