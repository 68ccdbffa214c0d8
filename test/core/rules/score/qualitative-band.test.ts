import { scoreQualitativeBand } from '../../../../src/core/rules/score/qualitative-band';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

const rows = (actual: string, score: number) =>
  selfEvaluation({ indicators: indicatorsWith({ 2: ['效益指标', '社会效益指标', '职工安全意识', '明显提升', actual, 30, score, null] }) });

test("the target's own words and a score below their band are found", () => {
  expect(checkRows(scoreQualitativeBand, rows('明显提升', 20))).toEqual(['warning H11 20 → 24–30']);
  expect(checkRows(scoreQualitativeBand, rows('明显提升', 24))).toEqual([]);
});

test('full marks beside what was not done, or only partly, are found', () => {
  expect(checkRows(scoreQualitativeBand, rows('未完成', 30))).toEqual(['warning H11 30 → 0–18']);
  expect(checkRows(scoreQualitativeBand, rows('部分完成', 30))).toEqual(['warning H11 30 → 18–24']);
  expect(checkRows(scoreQualitativeBand, rows('部分完成', 20))).toEqual([]);
});

test('words that name no band are left to a person', () => {
  expect(checkRows(scoreQualitativeBand, rows('开展宣传五次，效果尚待观察', 20))).toEqual([]);
});
