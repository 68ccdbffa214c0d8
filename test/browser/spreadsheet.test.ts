import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { ROOT } from '../../src/start/build-workbench';
import { buildXlsx } from '../support/xlsx/build-xlsx';
import { givenWorkbenches } from './support/browser';
import { check, command, finding, goTo, openOwn, saved, showSheet, type, untilOpen, untilSelected, untilShown } from './support/steps';

const workbenches = givenWorkbenches();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const PIVOT = 'ClosedXML__ClosedXML.Tests_Resource_Examples_PivotTables_PivotTables.xlsx';
const MISSING = 'score/missing@自评表-安全监督检查!J13';

/** Asks for the menu of the selected cells by keyboard and picks from it. */
async function pick(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: '单元格命令' }).getByRole('menuitem', { name }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** What a saved copy of the shown file holds on its first sheet. */
async function copyOf(page: Page): Promise<{ readonly cells: ReadonlyMap<string, string>; readonly merges: number }> {
  const { bytes } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
  const read = readXlsx(bytes, 'x.xlsx');
  if (!read.ok) throw new Error('the copy could not be read');
  const [sheet] = read.value.sheets;
  return { cells: new Map(sheet!.cells.map(({ row, column, text }) => [`R${row}C${column}`, text])), merges: sheet!.merges?.length ?? 0 };
}

describe('the menu of the cells', () => {
  test('copies, pastes, cuts and clears, from the keyboard and by the pointer', async () => {
    const page = await workbenches.open(CLIPBOARD);
    await type(page, 'K3', '12.5');
    await goTo(page, 'K3');
    await pick(page, /^复制/);
    await goTo(page, 'L3');
    await pick(page, /^粘贴/);
    await goTo(page, 'L4');
    await pick(page, /^粘贴/);
    await goTo(page, 'K3');
    await pick(page, /^清除内容/);
    let { cells } = await copyOf(page);
    expect(['R3C11', 'R3C12', 'R4C12'].map((name) => cells.get(name))).toEqual([undefined, '12.5', '12.5']);
    await goTo(page, 'L4');
    await pick(page, /^剪切/);
    await goTo(page, 'L5');
    await pick(page, /^粘贴/);
    ({ cells } = await copyOf(page));
    expect(['R4C12', 'R5C12'].map((name) => cells.get(name))).toEqual([undefined, '12.5']);
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ button: 'right', position: { x: 120, y: 300 } });
    await page.getByRole('menuitem', { name: /^查找/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  test('pastes what merged cells hold and makes no merged area that a saved copy would lack', async () => {
    const page = await workbenches.again(CLIPBOARD);
    const { merges } = await copyOf(page);
    await goTo(page, 'B13');
    await page.keyboard.press('Control+c');
    await goTo(page, 'L30');
    await page.keyboard.press('Control+v');
    await untilSelected(page, /^L30:L/);
    await goTo(page, 'A1');
    await goTo(page, 'L31');
    const copy = await copyOf(page);
    expect([copy.cells.get('R30C12'), copy.merges]).toEqual(['产出指标', merges]);
  });
});

describe('undo and redo', () => {
  test('take a command back as one step and do it again, with its record, wherever the keyboard is', async () => {
    const page = await workbenches.again(CLIPBOARD);
    await check(page);
    await type(page, 'K3', '1');
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, MISSING).waitFor({ state: 'detached' });
    expect(await command(page, '撤销').isEnabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await finding(page, MISSING).waitFor();
    expect(await command(page, '撤销').isEnabled()).toBe(false);
    await page.keyboard.press('Control+y');
    await finding(page, MISSING).waitFor({ state: 'detached' });
    expect(await command(page, '撤销').isEnabled()).toBe(true);
    // From within the cells: first the command, then what was typed before it.
    await goTo(page, 'K3');
    await page.keyboard.press('Control+z');
    await finding(page, MISSING).waitFor();
    expect((await copyOf(page)).cells.get('R3C11')).toBe('1');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('main')?.textContent.includes('表格已改动'));
    expect((await copyOf(page)).cells.get('R3C11')).toBeUndefined();
  });
});

describe('rows', () => {
  const SHEET = '自评表-安全监督检查';
  const said = (page: Page, text: string | RegExp): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

  test('are inserted, filled, taken back, done again and deleted; the copy opens as it was left, and what was found moves along; what cannot follow is named', async () => {
    const page = await workbenches.open();
    await check(page);
    await showSheet(page, SHEET);
    await goTo(page, 'C10');
    await pick(page, /^插入行/);
    await said(page, '已插入 1 行');
    await type(page, 'G10', '新的一行');
    await finding(page, MISSING.replace('J13', 'J14')).waitFor();
    // First what was typed, then the row.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await finding(page, MISSING).waitFor();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await finding(page, MISSING.replace('J13', 'J14')).waitFor();
    // Whole rows, by keyboard alone.
    await goTo(page, 'C12');
    await page.keyboard.press('Shift+Space');
    await untilSelected(page, /^A12:/);
    await page.keyboard.press('Control+-');
    await said(page, '已删除第 12 至 12 行');
    await finding(page, MISSING).waitFor();
    const { bytes } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
    await page
      .getByText(/增删了行、工作表或空表，另改动了 1 个单元格/)
      .first()
      .waitFor();
    await openOwn(page, '再开.xlsx', bytes);
    await untilOpen(page, '再开.xlsx');
    await showSheet(page, SHEET);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('新的一行');
    await page.keyboard.press('Enter');
    await untilSelected(page, /^G10/);
    // Where they cannot move they stay, with the reason in words.
    await openOwn(page, '透视.xlsx', readFileSync(join(ROOT, 'test/workbooks', PIVOT)));
    await untilOpen(page, '透视.xlsx');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ button: 'right', position: { x: 90, y: 90 } });
    await page.getByRole('menuitem', { name: /^删除行/ }).click();
    await page
      .getByText(/数据透视表使用这张工作表/)
      .first()
      .waitFor();
  });
});

describe('find', () => {
  test('goes through the cells of all sheets that show a text, and back to the cells', async () => {
    const page = await workbenches.again({ ...CLIPBOARD, viewport: { width: 1366, height: 768 } });
    await goTo(page, 'D4');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: '在所有工作表中查找' }).waitFor();
    const found = page.getByRole('search').getByRole('status');
    await page.keyboard.type('使用人员满意度');
    await page.keyboard.press('Enter');
    await untilSelected(page, 'D21');
    await found.filter({ hasText: '1/1' }).waitFor();
    await page.getByRole('searchbox').fill('煤矿企业满意度');
    await page.keyboard.press('Enter');
    await untilShown(page, '自评表-安全监督检查');
    await untilSelected(page, 'D42');
    await page.getByRole('searchbox').fill('没有这几个字');
    await page.keyboard.press('Enter');
    await found.filter({ hasText: '没有找到' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await untilSelected(page, 'D43');
  });
});

describe('what the grid does not draw', () => {
  test('is named when the file opens', async () => {
    const page = await workbenches.again(CLIPBOARD);
    const file = 'ClosedXML__ClosedXML.Tests_Resource_Other_Charts_PreserveCharts_inputfile.xlsx';
    await openOwn(page, '图表.xlsx', readFileSync(join(ROOT, 'test/workbooks', file)));
    await untilOpen(page, '图表.xlsx');
    await page.getByText('文件里有图表：工作台不显示，保存副本时原样保留。').first().waitFor();
  });
});

describe('a number that is wider than its cell', () => {
  test('is drawn as ####, and copied and searched as the number', async () => {
    const page = await workbenches.again(CLIPBOARD);
    await openOwn(page, '窄.xlsx', buildXlsx({ sheets: [{ name: 'S', rows: [['甲'], [{ number: '44444444', format: '#,##0.00' }]] }] }));
    await untilOpen(page, '窄.xlsx');
    await goTo(page, 'A2');
    await page.keyboard.press('Control+c');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) === '44,444,444.00');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('44,444');
    await page.keyboard.press('Enter');
    await page.getByRole('search').getByText('1/1').waitFor();
    await showSheet(page, 'S');
  });
});
