import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { givenWorkbenches } from './support/browser';
import { check, goTo, saved, untilSelected } from './support/steps';

const workbenches = givenWorkbenches();

/** Until the pane says that what it shows holds for the sheet as it is. */
async function untilFresh(page: Page): Promise<void> {
  await page.getByText(/^核对了 \d+ 张表/).waitFor();
}

async function untilStale(page: Page): Promise<void> {
  await page.getByText('表格已改动，稍后自动重新校验。').waitFor();
}

/** What the cells of the sample's first sheet hold, from a saved copy: formulas as formulas. */
async function cellsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
  const read = readXlsx(bytes, 'x.xlsx');
  if (!read.ok) throw new Error('the copy could not be read');
  return new Map(read.value.sheets[0]!.cells.map(({ row, column, text, formula }) => [`R${row}C${column}`, formula ?? text]));
}

describe('typing after a check', () => {
  test('nothing breaks off what is typed at human speeds, and the selection stays where the person left it', async () => {
    const page = await workbenches.open({ viewport: { width: 1366, height: 768 } });
    await check(page);
    const column = { 80: 'K', 150: 'L', 250: 'M', 400: 'N' };
    for (const [delay, letter] of Object.entries(column)) {
      await goTo(page, `${letter}3`);
      for (const text of ['1', '123456', '=SUM(H13:H21)+I6']) {
        await page.keyboard.type(text, { delay: Number(delay) });
        await page.keyboard.press('Enter');
      }
      await untilFresh(page);
      await untilSelected(page, `${letter}6`);
    }
    const cells = await cellsOf(page);
    for (const number of [11, 12, 13, 14])
      expect([3, 4, 5, 6].map((row) => cells.get(`R${row}C${number}`))).toEqual(['1', '123456', '=SUM(H13:H21)+I6', undefined]);
  });

  test('Enter ends a formula as it was typed though function names are offered; Tab takes one of them, and so does Enter after an arrow', async () => {
    const page = await workbenches.again();
    const offered = page.getByText('INTRATE', { exact: true });
    await goTo(page, 'K3');
    for (const choice of [[], ['Tab'], ['ArrowDown', 'Enter']]) {
      await page.keyboard.type('=2+I');
      await offered.waitFor();
      for (const key of choice) await page.keyboard.press(key);
      // The grid says what a function takes once it has put its name in.
      if (choice.length > 0) {
        await page.getByText(/^I[A-Z.]+\($/).waitFor();
        await page.keyboard.type('5)');
      }
      await page.keyboard.press('Enter');
      await offered.waitFor({ state: 'detached' });
    }
    await untilSelected(page, 'K6');
    const cells = await cellsOf(page);
    expect([3, 4, 5].map((row) => cells.get(`R${row}C11`))).toEqual([
      '=2+I',
      expect.stringMatching(/^=2\+I[A-Z.]+\(5\)$/),
      expect.stringMatching(/^=2\+I[A-Z.]+\(5\)$/),
    ]);
    expect(cells.get('R4C11')).not.toBe(cells.get('R5C11'));
  });

  test('an input method composes undisturbed, and what it gives is checked once it is entered', async () => {
    const page = await workbenches.again();
    const session = await page.context().newCDPSession(page);
    await check(page);
    await goTo(page, 'K3');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await untilStale(page);
    // As long as it takes to type these keys, which is longer than a sheet must rest before it is checked.
    const pinyin = 'weidadaohuanfashijian';
    for (let length = 1; length <= pinyin.length; length += 1) {
      const text = pinyin.slice(0, length);
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    }
    expect(await page.getByText('表格已改动，稍后自动重新校验。').isVisible()).toBe(true);
    await session.send('Input.insertText', { text: '未达到换发时间' });
    await page.keyboard.press('Enter');
    await untilFresh(page);
    await untilSelected(page, 'K5');
    const cells = await cellsOf(page);
    expect(['R3C11', 'R4C11', 'R5C11'].map((name) => cells.get(name))).toEqual(['1', '未达到换发时间', undefined]);
  });

  test('neither a change nor the check that follows it moves anything in the pane', async () => {
    const page = await workbenches.again();
    await check(page);
    const places = (): Promise<number[]> =>
      page
        .locator('main [data-finding], main button')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
    const before = await places();
    await goTo(page, 'K3');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await untilStale(page);
    expect(await places()).toEqual(before);
    await untilFresh(page);
    expect(await places()).toEqual(before);
    await untilSelected(page, 'K4');
  });
});
