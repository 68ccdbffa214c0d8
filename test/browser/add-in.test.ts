import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { cellInExcel, openAddIn, selectInExcel, typeInExcel, untilSelectedInExcel } from './support/add-in';
import { givenWorkbenches } from './support/browser';
import { check, command, finding, findings, inView, openCard, saved } from './support/steps';

const workbenches = givenWorkbenches();
const PANE = { viewport: { width: 350, height: 560 } };
const UNIFORMS = '自评表-制式服装';
const SAFETY = '自评表-安全监督检查';
const TOTAL = `fund/total-mismatch@${UNIFORMS}!E6`;
const MISSING = `score/missing@${SAFETY}!J13`;

/** What the pane says of the workbook, from the verdict to the last issue. */
async function saidBy(page: Page): Promise<unknown> {
  await check(page);
  return {
    verdict: await page.getByRole('heading', { level: 2 }).first().innerText(),
    counts: await page.getByRole('group', { name: '问题数量' }).innerText(),
    issues: await page.locator('[data-finding]').allInnerTexts(),
    scores: await page.getByRole('region', { name: '概览' }).innerText(),
  };
}

/** Fills the scores by the preview; what it said would be written. */
async function fill(page: Page): Promise<string[]> {
  await command(page, '填充得分').click();
  const write = page.getByRole('button', { name: /^写入 \d+ 个单元格$/ });
  await write.waitFor();
  const planned = await page.getByRole('list', { name: '将要写入的单元格' }).getByRole('listitem').allInnerTexts();
  await write.click();
  await finding(page, MISSING).waitFor({ state: 'detached' });
  return planned;
}

describe('the pane beside Excel', () => {
  test.each([
    [350, 560],
    [320, 560],
  ])('shows verdict, counts and the gravest issue with its fix without scrolling: %i × %i', async (width, height) => {
    const page = await openAddIn(workbenches, { viewport: { width, height } });
    await check(page);
    const shown = [
      page.getByRole('heading', { name: '还不能上报：6 处错误' }),
      ...['错误', '提醒', '提示'].map((name) => page.getByRole('group', { name: '问题数量' }).getByRole('button', { name })),
      openCard(page),
      page.getByRole('button', { name: 'E7 改为 2' }),
    ];
    for (const element of shown) expect(await inView(page, element)).toBe(true);
    expect((await findings(page))[0]).toBe(TOTAL);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  test('says, plans and writes the same as in the workbench, and takes it back', async () => {
    const workbench = await workbenches.open({ viewport: { width: 1366, height: 768 } });
    const expected = { said: await saidBy(workbench), planned: await fill(workbench) };
    const { bytes } = await saved(workbench, () => workbench.getByRole('button', { name: '保存副本' }).click());
    const copy = readXlsx(bytes, 'x.xlsx');
    if (!copy.ok) throw new Error('the copy could not be read');
    const written = copy.value.sheets
      .find(({ name }) => name === SAFETY)!
      .cells.filter(({ row, column }) => column === 10 && (row === 13 || row === 14));

    const page = await openAddIn(workbenches, PANE);
    expect(await saidBy(page)).toEqual(expected.said);
    expect(await fill(page)).toEqual(expected.planned);
    const inExcel = [await cellInExcel(page, SAFETY, 'J13'), await cellInExcel(page, SAFETY, 'J14')];
    expect(inExcel.map(({ formula }) => formula)).toEqual(written.map(({ formula }) => formula));
    expect(inExcel.map(({ value }) => value)).toEqual([2, 3]);
    await typeInExcel(page, SAFETY, 'H13', 396);
    expect((await cellInExcel(page, SAFETY, 'J13')).value).toBe(1);
    await typeInExcel(page, SAFETY, 'H13', 792);
    await command(page, '撤销').click();
    await finding(page, MISSING).waitFor();
    expect(await cellInExcel(page, SAFETY, 'J13')).toEqual({ value: '', formula: null });
  });

  test('goes through the issues one by one, each with its cell selected in Excel and its buttons in view, mends one and goes on', async () => {
    const page = await openAddIn(workbenches, PANE);
    await check(page);
    const [first, second] = await findings(page);
    await page.keyboard.press('F8');
    for (const id of [first!, second!]) {
      await page.waitForFunction((wanted) => document.querySelector('[data-finding]')?.getAttribute('data-finding') === wanted, id);
      expect(await findings(page)).toEqual([id]);
      expect(await inView(page, openCard(page))).toBe(true);
      await untilSelectedInExcel(page, id.slice(id.indexOf('@') + 1));
      if (id === first) await page.keyboard.press('F8');
    }
    await page.keyboard.press('Shift+F8');
    await page.getByRole('button', { name: 'E7 改为 2' }).click();
    await page.getByRole('button', { name: '写入 1 个单元格' }).click();
    await finding(page, second!).waitFor();
    expect(await findings(page)).toEqual([second]);
    expect((await cellInExcel(page, UNIFORMS, 'E7')).value).toBe(2);
  });

  test("F6 and Shift+F6 go through all its parts, and at its ends the key is Excel's", async () => {
    const page = await openAddIn(workbenches, PANE);
    await check(page);
    const part = (): Promise<string> =>
      page.evaluate(() => {
        const within = document.activeElement?.closest('[data-region]');
        return within?.getAttribute('aria-label') ?? within?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
      });
    // What the pane does not take goes on to Excel, which moves to its own parts.
    await page.evaluate(() => window.addEventListener('keydown', ({ key }) => key === 'F6' && (document.title = 'Excel')));
    const round = async (key: string): Promise<string[]> => {
      const seen: string[] = [];
      await page.evaluate(() => (document.title = ''));
      for (;;) {
        await page.keyboard.press(key);
        if ((await page.title()) === 'Excel') return seen;
        seen.push(await part());
      }
    };
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const parts = ['命令', '消息', '问题数量', '问题', '概览', '需人工判断的得分'];
    expect(await round('F6')).toEqual(parts);
    expect(await round('Shift+F6')).toEqual(parts.slice(0, -1).reverse());
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await round('F6')).toEqual(['填充得分']);
  });

  test('a card under the pointer stays open where it is, whatever is selected and however the results change', async () => {
    const page = await openAddIn(workbenches, PANE);
    await check(page);
    const [first, second] = await findings(page);
    const held = finding(page, second!);
    await held.click();
    await page.mouse.move(0, 0);
    await held.hover();
    const before = await openCard(page).boundingBox();
    await selectInExcel(page, SAFETY, 'J13');
    // The one above it is mended, and a shorter list with another verdict comes.
    await typeInExcel(page, UNIFORMS, 'E7', 2);
    await finding(page, first!).waitFor({ state: 'detached' });
    expect(await held.getAttribute('aria-expanded')).toBe('true');
    expect((await openCard(page).boundingBox())!.y).toBeCloseTo(before!.y, 0);
    // The other way round: one comes above it.
    await typeInExcel(page, UNIFORMS, 'E7', 0);
    await finding(page, first!).waitFor();
    expect(await held.getAttribute('aria-expanded')).toBe('true');
    expect((await openCard(page).boundingBox())!.y).toBeCloseTo(before!.y, 0);
    // Elsewhere the pointer holds nothing.
    await command(page, '一键校验').hover();
    await selectInExcel(page, SAFETY, 'J14');
    await page.locator(`[data-finding="${MISSING}"][aria-expanded="true"]`).waitFor();
  });
});
