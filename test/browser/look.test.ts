import { givenWorkbenches } from './support/browser';
import { check, command, inView } from './support/steps';

const workbenches = givenWorkbenches();

describe('language and appearance', () => {
  test('speaks the language of the browser, and another one from the next click on', async () => {
    const page = await workbenches.open({ locale: 'en-US' });
    await page.getByRole('heading', { name: 'PerfScore workbench' }).waitFor();
    await page.getByRole('button', { name: 'Check workbook' }).click();
    await page.locator('[data-finding]').first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/错误|提醒/);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('tab', { name: 'Checks' }).click();
    const commands = page.getByRole('group', { name: 'Commands', exact: true }).getByRole('button');
    expect(await commands.count()).toBe(6);
    for (const button of await commands.all()) expect(await inView(page, button)).toBe(true);
    await page.setViewportSize({ width: 1366, height: 860 });
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: '中文' }).click();
    await page.getByRole('heading', { name: '绩效表校验工作台' }).waitFor();
    await command(page, '一键校验').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.locator('[aria-label="缩小"]').waitFor();
  });

  test('remembers language and appearance in this browser', async () => {
    const page = await workbenches.open();
    await page.getByRole('button', { name: '语言' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Check workbook' }).waitFor();
    expect(await page.locator('main').evaluate((element) => getComputedStyle(element.parentElement!).backgroundColor)).not.toBe(
      'rgb(255, 255, 255)',
    );
  });

  test('follows the system into the dark', async () => {
    const page = await workbenches.open({ colorScheme: 'dark' });
    await check(page);
    const background = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const brightness = (color: string): number => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
    expect(brightness(await background('header'))).toBeLessThan(80);
    expect(brightness(await background('[data-u-comp="formula-bar"]'))).toBeLessThan(80);
  });

  test('keeps its marks readable in the dark', async () => {
    const page = await workbenches.again({ colorScheme: 'dark' });
    await check(page);
    await command(page, '标出问题').click();
    await page
      .getByText(/已写入 \d+ 个单元格/)
      .first()
      .waitFor();
  });
});
