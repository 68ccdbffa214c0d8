import type { EditPlan, PlannedEdit } from '../../../src/core/plan/types';
import type { Result } from '../../../src/core/localized';
import type { WorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import { createWorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import type { HeadlessGrid } from './headless-grid';
import { headlessGrid, plainWorkbook } from './headless-grid';

const SAID = { 'zh-CN': '说明', 'en-US': 'note' };

function plan(...edits: readonly (Partial<PlannedEdit> & { cell: string })[]): EditPlan {
  return { purpose: 'fill', title: SAID, skipped: [], edits: edits.map((edit) => ({ sheet: '自评表', before: '', after: '', reason: SAID, ...edit })) };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message['zh-CN']}`);
  return result.value;
}

describe('the workbench host', () => {
  let grid: HeadlessGrid;
  let host: WorkbenchHost;
  beforeEach(() => {
    grid = headlessGrid();
    grid.api.createWorkbook(plainWorkbook({ 自评表: [['指标', '分值', '得分'], ['数量', 10, null], ['质量', 20, '=B3*0.5']] }));
    host = createWorkbenchHost(grid.api, { unitId: 'book', name: '样表.xlsx' })!;
  });
  afterEach(() => grid.close());

  const cellsOf = async (): Promise<Record<string, string>> => {
    const [sheet] = valueOf(await host.read()).sheets;
    return Object.fromEntries(sheet!.cells.map(({ row, column, text, formula }) => [`R${row}C${column}`, formula ? `${formula} → ${text}` : text]));
  };

  test('reads values and the results of formulas', async () => {
    expect(await cellsOf()).toEqual({ R1C1: '指标', R1C2: '分值', R1C3: '得分', R2C1: '数量', R2C2: '10', R3C1: '质量', R3C2: '20', R3C3: '=B3*0.5 → 10' });
  });

  test('writes formulas that recalculate when a cell they depend on changes', async () => {
    valueOf(await host.apply(plan({ cell: 'C2', content: { type: 'formula', formula: '=B2*0.9' }, numberFormat: '0.00' })));
    expect((await cellsOf())['R2C3']).toBe('=B2*0.9 → 9.00');
    grid.api.getWorkbook('book')!.getActiveSheet().getRange('B2').setValue(5);
    expect((await cellsOf())['R2C3']).toBe('=B2*0.9 → 4.50');
  });

  test('takes a command back to the last cell', async () => {
    await host.read();
    const before = JSON.stringify(grid.api.getWorkbook('book')!.save().sheets);
    const receipt = valueOf(await host.apply(plan({ cell: 'C2', content: { type: 'number', number: '9.5' }, numberFormat: '0.0', fill: '#FFEECC', note: SAID }, { cell: 'C3', content: { type: 'text', text: '=SUM(A1)' } })));
    expect((await cellsOf())['R2C3']).toBe('9.5');
    expect((await cellsOf())['R3C3']).toBe('=SUM(A1)');
    const reverted = valueOf(await host.revert(receipt.entry!));
    expect(reverted.restored).toHaveLength(2);
    await host.read();
    expect(JSON.stringify(grid.api.getWorkbook('book')!.save().sheets)).toBe(before);
    expect(valueOf(await host.journal())).toEqual([]);
  });
});
