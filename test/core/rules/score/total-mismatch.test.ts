import type { TableModel } from '../../../../src/core/model/types';
import { scoreTotalMismatch } from '../../../../src/core/rules/score/total-mismatch';
import { check, inShort } from '../../support/findings';
import { funds, indicator, placed, table, total, type Shown } from '../../support/model';

const rows = (...scores: Shown[]) => scores.map((score, index) => indicator({ row: 9 + index, weight: 30, score }));
const execution = (weight: Shown, score: Shown) => funds([{ role: 'total', label: '总额', figures: { weight, score } }]);
const found = (parts: Partial<TableModel>) => inShort(check(scoreTotalMismatch, table(parts)));

test('the total is the scores of the indicators and of the execution rate', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 92)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 94)] })).toEqual(['error H12 94 → ']);
});

test('a total of 100 points that leaves the execution score out is an error', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 100, 83)] })).toEqual(['error H12 83 → ']);
});

test('a total line worth the indicators alone states their scores alone', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 90, 83)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, 90, 92)] })).toEqual(['error H12 92 → 83']);
});

test('without a weight in the total line both ways are accepted', () => {
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, undefined, 83)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, 9), totals: [total(12, undefined, 92)] })).toEqual([]);
});

test('deductions come off the total', () => {
  const indicators = [...rows(30, 30, 30), indicator({ row: 12, score: 2, extra: { deduction: true } })];
  expect(found({ indicators, totals: [total(13, undefined, 88)] })).toEqual([]);
  expect(found({ indicators, totals: [total(13, undefined, 92)] })).toEqual(['error H13 92 → 90']);
});

test('while scores are blank only an impossible total is reported', () => {
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 80)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 50)] })).toEqual(['error H12 50 → 58–88']);
  expect(found({ indicators: rows(30, 28, null), totals: [total(12, 90, 89)] })).toEqual(['error H12 89 → 58–88']);
  expect(found({ indicators: rows(null, null), totals: [total(12, 90, 80)] })).toEqual([]);
});

test('an execution score that is not given yet leaves its points open', () => {
  expect(found({ indicators: rows(30, 28, 25), totals: [total(12, 100, 92)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, 25), funds: execution(10, null), totals: [total(12, 100, 94)] })).toEqual([
    'error H12 94 → 83–93',
  ]);
});

test('rounding of shown digits is only noted', () => {
  expect(found({ indicators: rows('29.33', '28.33', '25.33'), totals: [total(12, 90, 83)] })).toEqual(['info H12 83 → 82.99']);
});

test('the sum of the scores is offered first where every score is given', () => {
  const [finding] = check(scoreTotalMismatch, table({ indicators: rows(30, 28, 25), totals: [total(12, 90, 84)] }));
  expect(finding?.causes?.[0]?.fix).toMatchObject({ edits: [{ cell: 'H12', content: { type: 'number', number: '83' } }] });
  expect(check(scoreTotalMismatch, table({ indicators: rows(30, 28, null), totals: [total(12, 90, 89)] }))[0]?.fix).toBeNull();
});

test('a blank total is not judged', () => {
  expect(found({ indicators: rows(30, 28, 25), totals: [total(12, 90, null), total(13, undefined, undefined)] })).toEqual([]);
});

test('a total of 100 that leaves the execution score out because the indicators have 100 already is an error without a fix', () => {
  const indicators = [70, 20, 10].map((points, index) => indicator({ row: 9 + index, weight: points, score: points }));
  const findings = check(scoreTotalMismatch, table({ indicators, funds: execution(10, 10), totals: [total(12, 100, 100)] }));
  expect(inShort(findings)).toEqual(['error H12 100 → ']);
  expect(findings[0]?.fix).toBeNull();
});

describe('of several total lines', () => {
  const points = (row: number, weight: Shown, score: Shown) => indicator({ row, weight, score });
  const two = [points(9, 20, 18), points(10, 20, 20), points(12, 30, 25), points(13, 30, 30)];

  test('each states the rows right above it, the last one those or all', () => {
    expect(found({ indicators: two, totals: [total(11, 40, 38), total(14, 60, 55)] })).toEqual([]);
    expect(found({ indicators: two, totals: [total(11, 40, 38), total(14, 100, 93)] })).toEqual([]);
    expect(found({ indicators: two, totals: [total(14, 100, 93), total(11, 40, 38)] })).toEqual([]);
    expect(found({ indicators: [...two].reverse(), totals: [total(11, 40, 38), total(14, 60, 55)] })).toEqual([]);
  });

  test('a wrong subtotal is told with the sum of its rows, a wrong last line with that of all', () => {
    const said = (...totals: TableModel['totals']) =>
      check(scoreTotalMismatch, table({ indicators: two, totals })).map(
        ({ cell, message }) => `${cell} ${/相加为 (\S+) 分/.exec(message['zh-CN'])?.[1]}`,
      );
    expect(said(total(11, 40, 39), total(14, 60, 55))).toEqual(['H11 38']);
    expect(said(total(11, 40, 38), total(14, 60, 56))).toEqual(['H14 93']);
    expect(said(total(5, 100, 90))).toEqual(['H5 93']);
    expect(said(total(14, 100, 93), total(15, 100, 92))).toEqual(['H15 93']);
  });

  test('a row beside the label of a total is none that it adds up', () => {
    expect(
      found({ indicators: [points(9, 20, 18), points(11, 20, 20), points(12, 30, 25)], totals: [total(11, 20, 18), total(13, 30, 25)] }),
    ).toEqual([]);
  });

  test('of very many none is that of the whole table', () => {
    const many = (count: number) => {
      const indicators = Array.from({ length: count }, (_, index) => points(2 * index + 9, 10, 10));
      const totals = indicators.map(({ row }, index) => total(row + 1, undefined, index === 0 ? 10 * count : 10));
      return found({ indicators, totals }).length;
    };
    expect(many(40)).toBe(0);
    expect(many(41)).toBe(1);
  });
});

test('a deduction that is blank, or has no cell, takes nothing off', () => {
  for (const parts of [{ score: null }, {}]) {
    const indicators = [...rows(30, 30, 30), indicator({ row: 12, ...parts, extra: { deduction: true } })];
    expect(found({ indicators, totals: [total(13, undefined, 90)] })).toEqual([]);
    expect(found({ indicators, totals: [total(13, undefined, 88)] })).toEqual(['error H13 88 → ']);
  }
});

test('an execution rate that is one of the indicators counts once', () => {
  const indicators = [...rows(30, 28, 25), indicator({ row: 12, name: '预算执行率', weight: 10, score: 9 })];
  expect(found({ indicators, funds: execution(10, 9), totals: [total(13, 100, 92)] })).toEqual([]);
  expect(found({ indicators, funds: execution(10, 9), totals: [total(13, 100, 101)] })).toEqual(['error H13 101 → 92']);
});

test('scores that cannot be read leave their points open, rows without a cell for points do not', () => {
  expect(found({ indicators: rows(30, 28, '待定'), totals: [total(12, 90, 80)] })).toEqual([]);
  expect(found({ indicators: rows(30, 28, '待定'), totals: [total(12, 90, 50)] })).toEqual(['error H12 50 → 58–88']);
  const bare = [...rows(30, 28), indicator({ row: 11, score: null })];
  expect(found({ indicators: bare, totals: [total(12, undefined, 58)] })).toEqual([]);
  expect(found({ indicators: bare, totals: [total(12, undefined, 60)] })).toHaveLength(1);
  expect(found({ indicators: [...rows(30, 28), indicator({ row: 11, weight: 30 })], totals: [total(12, undefined, 58)] })).toEqual([]);
});

test('the sentence says what is open: blank scores, an execution rate, or nothing', () => {
  const said = (parts: Partial<TableModel>) => check(scoreTotalMismatch, table(parts))[0]?.message['zh-CN'];
  expect(said({ indicators: rows(30, 28, null), totals: [total(12, 90, 50)] })).toBe(
    '“总分”填 50 分，已填得分合计 58 分，未填的得分全满也只有 88 分，请核对。',
  );
  expect(said({ indicators: rows(30, 28, 25), funds: execution(10, null), totals: [total(12, 100, 94)] })).toBe(
    '“总分”填 94 分，各项得分相加为 83 分，加上没有填得分的预算执行率最多 93 分，请核对。',
  );
  const spaced = { ...total(12, 90, 84), label: placed('A12', '总 分') };
  expect(said({ indicators: rows(30, 28, 25), totals: [spaced] })).toContain('“总分”填 84 分，各项得分相加为 83 分，相差 1 分。');
  expect(said({ indicators: rows('29.33', '28.33', '25.33'), totals: [total(12, 90, 83)] })).toContain('四舍五入的尾差');
});
