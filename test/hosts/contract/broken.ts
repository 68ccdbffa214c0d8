import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { PlanPurpose } from '../../../src/core/plan/types';
import type { WorkbookHost } from '../../../src/hosts/port';
import type { HostFixture } from './fixture';
import { edit, value } from './steps';

const SHEET = '自评表';
const NOTE = { 'zh-CN': '得分与政策不符', 'en-US': 'score not by policy' };

/** Everything that can go wrong on the way back: text formats, fills of all kinds, hidden rows, formulas of the product, notes, errors, spills. */
export const HARD_BOOK: HostFixture = {
  sheets: [
    {
      name: SHEET,
      rows: [
        ['项目支出绩效自评表', null, null, null, null],
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['培训人次', '≥13000', { number: '13200' }, { number: '4' }, { number: '3.94', format: '0.00', fill: '#FFFF00' }],
        ['合格率', '≥98%', { number: '0.985', format: '0.0%' }, { number: '10' }, { text: '10', format: '@' }],
        [
          '群众满意度',
          'S1.5年',
          { number: '0.874', format: '0.0%' },
          { number: '10' },
          { formula: '=JX.PERFSCORE(B5,C5,D5)', error: '#NAME?' },
        ],
        ['合计', null, null, { number: '24', formula: '=SUM(D3:D5)' }, { error: '#N/A', fill: '#FFFFFF' }],
      ],
      merges: ['A1:E1'],
      hiddenRows: [4],
    },
    {
      name: '附表',
      rows: [
        [{ number: '1', format: '@' }, { number: '2' }, { number: '3', formula: '=A1+B1', fill: '#DDEBF7' }],
        ['≥98%', { formula: '=JX.PARSETARGET(A2)', error: '#NAME?' }],
      ],
    },
  ],
};

/** Edits of it for every purpose. */
export const HARD_EDITS: Readonly<Record<PlanPurpose, readonly PlannedEdit[]>> = {
  fill: [
    edit(SHEET, 'E3', { content: { type: 'formula', formula: '=JX.PERFSCORE(B3,C3,D3)' }, numberFormat: '0.0' }),
    edit(SHEET, 'E4', { content: { type: 'formula', formula: '=JX.PERFSCORE(B4,C4,D4)' } }),
    edit(SHEET, 'E6', { content: { type: 'number', number: '23.94' } }),
    edit('附表', 'A1', { content: { type: 'formula', formula: '=B1*2' } }),
  ],
  highlight: [
    edit(SHEET, 'E3', { mark: '#FFC7CE', note: NOTE }),
    edit(SHEET, 'E6', { mark: '#FFC7CE' }),
    edit(SHEET, 'B4', { mark: '#FFEB9C', note: NOTE }),
    edit('附表', 'C1', { mark: '#FFC7CE' }),
  ],
  fix: [
    edit(SHEET, 'B5', { content: { type: 'text', text: '≤1.5年' } }),
    edit(SHEET, 'A3', { content: { type: 'text', text: '=改名' }, mark: '#C6EFCE' }),
    edit(SHEET, 'D6', { content: { type: 'blank' } }),
    edit('附表', 'A1', { content: { type: 'number', number: '7.5' }, numberFormat: '0.0' }),
    edit('附表', 'B2', { content: { type: 'text', text: '≥' } }),
  ],
  finalize: [
    edit(SHEET, 'E5', { content: { type: 'number', number: '9.7' } }),
    edit(SHEET, 'E3', { content: { type: 'formula', formula: '=ROUND(D3*MIN(C3/13000,1),2)' } }),
  ],
  repair: [edit(SHEET, 'E5', { content: { type: 'formula', formula: '=JX.PERFSCORE(B5,C5,D5)' } })],
};

/** A simulated program that can be broken. */
export interface Breakable<Program> {
  state(): unknown;
  heal(): void;
  reopen(): Program;
}

/** How a workbook came back after a fault. */
export type CameBack = 'at once' | 'after revert' | 'damaged';

/** Takes back whatever is on record. */
export async function revertAll(host: WorkbookHost): Promise<void> {
  for (const { id } of value(await host.journal())) value(await host.revert(id));
}

/** Whether the workbook is as before: at once, or after a new host has reverted what is on record. */
export async function cameBack<Program extends Breakable<Program>>(
  program: Program,
  before: unknown,
  hostIn: (program: Program) => WorkbookHost,
): Promise<CameBack> {
  program.heal();
  const same = (one: Program): boolean => JSON.stringify(one.state()) === JSON.stringify(before);
  const reopened = program.reopen();
  const host = hostIn(reopened);
  const wasSame = same(program);
  await revertAll(host);
  if (!same(reopened) || value(await host.journal()).length > 0) return 'damaged';
  return wasSame ? 'at once' : 'after revert';
}
