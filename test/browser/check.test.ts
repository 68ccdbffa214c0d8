import { givenWorkbenches } from './support/browser';
import {
  check,
  command,
  finding,
  findings,
  goTo,
  inView,
  openPane,
  saved,
  scoreIn,
  showSheet,
  type,
  untilSelected,
  untilShown,
} from './support/steps';

const workbenches = givenWorkbenches();
const TOTAL = 'fund/total-mismatch@自评表-制式服装!E6';

describe('checking', () => {
  test('finds the errors of the published tables and jumps to each cell', async () => {
    const page = await workbenches.open();
    await check(page);
    const found = await findings(page);
    expect(found).toEqual(
      expect.arrayContaining([TOTAL, 'score/exceeds-weight@部门评价指标体系!E8', 'score/missing@自评表-安全监督检查!J13']),
    );
    await finding(page, 'score/exceeds-weight@部门评价指标体系!E8').click();
    await untilSelected(page, 'E8');
    await untilShown(page, '部门评价指标体系');
    await finding(page, TOTAL).click();
    await untilSelected(page, 'E6');
    await untilShown(page, '自评表-制式服装');
  });

  test('checks again by itself when a cell is corrected', async () => {
    const page = await workbenches.again();
    await check(page);
    await finding(page, TOTAL).waitFor();
    await type(page, 'E6', '15');
    await finding(page, TOTAL).waitFor({ state: 'detached' });
  });

  test('shows a new error when a cell is spoilt', async () => {
    const page = await workbenches.again();
    await check(page);
    await type(page, 'H17', '9');
    await finding(page, 'score/exceeds-weight@自评表-制式服装!H17').waitFor();
  });

  test('counts what was typed when the check is started in the middle of an edit', async () => {
    const page = await workbenches.again();
    await goTo(page, 'H17');
    await page.keyboard.type('9');
    await check(page);
    await finding(page, 'score/exceeds-weight@自评表-制式服装!H17').waitFor();
  });

  test('applies a fix after its preview and takes it back', async () => {
    const page = await workbenches.again();
    await check(page);
    await finding(page, TOTAL).click();
    await page.getByRole('button', { name: 'E7 改为 2' }).click();
    await page.getByText('将写入 1 个单元格').waitFor();
    await page.getByRole('button', { name: '写入 1 个单元格' }).click();
    await finding(page, TOTAL).waitFor({ state: 'detached' });
    await command(page, '撤销').click();
    await finding(page, TOTAL).waitFor();
  });

  test('scores by the policy that is chosen for the workbook', async () => {
    const page = await workbenches.again();
    await check(page);
    await finding(page, TOTAL).waitFor();
    const bySteps = finding(page, 'fund/score-mismatch@自评表-制式服装!I6');
    expect(await bySteps.count()).toBe(0);
    await command(page, '更多').click();
    await page.getByRole('button', { name: /^设置/ }).click();
    await page.getByRole('combobox', { name: '计分规则' }).selectOption({ label: '广西某单位（执行率 15 分，每低 1 个百分点扣 1 分）' });
    await page.keyboard.press('Escape');
    await bySteps.waitFor();
  });
});

describe('the line of messages', () => {
  test('says what came of a command in one place of one height: what follows it stays where it is, and details lie over it', async () => {
    const page = await workbenches.again();
    await check(page);
    const line = page.getByRole('group', { name: '消息' });
    const places = async (): Promise<(number | undefined)[]> => [
      (await line.boundingBox())?.height,
      (await page.getByRole('group', { name: '问题数量' }).boundingBox())?.y,
    ];
    const before = await places();
    await command(page, '标出问题').click();
    await line
      .getByText(/已标出 \d+ 个单元格/)
      .first()
      .waitFor();
    expect(await places()).toEqual(before);
    await line.getByRole('button', { name: '关闭' }).click();
    await line.getByText(/已标出/).waitFor({ state: 'detached' });
    expect(await places()).toEqual(before);
    await command(page, '撤销').click();
    await line
      .getByText(/已恢复 \d+ 个单元格/)
      .first()
      .waitFor();
    expect(await places()).toEqual(before);
  });

  test('a notice of the page lies over it: neither when it comes nor when it goes does the sheet or the pane move', async () => {
    const page = await workbenches.again();
    await check(page);
    const places = (): Promise<unknown> =>
      Promise.all([page.locator('[data-u-comp="formula-bar"]'), page.getByRole('main')].map((part) => part.boundingBox()));
    const before = await places();
    await page.getByRole('button', { name: '保存副本' }).click();
    const close = page.getByRole('status').getByRole('button', { name: '知道了' });
    await close.waitFor();
    expect([await places(), await inView(page, close)]).toEqual([before, true]);
    await close.click();
    await close.waitFor({ state: 'detached' });
    expect(await places()).toEqual(before);
  });
});

describe('the receipt of a final workbook', () => {
  test('stands in its line with both its buttons at 320 pixels, and leads to the record', async () => {
    const page = await workbenches.again({ viewport: { width: 320, height: 560 } });
    await openPane(page);
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor({ state: 'detached' });
    await command(page, '更多').click();
    await page.getByRole('button', { name: /^定稿/ }).click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    const line = page.getByRole('group', { name: '消息' });
    await line.getByRole('button', { name: '清除记录…' }).waitFor();
    const place = (await line.boundingBox())!;
    const boxes = await line
      .locator('span[title], button')
      .evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      );
    expect(boxes).toHaveLength(4);
    for (const [at, { left, right, top, bottom }] of boxes.entries()) {
      expect([top >= place.y, bottom <= place.y + place.height, right <= place.x + place.width]).toEqual([true, true, true]);
      if (at > 0) expect(left).toBeGreaterThanOrEqual(boxes[at - 1]!.right);
    }
    await line.getByRole('button', { name: '清除记录…' }).click();
    await page.getByRole('heading', { name: '操作记录' }).waitFor();
    await page.getByRole('button', { name: '清除操作记录…' }).click();
    await page.getByRole('button', { name: '确定清除' }).click();
    await page.getByText('本工具没有写入过这个工作簿。').waitFor();
  });
});

describe('filling', () => {
  test('writes functions whose scores follow every edit, and takes them back', async () => {
    const page = await workbenches.again();
    await check(page);
    await command(page, '填充得分').click();
    await page.getByText('=JX.PERFSCORE(F13,H13,I13,E13,,G13)').waitFor();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor({ state: 'detached' });
    expect(await scoreIn(page, '自评表-安全监督检查', 'J13')).toBe('2');
    await showSheet(page, '自评表-安全监督检查');
    await type(page, 'H13', '396');
    expect(await scoreIn(page, '自评表-安全监督检查', 'J13')).toBe('1');
    await type(page, 'H13', '792');
    await command(page, '撤销').click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor();
    expect(await scoreIn(page, '自评表-安全监督检查', 'J13')).toBeNull();
  });

  test('shows the functions while a formula is typed', async () => {
    const page = await workbenches.again();
    await goTo(page, 'K3');
    await page.keyboard.type('=JX.PERF');
    await page.getByText('JX.PERFSCORE').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

describe('marking', () => {
  test('marks the cells of findings and takes the marks off to the last one', async () => {
    const page = await workbenches.again();
    const copy = () => saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
    const untouched = await copy();
    await check(page);
    await command(page, '标出问题').click();
    await page
      .getByText(/已写入 \d+ 个单元格/)
      .first()
      .waitFor();
    const marked = await copy();
    expect(Buffer.compare(Buffer.from(marked.bytes), Buffer.from(untouched.bytes))).not.toBe(0);
    await command(page, '清除标记').click();
    await page
      .getByText(/已恢复 \d+ 个单元格/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '保存副本' }).waitFor();
    const cleared = await copy();
    expect(cleared.bytes.length).toBe(untouched.bytes.length);
    expect(Buffer.compare(Buffer.from(cleared.bytes), Buffer.from(untouched.bytes))).toBe(0);
  });
});
