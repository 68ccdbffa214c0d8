import { isDeepStrictEqual } from 'node:util';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { FileEdit } from '../../../src/hosts/file/xlsx/write/planned-content';
import type { EditPlan, PlanPurpose } from '../../../src/core/plan/types';
import type { Problem, Result } from '../../../src/core/localized';
import { cellName } from '../../../src/core/snapshot/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import type { ApplyReceipt, WorkbookHost } from '../../../src/hosts/port';
import type { HostFixture } from './fixture';

const REASON = { 'zh-CN': '测试', 'en-US': 'test' };

/** An edit with the parts that every edit must have. */
export function edit(sheet: string, cell: string, parts: Partial<FileEdit>): FileEdit {
  return { sheet, cell, before: '', after: '', reason: REASON, ...parts };
}

export function plan(edits: readonly PlannedEdit[], purpose: PlanPurpose = 'fill', title = '填充得分'): EditPlan {
  return { purpose, title: { 'zh-CN': title, 'en-US': title }, edits, skipped: [] };
}

/** The value of a result that must be good. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message['en-US']}`);
  return result.value;
}

/** The problem of a result that must be bad. */
export function problem<T>(result: Result<T>): Problem {
  if (result.ok) throw new Error('expected a problem');
  return result.problem;
}

export async function snapshot(host: WorkbookHost): Promise<WorkbookSnapshot> {
  return value(await host.read());
}

export async function apply(
  host: WorkbookHost,
  edits: readonly PlannedEdit[],
  purpose?: PlanPurpose,
  title?: string,
): Promise<ApplyReceipt> {
  return value(await host.apply(plan(edits, purpose, title)));
}

/** Applies edits of which all must be written; the journal entry. */
export async function applied(host: WorkbookHost, edits: readonly PlannedEdit[], purpose?: PlanPurpose, title?: string): Promise<string> {
  const receipt = await apply(host, edits, purpose, title);
  expect(receipt.refused).toEqual([]);
  expect(receipt.written).toHaveLength(edits.length);
  if (receipt.entry === null) throw new Error('nothing was recorded');
  return receipt.entry;
}

export function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell by its address; undefined where it is blank. */
export async function cell(host: WorkbookHost, sheet: string, name: string): Promise<CellSnapshot | undefined> {
  return sheetOf(await snapshot(host), sheet).cells.find((candidate) => cellName(candidate) === name);
}

/** Fails as `toEqual` does, but is done with large things that are the same in a tenth of its time. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** Everything of a workbook that must be the same again after an undo. */
export async function state(host: WorkbookHost): Promise<unknown> {
  const { sheets } = await snapshot(host);
  return sheets.map(({ name, visibility, protected: isProtected, cells, merges }) => ({ name, visibility, isProtected, cells, merges }));
}

/** A small self-evaluation table, a second sheet and a protected one. */
export const TABLE: HostFixture = {
  sheets: [
    {
      name: '自评表',
      rows: [
        ['项目支出绩效自评表', null, null, null, null],
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        [
          '培训人次',
          { number: '13000', format: '#,##0' },
          { number: '13200' },
          { number: '4' },
          { number: '3.94', format: '0.00', fill: '#FFFF00' },
        ],
        ['合格率', '≥98%', { number: '0.985', format: '0.0%' }, { number: '10' }, null],
        ['群众满意度', '≥90%', { number: '0.874', format: '0.0%' }, { number: '10' }, { text: '待定', note: '请补充' }],
        ['合计', null, null, { number: '24', formula: '=SUM(D3:D5)' }, { number: '3.94', formula: '=SUM(E3:E5)' }],
      ],
      merges: ['A1:E1'],
    },
    { name: '附表', rows: [[{ number: '1' }, { number: '2' }, { number: '3', formula: '=A1+B1' }]] },
    { name: '已保护', rows: [['锁定', { number: '5', fill: '#DDEBF7' }]], protected: true },
  ],
};
