import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { JsonReport } from '../../../src/core/report/json-report';

/** What a person does in the workbench, in the Chinese interface. */

export function command(page: Page, name: string): Locator {
  return page.getByRole('group', { name: '命令' }).getByRole('button', { name, exact: true });
}

/** A finding in the list, by its id: `fund/total-mismatch@表!E6`. */
export function finding(page: Page, id: string): Locator {
  return page.locator(`[data-finding="${id}"]`);
}

/** Ids of all findings that the list shows. */
export async function findings(page: Page): Promise<string[]> {
  return page.locator('[data-finding]').evaluateAll((elements) => elements.map((element) => element.getAttribute('data-finding') ?? ''));
}

/** The card of the finding that is open, buttons included. */
export function openCard(page: Page): Locator {
  return page.locator('li:has([data-finding][aria-expanded="true"])');
}

/** Whether all of an element stands in the window, without scrolling. */
export async function inView(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const window = page.viewportSize();
  return (
    box !== null && window !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height
  );
}

/** Shows the pane, where the window has room for one thing only. */
export async function openPane(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: '校验面板' });
  if (await tab.isVisible()) await tab.click();
}

/** Clicks 一键校验 and waits for the result. */
export async function check(page: Page): Promise<void> {
  await command(page, '一键校验').click();
  await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
}

function nameBox(page: Page): Locator {
  return page.locator('[data-u-comp="defined-name"] input');
}

/** Waits until this cell or range is selected, or one whose address begins so. */
export async function untilSelected(page: Page, cell: string | RegExp): Promise<void> {
  const wanted = typeof cell === 'string' ? `^${cell}$` : cell.source;
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value ?? ''),
    wanted,
  );
}

/** Selects a cell of the shown sheet through the name box. */
export async function goTo(page: Page, cell: string): Promise<void> {
  await nameBox(page).fill(cell);
  await nameBox(page).press('Enter');
  await untilSelected(page, cell);
}

/** Types into a cell of the shown sheet, as a person does. */
export async function type(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Name of the sheet that is shown. */
export async function shownSheet(page: Page): Promise<string> {
  return (await page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').innerText()).trim();
}

/** Waits until a sheet of this name, or with this in its name, is shown. */
export async function untilShown(page: Page, name: string | RegExp): Promise<void> {
  await page
    .locator('[data-u-comp="slide-tab-item"][aria-selected="true"]', {
      hasText: typeof name === 'string' ? new RegExp(`^\\s*${name}\\s*$`) : name,
    })
    .waitFor();
}

export async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).click();
  await untilShown(page, name);
}

/** Does something that saves a file; its name and content. */
export async function saved(page: Page, action: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

export async function savedReport(page: Page, kind: 'html' | 'json'): Promise<string> {
  const { bytes } = await saved(page, async () => {
    await page.getByRole('button', { name: '导出报告' }).click();
    await page.getByRole('menuitem', { name: kind === 'html' ? /html/ : /json/ }).click();
  });
  return new TextDecoder().decode(bytes);
}

/** The report of a check that is made now, as other programs get it. */
export async function report(page: Page): Promise<JsonReport> {
  return JSON.parse(await savedReport(page, 'json')) as JsonReport;
}

/** The score that the grid shows in a cell, as the engine reads it. */
export async function scoreIn(page: Page, sheet: string, cell: string): Promise<string | null | undefined> {
  const { files } = await report(page);
  const indicators = files
    .flatMap(({ tables }) => tables)
    .filter((table) => table.sheet === sheet)
    .flatMap((table) => table.indicators);
  return indicators.find((indicator) => indicator.score?.cell === cell)?.score?.value;
}

/** Opens a file of the person's own. */
export async function openOwn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** Waits until the top bar names this file. */
export async function untilOpen(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByText(name).waitFor();
}
