import { cellTypedTotal } from '../../../../src/core/rules/cell/typed-total';
import { SOUND_INDICATORS, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

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
