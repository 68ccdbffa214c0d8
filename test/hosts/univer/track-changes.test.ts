import { IUniverInstanceService } from '@univerjs/core';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import { openGrid } from '../../../src/hosts/univer/open-grid';
import type { ChangeTracker } from '../../../src/hosts/univer/track-changes';
import { trackChanges } from '../../../src/hosts/univer/track-changes';
import type { HeadlessGrid } from './headless-grid';
import { headlessGrid, plainWorkbook } from './headless-grid';

let opened = 0;

describe('what differs from the opened file', () => {
  let grid: HeadlessGrid;
  let tracker: ChangeTracker;
  let sheet: ReturnType<ReturnType<HeadlessGrid['api']['createWorkbook']>['getActiveSheet']>;
  beforeEach(() => {
    grid = headlessGrid();
    const unitId = `tracked-${(opened += 1)}`;
    sheet = grid.api.createWorkbook({ ...plainWorkbook({ 表: [['甲', 1, '=B1*2']] }), id: unitId }).getActiveSheet();
    grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(unitId);
    tracker = trackChanges(openGrid(grid.api, unitId)!, new Uint8Array());
  });
  afterEach(() => grid.close());
  const contents = (): [string, PlannedEdit['content']][] => tracker.changes().edits.map(({ cell, content }) => [cell, content]);

  test('is nothing at first, and nothing again when a cell is changed back', () => {
    expect(tracker.changes()).toEqual({ edits: [], removals: [] });
    sheet.getRange('B1').setValue(5);
    expect(contents()).toEqual([['B1', { type: 'number', number: '5' }]]);
    sheet.getRange('B1').setValue(1);
    expect(contents()).toEqual([]);
  });

  test('names numbers, texts, formulas and emptied cells as what they are', () => {
    sheet.getRange('A1').setValue('乙');
    sheet.getRange('B1').setValue('');
    sheet.getRange('C1').setValue({ f: '=B1*3' });
    sheet.getRange('D4').setValue(0.5);
    expect(contents()).toEqual([
      ['A1', { type: 'text', text: '乙' }],
      ['B1', { type: 'blank' }],
      ['C1', { type: 'formula', formula: '=B1*3' }],
      ['D4', { type: 'number', number: '0.5' }],
    ]);
  });

  test('does not count what formulas calculate anew', async () => {
    sheet.getRange('B1').setValue(7);
    await grid.api.getFormula().onCalculationResultApplied();
    expect(sheet.getRange('C1').getValue()).toBe(14);
    expect(contents().map(([cell]) => cell)).toEqual(['B1']);
  });

  test('follows undo and redo', async () => {
    sheet.getRange('B1').setValue(7);
    await grid.api.undo();
    expect(contents()).toEqual([]);
    await grid.api.redo();
    expect(contents().map(([cell]) => cell)).toEqual(['B1']);
  });

  test('tells added fills and comments from those taken off', () => {
    sheet.getRange('A1').setBackgroundColor('#ff0000');
    sheet.getRange('B1').createOrUpdateNote({ note: '说明', width: 100, height: 50, show: false, id: 'n', row: 0, col: 1 });
    expect(tracker.changes()).toMatchObject({
      edits: [
        { cell: 'A1', fill: '#FF0000' },
        { cell: 'B1', note: { 'zh-CN': '说明' } },
      ],
      removals: [],
    });
    const fresh = trackChanges(openGrid(grid.api, `tracked-${opened}`)!, new Uint8Array());
    sheet.getRange('A1').setBackgroundColor('');
    sheet.getRange('B1').deleteNote();
    expect(fresh.changes().edits).toEqual([]);
    expect(fresh.changes().removals).toEqual([
      { sheet: '表', cell: 'A1', fill: true, mark: false, note: null },
      { sheet: '表', cell: 'B1', fill: false, mark: false, note: '说明' },
    ]);
  });
});
