import { givenWorkbenches } from './support/browser';
import { finding, saved, untilSelected } from './support/steps';

const workbenches = givenWorkbenches();

describe('keyboard only', () => {
  test('from the grid to the pane, through the findings, into a fix and back', async () => {
    const page = await workbenches.open();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const untilFocus = async (wanted: RegExp): Promise<void> => {
      for (let step = 0; step < 40 && !wanted.test(await focused()); step += 1) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(wanted);
    };
    // Once round: pane, top bar, grid.
    for (let region = 0; region < 3; region += 1) await page.keyboard.press('F6');
    await page.keyboard.press('ArrowDown');
    await untilSelected(page, /^A2/);
    await page.keyboard.press('F6');
    await untilFocus(/^一键校验$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
    await page.keyboard.press('F8');
    await untilSelected(page, 'E6');
    await page.keyboard.press('F8');
    await untilSelected(page, 'F11');
    await page.keyboard.press('Shift+F8');
    await untilSelected(page, 'E6');
    await untilFocus(/^改为 2$/);
    await page.keyboard.press('Enter');
    await page.getByText('将写入 1 个单元格').waitFor();
    await untilFocus(/^写入 1 个单元格$/);
    await page.keyboard.press('Enter');
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').waitFor({ state: 'detached' });
  });

  test('Ctrl+S saves a copy', async () => {
    const page = await workbenches.again();
    const { name } = await saved(page, () => page.keyboard.press('Control+s'));
    expect(name).toBe('示例-公开绩效表-已校验.xlsx');
  });

  test('the pane is made wider and narrower with the arrow keys', async () => {
    const page = await workbenches.again();
    const edge = page.getByRole('separator', { name: '调整面板宽度' });
    const before = Number(await edge.getAttribute('aria-valuenow'));
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBe(before + 20);
    await page.getByRole('button', { name: '校验面板' }).press('Enter');
    await page.getByRole('main').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '校验面板' }).press('Enter');
    await page.getByRole('main').waitFor();
  });
});
