import type { Page } from 'playwright-core';
import { RELATED_COLOUR, SEVERITY_COLOURS } from '../../src/workbench/marks/finding-marks';
import { givenWorkbenches } from './support/browser';
import { drawnIn, untilDrawn } from './support/drawn';
import { check, finding, goTo, openPane, saved, showSheet, type, untilSelected, untilShown } from './support/steps';

const workbenches = givenWorkbenches();
const TOTAL = 'fund/total-mismatch@自评表-制式服装!E6';
const LOW = 'score/exceeds-weight@自评表-安全监督检查!J44';

/** What stays in sight of header and names. */
function stuck(page: Page, text: string): ReturnType<Page['locator']> {
  return page.locator('[data-stuck]').getByText(text, { exact: true });
}

describe('a jump', () => {
  test.each([
    [1366, 768],
    [350, 560],
    [320, 640],
  ])('keeps header and names of the table in sight: %i × %i', async (width, height) => {
    const page = await workbenches.again({ viewport: { width, height } });
    await showSheet(page, '自评表-安全监督检查');
    await type(page, 'J44', '9');
    await goTo(page, 'A1');
    await openPane(page);
    await check(page);
    await finding(page, LOW).click();
    await untilSelected(page, 'J44');
    await stuck(page, '得分').waitFor();
    const name = stuck(page, '安全生产监督检查租赁汽车1辆');
    if (width < 1000) await name.waitFor();
    else expect(await name.count()).toBe(0);
    // The cell itself shows: the mark of its error, and beside it what it is compared with.
    const [mark, header] = [await untilDrawn(page, SEVERITY_COLOURS.error), await stuck(page, '得分').boundingBox()];
    expect(mark!.top).toBeGreaterThan(header!.y + header!.height);
    expect(mark!.right).toBeLessThan(width);
  });

  test('scrolls only where it must, outlines what is compared and selects all of a merged area', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await check(page);
    const before = await untilDrawn(page, SEVERITY_COLOURS.error);
    await finding(page, 'score/not-proportional@自评表-制式服装!H13').click();
    await untilSelected(page, 'H13');
    expect(await drawnIn(page, SEVERITY_COLOURS.error)).toEqual(before);
    await finding(page, TOTAL).click();
    await untilSelected(page, 'E6');
    const related = await untilDrawn(page, RELATED_COLOUR);
    expect(related!.top).toBeGreaterThan(before!.top);
    expect(Math.abs(related!.left - before!.left)).toBeLessThan(3);
    await finding(page, 'weight/group-mismatch@部门评价指标体系!A3').click();
    await untilSelected(page, /^A3:A\d+$/);
  });
});

describe('grid and pane', () => {
  test('selecting a cell opens what is said of it, in a narrow window as well', async () => {
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 320, height: 640 },
    ]) {
      const page = await workbenches.again({ viewport });
      await openPane(page);
      await check(page);
      const tab = page.getByRole('tab', { name: '表格' });
      if (await tab.isVisible()) await tab.click();
      await showSheet(page, '自评表-安全监督检查');
      await goTo(page, 'J14');
      await openPane(page);
      const opened = page.locator('[data-finding="score/missing@自评表-安全监督检查!J13"][aria-expanded="true"]');
      await opened.waitFor();
      await page.waitForFunction(
        (element) => {
          const { top, bottom } = element!.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        },
        await opened.elementHandle(),
      );
    }
  });

  test('a jump from the pane leaves the finding open that it came from', async () => {
    const page = await workbenches.again();
    await check(page);
    await finding(page, TOTAL).click();
    await untilSelected(page, 'E6');
    expect(await finding(page, TOTAL).getAttribute('aria-expanded')).toBe('true');
  });

  test('opening a table goes to its sheet', async () => {
    const page = await workbenches.again();
    await check(page);
    await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('button', { name: /经费分配表/ })
      .last()
      .click();
    await untilShown(page, '经费分配表');
  });
});

describe('marks over the grid', () => {
  test('tell the finding where the pointer rests, go when the cell changes and come again with it', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await check(page);
    const mark = await untilDrawn(page, SEVERITY_COLOURS.error);
    await page.mouse.move((mark!.left + mark!.right) / 2, (mark!.top + mark!.bottom) / 2);
    await page
      .getByRole('tooltip')
      .filter({ hasText: /错误.*全年预算数：年度资金总额 17万元/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await type(page, 'E6', '15');
    await untilDrawn(page, SEVERITY_COLOURS.error, false);
    await type(page, 'E6', '17');
    await untilDrawn(page, SEVERITY_COLOURS.error);
  });

  test('follow the filters of the list, and can be switched off and on', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await check(page);
    await untilDrawn(page, SEVERITY_COLOURS.error);
    const counts = page.getByRole('group', { name: '问题数量' });
    await counts.getByRole('button', { name: '提醒' }).click();
    await untilDrawn(page, SEVERITY_COLOURS.error, false);
    await untilDrawn(page, SEVERITY_COLOURS.warning);
    await counts.getByRole('button', { name: '提醒' }).click();
    await untilDrawn(page, SEVERITY_COLOURS.error);
    const marks = page.getByRole('button', { name: '问题标记' });
    await marks.click();
    await untilDrawn(page, SEVERITY_COLOURS.error, false);
    await untilDrawn(page, SEVERITY_COLOURS.warning, false);
    expect(await marks.getAttribute('aria-pressed')).toBe('false');
    await marks.click();
    await untilDrawn(page, SEVERITY_COLOURS.error);
  });

  test('stay on their cells when the sheet is scrolled or zoomed', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await check(page);
    const before = await untilDrawn(page, SEVERITY_COLOURS.error);
    const tip = page.getByRole('tooltip').filter({ hasText: /年度资金总额 17万元/ });
    const pointAt = async (): Promise<void> => {
      const mark = await untilDrawn(page, SEVERITY_COLOURS.error);
      await page.mouse.move((mark!.left + mark!.right) / 2, (mark!.top + mark!.bottom) / 2);
      await tip.waitFor();
    };
    await page.mouse.move(500, 400);
    await page.mouse.wheel(0, 60);
    while ((await drawnIn(page, SEVERITY_COLOURS.error))?.top === before!.top)
      await page.evaluate(() => new Promise(requestAnimationFrame));
    await pointAt();
    await page.getByRole('button', { name: '缩小' }).or(page.locator('[aria-label="缩小"]')).first().click();
    await pointAt();
  });

  test('are drawn, not written: the saved copy is the file', async () => {
    const page = await workbenches.again();
    const copy = () => saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
    const untouched = await copy();
    await check(page);
    await untilDrawn(page, SEVERITY_COLOURS.error);
    await finding(page, 'weight/group-mismatch@部门评价指标体系!A3').click();
    await untilSelected(page, /^A3:A\d+$/);
    expect(Buffer.compare(Buffer.from((await copy()).bytes), Buffer.from(untouched.bytes))).toBe(0);
  });
});
