import { FORMS } from '../../src/core/forms/all-forms';
import { draftForm } from '../../src/core/forms/lay-out-form';
import { draftBook } from '../../src/reports/xlsx/laid-out-book';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { givenWorkbenches } from './support/browser';
import { check, goTo, saved, showSheet, type, untilSelected } from './support/steps';
import type { Page } from 'playwright-core';
import { unzipped } from '../support/xlsx/packages';

const workbenches = givenWorkbenches();

async function openTool(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name }).click();
}

/** The tabs under the grid. */
function tab(page: Page, name: string) {
  return page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name });
}

async function copyOf(page: Page): Promise<{ readonly names: readonly string[]; readonly bytes: Uint8Array }> {
  const { bytes } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
  const read = readXlsx(bytes, 'x.xlsx');
  if (!read.ok) throw new Error('the copy could not be read');
  return { names: read.value.sheets.map(({ name }) => name), bytes };
}

function validations(bytes: Uint8Array): number {
  return Object.values(unzipped(bytes)).reduce((count, part) => count + (part.match(/<dataValidation /g)?.length ?? 0), 0);
}

describe('new worksheets and forms at a place in the workbench', () => {
  test('a blank form comes in as the last sheet, is shown, and stands in the saved copy with its drop-downs', async () => {
    const page = await workbenches.open();
    await openTool(page, /^插入模板/);
    await page.getByRole('button', { name: /^插入：项目支出绩效目标执行监控表/ }).click();
    await page.getByText('已插入 1 张工作表。', { exact: true }).waitFor();
    await page.getByText(/张表还没有填完，尚待填写/).waitFor();
    const { names, bytes } = await copyOf(page);
    await tab(page, names.at(-1)!).waitFor();
    expect(Object.values(unzipped(bytes)).filter((part) => part.includes('<dataValidation ')).length).toBeGreaterThan(0);
    await page.getByRole('group', { name: '消息' }).getByRole('button', { name: '撤销' }).click();
    await page.getByText('已删除插入的 1 张工作表。', { exact: true }).waitFor();
    await tab(page, names.at(-1)!).waitFor({ state: 'detached' });
    expect((await copyOf(page)).names).toEqual(names.slice(0, -1));
  });

  test('a target table is carried into a self-evaluation, which the grid’s own undo takes out and redo brings back', async () => {
    const page = await workbenches.again();
    const before = (await copyOf(page)).names;
    await openTool(page, /^由目标表生成自评表/);
    await page.getByRole('button', { name: '插入 1 张新工作表' }).click();
    await page.getByText('已插入 1 张工作表。', { exact: true }).waitFor();
    const after = (await copyOf(page)).names;
    const made = after.at(-1)!;
    expect(after).toHaveLength(before.length + 1);
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 200, y: 300 } });
    await page.keyboard.press('Control+z');
    await tab(page, made).waitFor({ state: 'detached' });
    expect((await copyOf(page)).names).toEqual(before);
    // Elsewhere than before: a second click on one cell would begin to edit it.
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 400 } });
    await page.keyboard.press('Control+y');
    await tab(page, made).waitFor();
    expect((await copyOf(page)).names).toEqual(after);
  });

  test('a form of the unit’s own, picked as a file, comes in with its looks and drop-downs, at a place too, and goes again', async () => {
    const page = await workbenches.again();
    const before = (await copyOf(page)).names;
    const bytes = await draftBook([{ ...draftForm(FORMS[1]!, { style: 'native' }), name: '本单位自评表' }]);
    await openTool(page, /^插入模板/);
    const input = page.locator('input[type=file][aria-label="选工作簿…"]');
    await input.setInputFiles({ name: '模板.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await page.getByText('绩效自评表 · 模板.xlsx').waitFor();
    await page.getByRole('region', { name: '本单位的模板' }).getByRole('button', { name: '插入：本单位自评表' }).click();
    await page.getByText('已插入 1 张工作表。', { exact: true }).waitFor();
    const after = await copyOf(page);
    expect(after.names).toEqual([...before, '本单位自评表']);
    expect(Object.values(unzipped(after.bytes)).some((part) => part.includes('<dataValidation '))).toBe(true);
    await page.getByRole('group', { name: '消息' }).getByRole('button', { name: '撤销' }).click();
    await page.getByText('已删除插入的 1 张工作表。', { exact: true }).waitFor();
    const { names, bytes: then } = await copyOf(page);
    expect(names).toEqual(before);
    await showSheet(page, before[0]!);
    await openTool(page, /^插入模板/);
    await page.getByRole('radio', { name: '从所选单元格开始' }).click();
    await goTo(page, 'B60');
    await page.getByText('将占用 B60:').last().waitFor();
    await page.getByRole('region', { name: '本单位的模板' }).getByRole('button', { name: '插入：本单位自评表' }).click();
    await page.getByText(/^已把表放到/).waitFor({ state: 'attached' });
    const placed = await copyOf(page);
    expect([placed.names, validations(placed.bytes) > validations(then)]).toEqual([before, true]);
    await page.getByRole('group', { name: '消息' }).getByRole('button', { name: '撤销' }).click();
    await page
      .getByText(/^已恢复 \d+ 个单元格/)
      .first()
      .waitFor();
    expect((await copyOf(page)).bytes).toEqual(then);
  });

  test('a blank form comes to the selected cell with its drop-downs in the copy, a taken place is refused, and undo leaves nothing', async () => {
    const page = await workbenches.again();
    const [sheet] = (await copyOf(page)).names;
    const before = await copyOf(page);
    await showSheet(page, sheet!);
    await openTool(page, /^插入模板/);
    await page.getByRole('radio', { name: '从所选单元格开始' }).click();
    await goTo(page, 'A1');
    const insert = page.getByRole('button', { name: /^插入：项目支出绩效目标执行监控表/ });
    await page.getByText(`所选单元格：${sheet!}!A1。`).waitFor();
    await insert.click();
    await page.getByRole('alert').filter({ hasText: '不能放在' }).waitFor();
    await goTo(page, 'A60');
    await page.getByText(`所选单元格：${sheet!}!A60。`).waitFor();
    await insert.click();
    await page.getByText(/^已把表放到/).waitFor({ state: 'attached' });
    await untilSelected(page, /^A60/);
    const after = await copyOf(page);
    expect(after.names).toEqual(before.names);
    expect(validations(after.bytes)).toBeGreaterThan(validations(before.bytes));
    await page.getByRole('group', { name: '消息' }).getByRole('button', { name: '撤销' }).click();
    await page
      .getByText(/^已恢复 \d+ 个单元格/)
      .first()
      .waitFor();
    expect((await copyOf(page)).bytes).toEqual(before.bytes);
  });

  test('the report sheet comes in by one click with its charts in the copy, is renewed by the next check, and is taken off again', async () => {
    const page = await workbenches.again();
    const before = (await copyOf(page)).names;
    await openTool(page, /^校验报告（工作表）/);
    await tab(page, '校验报告').waitFor();
    const { names, bytes } = await copyOf(page);
    expect(names).toEqual([...before, '校验报告']);
    expect(Object.keys(unzipped(bytes)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(0);
    await showSheet(page, before[0]!);
    await type(page, 'E6', '15');
    await check(page);
    await page.getByTitle('工作表“校验报告”已随本次校验更新。').waitFor();
    expect((await copyOf(page)).names).toEqual(names);
    await openTool(page, /^取下校验报告/);
    await tab(page, '校验报告').waitFor({ state: 'detached' });
    expect((await copyOf(page)).names).toEqual(before);
  });
});
