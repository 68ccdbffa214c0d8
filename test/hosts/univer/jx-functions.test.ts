import { createWorkbenchHost } from '../../../src/hosts/univer/univer-host';
import { headlessGrid, plainWorkbook } from './headless-grid';

/** The results of formulas in column E, row by row, over the cells left of them. */
async function results(rows: readonly (readonly (string | number | null)[])[]): Promise<string[]> {
  const { api, close } = headlessGrid();
  try {
    api.createWorkbook({ ...plainWorkbook({ 表: rows }), id: `functions-${rows.length}-${JSON.stringify(rows).length}` });
    const host = createWorkbenchHost(api, { unitId: api.getActiveWorkbook()!.getId(), name: '表' })!;
    const read = await host.read();
    if (!read.ok) throw new Error(read.problem.code);
    return rows.map((_, row) => read.value.sheets[0]!.cells.find((cell) => cell.row === row + 1 && cell.column === 5)?.text ?? '');
  } finally {
    close();
  }
}

describe('JX functions in the grid', () => {
  test('score what stands in the cells', async () => {
    expect(
      await results([
        ['≥98%', 0.98, 10, null, '=JX.PERFSCORE(A1,B1,C1)'],
        ['≥10份', '8份', 10, null, '=JX.PERFSCORE(A2,B2,C2)'],
        ['≤3起', '0起', 3, null, '=JX.PERFSCORE(A3,B3,C3)'],
      ]),
    ).toEqual(['10', '8', '3']);
  });

  test('give nothing while the actual value is blank, and a score where it is zero', async () => {
    expect(
      await results([
        ['≥98%', null, 10, null, '=JX.PERFSCORE(A1,B1,C1)'],
        ['≥98%', 0, 10, null, '=JX.PERFSCORE(A2,B2,C2)'],
      ]),
    ).toEqual(['', '0']);
  });

  test('show an error for what cannot be read, and leave the other formulas alone', async () => {
    expect(
      await results([
        ['≥98%', '很多', 10, null, '=JX.PERFSCORE(A1,B1,C1)'],
        ['x', 1, 2, null, '=JX.EXECRATE(A2,B2)'],
        [8, 10, null, null, '=JX.EXECRATE(A3,B3)'],
        [null, null, null, null, '=1+1'],
        ['#N/A', 1, 1, null, '=JX.PERFSCORE(A5,B5,C5)'],
      ]),
    ).toEqual([expect.stringMatching(/^#/), '#VALUE!', '0.8', '2', '#N/A']);
  });

  test('take ranges, and spill', async () => {
    expect(
      await results([
        [10, 4, 6, null, '=JX.SUMCHECK(A1,B1:C1)'],
        [10, 4, 5, null, '=JX.SUMCHECK(A2,B2,C2)'],
        ['≥12份', null, null, null, '=JX.PARSETARGET(A3)'],
      ]),
    ).toEqual(['0', '1', '≥']);
  });
});
