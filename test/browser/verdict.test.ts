import { rules } from '../../src/core/rules/registry';
import { givenWorkbenches } from './support/browser';
import { check, finding, findings, inView, openCard, openOwn, openPane, report, untilOpen } from './support/steps';
import { tablesWorkbook } from './support/tables-workbook';

const workbenches = givenWorkbenches();

describe('the first screen after a check', () => {
  test.each([[1366, 768], [350, 560], [320, 640]])('has verdict, counts and the gravest issue with its fix: %i × %i', async (width, height) => {
    const page = await workbenches.again({ viewport: { width, height } });
    await openPane(page);
    await check(page);
    const shown = [
      page.getByRole('heading', { name: '还不能上报：6 处错误' }),
      ...['错误', '提醒', '提示'].map((name) => page.getByRole('group', { name: '问题数量' }).getByRole('button', { name })),
      finding(page, 'fund/total-mismatch@自评表-制式服装!E6'),
      page.getByRole('button', { name: '改为 2' }),
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
      expect([id, await inView(page, openCard(page).getByRole('button', { name: '忽略' })), await inView(page, openCard(page))]).toEqual([id, true, true]);
    }
  });

  test('goes on to the next where one is settled', async () => {
    const page = await workbenches.again();
    await check(page);
    const [, second] = await findings(page);
    await page.getByRole('button', { name: '逐条查看（F8）' }).click();
    await page.getByRole('button', { name: '改为 2' }).click();
    await page.getByRole('button', { name: '写入 1 个单元格' }).click();
    await finding(page, second!).waitFor();
    expect(await findings(page)).toEqual([second]);
  });
});

describe('60 tables', () => {
  test('the first five issues on the screen are the five gravest, and all errors can be gone through', async () => {
    const page = await workbenches.again({ viewport: { width: 1366, height: 768 } });
    await openOwn(page, '六十张表.xlsx', tablesWorkbook(60));
    await untilOpen(page, '六十张表.xlsx');
    await check(page);
    const { files, summary } = await report(page);
    const rank = new Map(rules.map(({ id }, at) => [id, at]));
    const errors = files[0]!.findings.filter(({ severity, cause }) => severity === 'error' && cause === undefined);
    const gravest = errors.map(({ rule }) => rank.get(rule)!).sort((one, other) => one - other).slice(0, 5);
    const first = (await findings(page)).slice(0, 5);
    expect(first.map((id) => rank.get(id.split('@')[0]!))).toEqual(gravest);
    await page.getByRole('heading', { name: new RegExp(`^还不能上报：${summary.errors} 处错误`) }).waitFor();
    await page.getByRole('group', { name: '问题数量' }).getByRole('button', { name: '错误' }).click();
    await page.getByText(/^1 *\/ *\d+$/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '逐条查看（F8）' }).click();
    for (let at = 1; at <= summary.errors; at += 1) {
      await page.getByText(`${at}/${summary.errors}`, { exact: true }).waitFor();
      expect(await inView(page, openCard(page).getByRole('button', { name: '忽略' }))).toBe(true);
      await page.keyboard.press('F8');
    }
  });
});
