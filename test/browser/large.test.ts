import { givenWorkbenches } from './support/browser';
import { mainThreadDuring } from './support/main-thread';
import { check, command, findings, openOwn, untilOpen } from './support/steps';
import { largeWorkbook, tablesWorkbook } from './support/tables-workbook';

const workbenches = givenWorkbenches();
/** A page that stands still spends nearly all of its time in one task; a check is cut into many. */
const LONGEST_SHARE = 0.5;
/** Takes a while to open and a while to check. */
const LEDGER = largeWorkbook(40, 30_000);

describe('large workbooks', () => {
  test('a page that stands still would be noticed', async () => {
    const page = await workbenches.open();
    const { longest, whole } = await mainThreadDuring(page, () =>
      page.evaluate(() => {
        // An amount of work, not a time on the clock: a busy machine does little in a given time.
        let sum = 0;
        for (let number = 0; number < 300_000_000; number += 1) sum += Math.sqrt(number);
        document.title = String(sum);
      }),
    );
    expect(longest / whole).toBeGreaterThan(LONGEST_SHARE);
  });

  test('a check of 50 tables leaves the page responsive', async () => {
    const page = await workbenches.openCold();
    await openOwn(page, '五十张表.xlsx', tablesWorkbook(50));
    await untilOpen(page, '五十张表.xlsx');
    const { longest, whole } = await mainThreadDuring(page, () => check(page));
    expect((await findings(page)).length).toBeGreaterThan(20);
    // A share of the check's own work, which no busy or slow machine changes: how many milliseconds it is, the benchmark tells.
    expect(longest / whole).toBeLessThan(LONGEST_SHARE);
  });

  test('a long check shows how far it is and can be cancelled', async () => {
    const page = await workbenches.again();
    await openOwn(page, '大台账.xlsx', LEDGER);
    await untilOpen(page, '大台账.xlsx');
    await command(page, '一键校验').click();
    await page.getByRole('progressbar').first().waitFor();
    await page.getByRole('main').getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消').first().waitFor({ state: 'attached' });
    expect(await findings(page)).toEqual([]);
    await check(page);
    expect((await findings(page)).length).toBeGreaterThan(0);
  });

  test('opening can be cancelled, and the open workbook stays', async () => {
    const page = await workbenches.again();
    await openOwn(page, '大台账.xlsx', LEDGER);
    await page.locator('section').getByRole('button', { name: '取消' }).click();
    await untilOpen(page, '示例-公开绩效表.xlsx');
    await check(page);
  });
});
