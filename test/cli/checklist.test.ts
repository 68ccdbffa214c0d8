import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

function sheetsAt(name: string): readonly SheetSnapshot[] {
  const read = readXlsx(new Uint8Array(readFileSync(name)), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.sheets;
}

const texts = (sheet: SheetSnapshot): readonly string[] => sheet.cells.map(({ text }) => text);

test('each workbook gets a page with verdict, checks, what to look at and lines to sign, and nothing of it is a formula', async () => {
  const folder = newFolder();
  putTable(folder, 'in/001-self-eval-4.xlsx', '001-self-eval-4');
  put(folder, 'in/letter.xlsx', 'To whom it may concern');
  const out = path.join(folder, 'out/清单.xlsx');
  const run = (): ReturnType<typeof perfscoreHere> => perfscoreHere(['checklist', path.join(folder, 'in'), '--out', out], 'zh-CN');
  const { status, stdout } = await run();
  expect([status, stdout]).toEqual([2, expect.stringContaining('还不能上报：1 处错误') as string]);
  const sheets = sheetsAt(out);
  expect(sheets.map(({ name }) => name)).toEqual(['001-self-eval-4', 'letter']);
  expect(texts(sheets[0]!)).toEqual(
    expect.arrayContaining([
      '报送前检查清单',
      '还不能上报：1 处错误',
      '国家矿山安全监察局青海局本级',
      '✗',
      '✓',
      '△ 请看',
      '未涉及',
      '填表人（签字）：',
      '审核人（签字）：',
      '单位负责人（签字）：',
      '日期：',
    ]),
  );
  expect(texts(sheets[0]!).some((text) => text.startsWith('□ 错误 E6 '))).toBe(true);
  expect(texts(sheets[1]!).some((text) => text.startsWith('没有校验：'))).toBe(true);
  expect(sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== null)).toEqual([]);

  expect((await run()).status).toBe(2);
  writeFileSync(out, 'mine');
  expect((await run()).stderr).toContain('改过');
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('the output must be a workbook', async () => {
  const folder = newFolder();
  const name = path.join(folder, '清单.pdf');
  expect(await perfscoreHere(['checklist', putTable(folder, 'a.xlsx', '001-self-eval-1'), '--out', name])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('.xlsx') as string,
  });
  expect(existsSync(name)).toBe(false);
});
