import { valueAbove100Percent } from '../../../../src/core/rules/value/above-100-percent';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (name: string, target: string, actual: string) =>
  selfEvaluation({ indicators: indicatorsWith({ 3: ['满意度指标', '服务对象满意度指标', name, target, actual, 10, 10, null] }) });

test('a bounded rate above 100 % is found, as a target and as an actual value', () => {
  expect(checkRows(valueAbove100Percent, rows('学员满意度', '≥95%', '196%'))).toEqual(['warning F12 196% → ≤100%']);
  expect(checkRows(valueAbove100Percent, rows('设备完好率', '≥120%', '98%'))).toEqual(['warning E12 ≥120% → ≤100%']);
  expect(checkRows(valueAbove100Percent, rows('学员满意度', '≥95%', '100%'))).toEqual([]);
});

test('rates that may pass 100 % are left alone', () => {
  expect(checkRows(valueAbove100Percent, rows('任务完成率', '≥100%', '128%'))).toEqual([]);
  expect(checkRows(valueAbove100Percent, rows('产值增长率', '≥100%', '128%'))).toEqual([]);
});

test('a slip of conversion is reported as such, once', () => {
  expect(checkRows(valueAbove100Percent, rows('学员满意度', '295%', '96%'))).toEqual([]);
});
