import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/start/build-workbench';
import { givenWorkbenches } from './support/browser';
import { check, command, findings, openOwn, saved, showSheet, shownSheet, type, untilOpen, untilShown } from './support/steps';

const workbenches = givenWorkbenches();
const OWN = new Uint8Array(readFileSync(join(ROOT, 'test/corpus/001-self-eval-1.xlsx')));

describe('opening', () => {
  test('starts with published tables already open, and says that nothing is uploaded', async () => {
    const page = await workbenches.open();
    await untilOpen(page, '示例-公开绩效表.xlsx');
    expect(await page.locator('[data-u-comp="slide-tab-item"]').allInnerTexts()).toEqual([
      '自评表-制式服装',
      '自评表-安全监督检查',
      '部门评价指标体系',
      '目标表-法治标准化',
      '项目概况表',
      '经费分配表',
    ]);
    await page.getByText('文件只在本机浏览器中处理，不会上传').waitFor();
  });

  test("opens a file of one's own by button", async () => {
    const page = await workbenches.again();
    await openOwn(page, '自评表.xlsx', OWN);
    await untilOpen(page, '自评表.xlsx');
    await untilShown(page, /青海局矿山安全专项/);
    await check(page);
    expect((await findings(page)).length).toBeGreaterThan(0);
  });

  test.each(['xls', 'ods'])(
    'opens a file of the old format .%s as an .xlsx, says what did not come along, and saves under the new ending',
    async (format) => {
      const page = await workbenches.again();
      await openOwn(
        page,
        `自评表.${format}`,
        new Uint8Array(readFileSync(join(ROOT, `test/hosts/file/old-formats/files/001-self-eval-4.${format}`))),
      );
      await untilOpen(page, '自评表.xlsx');
      await page.getByText('这是旧格式的文件，已转成“自评表.xlsx”打开').waitFor();
      await check(page);
      expect((await findings(page)).length).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      const { name } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).first().click());
      expect(name).toMatch(/^自评表.*\.xlsx$/);
    },
  );

  test('opens a file that is dropped on the page', async () => {
    const page = await workbenches.again();
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], '拖入.xlsx'));
        return data;
      },
      [...OWN],
    );
    await page.getByRole('banner').dispatchEvent('dragenter', { dataTransfer: transfer });
    await page.getByText('松开鼠标即可打开').waitFor();
    await page.getByRole('banner').dispatchEvent('drop', { dataTransfer: transfer });
    await untilOpen(page, '拖入.xlsx');
    expect(await page.getByText('松开鼠标即可打开').count()).toBe(0);
  });

  test.each([
    ['空文件.xlsx', new Uint8Array(), /空的/],
    ['旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]), /另存为 \.xlsx/],
    ['半个.xlsx', OWN.slice(0, OWN.length >> 1), /不完整/],
    ['照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /不是 Excel 工作簿/],
  ])('says what to do about %s and keeps the open workbook', async (name, bytes, advice) => {
    const page = await workbenches.again();
    await openOwn(page, name, bytes);
    await page.getByText(`没有打开“${name}”`).waitFor();
    await page.getByText(advice).waitFor();
    await untilOpen(page, '示例-公开绩效表.xlsx');
    await check(page);
    expect((await findings(page)).length).toBeGreaterThan(0);
  });

  test('asks before changes are lost', async () => {
    const page = await workbenches.again();
    await type(page, 'H13', '7');
    await openOwn(page, '自评表.xlsx', OWN);
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('heading', { name: '有未保存的改动' }).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await untilOpen(page, '示例-公开绩效表.xlsx');
    await openOwn(page, '自评表.xlsx', OWN);
    const { name } = await saved(page, () => dialog.getByRole('button', { name: '保存副本后打开' }).click());
    expect(name).toBe('示例-公开绩效表-已校验.xlsx');
    await untilOpen(page, '自评表.xlsx');
  });

  test('says why sheets cannot be renamed, and does not pretend to', async () => {
    const page = await workbenches.again();
    await showSheet(page, '项目概况表');
    await page.locator('[data-u-comp="slide-tab-item"]', { hasText: '项目概况表' }).dblclick();
    await page.keyboard.type('新名');
    await page.getByText(/因此不能增删列/).waitFor();
    expect(await shownSheet(page)).toBe('项目概况表');
    await page.getByRole('button', { name: '知道了' }).first().click();
    await command(page, '一键校验').waitFor();
  });
});
