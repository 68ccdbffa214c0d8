import { IUniverInstanceService } from '@univerjs/core';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { CELL_LOST } from '../../../src/hosts/journal/reasons';
import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { HostFixture } from '../contract/fixture';
import { applied, edit, problem, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { inOtherProgram, openedInProgram } from '../file/other-program';
import { JOURNAL_SETTING } from '../../../src/hosts/univer/univer-host';
import { closeGrids, type GridUnderTest, openInGrid } from './fixture-grid';

const SHEET = '自评表';

const FIXTURE: HostFixture = {
  sheets: [
    {
      name: SHEET,
      rows: [
        ['项目支出绩效自评表'],
        ['三级指标', '分值', '得分', '原因'],
        ['丙：巡查次数', { number: '10' }, { number: '9' }, null],
        ['甲：合格率', { number: '20' }, { number: '18', fill: '#FFFF00' }, '略低'],
        ['乙：满意度', { number: '10' }, { number: '8', formula: '=B5*0.8' }, null],
        ['合计', { number: '40', formula: '=SUM(B3:B5)' }, { number: '35', formula: '=SUM(C3:C5)' }, null],
      ],
    },
    {
      name: '附表',
      rows: [
        ['项目', '总分'],
        ['专项', { number: '35', formula: '=自评表!C6' }],
      ],
    },
  ],
};

const EDITS: readonly PlannedEdit[] = [
  edit(SHEET, 'C3', { content: { type: 'formula', formula: '=ROUND(B3*0.9,2)' } }),
  edit(SHEET, 'C4', { content: { type: 'number', number: '19' }, mark: '#FFC7CE', note: { 'zh-CN': '注', 'en-US': 'note' } }),
  edit(SHEET, 'C6', { content: { type: 'number', number: '36' } }),
  edit('附表', 'B2', { content: { type: 'number', number: '35' } }),
];

type Hand = (program: SimulatedExcel) => Promise<void>;

/** The saved copy of a grid after somebody had it in another program, opened in a new grid. */
async function reopened(under: GridUnderTest, act: Hand): Promise<GridUnderTest> {
  await under.host.read();
  return openInGrid(await inOtherProgram(under.saved(), act));
}

function held(under: GridUnderTest, cell: string, sheet = SHEET): unknown {
  const { value: figure, formula } = openedInProgram(under.saved()).cell(sheet, cell);
  return formula ?? figure;
}

/** What cells hold, with notes and marks; results of formulas left out. */
function everything(bytes: Uint8Array): unknown {
  return openedInProgram(bytes).book.sheets.map(({ name, cells, notes, conditionalFormats }) => ({
    name,
    notes: [...notes].sort(),
    marks: conditionalFormats.length,
    cells: [...cells]
      .flatMap(([key, { value: content, formula, fill }]) =>
        content === '' && formula === null && fill === null ? [] : [[key, formula ?? content, fill?.color]],
      )
      .sort((one, other) => Number(one[0]) - Number(other[0])),
  }));
}

async function without(act: Hand): Promise<unknown> {
  return everything(await inOtherProgram(buildXlsx(FIXTURE), act));
}

afterEach(closeGrids);

describe('taking a command back in the workbench after another program moved rows of the saved copy', () => {
  it.each<[string, Hand]>([
    ['nothing was done', () => Promise.resolve()],
    ['rows were put in above', (program) => program.moveLines(SHEET, 'rows', 'insert', 1, 2)],
    ['a row was put in between', (program) => program.moveLines(SHEET, 'rows', 'insert', 5)],
    ['a row above was taken out', (program) => program.moveLines(SHEET, 'rows', 'delete', 1)],
    [
      'rows were put in on two sheets',
      async (program) => {
        await program.moveLines(SHEET, 'rows', 'insert', 4);
        await program.moveLines('附表', 'rows', 'insert', 1);
      },
    ],
  ])('puts everything back where it is now: %s', async (_name, act) => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, EDITS);
    const under = await reopened(first, act);
    const receipt = value(await under.host.revert(entry));
    expect([receipt.restored.length, receipt.changedSince, receipt.refused]).toEqual([EDITS.length, [], []]);
    expect(everything(under.saved())).toEqual(await without(act));
    expect(value(await under.host.journal())).toEqual([]);
  });

  it('does so as well where rows were moved in the workbench before and after', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, EDITS);
    value(first.moveRows({ kind: 'insert', sheet: SHEET, row: 3, count: 2 }));
    const under = await reopened(first, (program) => program.moveLines(SHEET, 'rows', 'insert', 7));
    value(under.moveRows({ kind: 'delete', sheet: SHEET, row: 1, count: 1 }));
    expect(value(await under.host.revert(entry)).refused).toEqual([]);
    expect([held(under, 'C4'), held(under, 'C5'), held(under, 'C8')]).toEqual([9, 18, '=SUM(C4:C7)']);
  });

  it('follows what the record says through a copy that was opened and saved without a command', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, EDITS);
    const second = await reopened(first, (program) => program.moveLines(SHEET, 'rows', 'insert', 5));
    const third = await reopened(second, (program) => program.moveLines(SHEET, 'rows', 'insert', 1));
    expect(value(await third.host.revert(entry)).restored.map(({ cell }) => cell)).toEqual(['C4', 'C5', 'C8', 'B2']);
    expect(held(third, 'C8')).toBe('=SUM(C4:C7)');
  });

  it('finds each row after sorting, and the mark that sorting left behind', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(
      first.host,
      [3, 4, 5].map((row) =>
        edit(SHEET, `C${row}`, { content: { type: 'number', number: '7.5' }, ...(row === 3 ? { mark: '#FFC7CE' } : {}) }),
      ),
    );
    const sort: Hand = (program) => program.sort(SHEET, 3, 5, 1, true);
    const under = await reopened(first, sort);
    expect([await under.mark(SHEET, 'C3'), await under.mark(SHEET, 'C5')]).toEqual(['#FFC7CE', null]);
    expect(value(await under.host.revert(entry))).toMatchObject({ changedSince: [], refused: [] });
    expect(everything(under.saved())).toEqual(await without(sort));
  });

  it('leaves the cells of rows that are gone, names them, and keeps them on record', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, [
      edit(SHEET, 'C3', { content: { type: 'number', number: '1' } }),
      edit(SHEET, 'C4', { content: { type: 'number', number: '2' } }),
    ]);
    const under = await reopened(first, (program) => program.moveLines(SHEET, 'rows', 'delete', 3));
    const { restored, refused } = value(await under.host.revert(entry));
    expect([restored, refused]).toEqual([[{ sheet: SHEET, cell: 'C3' }], [{ sheet: SHEET, cell: 'C3', reason: CELL_LOST }]]);
    expect(value(await under.host.journal())).toMatchObject([{ id: entry, cells: 1, isRest: true }]);
    const later = await under.reopen();
    expect(value(await later.host.revert(entry)).refused).toEqual([{ sheet: SHEET, cell: 'C3', reason: CELL_LOST }]);
  });

  it('asks for the later command first where both wrote into one row, though it moved in between', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, [edit(SHEET, 'C3', { content: { type: 'number', number: '1' } })]);
    const under = await reopened(first, (program) => program.moveLines(SHEET, 'rows', 'insert', 1));
    await applied(under.host, [edit(SHEET, 'C4', { content: { type: 'number', number: '2' } })]);
    expect(problem(await under.host.revert(entry)).code).toBe('later-first');
  });

  it("is still one step of the grid's own undo, the record included", async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, EDITS);
    const under = await reopened(first, (program) => program.moveLines(SHEET, 'rows', 'insert', 3));
    under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
    value(await under.host.revert(entry));
    under.undo();
    expect([held(under, 'C5'), value(await under.host.journal()).map(({ id }) => id)]).toEqual([19, [entry]]);
    expect(value(await under.host.revert(entry)).restored).toHaveLength(EDITS.length);
  });

  it('goes by addresses where the record is of an earlier version and remembers no rows', async () => {
    const first = await openInGrid(buildXlsx(FIXTURE));
    const entry = await applied(first.host, [edit(SHEET, 'C4', { content: { type: 'number', number: '19' } })]);
    const { entries, rows } = JSON.parse(first.host.keptSettings().find(([key]) => key === JOURNAL_SETTING)![1]) as {
      entries: unknown[];
      rows: unknown[];
    };
    expect(rows).toHaveLength(1);
    const moved = await inOtherProgram(first.saved(), (program) => program.moveLines(SHEET, 'rows', 'insert', 1));
    const under = await openInGrid(moved, [[JOURNAL_SETTING, JSON.stringify(entries)]]);
    expect(value(await under.host.revert(entry)).changedSince).toEqual([{ sheet: SHEET, cell: 'C4' }]);
  });
});
