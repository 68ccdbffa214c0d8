import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { givenWorkbenches } from './support/browser';
import { SAMPLE } from './support/places';
import { finding, saved, untilSelected, untilShown } from './support/steps';

const workbenches = givenWorkbenches();
const SHEET = '自评表-制式服装';
const PROJECT = '青海局综合行政执法制式服装和标志配备项目';

/** The sample with a text put otherwise wherever it stands. */
function changed(from: string, to: string): Buffer {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(SAMPLE))));
  const others = parts.map(([name, part]) => [name, name.endsWith('.xml') ? strToU8(strFromU8(part).replaceAll(from, to)) : part] as const);
  return Buffer.from(zipSync(Object.fromEntries(others)));
}

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await showTool(page, name);
}

/** Opens a page from the list of all of them. */
async function showTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Picks files as a person does: by the button, in the browser's own dialog. */
async function pick(page: Page, button: string, ...files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button, exact: true }).click()]);
  await dialog.setFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
}

/** The way to a cell of one of the findings that are listed side by side. */
function way(page: Page, list: string, cell: string): Locator {
  return page.getByRole('list', { name: list }).getByRole('button', { name: new RegExp(`${cell}$`) });
}

describe('pages with further files', () => {
  test('tables are held against a template that is picked, and the way leads to the cell that differs', async () => {
    const page = await workbenches.open();
    await openTool(page, '与下发模板核对');
    await pick(page, '选择模板…', { name: '下发模板.xlsx', buffer: changed('监察执法人员配备率', '执法人员服装配备率') });
    await page.getByText('下发模板.xlsx').first().waitFor();
    await finding(page, `template/label-changed@${SHEET}!D13`).click();
    await untilShown(page, SHEET);
    await untilSelected(page, 'D13');
  });

  test('several files are held against each other, the way leads to the own cell, and the ledger of them is saved', async () => {
    const page = await workbenches.again();
    await openTool(page, '多个文件核对、汇总');
    await pick(
      page,
      '选择文件（可多选）…',
      { name: '报送.xlsx', buffer: changed('6.02', '6.2') },
      { name: '坏.xlsx', buffer: Buffer.from('x') },
    );
    await page.getByText('1 个文件没有读成：').waitFor();
    await way(page, '互相矛盾的地方', 'F6').click();
    await untilShown(page, SHEET);
    await untilSelected(page, 'F6');
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '保存汇总台账（.xlsx）' }).click());
    const ledger = readXlsx(bytes, name);
    expect([name, ledger.ok && ledger.value.sheets.map((sheet) => sheet.name)]).toEqual([
      '汇总台账.xlsx',
      expect.arrayContaining(['汇总', '台账', '跨表核对']),
    ]);
    await page.getByText(/^已保存“汇总台账\.xlsx”/).waitFor();
  });

  test('a report in words that is picked is held against the tables, and the way leads to the cell', async () => {
    const page = await workbenches.again();
    await openTool(page, '报告文字核对');
    const text = `${PROJECT}绩效自评报告\n全年执行数六点二万元，执行率35.4%，自评总得分88.5分。`;
    await pick(page, '选择报告文件（.docx、.txt）…', { name: '自评报告.txt', buffer: Buffer.from(text) });
    await page.getByRole('heading', { name: '核对结果：自评报告.txt' }).waitFor();
    await way(page, '与表不一样的数', 'F6').click();
    await untilShown(page, SHEET);
    await untilSelected(page, 'F6');
    expect(await page.getByRole('list', { name: '与表不一样的数' }).getByRole('listitem').count()).toBe(1);
  });

  test('a draft is saved as a document and as a text that contradicts nothing', async () => {
    const page = await workbenches.again();
    await openTool(page, '起草自评报告');
    const document = await saved(page, () => page.getByRole('button', { name: 'Word 文档（.docx）' }).click());
    expect(strFromU8(unzipSync(document.bytes)['word/document.xml']!)).toContain(PROJECT);
    const plain = await saved(page, () => page.getByRole('button', { name: '纯文本（.txt）' }).click());
    expect([document.name, plain.name]).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.txt$/)]);
    await page.getByText(/^已保存“.*\.txt”：2 份报告/).waitFor();
    await page.getByRole('button', { name: /^返回/ }).first().click();
    await showTool(page, '报告文字核对');
    await pick(page, '选择报告文件（.docx、.txt）…', { name: plain.name, buffer: Buffer.from(plain.bytes) });
    await page.getByText(/没有发现与表矛盾/).waitFor();
  });
});
