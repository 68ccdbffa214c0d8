import { formMissingLevel2 } from '../../../../src/core/rules/form/missing-level2';
import { selfEvaluation, type IndicatorExample } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const OUTPUT: readonly IndicatorExample[] = [
  ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, 25, null],
  [null, '质量指标', '培训合格率', '≥98%', '98%', 25, 25, null],
];
const BENEFIT: IndicatorExample = ['效益指标', '社会效益指标', '持证上岗率', '≥90%', '92%', 40, 40, null];
const SATISFACTION: IndicatorExample = ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%', '96%', 40, 40, null];
const found = (...indicators: readonly IndicatorExample[]) => checkRows(formMissingLevel2, selfEvaluation({ indicators }));

test('a form without benefit or without satisfaction is noted once', () => {
  expect(found(...OUTPUT, BENEFIT)).toEqual(['info B9  → 时效指标、满意度指标']);
  expect(found(...OUTPUT, SATISFACTION)).toEqual(['info B9  → 时效指标、效益指标']);
});

test('one of the three kinds of output may be left out', () => {
  expect(found(...OUTPUT, BENEFIT, SATISFACTION)).toEqual([]);
});

test('a table of which only a part is here is left alone', () => {
  expect(found(...OUTPUT)).toEqual([]);
});
