import { weightMissing } from '../../../../src/core/rules/weight/missing';
import { indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import type { Indicator, TableModel } from '../../../../src/core/model/types';
import { check, checkRows } from '../../support/findings';
import { funds, indicator, table, total, type IndicatorParts, type Shown } from '../../support/model';

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

describe('of rows that have targets', () => {
  const row = (at: number, weight: Shown, parts: Partial<IndicatorParts> = {}) =>
    indicator({ row: at, name: '人数', target: '≥6人', weight, ...parts });
  const run = (indicators: readonly Indicator[], extra: Partial<TableModel> = {}) => check(weightMissing, table({ indicators, ...extra }));
  const cells = (indicators: readonly Indicator[], extra: Partial<TableModel> = {}) => run(indicators, extra).map(({ cell }) => cell);

  test('a blank weight and one of zero are told in different words', () => {
    const others = [row(10, 30), row(11, 20)];
    expect(run([row(9, null), ...others]).map(({ message }) => message['zh-CN'])).toEqual(['“人数”有指标值 ≥6人，没有填分值。请补填。']);
    expect(run([row(9, 0), ...others]).map(({ message }) => message['zh-CN'])).toEqual([
      '“人数”（指标值 ≥6人）的分值是 0，完成与否都不影响总分。请给出分值，不考核的请删去。',
    ]);
  });

  test('a table half of whose rows have none gives points otherwise', () => {
    expect(cells([row(9, null), row(10, 30)])).toEqual([]);
    expect(cells([row(9, null), row(10, 30), row(11, null), row(12, 20)])).toEqual([]);
    expect(cells([row(9, null), row(10, 30), row(11, 10), row(12, null), row(13, 5)])).toEqual(['G9']);
  });

  test('a row without a target, without a column of weights, or that only details another needs none', () => {
    const others = [row(10, 30), row(11, 20), row(12, 5)];
    expect(cells([row(9, null, { target: '' }), ...others])).toEqual([]);
    expect(cells([row(9, null, { extra: { target: null } }), ...others])).toEqual([]);
    expect(cells([row(9, null, { extra: { weight: null } }), ...others])).toEqual([]);
    expect(cells([row(9, null, { extra: { detail: true } }), ...others])).toEqual([]);
    expect(cells([row(9, '若干'), ...others])).toEqual([]);
  });

  test('nothing is blank where the others make the whole: a hundred, with the execution rate, or what the total line states', () => {
    const open = row(9, null);
    expect(cells([open, row(10, 60), row(11, 40)])).toEqual([]);
    expect(cells([open, row(10, 60), row(11, 30)])).toEqual(['G9']);
    const execution = funds([{ role: 'total', label: '总额', figures: { weight: 10 } }]);
    expect(cells([open, row(10, 60), row(11, 30)], { funds: execution })).toEqual([]);
    expect(cells([open, row(10, 60), row(11, 30)], { totals: [total(12, 90, undefined)] })).toEqual([]);
    expect(
      cells([open, row(10, 60), row(11, 30)], { totals: [total(12, 95, undefined), total(13, null, 90), total(14, undefined, 90)] }),
    ).toEqual(['G9']);
    expect(cells([row(9, 0), row(10, 60), row(11, 40)])).toEqual(['G9']);
  });
});
