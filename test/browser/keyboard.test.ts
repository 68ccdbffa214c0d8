import { givenWorkbenches } from './support/browser';
import { check, finding, saved, untilSelected } from './support/steps';

const workbenches = givenWorkbenches();

describe('keyboard only', () => {
  test('from the grid to the pane, through the findings, into a fix and back', async () => {
    const page = await workbenches.open();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const untilFocus = async (wanted: RegExp): Promise<void> => {
      for (let step = 0; step < 40 && !wanted.test(await focused()); step += 1) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(wanted);
    };
    // The stops before the bar lead past it, into the cells; from there to the pane.
    await page.getByRole('button', { name: '打开文件' }).focus();
    for (let link = 0; link < 2; link += 1) await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('跳到表格');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('contenteditable') !== null);
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
    // The grid shows the cell before the card has the focus: a Tab between the two would go through cells.
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding')?.endsWith('自评表-制式服装!E6') === true,
    );
    await untilFocus(/^E7 改为 2$/);
    await page.keyboard.press('Enter');
    await page.getByText('将写入 1 个单元格').waitFor();
    await untilFocus(/^写入 1 个单元格$/);
    await page.keyboard.press('Enter');
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').waitFor({ state: 'detached' });
  });

  test('F6 goes through every part of the page and of the pane, and back', async () => {
    const page = await workbenches.again();
    await check(page);
    const part = (): Promise<string> =>
      page.evaluate(() => {
        const within = document.activeElement?.closest('[data-region]');
        return (
          within?.getAttribute('aria-label') ?? within?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? within?.tagName ?? ''
        );
      });
    const round = async (key: string): Promise<string[]> => {
      const parts: string[] = [];
      for (let step = 0; step < 20; step += 1) {
        await page.keyboard.press(key);
        const now = await part();
        if (now === parts[0]) break;
        parts.push(now);
      }
      return parts;
    };
    await page.getByRole('button', { name: '打开文件' }).focus();
    const forth = await round('F6');
    expect(forth).toHaveLength(new Set(forth).size);
    expect(forth).toEqual(expect.arrayContaining(['命令', '问题数量', '问题', '概览']));
    await page.getByRole('button', { name: '打开文件' }).focus();
    const back = await round('Shift+F6');
    expect([...back].sort()).toEqual([...forth].sort());
    await page.getByRole('button', { name: '填充得分' }).click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).waitFor();
    expect(await round('F6')).toContain('填充得分');
  });

  test('the keyboard is never lost: after commands, messages that are closed, menus and pages', async () => {
    const page = await workbenches.open();
    const kept = async (after: string): Promise<void> => {
      await page
        .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body, undefined, { timeout: 5_000 })
        .catch(() => {
          throw new Error(`the focus is lost after ${after}`);
        });
    };
    const press = async (name: string | RegExp): Promise<void> => {
      const button = page.getByRole('button', { name, exact: true }).first();
      await button.focus();
      await page.keyboard.press('Enter');
    };
    await press('知道了');
    await kept('the first-run card');
    await press('一键校验');
    await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
    await kept('a check');
    await press('E7 改为 2');
    await press(/^写入 1 个单元格$/);
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').waitFor({ state: 'detached' });
    await kept('a fix');
    await page.getByRole('main').getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press('Enter');
    await kept('a message that is closed');
    await press('撤销');
    await finding(page, 'fund/total-mismatch@自评表-制式服装!E6').waitFor();
    await kept('undo');
    await press('忽略…');
    await kept('the form of a reason');
    await page.keyboard.press('Escape');
    await kept('a form that is left');
    await press('更多');
    await kept('another page');
    await page.keyboard.press('Escape');
    await kept('the way back');
    await press('导出报告');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await kept('a menu');
    await press('保存副本');
    const notice = page.getByRole('status').getByRole('button', { name: '知道了' });
    await notice.focus();
    await page.keyboard.press('Enter');
    await notice.waitFor({ state: 'detached' });
    await kept('a notice that is closed');
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
