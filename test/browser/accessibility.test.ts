import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/workbench/serve/build';
import { givenWorkbenches } from './support/browser';
import { check, command, goTo, showSheet } from './support/steps';

const workbenches = givenWorkbenches();
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Violations that axe-core calls serious or critical. Left out are the marks with which Fluent UI catches the focus at the edges of menus: no screen reader stops there. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

// The page's own policy allows no script from outside it, the checker's among them; colours are judged when they have settled.
const CHECKED = { bypassCSP: true, reducedMotion: 'reduce' as const };

describe('accessibility', () => {
  test.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
    ['English', { locale: 'en-US' }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
  ])('nothing serious at the start: %s', async (_, options) => {
    const page = await workbenches.open({ ...CHECKED, ...options });
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours with a light scheme', { colorScheme: 'light' as const, forcedColors: 'active' as const }],
  ])('nothing serious in results, preview, settings and dialogs: %s', async (_, options) => {
    const page = await workbenches.open({ ...CHECKED, ...options });
    await check(page);
    await page.locator('[data-finding]').first().click();
    expect(await violations(page)).toEqual([]);
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
    await command(page, '更多').click();
    await page.getByRole('button', { name: /^设置/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['light', { colorScheme: 'light' as const }],
    ['dark', { colorScheme: 'dark' as const }],
  ])('nothing serious over the grid: %s', async (_, options) => {
    const page = await workbenches.open({ ...CHECKED, ...options });
    await check(page);
    await showSheet(page, '自评表-安全监督检查');
    await goTo(page, 'J43');
    await page.locator('[data-stuck]').getByText('得分', { exact: true }).waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: '单元格命令' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('nothing serious in the high-contrast theme of our own, hover and open states included', async () => {
    const page = await workbenches.open(CHECKED);
    await page.getByRole('button', { name: '外观' }).click();
    await page.getByRole('menuitemradio', { name: '高对比度' }).click();
    await page.getByRole('menuitemradio', { name: '高对比度' }).waitFor({ state: 'detached' });
    await check(page);
    const hovered = [page.locator('[data-finding]').nth(1), page.getByRole('group', { name: '问题数量' }).getByRole('button').first(), command(page, '填充得分'), page.getByRole('region', { name: '概览' }).getByRole('button').first()];
    for (const element of hovered) {
      await element.hover();
      expect(await violations(page)).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)('an open card under the pointer has one colour: %s', async (colorScheme) => {
    const page = await workbenches.open({ ...CHECKED, colorScheme });
    await check(page);
    const head = page.locator('[data-finding][aria-expanded="true"]');
    await head.hover();
    expect(await head.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    expect(await violations(page)).toEqual([]);
  });
});
