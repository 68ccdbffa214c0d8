import { performance } from 'node:perf_hooks';
import { Workbenches } from './browser';
import { longestTask } from './main-thread';
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

/** Measures in a real browser. The page must have been built. */
export async function measureWorkbench(): Promise<WorkbenchTimes> {
  const workbenches = new Workbenches();
  await workbenches.start();
  try {
    let page = await workbenches.open();
    const start = await timed(async () => {
      page = await workbenches.open();
    });
    const fifty = tablesWorkbook(50);
    const open = async (name: string): Promise<void> => {
      await openOwn(page, name, fifty);
      await untilOpen(page, name);
    };
    const first = async (): Promise<void> => {
      await page.getByRole('button', { name: '一键校验' }).click();
      await page.locator('[data-finding]').first().waitFor();
    };
    await open('first.xlsx');
    const firstFindingCold = await timed(first);
    await open('second.xlsx');
    const firstFinding = await timed(first);
    await open('third.xlsx');
    const longest = Math.round(await longestTask(page, () => check(page)));
    const large = largeWorkbook(1, 60_000);
    const openLarge = await timed(async () => {
      await openOwn(page, 'large.xlsx', large);
      await untilOpen(page, 'large.xlsx');
    });
    return { start, firstFinding, firstFindingCold, longestTask: longest, openLarge };
  } finally {
    await workbenches.stop();
  }
}
