import { givenWorkbenches } from './support/browser';
import { check, finding, untilSelected, untilShown } from './support/steps';

const workbenches = givenWorkbenches();
const NARROW = { viewport: { width: 320, height: 640 } };

describe('320 pixels wide', () => {
  test('shows sheet or checks, and a jump leads from the one to the other', async () => {
    const page = await workbenches.open(NARROW);
    await page.getByRole('tab', { name: '校验面板' }).click();
    await check(page);
    await finding(page, 'score/exceeds-weight@部门评价指标体系!E8').click();
    await page.getByRole('tab', { name: '表格', selected: true }).waitFor();
    await untilSelected(page, 'E8');
    await untilShown(page, '部门评价指标体系');
  });

  test('nothing has to be scrolled sideways', async () => {
    const page = await workbenches.again(NARROW);
    const tops = await page
      .getByRole('banner')
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: '校验面板' }).click();
    await check(page);
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await page.getByRole('main').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
});
