import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../src/start/build-workbench';
import { givenWorkbenches } from './support/browser';
import { check, command, finding, goTo, showSheet } from './support/steps';

const workbenches = givenWorkbenches();
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

// The page's own policy allows no script from outside it, the checker's among them; colours are judged when they have settled.
const CHECKED = { bypassCSP: true, reducedMotion: 'reduce' as const };

/** What the system may ask for; the page follows while it is open. */
const LOOKS = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours, light', { colorScheme: 'light', forcedColors: 'active' }],
  ['forced colours, dark', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

type Axe = { readonly axe: { run(context: object, options: object): Promise<AxeResults> } };

/** Rules about colours: all that a look can break. Names, roles and places of what a page shows are the same in every look. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Violations that axe-core calls serious or critical. Left out are the marks with which Fluent UI catches the focus at the edges of
 * menus: no screen reader stops there.
 * @param only the rules to judge by, where these are not all
 */
async function violations(page: Page, within: Locator = page.locator('html'), only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options = { resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) };
  const { violations: found } = await within.evaluate(
    (element, options) => (window as unknown as Axe).axe.run({ include: [element], exclude: [['[data-tabster-dummy]']] }, options),
    options,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Waits until the page has the colours that it is told to have. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/**
 * What is wrong in what the page shows now, however the system wants it to look: all of it in the first look, its colours in every look.
 * @param within what is new in the page since it was last judged: the rest has the colours that it had
 */
async function judged(page: Page, what: string, looks: readonly (typeof LOOKS)[number][] = LOOKS, within?: Locator): Promise<string[]> {
  const found: string[] = [];
  for (const [at, [name, look]] of looks.entries()) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    await settled(page);
    found.push(...(await violations(page, within, at > 0 ? OF_COLOURS : undefined)).map((text) => `${what}, ${name}: ${text}`));
  }
  await page.emulateMedia({ ...LOOKS[0][1], reducedMotion: 'reduce' });
  await settled(page);
  return found;
}

async function openTool(page: Page, name: RegExp): Promise<void> {
  await command(page, '更多').click();
  await page.getByRole('button', { name }).click();
}

async function back(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回' }).click();
}

describe('accessibility', () => {
  test('nothing serious in the pane, from the start to what has been written, in any look', async () => {
    const page = await workbenches.open(CHECKED);
    const pane = page.locator('main');
    const found = await judged(page, 'start');
    await check(page);
    await page.locator('[data-finding]').first().click();
    found.push(...(await judged(page, 'results', LOOKS, pane)));
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    found.push(...(await judged(page, 'preview', LOOKS, pane)));
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor({ state: 'detached' });
    found.push(...(await judged(page, 'written', LOOKS, pane)));
    await openTool(page, /^操作记录/);
    await page.getByRole('heading', { name: '操作记录' }).waitFor();
    found.push(...(await judged(page, 'record', LOOKS, pane)));
    await back(page);
    await page.getByRole('button', { name: /^设置/ }).click();
    found.push(...(await judged(page, 'settings', LOOKS, pane)));
    expect(found).toEqual([]);
  });

  test('nothing serious over the grid, and in its menus, in any look', async () => {
    const page = await workbenches.again(CHECKED);
    await check(page);
    await showSheet(page, '自评表-安全监督检查');
    await goTo(page, 'J43');
    await page.locator('[data-stuck]').getByText('得分', { exact: true }).waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: '单元格命令' }).waitFor();
    const found = await judged(page, 'menu of the cells');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').waitFor();
    found.push(...(await judged(page, 'find', LOOKS, page.getByRole('search'))));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).waitFor();
    found.push(...(await judged(page, 'menu of languages', LOOKS, page.getByRole('menu'))));
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  test.each([
    [350, 560],
    [320, 640],
  ])('nothing serious in a narrow window: %i × %i', async (width, height) => {
    const page = await workbenches.again({ ...CHECKED, viewport: { width, height } });
    const found = await judged(page, 'sheet', LOOKS.slice(0, 1));
    await page.getByRole('tab', { name: '校验面板' }).click();
    await check(page);
    // In the other looks it has the colours that it has in a wide window.
    found.push(...(await judged(page, 'results', LOOKS.slice(0, 1))));
    await page.getByRole('button', { name: '导出报告' }).click();
    await page.getByRole('menu').waitFor();
    found.push(...(await judged(page, 'menu of reports', LOOKS.slice(0, 1))));
    await page.keyboard.press('Escape');
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    found.push(...(await judged(page, 'preview', LOOKS.slice(0, 1))));
    await back(page);
    await page.getByRole('tab', { name: '表格' }).click();
    expect(found).toEqual([]);
  });

  test('nothing serious where the pointer rests, in any look, and an open card has one colour there', async () => {
    const page = await workbenches.again(CHECKED);
    await check(page);
    const head = page.locator('[data-finding][aria-expanded="true"]');
    const found: string[] = [];
    for (const [at, element] of [head, ...hovered(page)].entries()) {
      await element.hover();
      found.push(...(await judged(page, `pointer ${at}`, LOOKS, element)));
    }
    await head.hover();
    for (const [, look] of LOOKS.slice(0, 2)) {
      await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
      await settled(page);
      expect(await head.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    }
    expect(found).toEqual([]);
  });

  test('nothing serious in the high-contrast theme of our own, hover and open states included', async () => {
    const page = await workbenches.again(CHECKED);
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitemradio', { name: '高对比度' }).click();
    await page.getByRole('menuitemradio', { name: '高对比度' }).waitFor({ state: 'detached' });
    const look = LOOKS.slice(0, 1);
    await check(page);
    const found = await judged(page, 'results', look);
    for (const [at, element] of hovered(page).entries()) {
      await element.hover();
      found.push(...(await judged(page, `pointer ${at}`, look, element)));
    }
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    found.push(...(await judged(page, 'preview', look)));
    await back(page);
    await openTool(page, /^设置/);
    found.push(...(await judged(page, 'settings', look)));
    await page.getByRole('button', { name: '导出报告' }).click();
    await page.getByRole('menu').waitFor();
    found.push(...(await judged(page, 'menu of reports', look)));
    expect(found).toEqual([]);
  });

  test('nothing serious in English', async () => {
    const page = await workbenches.open({ ...CHECKED, locale: 'en-US' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check workbook' }).click();
    await page.locator('[data-finding]').first().waitFor();
    // The findings stand there before the commands can be given again, and these fade in.
    await page.locator('[data-command="check"]:enabled').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });
});

/** What changes its colours under the pointer, each of its kind. */
function hovered(page: Page): Locator[] {
  return [
    page.locator('[data-finding]').nth(1),
    page.getByRole('group', { name: '问题数量' }).getByRole('button').first(),
    command(page, '填充得分'),
    page.getByRole('region', { name: '概览' }).getByRole('button').first(),
  ];
}
