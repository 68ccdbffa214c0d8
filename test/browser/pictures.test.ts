import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { catalogues } from '../support/catalogues';
import { ROOT } from '../../src/start/build-workbench';
import { corpusFile, newFolder, putTable, removeFolders } from '../cli/support/folders';
import { perfscore } from '../cli/support/run-command';
import { givenWorkbenches } from './support/browser';
import { renderedPage } from './support/rendered';
import { finding, openOwn, saved, showSheet, untilOpen, untilSelected } from './support/steps';

const FOLDER = join(ROOT, 'docs/pictures');
const FIRST = 'fund/total-mismatch@自评表-制式服装!E6';
const workbenches = givenWorkbenches();
const SCREEN = { viewport: { width: 1180, height: 700 }, deviceScaleFactor: 1.25, reducedMotion: 'reduce' as const };
afterAll(removeFolders);

/** The page when it has come to rest: the grid draws on a canvas a moment after its data changed. */
async function settled(page: Page): Promise<Buffer> {
  for (let last: Buffer | null = null; ;) {
    const png: Buffer = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (last?.equals(png)) return png;
    last = png;
  }
}

/** The part of a printed page above its number. */
const ABOVE_FOOT = 0.93;

/** The same picture without what is blank around it, in a third of the bytes, as the browser itself packs it. @param part of its height that is kept */
async function small(page: Page, png: Buffer, part = 1): Promise<Buffer> {
  const url = await page.evaluate(
    async ([base64, kept]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      [canvas.width, canvas.height] = [image.width, image.height];
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, Math.floor(image.height * kept));
      const box = { left: image.width, top: image.height, right: 0, bottom: 0 };
      for (let at = 0; at < data.length; at += 4) {
        if (data[at]! > 250 && data[at + 1]! > 250 && data[at + 2]! > 250) continue;
        const [x, y] = [(at / 4) % image.width, Math.floor(at / 4 / image.width)];
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
      }
      [canvas.width, canvas.height] = [box.right - box.left, box.bottom - box.top];
      context.drawImage(image, -box.left, -box.top);
      return canvas.toDataURL('image/webp', 0.85);
    },
    [png.toString('base64'), part] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/**
 * Takes a picture of the running product. The pictures of the documentation are written anew by `npm run pictures` alone; every
 * run makes sure that what they show can still be reached.
 */
async function picture(page: Page, name: string): Promise<void> {
  const png = await settled(page);
  const path = join(FOLDER, `${name}.webp`);
  if (process.env['WRITE_PICTURES'] === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, await small(page, png));
  }
  expect(existsSync(path)).toBe(true);
}

describe.each(['zh-CN', 'en-US'] as const)('the pictures of the guide in %s', (language) => {
  const texts = catalogues[language];
  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const tool = async (page: Page, name: string): Promise<void> => {
    await press(page, texts['command.more']);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  };
  const write = (page: Page): Promise<void> =>
    page.getByRole('button', { name: language === 'zh-CN' ? /^写入 \d+/ : /^Write \d+/ }).click();
  const take = (page: Page, name: string): Promise<void> => picture(page, `${name}.${language}`);

  test('from the open workbook to the report that is handed in', async () => {
    const page = await workbenches.open({ ...SCREEN, locale: language });
    await take(page, '1-open');
    await press(page, texts['firstRun.skip']);
    await press(page, texts['command.check']);
    await finding(page, FIRST).waitFor();
    await take(page, '2-check');

    await finding(page, FIRST).click();
    await untilSelected(page, 'E6');
    await take(page, '3-cell');

    await page.getByRole('button', { name: /^E7(: Change to| 改为) 2$/ }).click();
    await page.getByText(texts['preview.list']).or(page.getByLabel(texts['preview.list'])).first().waitFor();
    await take(page, '4-fix');
    await write(page);
    await finding(page, FIRST).waitFor({ state: 'detached' });

    await showSheet(page, '自评表-安全监督检查');
    await press(page, texts['command.fill']);
    await page.getByLabel(texts['preview.list']).first().waitFor();
    await take(page, '5-fill');
    await write(page);
    await page.getByLabel(texts['preview.list']).first().waitFor({ state: 'detached' });

    await tool(page, texts['tool.history']);
    await page.getByRole('heading', { name: texts['history.title'] }).waitFor();
    await take(page, '6-undo');
    await press(page, texts['page.back']);
    await press(page, texts['page.back']);

    await showSheet(page, '自评表-制式服装');
    await press(page, texts['command.highlight']);
    await page
      .getByRole('group', { name: texts['message.area'] })
      .getByText(language === 'zh-CN' ? /已标出 \d+/ : /\d+ cells? marked/)
      .first()
      .waitFor();
    await take(page, '7-highlight');

    await page.getByRole('button', { name: texts['tool.report'] }).click();
    const { bytes } = await saved(page, () => page.getByRole('menuitem', { name: /html/ }).click());
    await page.setContent(new TextDecoder().decode(bytes));
    await take(page, '8-hand-in');
  });
});

test('the picture of a self-evaluation that was made from a published target table', async () => {
  const out = join(newFolder(), '自评表.xlsx');
  expect((await perfscore(['carry', corpusFile('000-target-2'), '--out', out])).status).toBe(0);
  const page = await workbenches.open(SCREEN);
  await page.getByRole('button', { name: '知道了' }).click();
  await openOwn(page, '自评表.xlsx', readFileSync(out));
  await untilOpen(page, '自评表.xlsx');
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByText(/^校验完成/).waitFor({ state: 'attached' });
  await picture(page, 'carry');
});

const LEDGER = [
  '001-self-eval-1',
  '001-self-eval-4',
  '003-project-self-eval',
  'ext-suiyang-taibai',
  'ext-xuancheng-police',
  'ext-jinzhai-village',
  'ext-zhongjiang-water',
  'ext-licheng-culture',
];

/** What is printed, the command that makes it, where it lies then, and how the page of it begins. */
const PRINTED: Readonly<Record<string, { readonly args: readonly string[]; readonly file?: string; readonly begins: RegExp }>> = {
  ledger: { args: ['collect', 'in'], begins: /^各单位预算和执行/ },
  template: { args: ['template', 'sichuan-project'], begins: /^/ },
  'report-sheet': { args: ['check', 'in/001-self-eval-1.xlsx', '--report-sheet'], file: '001-self-eval-1.xlsx', begins: /^绩效表校验报告/ },
};

test.each([
  ['the charts of a ledger', 'ledger'],
  ['a blank form', 'template'],
  ['a report sheet', 'report-sheet'],
])('the picture of %s in print', async (_what, name) => {
  const folder = newFolder();
  const { args, file, begins } = PRINTED[name]!;
  const out = join(folder, file === undefined ? `${name}.xlsx` : 'out');
  for (const id of LEDGER) putTable(folder, `in/${id}.xlsx`, id);
  const given = args.map((each) => (each.startsWith('in') ? join(folder, each) : each));
  expect((await perfscore([...given, '--out', out], { locale: { LANG: 'zh_CN.UTF-8' } })).status).toBeLessThan(2);
  const workbook = file === undefined ? out : join(out, file);
  expect(existsSync(workbook)).toBe(true);
  const path = join(FOLDER, `${name}.webp`);
  if (process.env['WRITE_PICTURES'] === '1')
    writeFileSync(path, await small(await workbenches.open(SCREEN), await renderedPage(workbook, begins), ABOVE_FOOT));
  expect(existsSync(path)).toBe(true);
});
