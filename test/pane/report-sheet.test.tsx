import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { PaneController, type ControllerOptions } from '../../src/pane/controller/pane-controller';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { DirectEngine } from '../../src/service/direct-engine';
import { readReportSheet } from '../../src/core/report-sheet/read-back';
import { cellName } from '../../src/core/snapshot/address';
import { emptyBook, emptySheet, cellFor } from '../simulated-excel/book';
import { createSimulatedExcel, type SimulatedExcel } from '../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../simulated-excel/versions';
import { sheetOf, snapshot } from '../hosts/contract/steps';
import { showPane } from './support/render-pane';

// Every browser has them; the simulated page does not.
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone: <T,>(value: T): T => deserialize(serialize(value)) as T });
jest.setTimeout(60_000);

/** A self-evaluation whose total is not the sum of its scores. */
const SCORED: readonly (readonly (string | number | null)[])[] = [
  ['项目支出绩效自评表'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '养护里程', '≥320公里', '320公里', 50, 50],
  ['效益指标', '社会效益指标', '群众出行改善', '有所改善', '有所改善', 30, 29],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', '96%', 20, 20],
  ['总分', null, null, null, null, 100, 98],
];

function excel(version: ExcelVersion = '365'): SimulatedExcel {
  const book = emptyBook('测试.xlsx');
  const sheet = emptySheet(0, '自评表');
  SCORED.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cellFor(sheet, r + 1, c + 1).value = value;
    }),
  );
  book.sheets.push(sheet);
  book.activeSheet = '自评表';
  return createSimulatedExcel(book, { version });
}

async function pane(simulated: SimulatedExcel, more: Partial<ControllerOptions> = {}) {
  const host = createExcelHost({ excel: simulated.Excel, office: simulated.Office });
  const controller = new PaneController({ host, engine: new DirectEngine(), ...more });
  return { user: await showPane(controller), controller, host };
}

type Opened = Awaited<ReturnType<typeof pane>>;

async function choose({ user }: Opened, tool: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(await screen.findByRole('button', { name: tool }));
}

async function check({ user, controller }: Opened): Promise<void> {
  await user.click(screen.getByRole('button', { name: /一键校验/ }));
  await waitFor(() => expect(controller.getState().task).toBeNull());
}

function typed(simulated: SimulatedExcel, sheet: string, cell: string, input: string | number): Promise<void> {
  return act(() => simulated.type(sheet, cell, input));
}

async function reportIn({ host }: Opened, name = '校验报告') {
  return readReportSheet(sheetOf(await snapshot(host), name));
}

/** The cell for remarks beside the first line about a cell. */
async function remarkCell({ host }: Opened): Promise<{ readonly row: number; readonly column: number }> {
  const { cells } = sheetOf(await snapshot(host), '校验报告');
  const first = cells.find(({ content, column }) => column === 1 && content.type === 'text' && content.text === '错误')!;
  return { row: first.row, column: 9 };
}

describe('校验报告', () => {
  it('is put in by one click, says what the check found with its points drawn, and leaves the results fresh; 撤销 takes it off', async () => {
    const simulated = excel();
    const before = simulated.state();
    const opened = await pane(simulated);
    await choose(opened, /^校验报告（工作表）/);
    await screen.findByText('已插入 1 张工作表。');
    expect(simulated.book.sheets.map(({ name }) => name)).toEqual(['自评表', '校验报告']);
    expect(simulated.book.activeSheet).toBe('校验报告');
    const { checked, stale } = opened.controller.getState();
    expect(stale).toBe(false);
    const found = await reportIn(opened);
    expect(found?.model.lines.filter(({ kind }) => kind === 'error')).toHaveLength(checked!.outcome.result.summary.errors);
    expect(found?.model.lines.length).toBeGreaterThan(0);
    expect(simulated.sheet('校验报告').charts).toMatchObject([{ type: 'ColumnStacked', title: '项目支出绩效自评表' }]);
    await opened.user.click(within(screen.getByRole('group', { name: '消息' })).getByRole('button', { name: '撤销' }));
    await screen.findByText('已删除插入的 1 张工作表。');
    expect(simulated.state()).toEqual(before);
  });

  it('is renewed by the next check, in its place, with the remarks that were typed beside its lines', async () => {
    const simulated = excel();
    const opened = await pane(simulated);
    await choose(opened, /^校验报告（工作表）/);
    await screen.findByText('已插入 1 张工作表。');
    const remark = await remarkCell(opened);
    await typed(simulated, '校验报告', cellName(remark), '已核实');
    await typed(simulated, '自评表', 'G5', 21);
    await check(opened);
    expect(await screen.findAllByText(/“校验报告”已随本次校验更新/)).not.toEqual([]);
    const found = await reportIn(opened);
    expect(found?.isTouched).toBe(false);
    expect(found?.model.lines.filter((line) => line.remark !== '')).toMatchObject([{ remark: '已核实' }]);
    expect(simulated.book.sheets.map(({ name }) => name)).toEqual(['自评表', '校验报告']);
    expect(opened.controller.getState().journal).toHaveLength(1);
    const settled = JSON.stringify(simulated.state());
    await check(opened);
    expect(JSON.stringify(simulated.state())).toBe(settled);
  });

  it('is left alone once somebody has changed more than the remarks; the next one stands beside it', async () => {
    const simulated = excel();
    const opened = await pane(simulated);
    await choose(opened, /^校验报告（工作表）/);
    await screen.findByText('已插入 1 张工作表。');
    await typed(simulated, '校验报告', 'C2', '可以上报');
    await check(opened);
    expect(await screen.findAllByText(/“备注”列以外的内容被人改过/)).not.toEqual([]);
    expect(simulated.book.sheets).toHaveLength(2);
    await choose(opened, /^校验报告（工作表）/);
    await screen.findByText('已插入 1 张工作表。');
    expect(simulated.book.sheets.map(({ name }) => name)).toEqual(['自评表', '校验报告', '校验报告(2)']);
    expect((await reportIn(opened))?.isTouched).toBe(true);
  });

  it('that came with the file is never written over', async () => {
    const simulated = excel();
    const sender = await pane(simulated);
    await choose(sender, /^校验报告（工作表）/);
    await screen.findByText('已插入 1 张工作表。');
    const sent = JSON.stringify(simulated.state());
    cleanup();
    const receiver = await pane(simulated.reopen());
    await check(receiver);
    expect(JSON.stringify(simulated.state())).toBe(sent);
    expect(receiver.controller.getState().checked?.outcome.result.tables.map(({ sheet }) => sheet)).toEqual(['自评表']);
    expect(receiver.controller.getState().checked?.outcome.result.unrecognised).toEqual([]);
  });

  it('is taken off by 取下校验报告, which is offered only while there is one', async () => {
    const simulated = excel();
    const before = simulated.state();
    const opened = await pane(simulated);
    await opened.user.click(screen.getByRole('button', { name: '更多' }));
    expect(screen.queryByRole('button', { name: /^取下校验报告/ })).toBeNull();
    await opened.user.click(await screen.findByRole('button', { name: /^校验报告（工作表）/ }));
    await screen.findByText('已插入 1 张工作表。');
    await choose(opened, /^取下校验报告/);
    await screen.findByText('已删除插入的 1 张工作表。');
    expect(simulated.state()).toEqual(before);
  });

  it('is not offered where Excel lets no add-in insert sheets', async () => {
    const opened = await pane(excel('2019'));
    await opened.user.click(screen.getByRole('button', { name: '更多' }));
    await screen.findByRole('button', { name: /^插入模板|^操作记录/ });
    expect(screen.queryByRole('button', { name: /^校验报告/ })).toBeNull();
  });
});
