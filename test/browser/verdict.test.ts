import type { Locator, Page } from 'playwright-core';
import { rules } from '../../src/core/rules/registry';
import { givenWorkbenches } from './support/browser';
import { check, finding, findings, inView, openCard, openOwn, openPane, report, untilOpen } from './support/steps';
import { troubledWorkbook } from './support/tables-workbook';

const workbenches = givenWorkbenches();

/** Waits until all of an element stands in the window. */
async function untilInView(page: Page, element: Locator): Promise<void> {
  await page.waitForFunction(
    (shown) => {
      const { top, bottom } = shown!.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    },
    await element.elementHandle(),
  );
}

/** Presses what is in sight with the pointer, as a hand does: nothing is scrolled for it. */
async function pressAt(page: Page, element: Locator, where: 'middle' | 'top' = 'middle'): Promise<void> {
  const { x, y, width, height } = (await element.boundingBox())!;
  const at = y + (where === 'top' ? 4 : height / 2);
  expect([at >= 0, at < page.viewportSize()!.height]).toEqual([true, true]);
  await page.mouse.click(x + width / 2, at);
}

async function press(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  await untilInView(page, element);
  await pressAt(page, element);
}

describe('the first screen after a check', () => {
  test.each([
    [1366, 768],
    [350, 560],
    [320, 640],
  ])('has verdict, counts and the gravest issue with its fix: %i × %i', async (width, height) => {
    const page = await workbenches.again({ viewport: { width, height } });
    await openPane(page);
    await check(page);
    const shown = [
      page.getByRole('heading', { name: '还不能上报：6 处错误' }),
      ...['错误', '提醒', '提示'].map((name) => page.getByRole('group', { name: '问题数量' }).getByRole('button', { name })),
      finding(page, 'fund/total-mismatch@自评表-制式服装!E6'),
      page.getByRole('button', { name: 'E7 改为 2' }),
    ];
    for (const element of shown) expect(await inView(page, element)).toBe(true);
    expect((await findings(page))[0]).toBe('fund/total-mismatch@自评表-制式服装!E6');
  });
});

describe('going through the issues one by one', () => {
  test('keeps the whole card and its buttons in view, whatever the issue: 350 × 560', async () => {
    const page = await workbenches.again({ viewport: { width: 350, height: 560 } });
    await openPane(page);
    await check(page);
    const ids = await findings(page);
    await page.getByRole('button', { name: '一键校验' }).focus();
    for (const [at, id] of ids.entries()) {
      await page.keyboard.press('F8');
      await page.getByText(`${at + 1}/${ids.length}`, { exact: true }).waitFor();
      expect(await findings(page)).toEqual([id]);
      expect([id, await inView(page, openCard(page).getByRole('button', { name: '忽略' })), await inView(page, openCard(page))]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });

  test('goes on to the next where one is settled', async () => {
    const page = await workbenches.again();
    await check(page);
    const [, second] = await findings(page);
    await page.getByRole('button', { name: '逐条查看（F8）' }).click();
    await page.getByRole('button', { name: 'E7 改为 2' }).click();
    await page.getByRole('button', { name: '写入 1 个单元格' }).click();
    await finding(page, second!).waitFor();
    expect(await findings(page)).toEqual([second]);
  });
});

describe('a card that is opened', () => {
  test('comes into view with all that can be done about it, and so does the question for a reason: 350 × 560', async () => {
    const page = await workbenches.again({ viewport: { width: 350, height: 560 } });
    await openPane(page);
    await check(page);
    const heads = page.locator('[data-finding]');
    const below = await heads.evaluateAll((elements) =>
      elements.findLastIndex((element) => element.getBoundingClientRect().top < window.innerHeight - 8),
    );
    // The last one of which anything shows: its own end, and what opens under it, lie below the window.
    await pressAt(page, heads.nth(below), 'top');
    await openPane(page);
    await untilInView(page, openCard(page));
    expect(await heads.nth(below).getAttribute('aria-expanded')).toBe('true');
    await press(page, openCard(page).getByRole('button', { name: /忽略…$/ }));
    await untilInView(page, openCard(page).getByRole('button', { name: '忽略', exact: true }));
  });
});

describe('60 tables with 33 errors', () => {
  test('the first five issues on the screen are the five gravest, and all are dealt with, from the click on, without scrolling by hand', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await openOwn(page, '六十张表.xlsx', troubledWorkbook());
    await untilOpen(page, '六十张表.xlsx');
    await check(page);
    await page.getByRole('heading', { name: '还不能上报：33 处错误' }).waitFor();
    const { files, summary } = await report(page);
    await page.getByRole('status').getByRole('button', { name: '知道了' }).click();
    expect([summary.tables, summary.errors]).toEqual([60, 33]);
    const rank = new Map(rules.map(({ id }, at) => [id, at]));
    const errors = files[0]!.findings.filter(({ severity, cause }) => severity === 'error' && cause === undefined);
    const gravest = errors
      .map(({ rule }) => rank.get(rule)!)
      .sort((one, other) => one - other)
      .slice(0, 5);
    const onScreen = await page
      .locator('[data-finding]')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().top < window.innerHeight)
          .map((element) => element.getAttribute('data-finding')!),
      );
    expect(onScreen.slice(0, 5).map((id) => rank.get(id.split('@')[0]!))).toEqual(gravest);

    await page.setViewportSize({ width: 350, height: 560 });
    await openPane(page);
    await press(page, page.getByRole('group', { name: '问题数量' }).getByRole('button', { name: '错误' }));
    await press(page, page.getByRole('button', { name: /^全部修正/ }));
    const write = page.getByRole('button', { name: /^写入 \d+ 个单元格$/ });
    await write.waitFor();
    await press(page, write);
    await page.locator('[data-verdict]', { hasText: '33 处错误' }).waitFor({ state: 'detached' });
    await press(page, page.getByRole('button', { name: '逐条查看（F8）' }));
    const progress = page.getByRole('img', { name: /^第 1 条，共 \d+ 条$/ });
    await progress.waitFor();
    const left = Number(/共 (\d+) 条/.exec((await progress.getAttribute('aria-label'))!)![1]);
    expect(left).toBeGreaterThan(15);
    for (let at = 0; at < left; at += 1) {
      const id = (await findings(page))[0]!;
      await press(page, openCard(page).getByRole('button', { name: /忽略…$/ }));
      await press(page, openCard(page).getByRole('button', { name: '已核对原始资料，数据无误' }));
      await press(page, openCard(page).getByRole('button', { name: '忽略', exact: true }));
      await finding(page, id).waitFor({ state: 'detached' });
    }
    await page
      .getByRole('heading', { name: new RegExp(`^列出的没有错误，另有 ${left} 处错误被忽略`) })
      .or(page.getByRole('heading', { name: /没有读准$/ }))
      .waitFor();
  });
});
