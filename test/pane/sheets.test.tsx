import { TextDecoder, TextEncoder } from 'node:util';
import { act, screen, waitFor, within } from '@testing-library/react';
import { PaneController, type ControllerOptions } from '../../src/pane/controller/pane-controller';
import { FORMS } from '../../src/core/forms/all-forms';
import { draftForm } from '../../src/core/forms/lay-out-form';
import { createExcelHost } from '../../src/hosts/excel/excel-host';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { DirectEngine } from '../../src/service/direct-engine';
import { draftBook } from '../../src/reports/xlsx/laid-out-book';
import { ENGINE_FAILED } from '../../src/service/engine-service';
import { emptyBook, emptySheet, cellFor } from '../simulated-excel/book';
import { createSimulatedExcel, type SimulatedExcel } from '../simulated-excel/simulated-excel';
import type { ExcelVersion } from '../simulated-excel/versions';
import { showPane } from './support/render-pane';

// Every browser has them; the simulated page does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(60_000);

/** A target table as it is published. */
const TARGETS: readonly (readonly (string | number | null)[])[] = [
  ['项目支出绩效目标表'],
  ['（2025年度）'],
  ['项目名称', null, '农村公路养护', null],
  ['主管部门', null, '交通运输厅', null],
  ['项目资金（万元）', '年度资金总额', null, 120],
  [null, '其中：财政拨款', null, 120],
  ['年度目标', '完成养护任务', null, null],
  ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
  ['产出指标', '数量指标', '养护里程', '≥320公里', 50],
  ['效益指标', '社会效益指标', '群众出行改善', '有所改善', 30],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', 10],
];

function excel(version: ExcelVersion = '365'): SimulatedExcel {
  const book = emptyBook('测试.xlsx');
  const sheet = emptySheet(0, '目标表');
  TARGETS.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cellFor(sheet, r + 1, c + 1).value = value;
    }),
  );
  book.sheets.push(sheet);
  book.activeSheet = '目标表';
  return createSimulatedExcel(book, { version });
}

interface Saved {
  readonly name: string;
  readonly content: Uint8Array | string;
}

async function pane(simulated: SimulatedExcel, more: Partial<ControllerOptions> = {}) {
  const files: Saved[] = [];
  const controller = new PaneController({
    host: createExcelHost({ excel: simulated.Excel, office: simulated.Office }),
    engine: new DirectEngine(),
    saveFile: (name, content) => files.push({ name, content }),
    ...more,
  });
  const user = await showPane(controller);
  return { user, controller, files };
}

async function open(user: Awaited<ReturnType<typeof pane>>['user'], tool: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: '更多' }));
  await user.click(screen.getByRole('button', { name: tool }));
}

describe('插入模板', () => {
  it('lists the ten forms with where they come from', async () => {
    const { user } = await pane(excel());
    await open(user, /^插入模板/);
    const items = await screen.findAllByRole('heading', { level: 3 });
    // The last is the heading over the unit's own.
    expect(items).toHaveLength(11);
    expect(items[0]!.textContent).toBe('项目支出绩效目标表（中央部门）');
    screen.getByText(/^插入为新工作表/);
  });

  it('puts the form in as a new sheet, shows it, and says what is to be filled in, without an error; 撤销 takes it out', async () => {
    const simulated = excel();
    const before = simulated.state();
    const { user, controller } = await pane(simulated);
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('button', { name: /^插入：项目支出绩效自评表（中央部门）/ }));
    await screen.findByText('已插入 1 张工作表。');
    expect(simulated.book.sheets).toHaveLength(2);
    const { name } = simulated.book.sheets[1]!;
    expect(simulated.book.activeSheet).toBe(name);
    const { checked } = controller.getState();
    const table = checked!.outcome.result.tables.find(({ sheet }) => sheet === name)!;
    expect(table.unfilled.length).toBeGreaterThan(3);
    expect(checked!.outcome.result.findings.filter(({ sheet, severity }) => sheet === name && severity === 'error')).toEqual([]);
    screen.getByText(/还没有填完，尚待填写/);
    await user.click(within(screen.getByRole('group', { name: '消息' })).getByRole('button', { name: '撤销' }));
    await screen.findByText('已删除插入的 1 张工作表。');
    expect(simulated.state()).toEqual(before);
  });

  it('has functions of the product in its cells where these are asked for', async () => {
    const simulated = excel();
    const { user } = await pane(simulated);
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('radio', { name: 'JX 函数' }));
    await user.click(await screen.findByRole('button', { name: /^插入：项目支出绩效自评表（中央部门）/ }));
    await waitFor(() => expect(simulated.book.sheets).toHaveLength(2));
    await screen.findByText('已插入 1 张工作表。');
    const formulas = [...simulated.book.sheets[1]!.cells.values()].map(({ formula }) => formula ?? '');
    expect(formulas.some((formula) => formula.includes('JX.PERFSCORE('))).toBe(true);
  });

  it('can be saved as a file, and only that where Excel lets no add-in insert sheets', async () => {
    const simulated = excel('2019');
    const { user, files } = await pane(simulated);
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('button', { name: /^另存为文件：项目支出绩效目标执行监控表/ }));
    await screen.findByText(/^已保存“.*\.xlsx”。$/);
    expect(screen.queryByRole('button', { name: /^插入：/ })).toBeNull();
    const read = readXlsx(files[0]!.content as Uint8Array, files[0]!.name);
    expect(read.ok && read.value.sheets).toHaveLength(1);
    expect(simulated.book.sheets).toHaveLength(1);
  });

  it('goes to the selected cell where that is asked for, names it as it moves, and leaves by 撤销', async () => {
    const simulated = excel();
    const before = simulated.state();
    const { user } = await pane(simulated);
    await simulated.select('目标表', 'A20');
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('radio', { name: '从所选单元格开始' }));
    await screen.findByText(/目标表!A20/);
    expect(screen.getAllByText(/^将占用 A20:/)).toHaveLength(10);
    await act(() => simulated.select('目标表', 'B14'));
    await screen.findByText(/目标表!B14/);
    await user.click(screen.getByRole('button', { name: /^插入：项目支出绩效目标表/ }));
    await screen.findByText(/^已写入 \d+ 个单元格。$/);
    expect(simulated.book.sheets).toHaveLength(1);
    expect(simulated.cell('目标表', 'B14').value).toContain('绩效目标表');
    await user.click(within(screen.getByRole('group', { name: '消息' })).getByRole('button', { name: '撤销' }));
    await screen.findByText(/^已恢复 \d+ 个单元格。$/);
    expect(simulated.state()).toEqual(before);
  });

  it('says what is in the way at the selected cell, and writes nothing', async () => {
    const simulated = excel();
    const before = simulated.state();
    const { user } = await pane(simulated);
    await simulated.select('目标表', 'B3');
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('radio', { name: '从所选单元格开始' }));
    await screen.findByText(/目标表!B3/);
    await user.click(screen.getByRole('button', { name: /^插入：项目支出绩效目标表/ }));
    expect((await screen.findAllByText(/已有内容/)).length).toBeGreaterThan(0);
    expect(simulated.state()).toEqual(before);
  });

  it('says what went wrong where the structure of the workbook is protected', async () => {
    const simulated = excel();
    simulated.book.isStructureProtected = true;
    const { user } = await pane(simulated);
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('button', { name: /^插入：部门整体支出绩效自评表/ }));
    expect((await screen.findAllByText(/工作簿的结构受保护/)).length).toBeGreaterThan(0);
    expect(simulated.book.sheets).toHaveLength(1);
  });

  it('is told in the history as a sheet, and as left where somebody has filled it in', async () => {
    const simulated = excel();
    const { user, controller } = await pane(simulated);
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('button', { name: /^插入：项目支出绩效目标表/ }));
    await screen.findByText('已插入 1 张工作表。');
    await open(user, /^操作记录/);
    screen.getByText('1 张工作表');
    await act(() => simulated.type(simulated.book.sheets[1]!.name, 'D4', '我的项目'));
    await act(() => controller.plans.revert());
    screen.getByText('1 张工作表没有删除');
    expect(simulated.book.sheets).toHaveLength(2);
    await act(() => controller.plans.revert());
    expect(screen.getAllByText('没有可以撤销的操作。').length).toBeGreaterThan(0);
  });

  it('is deleted after the workbook was opened again only where a person has read what 撤销 does', async () => {
    const simulated = excel();
    const earlier = createExcelHost({ excel: simulated.Excel, office: simulated.Office });
    const drafts = [draftForm(FORMS[0]!, { style: 'native' })];
    const title = { 'zh-CN': '填充得分', 'en-US': 'Fill scores' };
    expect((await earlier.insertSheets!({ title, drafts, write: (given) => draftBook(given, 'zh-CN') })).ok).toBe(true);
    const { user, controller } = await pane(simulated);
    await act(() => controller.plans.revert());
    expect(simulated.book.sheets).toHaveLength(2);
    screen.getByText(/撤销会从工作簿删除这些工作表/);
    await user.click(screen.getByRole('button', { name: '撤销并删除' }));
    await screen.findByText('已删除插入的 1 张工作表。');
    expect(simulated.book.sheets).toHaveLength(1);
  });
});

describe('由目标表生成自评表', () => {
  it('shows what is carried, and puts the form in with it and a note on each source', async () => {
    const simulated = excel();
    const before = simulated.state();
    const { user, controller } = await pane(simulated);
    await open(user, /^由目标表生成自评表/);
    await screen.findByRole('heading', { name: '农村公路养护' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '“目标表”用哪种自评表' }).value).toBe('central-self-evaluation');
    screen.getByText(/^目标表：3 个指标，带入 \d+ 个单元格$/);
    await user.click(screen.getByRole('button', { name: '插入 1 张新工作表' }));
    await screen.findByText('已插入 1 张工作表。');
    const made = simulated.book.sheets[1]!;
    const texts = [...made.cells.values()].map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining(['农村公路养护', '养护里程', '≥320公里', 50]));
    expect([...made.notes.values()].some((note) => note.includes('测试.xlsx') && note.includes('目标表'))).toBe(true);
    const { checked } = controller.getState();
    expect(checked!.outcome.result.tables.find(({ sheet }) => sheet === made.name)?.unfilled.length).toBeGreaterThan(0);
    await act(() => controller.plans.revert());
    expect(simulated.state()).toEqual(before);
  });

  it('takes another form where one is chosen, and tells what it has no place for', async () => {
    const { user, files } = await pane(excel());
    await open(user, /^由目标表生成自评表/);
    await user.selectOptions(await screen.findByRole('combobox'), 'sichuan-project');
    await user.click(screen.getByRole('button', { name: '另存为文件' }));
    await screen.findByText('已保存“测试-自评表.xlsx”。');
    const read = readXlsx(files[0]!.content as Uint8Array, files[0]!.name);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.sheets[0]!.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['养护里程', '320', '公里']));
  });

  it('says so where there is no target table', async () => {
    const simulated = excel();
    simulated.sheet('目标表').cells.clear();
    cellFor(simulated.sheet('目标表'), 1, 1).value = '通讯录';
    const { user } = await pane(simulated);
    await open(user, /^由目标表生成自评表/);
    await screen.findByText('没有找到绩效目标表。');
  });

  it('reads the table again after it was changed', async () => {
    const simulated = excel();
    const { user } = await pane(simulated);
    await open(user, /^由目标表生成自评表/);
    await screen.findByRole('heading', { name: '农村公路养护' });
    await act(() => simulated.type('目标表', 'C3', '桥梁改造'));
    await user.click(await screen.findByRole('button', { name: '重新读取' }));
    await screen.findByRole('heading', { name: '桥梁改造' });
  });

  it('puts in nothing that was read before the table was changed, though the results are new again', async () => {
    const simulated = excel();
    const { user, controller } = await pane(simulated);
    await open(user, /^由目标表生成自评表/);
    await screen.findByRole('heading', { name: '农村公路养护' });
    await act(() => simulated.type('目标表', 'C3', '桥梁改造'));
    await act(() => controller.checks.recheck());
    expect(controller.getState().stale).toBe(false);
    screen.getByText(/表格又有改动/);
    await user.click(screen.getByRole('button', { name: '插入 1 张新工作表' }));
    expect(simulated.book.sheets).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '重新读取' }));
    await screen.findByRole('heading', { name: '桥梁改造' });
    expect(screen.queryByText(/表格又有改动/)).toBeNull();
  });

  it('shows how the tables were carried, not how they were asked for in vain', async () => {
    const simulated = excel();
    const engine = new DirectEngine();
    const { user } = await pane(simulated, { engine });
    await open(user, /^由目标表生成自评表/);
    await screen.findByRole('heading', { name: '农村公路养护' });
    const failing = jest.spyOn(engine, 'run').mockResolvedValue({ ok: false, problem: ENGINE_FAILED });
    await user.click(screen.getByRole('radio', { name: 'JX 函数' }));
    await waitFor(() => expect(failing).toHaveBeenCalled());
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: '普通公式' })).checked).toBe(true);
  });
});

describe('本单位的模板', () => {
  const pick = async (user: Awaited<ReturnType<typeof pane>>['user'], files: readonly File[]): Promise<void> =>
    user.upload(await screen.findByLabelText('选工作簿…', { selector: 'input' }), [...files]);
  const fileOf = (name: string, bytes: Uint8Array): File =>
    Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });

  it('lists the forms in picked workbooks by kind and file, names what is none, and keeps the list while the pane is open', async () => {
    const { user, controller } = await pane(excel());
    await open(user, /^插入模板/);
    const forms = await draftBook([
      draftForm(FORMS[0]!, { style: 'native' }),
      { ...draftForm(FORMS[0]!, { style: 'native' }), name: '通讯录', cells: [] },
    ]);
    await pick(user, [fileOf('本单位.xlsx', forms), fileOf('坏的.xlsx', new Uint8Array([1, 2, 3]))]);
    await screen.findByText('找到 1 张可用的表。');
    screen.getByText('绩效目标表 · 本单位.xlsx');
    screen.getByText('本单位.xlsx：通讯录 不是绩效表，没有列出。');
    screen.getByText(/^坏的\.xlsx：/);
    act(() => controller.list.view('results'));
    await open(user, /^插入模板/);
    await screen.findByText('绩效目标表 · 本单位.xlsx');
  });

  it('puts one at the selected cell with its looks, and takes it off again', async () => {
    const simulated = excel();
    const before = simulated.state();
    const { user } = await pane(simulated);
    await simulated.select('目标表', 'C30');
    await open(user, /^插入模板/);
    await user.click(await screen.findByRole('radio', { name: '从所选单元格开始' }));
    await pick(user, [fileOf('本单位.xlsx', await draftBook([{ ...draftForm(FORMS[0]!, { style: 'native' }), name: '单位表' }]))]);
    const own = within(await screen.findByRole('region', { name: '本单位的模板' }));
    await own.findByText(/^将占用 C30:/);
    await user.click(own.getByRole('button', { name: '插入：单位表' }));
    await screen.findByText(/^已写入 \d+ 个单元格。$/);
    const sheet = simulated.sheet('目标表');
    expect(simulated.cell('目标表', 'C30')).toMatchObject({
      value: '项目支出绩效目标表',
      look: { bold: true, size: 16, horizontal: 'Center' },
    });
    expect([sheet.validations.size > 3, sheet.lines.size > 50]).toEqual([true, true]);
    await user.click(within(screen.getByRole('group', { name: '消息' })).getByRole('button', { name: '撤销' }));
    await screen.findByText(/^已恢复 \d+ 个单元格。$/);
    expect(simulated.state()).toEqual(before);
  });

  it('puts one in as a new sheet under a name of its own, and takes it out again', async () => {
    const simulated = excel();
    simulated.sheet('目标表').name = '项目支出绩效目标表';
    simulated.book.activeSheet = '项目支出绩效目标表';
    const before = simulated.state();
    const { user } = await pane(simulated);
    await open(user, /^插入模板/);
    await pick(user, [fileOf('本单位.xlsx', await draftBook([draftForm(FORMS[0]!, { style: 'native' })]))]);
    const own = within(await screen.findByRole('region', { name: '本单位的模板' }));
    await user.click(await own.findByRole('button', { name: /^插入：项目支出绩效目标表/ }));
    await screen.findByText('已插入 1 张工作表。');
    expect(simulated.book.sheets.map(({ name }) => name)).toEqual(['项目支出绩效目标表', '项目支出绩效目标表(2)']);
    expect([...simulated.book.sheets[1]!.cells.values()].map(({ value }) => value)).toContain('项目支出绩效目标表');
    await user.click(within(screen.getByRole('group', { name: '消息' })).getByRole('button', { name: '撤销' }));
    await screen.findByText('已删除插入的 1 张工作表。');
    expect(simulated.state()).toEqual(before);
  });
});
