import { funds, figure, indicator, placed, sumRelation, table, total } from '../../support/model';
import { cellUncheckable } from '../../../../src/core/rules/cell/uncheckable';
import { cellTypedTotal } from '../../../../src/core/rules/cell/typed-total';
import { SOUND_INDICATORS, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';

const rows = (score: (row: number) => number | { v: number; f: string }, total: number | { v: number; f: string }) =>
  selfEvaluation({
    indicators: SOUND_INDICATORS.map(
      (each, index) => [each[0], each[1], each[2], each[3], each[4], each[5], score(index + 9), each[7]] as const,
    ),
    total: [100, total],
  });

test('a typed total over formulas is noted, one that is a formula is not', () => {
  expect(
    checkRows(
      cellTypedTotal,
      rows((row) => ({ v: 25, f: `=G${row}` }), 99),
    ),
  ).toEqual(['info H13 99 → ']);
  expect(
    checkRows(
      cellTypedTotal,
      rows((row) => ({ v: 25, f: `=G${row}` }), { v: 99, f: '=SUM(H9:H12)+I4' }),
    ),
  ).toEqual([]);
  expect(
    checkRows(
      cellTypedTotal,
      rows(() => 25, 99),
    ),
  ).toEqual([]);
});

describe('of every total of a table', () => {
  const by = (cell: string, shown: number) => figure(cell, shown, { formula: '=1' });
  const sums = (...parts: Parameters<typeof sumRelation>[2]) =>
    check(cellTypedTotal, table({ kind: 'amounts', ties: { sums: [sumRelation('column-total', figure('C9', 60), parts)], rates: [] } }))
      .length;

  test('two formulas under it are enough, one is not, and none may be typed', () => {
    expect(sums(by('C3', 30), by('C4', 30))).toBe(1);
    expect(sums(by('C3', 60))).toBe(0);
    expect(sums(by('C3', 30), figure('C4', 30))).toBe(0);
    expect(sums(by('C3', 30), by('C4', 30), figure('C5', null))).toBe(1);
    expect(sums(figure('C3', null), figure('C4', '--'))).toBe(0);
  });

  test('those of funds and of points are one finding', () => {
    const lines = funds([
      { role: 'total', label: '总额', figures: { adjusted: 30 } },
      { role: 'source', label: '财政拨款', figures: { adjusted: 10 } },
      { role: 'source', label: '其他', figures: { adjusted: 20 } },
      { role: 'of-which', label: '其中', figures: { adjusted: 5 } },
    ]);
    const block = {
      ...lines,
      lines: lines.lines.map((line, index) => ({
        ...line,
        figures: { adjusted: { ...line.figures.adjusted!, formula: index === 0 || index === 3 ? null : '=1' } },
      })),
    };
    const rows = [9, 10].map((row) => indicator({ row, extra: { weight: by(`G${row}`, 50), score: by(`H${row}`, 50) } }));
    const [finding, ...others] = check(cellTypedTotal, table({ funds: block, indicators: rows, totals: [total(11, 100, 100)] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cell: 'E4', also: ['G11', 'H11'], related: ['E5', 'E6', 'G11', 'G9', 'G10', 'H11', 'H9', 'H10'] });
    expect(finding?.message['zh-CN']).toContain('E4、G11、H11 是手工填的合计');
    expect(check(cellTypedTotal, table({ indicators: rows, totals: [total(11, 100, 100), total(12, 100, 100)] }))).toEqual([]);
  });

  test('a label is told without white space and colon', () => {
    const spaced = { ...total(11, 100, 98), label: placed('A11', '总 分：') };
    const rows = [indicator({ row: 9, weight: 50, score: '待定' }), indicator({ row: 10, weight: 50, score: 50 })];
    expect(check(cellUncheckable, table({ indicators: rows, totals: [spaced] })).map(({ message }) => message['zh-CN'])).toEqual([
      expect.stringContaining('“总分”填 98，但所含的 H9（待定） 不是数值'),
    ]);
  });
});
