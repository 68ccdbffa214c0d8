import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { JsonReport } from '../../src/core/report/json-report';
import type { JsonText } from '../../src/core/report/json-text';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';
import { pack } from '../support/xlsx/packages';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

afterAll(removeFolders);

/** A published self-evaluation in a folder of its own, with the draft of its report. */
async function drafted(out: string): Promise<{ readonly table: string; readonly report: string; readonly said: string }> {
  const folder = newFolder();
  const table = putTable(folder, '自评表.xlsx', '001-self-eval-1');
  const report = path.join(folder, out);
  const { status, stdout } = await perfscoreHere(['draft', table, '--out', report]);
  expect(status).toBe(0);
  return { table, report, said: stdout };
}

/** A .docx with a text in its document changed, as somebody would who edits it. */
function edited(report: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(report)));
  const text = strFromU8(parts['word/document.xml']!);
  expect(text).toContain(from);
  return pack({ ...parts, 'word/document.xml': text.replace(from, to) });
}

test('a .docx draft is the same bytes each time, agrees with its table, and a changed figure is an error', async () => {
  const [first, second] = [await drafted('报告.docx'), await drafted('同样的报告.docx')];
  expect(readFileSync(first.report).equals(readFileSync(second.report))).toBe(true);
  expect(first.said).toMatch(/1 report\(s\)|1 report,/);
  const clean = await perfscoreHere(['check', first.table, '--text', first.report]);
  expect(clean.stdout).toMatch(/9\d figures in \d+ paragraphs were compared and none contradicts a table/);
  writeFileSync(first.report, edited(first.report, '139.73万元', '193.73万元'));
  const wrong = await perfscoreHere(['check', first.table, '--text', first.report, '--format', 'json']);
  const { text } = JSON.parse(wrong.stdout) as JsonReport & { readonly text: JsonText };
  expect([wrong.status, text.summary.errors]).toEqual([1, 1]);
  expect(text.findings).toEqual([
    expect.objectContaining({
      rule: 'text/amount',
      found: '193.73万元',
      expected: '139.73万元',
      against: [expect.objectContaining({ file: first.table, cell: 'F6' })],
    }),
  ]);
});

test('text, web page and workbook show both sides, and nothing of it without --text', async () => {
  const { table, report } = await drafted('报告.txt');
  const folder = path.dirname(table);
  writeFileSync(report, readFileSync(report, 'utf8').replace('95.7分', '98.7分'));
  const shown = await perfscoreHere(['check', table, '--text', report]);
  for (const part of ['text/score', '98.7分', '95.7分', '!H28']) expect(shown.stdout).toContain(part);
  // The last line counts what the exit status tells of.
  const errors = async (...more: readonly string[]): Promise<number> =>
    Number(
      /: (\d+) errors?, \d+ warnings?/.exec(
        (await perfscoreHere(['check', table, ...more])).stdout.trimEnd().split('\n').slice(-2).join(' '),
      )![1],
    );
  expect((await errors('--text', report)) - (await errors())).toBe(1);
  const page = path.join(folder, 'report.html');
  await perfscoreHere(['check', table, '--text', report, '--format', 'html', '--out', page]);
  expect(readFileSync(page, 'utf8')).toContain('class="together text"');
  const copies = path.join(folder, 'out');
  const { stdout } = await perfscoreHere(['check', table, '--text', report, '--format', 'xlsx', '--out', copies], 'zh-CN');
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(copies, '校验结果.xlsx'))));
  expect([
    stdout,
    strFromU8(parts['xl/workbook.xml']!),
    Object.values(parts)
      .map((part) => strFromU8(part))
      .join(''),
  ]).toEqual([expect.stringContaining('1 处错误'), expect.stringContaining('报告文字核对'), expect.stringContaining('98.7分')]);
  expect((await perfscoreHere(['check', table, '--format', 'json'])).stdout).not.toContain('"uncompared"');
});

test('a draft that somebody went on with is never replaced; an unchanged one with --overwrite', async () => {
  const { table, report } = await drafted('报告.docx');
  const write = (...more: readonly string[]) => perfscoreHere(['draft', table, '--out', report, ...more]);
  expect((await write()).status).toBe(2);
  expect((await write('--overwrite')).status).toBe(0);
  writeFileSync(report, edited(report, '待填', '已填'));
  expect((await write('--overwrite')).status).toBe(2);
});

test('without --out the text is printed; several tables are parts of it', async () => {
  const folder = newFolder();
  for (const id of ['001-self-eval-1', '001-self-eval-2']) putTable(folder, `${id}.xlsx`, id);
  const { stdout, status } = await perfscoreHere(['draft', folder]);
  expect([status, stdout.match(/五、自评结果/g)]).toEqual([0, ['五、自评结果', '五、自评结果']]);
});

test.each([
  ['a name that is no document', ['--out', 'report.pdf'], '--out names the .docx or .txt'],
  ['a table that is no self-evaluation', [], 'no self-evaluation'],
])('%s is refused', async (_what, more, said) => {
  const table = putTable(newFolder(), '分配表.xlsx', '002-allocation');
  const { status, stderr } = await perfscoreHere(['draft', table, ...more]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
});

test('a text that cannot be read is refused by name, and it cannot go with a part of the files', async () => {
  const folder = newFolder();
  const table = putTable(folder, '表.xlsx', '002-allocation');
  const old = put(folder, '报告.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  expect(await perfscoreHere(['check', table, '--text', old])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('save it as .docx'),
  });
  const plain = put(folder, '报告.txt', '全年支出108万元。');
  expect(await perfscoreHere(['check', table, '--text', plain, '--shard', '1/2'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--shard'),
  });
});
