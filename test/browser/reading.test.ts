import { givenWorkbenches } from './support/browser';
import { check, goTo, showSheet, type } from './support/steps';
import type { Locator, Page } from 'playwright-core';

const workbenches = givenWorkbenches();

const toggle = (page: Page): Locator => page.getByRole('button', { name: '读法', exact: true });
const bar = (page: Page): Locator => page.getByRole('region', { name: '读法' });
const meaning = (page: Page, text: RegExp): Locator => bar(page).getByRole('status').filter({ hasText: text });

async function dismissWelcome(page: Page): Promise<void> {
  await page.getByRole('button', { name: '知道了' }).click();
}

describe('what was understood, on the grid', () => {
  test('is shown at once, with a legend, and in words for the selected cell', async () => {
    const page = await workbenches.open();
    await dismissWelcome(page);
    await toggle(page).click();
    await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
    expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
    expect(await bar(page).getByRole('list', { name: '读法图例' }).innerText()).toMatch(/指标值、符号、单位[\s\S]*得分[\s\S]*存疑的行/);
    await goTo(page, 'E13');
    await meaning(page, /^E13.*指标值/).waitFor();
    await goTo(page, 'H13');
    await meaning(page, /^H13.*得分/).waitFor();
    await toggle(page).click();
    await bar(page).waitFor({ state: 'detached' });
  });

  test.each([760, 1024])('moves the grid nowhere while cells are selected in a window of %i', async (width) => {
    const page = await workbenches.open({ viewport: { width, height: 700 } });
    await dismissWelcome(page);
    await toggle(page).click();
    await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
    const heights = new Set<number>();
    for (const [cell, said] of [
      ['A1', /^A1/],
      ['E13', /^E13.*指标值/],
      ['E6', /^E6.*资金/],
      ['H40', /^H40/],
    ] as const) {
      await goTo(page, cell);
      await meaning(page, said).waitFor();
      heights.add((await bar(page).boundingBox())!.height);
    }
    expect([...heights]).toHaveLength(1);
    const [title, open] = await Promise.all([
      page.getByRole('heading', { name: '绩效表校验工作台' }).boundingBox(),
      page.getByRole('button', { name: '打开文件' }).boundingBox(),
    ]);
    expect(title!.x + title!.width).toBeLessThanOrEqual(open!.x);
  });

  test('changes nothing: no unsaved change, no step to undo, no cell', async () => {
    const page = await workbenches.open();
    await dismissWelcome(page);
    await check(page);
    await toggle(page).click();
    await showSheet(page, '自评表-安全监督检查');
    await toggle(page).click();
    await toggle(page).click();
    await goTo(page, 'A1');
    await page.keyboard.press('Control+z');
    // Another file would be asked about if anything had changed.
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('banner').getByText('示例-公开绩效表.xlsx').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('follows other sheets and what is typed', async () => {
    const page = await workbenches.open();
    await dismissWelcome(page);
    await toggle(page).click();
    await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
    await showSheet(page, '自评表-安全监督检查');
    await goTo(page, 'F14');
    await meaning(page, /^F14.*指标值/).waitFor();
    await type(page, 'F12', '备注');
    await goTo(page, 'F12');
    await meaning(page, /^F12.*备注/).waitFor();
  });

  test('is reached by keyboard, in a narrow window as well', async () => {
    const page = await workbenches.open({ viewport: { width: 320, height: 640 } });
    await toggle(page).focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await toggle(page).focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor({ state: 'detached' });
  });

  test('menus and hints of the top bar open beside their buttons', async () => {
    const page = await workbenches.again();
    await page.getByRole('button', { name: '导出报告' }).click();
    const [menu, button] = await Promise.all([
      page.getByRole('menu').boundingBox(),
      page.getByRole('button', { name: '导出报告' }).boundingBox(),
    ]);
    expect(menu!.y).toBeGreaterThanOrEqual(button!.y + button!.height - 1);
    expect(Math.abs(menu!.x - button!.x)).toBeLessThan(40);
  });
});
