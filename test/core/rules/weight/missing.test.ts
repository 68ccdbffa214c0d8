import { weightMissing } from '../../../../src/core/rules/weight/missing';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (weight: number | null, other = 25) =>
  selfEvaluation({
    indicators: indicatorsWith({
      0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', weight, 25, null],
      1: [null, '质量指标', '培训合格率', '≥98%', '98%', other, 25, null],
    }),
  });

test('a blank or zero weight beside a target is found', () => {
  expect(checkRows(weightMissing, rows(null))).toEqual(['warning G9  → ']);
  expect(checkRows(weightMissing, rows(0))).toEqual(['warning G9 0 → ']);
});

test('where the other weights make the whole already, a blank one is shared', () => {
  expect(checkRows(weightMissing, rows(null, 50))).toEqual([]);
});
