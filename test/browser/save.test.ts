import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { givenWorkbenches } from './support/browser';
import { SAMPLE } from './support/places';
import { check, command, finding, openOwn, report, saved, savedReport, type, untilOpen } from './support/steps';

const workbenches = givenWorkbenches();

describe('saving', () => {
  test('a copy is the original with the changed cells and nothing else', async () => {
    const page = await workbenches.open();
    await type(page, 'H13', '6.69');
    await type(page, 'I13', '=1+1 是文字');
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
    expect(name).toBe('示例-公开绩效表-已校验.xlsx');
    await page.getByText(/改动了 2 个单元格/).waitFor();
    const [before, after] = [new Uint8Array(readFileSync(SAMPLE)), bytes].map((file) => readXlsx(file, 'x.xlsx'));
    if (!before?.ok || !after?.ok) throw new Error('a file could not be read');
    const texts = (sheets: typeof before.value.sheets) =>
      sheets.flatMap((sheet) => sheet.cells.map(({ row, column, text }) => `${sheet.name} R${row}C${column} ${text}`));
    const changed = texts(after.value.sheets).filter((text) => !texts(before.value.sheets).includes(text));
    expect(changed).toEqual(['自评表-制式服装 R13C8 6.69', expect.stringContaining('R13C9')]);
    const parts = (file: Uint8Array) => Object.keys(unzipSync(file)).sort();
    expect(parts(bytes)).toEqual(expect.arrayContaining(parts(new Uint8Array(readFileSync(SAMPLE)))));
  });

  test('a copy can be opened again and its commands taken back', async () => {
    const page = await workbenches.again();
    await check(page);
    await command(page, '填充得分').click();
    await page.getByRole('button', { name: /^写入 \d+ 个单元格$/ }).click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor({ state: 'detached' });
    const copy = await saved(page, () => page.getByRole('button', { name: '保存副本' }).click());
    await openOwn(page, copy.name, copy.bytes);
    await untilOpen(page, copy.name);
    await check(page);
    expect(await finding(page, 'score/missing@自评表-安全监督检查!J13').count()).toBe(0);
    await command(page, '撤销').click();
    await finding(page, 'score/missing@自评表-安全监督检查!J13').waitFor();
  });

  test('the data report says what the command line would say', async () => {
    const page = await workbenches.again();
    const { schema, policy, files, summary } = await report(page);
    expect([schema, policy, summary.files, files[0]?.tables.length]).toEqual([1, 'caiyu-2020-10', 1, 6]);
    expect(files[0]?.findings.some(({ rule, cells }) => rule === 'fund/total-mismatch' && cells.includes('E6'))).toBe(true);
  });

  test('the page report is one file that asks for nothing', async () => {
    const page = await workbenches.again();
    const html = await savedReport(page, 'html');
    expect(html).toContain('fund/total-mismatch');
    expect(html).not.toMatch(/<script|src="http|href="http/i);
  });

  test('the page report prints on A4 with nothing cut off, and with room to sign on the first sheet', async () => {
    const page = await workbenches.again();
    const html = await savedReport(page, 'html');
    // Between the margins of the sheet: 210 mm less 14 mm on each side, at 96 dots per inch.
    const width = Math.floor(((210 - 2 * 14) / 25.4) * 96);
    await page.setViewportSize({ width, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(html);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [
      Math.round(Number(wide)),
      Math.round(Number(high)),
    ]);
    expect(sheets.length).toBeGreaterThan(1);
    expect(new Set(sheets.map(String))).toEqual(new Set(['595,842']));
    const [signs, cover] = [await page.locator('.sign').boundingBox(), await page.locator('.cover').boundingBox()];
    expect(signs!.height).toBeGreaterThan(100);
    // All of the cover is one sheet: 297 mm less the margins above and below.
    expect(cover!.height).toBeLessThanOrEqual(((297 - 16 - 18) / 25.4) * 96);
    await page.emulateMedia({ media: null });
  });
});
