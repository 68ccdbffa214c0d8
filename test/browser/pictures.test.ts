import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/workbench/serve/build';
import { givenWorkbenches } from './support/browser';
import { check, command, finding, savedReport, showSheet, untilSelected } from './support/steps';

const FOLDER = join(ROOT, 'docs/screenshots');
const workbenches = givenWorkbenches();
const SCREEN = { viewport: { width: 1366, height: 820 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' as const };

/** The page when it has come to rest: the grid draws on a canvas a moment after its data changed. */
async function settled(page: Page): Promise<Buffer> {
  for (let last: Buffer | null = null; ;) {
    const png: Buffer = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (last?.equals(png)) return png;
    last = png;
  }
}

/**
 * Takes a picture of the running product. The pictures of the documentation are written anew only with
 * UPDATE_SCREENSHOTS=1; every run makes sure that what they show can still be reached.
 */
async function picture(page: Page, name: string): Promise<void> {
  const png = await settled(page);
  const path = join(FOLDER, `${name}.png`);
  if (process.env['UPDATE_SCREENSHOTS'] === '1') {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(path, png);
  }
  expect(existsSync(path)).toBe(true);
}

async function dismissWelcome(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(知道了|Got it)$/ }).click();
}

describe('pictures for the documentation', () => {
  test('findings in a published table, marked, with the reason of one', async () => {
    const page = await workbenches.open(SCREEN);
    await dismissWelcome(page);
    await check(page);
    await command(page, '标出问题').click();
    await page.getByRole('main').getByRole('button', { name: '关闭' }).click();
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').click();
    await untilSelected(page, 'E6');
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await picture(page, 'workbench-findings');
  });

  test('the preview of what filling would write', async () => {
    const page = await workbenches.open(SCREEN);
    await dismissWelcome(page);
    await check(page);
    await showSheet(page, '自评表-安全监督检查');
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    await picture(page, 'workbench-fill');
  });

  test('in English and in the dark', async () => {
    const page = await workbenches.open({ ...SCREEN, locale: 'en-US', colorScheme: 'dark' });
    await dismissWelcome(page);
    await page.getByRole('button', { name: 'Check workbook' }).click();
    await page.getByRole('button', { name: 'Mark issues' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').click();
    await untilSelected(page, 'E6');
    await picture(page, 'workbench-dark-english');
  });

  test('the pane alone, 320 pixels wide', async () => {
    const page = await workbenches.open({ ...SCREEN, viewport: { width: 320, height: 720 }, deviceScaleFactor: 2 });
    await page.getByRole('tab', { name: '校验面板' }).click();
    await dismissWelcome(page);
    await check(page);
    await page.getByRole('main').evaluate((element) => element.scrollIntoView());
    await picture(page, 'pane-320');
  });

  test('the report as a page', async () => {
    const page = await workbenches.open({ ...SCREEN, viewport: { width: 1100, height: 820 } });
    const html = await savedReport(page, 'html');
    await page.setContent(html);
    await picture(page, 'report');
  });
});
