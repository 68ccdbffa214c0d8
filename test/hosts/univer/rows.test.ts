import { IUniverInstanceService } from '@univerjs/core';
import type { SheetSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { edit, plan, value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { closeGrids, type GridUnderTest, openInGrid } from './fixture-grid';

jest.setTimeout(30_000);
afterEach(closeGrids);

const BOOK = buildXlsx({
  sheets: [
    {
      name: '表',
      rows: [
        ['指标', '分值', '得分'],
        [{ text: '产出', fill: '#FFFF00' }, { number: '10', format: '0.00' }, { number: '9' }],
        [null, { number: '20' }, { number: '18', note: '请核对' }],
        [null, { number: '30' }, { number: '27' }],
        ['合计', { formula: '=SUM(B2:B4)', number: '60' }, { formula: '=SUM(C2:C4)', number: '54' }],
      ],
      merges: ['A2:A4'],
    },
    { name: '汇总', rows: [['总分', { formula: '=表!C5', number: '54' }, { formula: '=COUNTBLANK(表!$B$1:$B$5)', number: '0' }]] },
  ],
});

async function opened(bytes = BOOK): Promise<GridUnderTest> {
  const under = await openInGrid(bytes);
  under.grid.injector.get(IUniverInstanceService).focusUnit(under.grid.unitId);
  return under;
}

async function sheets(under: GridUnderTest): Promise<readonly SheetSnapshot[]> {
  return value(await under.host.read()).sheets;
}

function cells({ cells: list }: SheetSnapshot): Record<string, string> {
  return Object.fromEntries(
    list.map(({ row, column, text, formula }) => [`R${row}C${column}`, formula === null ? text : `${formula} → ${text}`]),
  );
}

/** Everything that the grid stores of its sheets: to be the same after undo, to the last cell. */
function stored({ grid }: GridUnderTest): unknown {
  const styles = grid.workbook.getStyles();
  return grid.sheets().map(({ id, sheet }) => {
    const cells: unknown[] = [];
    sheet
      .getCellMatrix()
      .forValue(
        (row, column, cell) =>
          void (cell && Object.keys(cell).length > 0 && cells.push([row, column, { ...cell, s: styles.getStyleByCell(cell) }])),
      );
    return {
      cells,
      merges: sheet
        .getMergeData()
        .map(({ startRow, startColumn, endRow, endColumn }) => [startRow, startColumn, endRow, endColumn])
        .sort(),
      rows: Object.entries(sheet.getRowManager().getRowData())
        .filter(([, data]) => data && Object.keys(data).length > 0)
        .map(([row, data]) => [row, { ...data }]),
      count: sheet.getRowCount(),
      freeze: { ...sheet.getFreeze() },
      notes: [...(grid.notes.getSheetNotes(grid.unitId, id)?.values() ?? [])]
        .map(({ row, col, note, id: own }) => [row, col, note, own.slice(0, 3)])
        .sort(),
    };
  });
}

/** Without what a grid calculates anew: the values of formulas. */
function contents(snapshots: readonly SheetSnapshot[]): unknown {
  return snapshots.map(({ cells: list, merges, ...sheet }) => ({
    ...sheet,
    merges: [...(merges ?? [])].sort((one, other) => one.top - other.top || one.left - other.left),
    cells: list.map((cell) => (cell.formula === null ? cell : { ...cell, content: null, text: null })),
  }));
}

describe('rows put into the grid', () => {
  test('push down what is below, and formulas of all sheets follow', async () => {
    const under = await opened();
    expect(under.moveRows({ kind: 'insert', sheet: '表', row: 4, count: 2 }).ok).toBe(true);
    const [table, summary] = await sheets(under);
    expect(cells(table!)).toMatchObject({ R3C2: '20', R6C2: '30', R7C2: '=SUM(B2:B6) → 60', R7C3: '=SUM(C2:C6) → 54' });
    expect(table!.merges).toEqual([{ top: 2, left: 1, bottom: 6, right: 1 }]);
    expect(cells(summary!)).toMatchObject({ R1C2: '=表!C7 → 54', R1C3: '=COUNTBLANK(表!$B$1:$B$7) → 2' });
    under.grid.facade.getSheetByName('表')!.getRange('C4').setValue(5);
    expect(cells((await sheets(under))[1]!)['R1C2']).toBe('=表!C7 → 59');
  });

  test('look like the row above them and have no comments', async () => {
    const under = await opened();
    under.moveRows({ kind: 'insert', sheet: '表', row: 3, count: 1 });
    expect(await under.fill('表', 'A3')).toBe('#FFFF00');
    under.grid.facade.getSheetByName('表')!.getRange('B3').setValue(1);
    expect(cells((await sheets(under))[0]!)['R3C2']).toBe('1.00');
    expect([await under.note('表', 'C3'), await under.note('表', 'C4')]).toEqual([null, '请核对']);
  });
});

describe('rows taken out of the grid', () => {
  test('pull up what is below; a merged area shrinks and keeps what it holds', async () => {
    const under = await opened();
    under.moveRows({ kind: 'delete', sheet: '表', row: 2, count: 1 });
    const [table, summary] = await sheets(under);
    expect(cells(table!)).toEqual({
      R1C1: '指标',
      R1C2: '分值',
      R1C3: '得分',
      R2C1: '产出',
      R2C2: '20',
      R2C3: '18',
      R3C2: '30',
      R3C3: '27',
      R4C1: '合计',
      R4C2: '=SUM(B2:B3) → 50',
      R4C3: '=SUM(C2:C3) → 45',
    });
    expect(table!.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 1 }]);
    expect(await under.note('表', 'C2')).toBe('请核对');
    expect(cells(summary!)).toMatchObject({ R1C2: '=表!C4 → 45', R1C3: '=COUNTBLANK(表!$B$1:$B$4) → 0' });
  });

  test('leave #REF! where a formula meant them', async () => {
    const under = await opened();
    under.moveRows({ kind: 'delete', sheet: '表', row: 5, count: 1 });
    expect(cells((await sheets(under))[1]!)['R1C2']).toBe('=表!#REF! → #REF!');
  });

  test('are refused where no row or none of these would be left', async () => {
    const under = await opened();
    expect(under.host.moveRows({ kind: 'delete', sheet: '表', row: 1, count: 60 }, [], BOOK)).toMatchObject({
      ok: false,
      problem: { code: 'no-such-rows' },
    });
    expect(under.host.moveRows({ kind: 'delete', sheet: '没有', row: 1, count: 1 }, [], BOOK)).toMatchObject({
      ok: false,
      problem: { code: 'no-such-rows' },
    });
  });
});

describe('undo and redo', () => {
  test.each(['insert', 'delete'] as const)('bring everything back after %s, to the last cell', async (kind) => {
    const under = await opened();
    await under.host.read();
    const before = stored(under);
    under.moveRows({ kind, sheet: '表', row: 2, count: 1 });
    await under.host.read();
    const after = stored(under);
    under.undo();
    await under.host.read();
    expect(stored(under)).toEqual(before);
    under.redo();
    await under.host.read();
    expect(stored(under)).toEqual(after);
  });

  test('bring the saved copy back as well', async () => {
    const under = await opened();
    const { bytes } = { bytes: under.saved() };
    under.moveRows({ kind: 'delete', sheet: '表', row: 2, count: 2 });
    expect(under.saved()).not.toEqual(bytes);
    under.undo();
    expect(under.saved()).toBe(bytes);
  });
});

describe('the record of commands', () => {
  test('takes a command back at the cells where it is now, and tells of those that are gone', async () => {
    const under = await opened();
    await under.host.read();
    const written = value(
      await under.host.apply(
        plan([
          edit('表', 'C2', { content: { type: 'number', number: '1' } }),
          edit('表', 'C4', { content: { type: 'formula', formula: '=B4' } }),
        ]),
      ),
    );
    under.moveRows({ kind: 'insert', sheet: '表', row: 1, count: 1 });
    under.moveRows({ kind: 'delete', sheet: '表', row: 3, count: 1 });
    await under.host.read();
    const receipt = value(await under.host.revert(written.entry!));
    expect(receipt).toMatchObject({ restored: [{ sheet: '表', cell: 'C4' }], changedSince: [], refused: [{ sheet: '表', cell: 'C3' }] });
    expect(cells((await sheets(under))[0]!)).toMatchObject({ R3C3: '18', R4C3: '27' });
  });

  test('is as before once rows are back', async () => {
    const under = await opened();
    const { entry } = value(await under.host.apply(plan([edit('表', 'C2', { content: { type: 'number', number: '1' } })])));
    under.moveRows({ kind: 'delete', sheet: '表', row: 2, count: 1 });
    under.undo();
    await under.host.read();
    expect(value(await under.host.revert(entry!))).toMatchObject({ restored: [{ sheet: '表', cell: 'C2' }] });
  });

  test('goes along with a saved copy: where the cells are now, and which are gone', async () => {
    const under = await opened();
    const { entry } = value(
      await under.host.apply(
        plan([
          edit('表', 'C2', { content: { type: 'number', number: '1' } }),
          edit('表', 'C4', { content: { type: 'number', number: '2' } }),
        ]),
      ),
    );
    under.moveRows({ kind: 'delete', sheet: '表', row: 2, count: 1 });
    const again = await under.reopen();
    const receipt = value(await again.host.revert(entry!));
    expect(receipt).toMatchObject({
      restored: [{ sheet: '表', cell: 'C3' }],
      changedSince: [],
      refused: [{ sheet: '表', cell: 'C2', reason: { 'zh-CN': expect.stringContaining('删除') as string } }],
    });
  });

  test('nothing that was planned before rows moved is written after it', async () => {
    const under = await opened();
    await under.host.read();
    under.moveRows({ kind: 'insert', sheet: '表', row: 1, count: 1 });
    expect(await under.host.apply(plan([edit('表', 'C2', { content: { type: 'number', number: '1' } })]))).toMatchObject({
      ok: false,
      problem: { code: 'host-failed' },
    });
  });
});

describe('the saved copy', () => {
  test('holds what the grid shows after edits, moves and commands', async () => {
    const under = await opened();
    const sheet = under.grid.facade.getSheetByName('表')!;
    sheet.getRange('A2').setValue('质量');
    sheet.getRange('B2').setBackgroundColor('#00FF00');
    under.moveRows({ kind: 'insert', sheet: '表', row: 3, count: 2 });
    sheet.getRange('C3').setValue(4);
    under.moveRows({ kind: 'delete', sheet: '表', row: 2, count: 1 });
    sheet.getRange('B5').setValue({ f: '=汇总!B1' });
    expect(contents(value(readXlsx(under.saved(), 'a.xlsx')).sheets)).toEqual(contents(await sheets(under)));
  });
});
