import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { snapshotOf } from '../../../support/snapshots';
import { cellNumberAsText } from '../../../../src/core/rules/cell/number-as-text';
import { indicatorsWith, selfEvaluation, SOUND_INDICATORS } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';

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

describe('of what formulas add up', () => {
  const scores = (formula: string, ...texts: readonly (string | number)[]) =>
    check(
      cellNumberAsText,
      readWorkbook(
        snapshotOf(
          selfEvaluation({
            indicators: SOUND_INDICATORS.map(
              (each, index) => [each[0], each[1], each[2], each[3], each[4], each[5], texts[index] ?? each[6], each[7]] as const,
            ),
            total: [100, { v: 74, f: formula }],
          }),
        ),
      ),
    ).map(({ cell, also, related }) => [cell, also, related]);

  test('every text in the range is named, once a table, with the formula last', () => {
    expect(scores('=SUM(H9:H12)', '25', '25')).toEqual([['H9', ['H10'], ['H10', 'H13']]]);
    expect(scores('=SUM(H9:H12)', 25, 25, 25, '10')).toEqual([['H12', undefined, ['H13']]]);
  });

  test('only what a formula of the sheet adds up is meant: in its rows, in its columns, by SUM and its like', () => {
    expect(scores('=SUM(H10:H12)', '25')).toEqual([]);
    expect(scores('=SUM(H9:H11)', 25, 25, 25, '10')).toEqual([]);
    expect(scores('=SUM(G9:G12)', '25')).toEqual([]);
    expect(scores('=SUM(I9:K12)', '25')).toEqual([]);
    expect(scores("=SUM('其他'!H9:H12)", '25')).toEqual([]);
    expect(scores('=COUNT(H9:H12)', '25')).toEqual([]);
    expect(scores('=H9+H10', '25')).toEqual([]);
    expect(scores('=AVERAGE(g9:h12)', '25')).toHaveLength(1);
    expect(scores('=SUBTOTAL(9,$H$9:$H$12)', 25, '25')).toHaveLength(1);
    expect(scores('=SUM(H9:H12)', '满分')).toEqual([]);
  });
});
