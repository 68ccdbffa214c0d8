import fc from 'fast-check';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { Localized } from '../../../src/core/localized';
import { CELL_LOST } from '../../../src/hosts/journal/reasons';
import type { RevertReceipt } from '../../../src/hosts/port';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { movingTable } from '../contract/moving-table';
import { apply, edit, value } from '../contract/steps';
import { bookOf, hostIn } from './excel-under-test';

const SHEET = '自评表';

const FIXTURE = movingTable(SHEET);

/** A total's formula replaced by a figure, a formula and a figure put in, a fill and a note. */
const EDITS: readonly PlannedEdit[] = [
  edit(SHEET, 'C3', { content: { type: 'formula', formula: '=ROUND(B3*0.9,2)' } }),
  edit(SHEET, 'C4', { content: { type: 'number', number: '19' }, mark: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } }),
  edit(SHEET, 'C6', { content: { type: 'number', number: '36' } }),
];

function open(): SimulatedExcel {
  return createSimulatedExcel(bookOf(FIXTURE));
}

async function applied(simulated: SimulatedExcel, edits = EDITS): Promise<string> {
  return (await apply(hostIn(simulated), edits)).entry ?? '';
}

/** The workbook after the same hand did the same without the command in between. */
async function without(act: (simulated: SimulatedExcel) => Promise<void>): Promise<unknown> {
  const untouched = open();
  await act(untouched);
  return untouched.state();
}

/** The cells that were not put back, with the reason. */
const left = ({ refused }: RevertReceipt): readonly (readonly [string, Localized])[] => refused.map(({ cell, reason }) => [cell, reason]);

const HANDS: readonly (readonly [string, (simulated: SimulatedExcel) => Promise<void>])[] = [
  ['rows were put in above', (simulated) => simulated.moveLines(SHEET, 'rows', 'insert', 1, 2)],
  ['a row was put in between', (simulated) => simulated.moveLines(SHEET, 'rows', 'insert', 5)],
  ['a row above was taken out', (simulated) => simulated.moveLines(SHEET, 'rows', 'delete', 1)],
  [
    'rows were put in at two places',
    async (simulated) => {
      await simulated.moveLines(SHEET, 'rows', 'insert', 4);
      await simulated.moveLines(SHEET, 'rows', 'insert', 2, 3);
    },
  ],
];

describe('taking a command back after somebody moved rows', () => {
  it.each(HANDS)('puts everything back where it is now: %s', async (_name, act) => {
    const simulated = open();
    const entry = await applied(simulated);
    await act(simulated);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect([receipt.changedSince, receipt.refused]).toEqual([[], []]);
    expect(simulated.state()).toEqual(await without(act));
    expect(value(await hostIn(simulated).journal())).toEqual([]);
  });

  it('does so after the workbook was saved and opened again', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    await simulated.moveLines(SHEET, 'rows', 'insert', 3);
    const reopened = simulated.reopen();
    value(await hostIn(reopened).revert(entry));
    expect(reopened.state()).toEqual(await without((other) => other.moveLines(SHEET, 'rows', 'insert', 3)));
  });

  it('puts a total back that covers the rows which were put in', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    await simulated.moveLines(SHEET, 'rows', 'insert', 5);
    value(await hostIn(simulated).revert(entry));
    expect(simulated.cell(SHEET, 'C7').formula).toBe('=SUM(C3:C6)');
  });

  it('finds each row after sorting, and puts a total back that still covers the same rows', async () => {
    const simulated = open();
    const entry = await applied(simulated, [
      ...EDITS.map(({ note: _note, ...rest }) => rest),
      edit(SHEET, 'C5', { content: { type: 'number', number: '7' } }),
    ]);
    const sort = (book: SimulatedExcel): Promise<void> => book.sort(SHEET, 3, 5, 1, true);
    await sort(simulated);
    expect([3, 4, 5].map((row) => simulated.cell(SHEET, `A${row}`).value)).toEqual(['乙：满意度', '甲：合格率', '丙：巡查次数']);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect([receipt.changedSince, receipt.refused]).toEqual([[], []]);
    expect(simulated.state()).toEqual(await without(sort));
  });

  it.each([
    [3, 6],
    [5, 3],
  ])('finds the cells of row %i after it was cut and put in before row %i, and writes into no other', async (from, before) => {
    const simulated = open();
    const entry = await applied(simulated, [...EDITS.slice(0, 2), edit(SHEET, 'C5', { content: { type: 'number', number: '7' } })]);
    const cut = (book: SimulatedExcel): Promise<void> => book.cutLine(SHEET, 'rows', from, before);
    await cut(simulated);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect([receipt.changedSince, receipt.refused]).toEqual([[], []]);
    expect(simulated.state()).toEqual(await without(cut));
  });

  it('leaves and names a total that a sorting tore apart', async () => {
    const simulated = open();
    const entry = await applied(simulated, [edit(SHEET, 'C6', { content: { type: 'number', number: '36' } })]);
    await simulated.sort(SHEET, 2, 5, 1);
    expect(left(value(await hostIn(simulated).revert(entry)))).toEqual([['C6', CELL_LOST]]);
    expect(simulated.cell(SHEET, 'C6').value).toBe(36);
    expect(value(await hostIn(simulated).journal())).toMatchObject([{ id: entry, cells: 1, isRest: true }]);
  });

  it('leaves and names a cell that is as before where its row may be another under a new name: the figure is not said to be gone', async () => {
    const simulated = open();
    const entry = await applied(simulated, [edit(SHEET, 'D3', { content: { type: 'number', number: '3.5' } })]);
    await simulated.type(SHEET, 'A3', '申：巡查次数');
    await simulated.type(SHEET, 'A5', '丁：满意度');
    await simulated.sort(SHEET, 3, 5, 1);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect([receipt.restored, left(receipt)]).toEqual([[], [['D3', CELL_LOST]]]);
    expect(simulated.cell(SHEET, 'D5').value).toBe(3.5);
    expect(value(await hostIn(simulated).journal())).toMatchObject([{ id: entry, cells: 1, isRest: true }]);
  });

  it('leaves the cells of rows that are gone, and writes into no other', async () => {
    const simulated = open();
    const entry = await applied(simulated, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '1' } }),
      edit(SHEET, 'C4', { content: { type: 'number', number: '2' } }),
    ]);
    await simulated.moveLines(SHEET, 'rows', 'delete', 3);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect([receipt.restored, receipt.changedSince, left(receipt)]).toEqual([[{ sheet: SHEET, cell: 'C3' }], [], [['C3', CELL_LOST]]]);
    expect(simulated.state()).toEqual(await without((other) => other.moveLines(SHEET, 'rows', 'delete', 3)));
  });

  it('takes marks off that moved along', async () => {
    const simulated = open();
    const entry = await applied(simulated, [edit(SHEET, 'C4', { mark: '#FFC7CE' }), edit(SHEET, 'A6', { mark: '#FFC7CE' })]);
    await simulated.moveLines(SHEET, 'rows', 'insert', 2);
    value(await hostIn(simulated).revert(entry));
    expect(simulated.state()).toEqual(await without((other) => other.moveLines(SHEET, 'rows', 'insert', 2)));
  });

  it('follows columns by the words beside them; formulas then stay and are named', async () => {
    const simulated = open();
    const entry = await applied(simulated, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '1' } }),
      edit(SHEET, 'C5', { content: { type: 'number', number: '7' } }),
    ]);
    await simulated.moveLines(SHEET, 'columns', 'insert', 1);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect(receipt.restored).toEqual([{ sheet: SHEET, cell: 'D3' }]);
    expect(left(receipt)).toEqual([['C5', CELL_LOST]]);
    expect([simulated.cell(SHEET, 'D3').value, simulated.cell(SHEET, 'D5').value]).toEqual([9, 7]);
  });

  it('finds the rest of a command again by all that was remembered, after the others were taken back', async () => {
    const simulated = open();
    await simulated.type(SHEET, 'D3', '偏高');
    const entry = await applied(simulated, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '9.5' } }),
      edit(SHEET, 'D5', { content: { type: 'text', text: '补充' } }),
    ]);
    await simulated.type(SHEET, 'C3', 1);
    expect(value(await hostIn(simulated).revert(entry)).changedSince).toEqual([{ sheet: SHEET, cell: 'C3' }]);
    await simulated.type(SHEET, 'C3', 9.5);
    await simulated.sort(SHEET, 3, 5, 1, true);
    expect(value(await hostIn(simulated).revert(entry)).restored).toEqual([{ sheet: SHEET, cell: 'C5' }]);
    expect([simulated.cell(SHEET, 'A5').value, simulated.cell(SHEET, 'C5').value]).toEqual(['丙：巡查次数', 9]);
  });

  it('leaves a cell that somebody changed after it moved', async () => {
    const simulated = open();
    const entry = await applied(simulated);
    await simulated.moveLines(SHEET, 'rows', 'insert', 1);
    await simulated.type(SHEET, 'C5', 5);
    const receipt = value(await hostIn(simulated).revert(entry));
    expect(receipt.changedSince).toEqual([{ sheet: SHEET, cell: 'C5' }]);
    expect(simulated.cell(SHEET, 'C5').value).toBe(5);
  });

  it('is right or leaves the cell, whatever was put in, taken out and renamed: nothing lands in a row of another name', async () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constantFrom('insert' as const, 'delete' as const),
        at: fc.integer({ min: 1, max: 7 }),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({ kind: fc.constant('type' as const), at: fc.integer({ min: 3, max: 6 }), count: fc.nat(9) }),
      fc.record({ kind: fc.constant('sort' as const), at: fc.constant(3), count: fc.nat(1) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), async (steps) => {
        const act = async (simulated: SimulatedExcel): Promise<void> => {
          for (const { kind, at, count } of steps) {
            if (kind === 'type') await simulated.type(SHEET, `A${at}`, `改名${count}`);
            else if (kind === 'sort') await simulated.sort(SHEET, 3, 5, 1, count === 1);
            else await simulated.moveLines(SHEET, 'rows', kind, at, count);
          }
        };
        const simulated = open();
        const entry = await applied(
          simulated,
          [3, 4, 5].map((row) => edit(SHEET, `C${row}`, { content: { type: 'number', number: `${row}.5` } })),
        );
        await act(simulated);
        const untouched = open();
        await act(untouched);
        value(await hostIn(simulated).revert(entry));
        const contents = (book: SimulatedExcel): readonly (readonly [string, unknown])[] =>
          Array.from({ length: 20 }, (_, at) => [
            String(book.cell(SHEET, `A${at + 1}`).value),
            book.cell(SHEET, `C${at + 1}`).formula ?? book.cell(SHEET, `C${at + 1}`).value,
          ]);
        const expected = contents(untouched);
        contents(simulated).forEach(([name, held], at) => {
          const ours = ['3.5', '4.5', '5.5'].includes(String(held));
          if (!ours) expect([at, name, held]).toEqual([at, ...expected[at]!]);
        });
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
