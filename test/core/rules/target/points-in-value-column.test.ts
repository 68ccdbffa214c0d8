import { targetPointsInValueColumn } from '../../../../src/core/rules/target/points-in-value-column';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (name: string, actual: string) =>
  selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', name, '≥6期', actual, 25, 25, null] }) });

test("the row's own points in the value column are found", () => {
  expect(checkRows(targetPointsInValueColumn, rows('举办培训期数', '25分'))).toEqual(['warning F9 25分 → ']);
});

test('a mark as the value, or other points, are no slip', () => {
  expect(checkRows(targetPointsInValueColumn, rows('考核得分', '25分'))).toEqual([]);
  expect(checkRows(targetPointsInValueColumn, rows('举办培训期数', '6期'))).toEqual([]);
});
