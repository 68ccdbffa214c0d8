import type { Page } from 'playwright-core';
import { Workbenches } from './browser';
import { mainThreadDuring } from './main-thread';
import { check, openOwn, untilOpen } from './steps';
import { largeWorkbook, tablesWorkbook } from './tables-workbook';

/** What a person waits for in the workbench, in milliseconds on the clock of this machine. */
export interface WorkbenchTimes {
  /** From the address to a grid with the sample in it. */
  readonly start: number;
  /** From the click to the first finding of a workbook of 50 tables: the page's first check of all. */
  readonly firstFindingCold: number;
  /** The same in a page that has checked before. */
  readonly firstFinding: number;
  /** Processor time of the longest task on the page's main thread during such a check. */
  readonly longestTask: number;
  /** From choosing a file of 300,000 cells to seeing it. */
  readonly openLarge: number;
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await action();
  return Math.round(performance.now() - since);
}

/** Milliseconds from the click to the first finding in the list, by the page's own clock: no test tool in between. */
async function firstFindingAfterClick(page: Page): Promise<number> {
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let clicked = 0;
        document.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (clicked === 0 || !document.querySelector('[data-finding]')) return;
          observer.disconnect();
          resolve(performance.now() - clicked);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.getByRole('button', { name: '一键校验' }).click();
  return Math.round(await seen);
}

/** Measures in a real browser. The page must have been built. */
export async function measureWorkbench(): Promise<WorkbenchTimes> {
  const workbenches = new Workbenches();
  await workbenches.start();
  try {
    let page = await workbenches.openCold();
    const start = await timed(async () => {
      page = await workbenches.openCold();
    });
    const fifty = tablesWorkbook(50);
    const open = async (name: string): Promise<void> => {
      await openOwn(page, name, fifty);
      await untilOpen(page, name);
    };
    await open('first.xlsx');
    const firstFindingCold = await firstFindingAfterClick(page);
    await open('second.xlsx');
    const firstFinding = await firstFindingAfterClick(page);
    await open('third.xlsx');
    const { longest } = await mainThreadDuring(page, () => check(page));
    const large = largeWorkbook(1, 60_000);
    const openLarge = await timed(async () => {
      await openOwn(page, 'large.xlsx', large);
      await untilOpen(page, 'large.xlsx');
    });
    return { start, firstFinding, firstFindingCold, longestTask: Math.round(longest), openLarge };
  } finally {
    await workbenches.stop();
  }
}
