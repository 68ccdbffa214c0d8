import { IUniverInstanceService } from '@univerjs/core';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { EditPlan } from '../../../src/core/plan/types';
import type { WorkbenchHost } from '../../../src/hosts/univer/univer-host';
import { createWorkbenchHost } from '../../../src/hosts/univer/univer-host';
import { problem, value } from '../contract/steps';
import type { HeadlessGrid } from './headless-grid';
import { headlessGrid, plainWorkbook } from './headless-grid';

const SAID = { 'zh-CN': '说明', 'en-US': 'note' };

function plan(...edits: readonly (Partial<PlannedEdit> & { cell: string })[]): EditPlan {
  return {
    purpose: 'fill',
    title: SAID,
    skipped: [],
    edits: edits.map((edit) => ({ sheet: '自评表', before: '', after: '', reason: SAID, ...edit })),
  };
}

let opened = 0;

describe('the workbench host', () => {
  let grid: HeadlessGrid;
  let host: WorkbenchHost;
  let unitId: string;
  beforeEach(() => {
    grid = headlessGrid();
    unitId = `host-${(opened += 1)}`;
    grid.api.createWorkbook({
      ...plainWorkbook({
        自评表: [
          ['指标', '分值', '得分'],
          ['数量', 10, null],
          ['质量', 20, '=B3*0.5'],
        ],
      }),
      id: unitId,
    });
    host = createWorkbenchHost(grid.api, { unitId, name: '样表.xlsx' })!;
  });
  afterEach(() => grid.close());

  const valueOfCell = (cell: string, content: string | number): void => {
    grid.api
      .getWorkbook(unitId)!
      .getActiveSheet()
      .getRange(cell)
      .setValue(typeof content === 'string' ? { f: content } : content);
  };
  const cellsOf = async (): Promise<Record<string, string>> => {
    const [sheet] = value(await host.read()).sheets;
    return Object.fromEntries(
      sheet!.cells.map(({ row, column, text, formula }) => [`R${row}C${column}`, formula ? `${formula} → ${text}` : text]),
    );
  };

  test('reads values and the results of formulas', async () => {
    expect(await cellsOf()).toEqual({
      R1C1: '指标',
      R1C2: '分值',
      R1C3: '得分',
      R2C1: '数量',
      R2C2: '10',
      R3C1: '质量',
      R3C2: '20',
      R3C3: '=B3*0.5 → 10',
    });
  });

  test('writes formulas that recalculate when a cell they depend on changes', async () => {
    value(await host.apply(plan({ cell: 'C2', content: { type: 'formula', formula: '=B2*0.9' }, numberFormat: '0.00' })));
    expect((await cellsOf())['R2C3']).toBe('=B2*0.9 → 9.00');
    grid.api.getWorkbook(unitId)!.getActiveSheet().getRange('B2').setValue(5);
    expect((await cellsOf())['R2C3']).toBe('=B2*0.9 → 4.50');
  });

  test('is taken back and done again by the undo of the grid as one step, its record included', async () => {
    grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(unitId);
    const heard: number[] = [];
    host.onJournalChange?.(() => heard.push(1));
    const { entry } = value(
      await host.apply(
        plan({ cell: 'C2', content: { type: 'number', number: '9' } }, { cell: 'B2', content: { type: 'number', number: '8' } }),
      ),
    );
    const records = async (): Promise<readonly string[]> => value(await host.journal()).map(({ id }) => id);
    await grid.api.undo();
    expect([(await cellsOf())['R2C3'], (await cellsOf())['R2C2'], await records()]).toEqual([undefined, '10', []]);
    await grid.api.redo();
    expect([(await cellsOf())['R2C3'], (await cellsOf())['R2C2'], await records()]).toEqual(['9', '8', [entry]]);
    value(await host.revert(entry!));
    await grid.api.undo();
    expect([(await cellsOf())['R2C3'], await records()]).toEqual(['9', [entry]]);
    expect(heard).toHaveLength(3);
  });

  test('takes a command back to the last cell', async () => {
    await host.read();
    const before = JSON.stringify(grid.api.getWorkbook(unitId)!.save().sheets);
    const receipt = value(
      await host.apply(
        plan(
          { cell: 'C2', content: { type: 'number', number: '9.5' }, numberFormat: '0.0', mark: '#FFEECC', note: SAID },
          { cell: 'C3', content: { type: 'text', text: '=SUM(A1)' } },
        ),
      ),
    );
    expect((await cellsOf())['R2C3']).toBe('9.5');
    expect((await cellsOf())['R3C3']).toBe('=SUM(A1)');
    const reverted = value(await host.revert(receipt.entry!));
    expect(reverted.restored).toHaveLength(2);
    await host.read();
    expect(JSON.stringify(grid.api.getWorkbook(unitId)!.save().sheets)).toBe(before);
    expect(value(await host.journal())).toEqual([]);
  });

  test('gives what a function spills into the cells beside it', async () => {
    valueOfCell('B5', '=TRANSPOSE(B2:B3)');
    expect(await cellsOf()).toMatchObject({ R5C2: '=TRANSPOSE(B2:B3) → 10', R5C3: '20' });
  });

  test('tells what a person changed, and nothing of its own or of recalculation', async () => {
    await host.read();
    const heard: (string | null)[] = [];
    host.onChange((sheet) => heard.push(sheet));
    value(await host.apply(plan({ cell: 'C2', content: { type: 'formula', formula: '=B2' } })));
    expect(heard).toEqual([]);
    valueOfCell('B2', 3);
    await host.read();
    expect(heard.length).toBeGreaterThan(0);
    expect(new Set(heard)).toEqual(new Set(['自评表']));
  });

  test('waits for the end of an edit with what nobody asked for, and gives up when it is cancelled', async () => {
    const ended: string[] = [];
    let done = (): void => undefined;
    const editing = createWorkbenchHost(grid.api, {
      unitId,
      name: '表',
      endEditing: () => Promise.resolve(void ended.push('by the host')),
      editingEnded: (signal) =>
        new Promise((resolve) => {
          done = resolve;
          signal?.addEventListener('abort', () => resolve());
        }),
    })!;
    const read = editing.read({ unasked: true, onReading: () => ended.push('read') });
    ended.push('by the person');
    done();
    expect(value(await read).sheets.length).toBeGreaterThan(0);
    expect(ended).toEqual(['by the person', 'read']);
    const cancel = new AbortController();
    const waiting = editing.read({ unasked: true, signal: cancel.signal });
    cancel.abort();
    expect(problem(await waiting).code).toBe('cancelled');
  });

  test('ends the edit of a cell before it reads or writes', async () => {
    let ended = 0;
    const editing = createWorkbenchHost(grid.api, { unitId, name: '表', endEditing: () => Promise.resolve(void (ended += 1)) })!;
    await editing.read();
    await editing.apply(plan({ cell: 'C2', content: { type: 'blank' } }));
    await editing.reveal('自评表', 'A1');
    expect(ended).toBe(3);
  });

  test('shows a range and scrolls to it, or says that the sheet is gone', async () => {
    const scrolled: unknown[] = [];
    const showing = createWorkbenchHost(grid.api, {
      unitId,
      name: '表',
      showArea: (select, area, beside) => [select(), scrolled.push([area, beside])],
    })!;
    value(await showing.reveal('自评表', 'B2:C3'));
    expect(grid.api.getActiveWorkbook()!.getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation()).toBe('B2:C3');
    expect(scrolled).toEqual([[{ top: 1, left: 1, bottom: 2, right: 2 }, false]]);
    expect(problem(await showing.reveal('没有', 'A1')).code).toBe('no-such-cell');
    expect(problem(await showing.reveal('自评表', '不是地址')).code).toBe('no-such-cell');
  });

  test('says in the chosen language what it attaches', async () => {
    const english = createWorkbenchHost(grid.api, { unitId, name: '表', language: () => 'en-US' })!;
    value(await english.apply(plan({ cell: 'C2', note: SAID })));
    expect(grid.api.getWorkbook(unitId)!.getActiveSheet().getRange('C2').getNote()?.note).toBe('note');
  });

  test('is over when its workbook is closed', async () => {
    host.dispose();
    expect(problem(await host.read()).message['zh-CN']).toContain('已经关闭');
    expect(createWorkbenchHost(grid.api, { unitId: 'another', name: '表' })).toBeNull();
  });

  test('reports how far it is and stops when asked', async () => {
    const many = Array.from({ length: 3000 }, (_, row) => Array.from({ length: 30 }, (_, column) => row * column));
    grid.api.createWorkbook({ ...plainWorkbook({ 台账: many }), id: `${unitId}-large` });
    const large = createWorkbenchHost(grid.api, { unitId: `${unitId}-large`, name: '台账' })!;
    const stop = new AbortController();
    const seen: number[] = [];
    const result = await large.read({
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        seen.push(done / total!);
        stop.abort();
      },
    });
    expect(problem(result).code).toBe('cancelled');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeLessThan(1);
  });
});
