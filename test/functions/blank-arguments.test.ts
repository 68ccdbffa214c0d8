import type { FixtureCell } from '../hosts/contract/fixture';
import { bookOf } from '../hosts/excel/excel-under-test';
import { SimulatedFunctions, type FunctionCalls } from '../simulated-excel/custom-functions';
import { createSimulatedExcel } from '../simulated-excel/simulated-excel';

type Row = readonly [target: string, actual: number | null, weight: number | null, formula: string];

const SHEET = '绩效 表';
const SCORE = '=JX.PERFSCORE(A1,B1,C1)';

function number(value: number | null): FixtureCell | null {
  return value === null ? null : { number: String(value) };
}

function excelWith(rows: readonly Row[]) {
  const cells = rows.map(([target, actual, weight, formula]) => [target, number(actual), number(weight), { formula, number: '0' }]);
  return createSimulatedExcel(
    bookOf({
      sheets: [
        { name: SHEET, rows: cells },
        { name: '附表', rows: [['a']] },
      ],
    }),
    { evaluate: () => undefined },
  );
}

function calculated(rows: readonly Row[], calls: FunctionCalls): Promise<unknown[]> {
  return new SimulatedFunctions(excelWith(rows), calls).calculate(SHEET, ...rows.map((_row, index) => `D${index + 1}`));
}

describe.each<FunctionCalls>([{ blanks: 'null' }, { blanks: 'zero' }])('where Excel passes empty cells as $blanks', (calls) => {
  it('an actual value that is not filled in gives no score, 0 起 gives its score', async () => {
    expect(await calculated([['≤3 起', null, 5, SCORE]], calls)).toEqual(['']);
    expect(await calculated([['≤3 起', 0, 5, SCORE]], calls)).toEqual([5]);
  });

  it('a weight that is not filled in gives no score', async () => {
    expect(await calculated([['≤3 起', 2, null, SCORE]], calls)).toEqual(['#N/A']);
  });

  it.each([
    ['behind @', '=@JX.PERFSCORE(A1,B1,C1)'],
    ['with $ and the sheet', `=JX.PERFSCORE(A1,'${SHEET}'!$B$1,C1)`],
    ['inside another formula', '=IF(TRIM(A1)="","",JX.PERFSCORE(A1,B1,C1))'],
  ])('an empty cell is found in a formula %s', async (_how, formula) => {
    expect(await calculated([['≤3 起', null, 5, formula]], calls)).toEqual(['']);
  });

  it('a 0 that is typed into the formula is a 0', async () => {
    expect(await calculated([['≤3 起', null, 5, '=JX.PERFSCORE(A1,0,C1)']], calls)).toEqual([5]);
  });

  it('a formula over columns is calculated row by row', async () => {
    const rows: readonly Row[] = [
      ['≤3 起', 0, 5, '=JX.PERFSCORE(A1:A3,B1:B3,C1:C3)'],
      ['≤3 起', 6, 5, SCORE],
      ['≥10 人', 5, 4, SCORE],
    ];
    expect((await calculated(rows, calls))[0]).toEqual([5, 2.5, 2]);
  });
});

describe('where Excel passes empty cells as 0', () => {
  it('gives no full score where it does not say which cell calls', async () => {
    expect(
      await calculated(
        [
          ['≤3 起', null, 5, SCORE],
          ['≤3 起', 2, 5, '=JX.PERFSCORE(A2,B2,C2)'],
        ],
        { blanks: 'zero', addresses: false },
      ),
    ).toEqual(['#N/A', 5]);
  });

  it('says nothing of a range with empty and filled cells rather than something wrong', async () => {
    const rows: readonly Row[] = [
      ['≤3 起', 0, 5, '=JX.PERFSCORE(A1:A2,B1:B2,C1:C2)'],
      ['≤3 起', null, 5, SCORE],
    ];
    expect((await calculated(rows, { blanks: 'zero' }))[0]).toEqual(['#N/A', '#N/A']);
  });

  it('is not kept from the others by a cell that cannot be looked at', async () => {
    const rows = Array.from({ length: 9 }, (_none, at): Row => [
      '≤3 起',
      at % 2 === 0 ? null : 0,
      5,
      `=JX.PERFSCORE(A${at + 1},B${at + 1},C${at + 1})`,
    ]);
    const simulated = excelWith(rows);
    const functions = new SimulatedFunctions(simulated, { blanks: 'zero' });
    simulated.cell('附表', 'B1').formula = '=JX.PERFSCORE("≤3 起",另一本!B1,5)';
    const [bad, ...good] = [
      ...(
        await Promise.all([functions.calculate('附表', 'B1'), functions.calculate(SHEET, ...rows.map((_row, at) => `D${at + 1}`))])
      ).flat(),
    ];
    expect(bad).toBe('#N/A');
    expect(good).toEqual(rows.map(([, actual]) => (actual === null ? '' : 5)));
  });

  it('waits while somebody writes in a cell, and calculates then', async () => {
    const simulated = excelWith([['≤3 起', null, 5, SCORE]]);
    simulated.startEditing();
    const result = new SimulatedFunctions(simulated, { blanks: 'zero' }).calculate(SHEET, 'D1');
    await simulated.idle();
    simulated.stopEditing();
    await expect(result).resolves.toEqual(['']);
  });

  it('looks at any number of cells in two round trips', async () => {
    const rows = Array.from({ length: 200 }, (_none, at): Row => ['≤3 起', null, 5, `=JX.PERFSCORE(A${at + 1},B${at + 1},C${at + 1})`]);
    const simulated = excelWith(rows);
    simulated.resetCounts();
    await new SimulatedFunctions(simulated, { blanks: 'zero' }).calculate(SHEET, ...rows.map((_row, at) => `D${at + 1}`));
    expect(simulated.counts.roundTrips).toBe(2);
  });
});

test('a range that Excel hands over whole gives an error, not the score of its first cell', async () => {
  const rows: readonly Row[] = [
    ['≥10 人', 5, 4, '=JX.PERFSCORE(A1,B1:B2,C1)'],
    ['≥10 人', 10, 4, SCORE],
  ];
  expect((await calculated(rows, { blanks: 'null', ranges: 'table' }))[0]).toBe('#VALUE!');
});
