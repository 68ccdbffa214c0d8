import { cellNumberAsText } from '../../../../src/core/rules/cell/number-as-text';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const summed = (score: string | number) =>
  selfEvaluation({
    indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', 25, score, null] }),
    total: [100, { v: 74, f: '=SUM($H$9:H12)+I4' }],
  });

test('a score stored as text that the sum leaves out is named with the formula', () => {
  expect(checkRows(cellNumberAsText, summed('25'))).toEqual(['warning H9 25 → ']);
  expect(checkRows(cellNumberAsText, summed(25))).toEqual([]);
});

test('figures stored as text that no formula adds up are left alone', () => {
  expect(
    checkRows(
      cellNumberAsText,
      selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', '25', '25', null] }) }),
    ),
  ).toEqual([]);
});
