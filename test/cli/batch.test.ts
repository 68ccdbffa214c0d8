import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { lazily } from '../../src/core/remember';
import type { JsonReport } from '../../src/core/report/json-report';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { book } from '../support/xlsx/packages';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(120_000);
afterAll(removeFolders);

/** Takes more memory than a worker gets here: as many different texts as a large sheet holds. */
const MEMORY = ['--file-memory', '64'];

const devourer = lazily(() => {
  const rows = Array.from({ length: 40_000 }, (_, row) => {
    const cells = Array.from(
      { length: 8 },
      (_unused, column) => `<c t="inlineStr"><is><t>第${row}行${column}列 ${(row * 7919 + column * 104_729).toString(36)}</t></is></c>`,
    );
    return `<row>${cells.join('')}</row>`;
  });
  return book(`<sheetData>${rows.join('')}</sheetData>`);
});

/** A folder with a sound table, a workbook that takes too much memory, and another sound table. */
function folderWithDevourer(): string {
  const folder = newFolder();
  putTable(folder, 'in/a.xlsx', '001-self-eval-4');
  put(folder, 'in/b.xlsx', devourer());
  putTable(folder, 'in/c.xlsx', '002-allocation');
  return folder;
}

test('a workbook that takes too much memory is given up; the report is whole and in order', async () => {
  const folder = folderWithDevourer();
  const { status, stdout, stderr } = await perfscore(['check', path.join(folder, 'in'), '--format', 'json', ...MEMORY]);
  const report = JSON.parse(stdout) as JsonReport;
  expect(report.files.map(({ path: name, error, findings }) => [path.basename(name), error?.code ?? null, findings.length > 0])).toEqual([
    ['a.xlsx', null, true],
    ['b.xlsx', 'out-of-memory', false],
    ['c.xlsx', null, true],
  ]);
  expect(report.summary).toMatchObject({ files: 3, tables: 2, failed: 1 });
  expect(stderr).toMatch(/^\S+b\.xlsx: It would take more than 64 MB of memory .*\.\n$/);
  expect(status).toBe(2);
});

test('marked copies of the others are written, and the list of files says why there is none of it', async () => {
  const folder = folderWithDevourer();
  const out = path.join(folder, 'out');
  const { status } = await perfscore(['check', path.join(folder, 'in'), '--format', 'xlsx', '--out', out, '--lang', 'zh-CN', ...MEMORY]);
  expect(status).toBe(2);
  expect(readdirSync(out).sort()).toEqual(['a.xlsx', 'c.xlsx', '校验结果.xlsx']);
  const list = readXlsx(new Uint8Array(readFileSync(path.join(out, '校验结果.xlsx'))), 'list.xlsx');
  if (!list.ok) throw new Error(list.problem.message['en-US']);
  expect(list.value.sheets.flatMap(({ cells }) => cells.map((cell) => cell.text))).toContainEqual(
    expect.stringMatching(/内存超过 64 MB.*--file-memory/),
  );
});

test('filling goes on after it, too, and what is filled is written', async () => {
  const folder = folderWithDevourer();
  const out = path.join(folder, 'out');
  const { status, stdout, stderr } = await perfscore(['fill', path.join(folder, 'in'), '--out', out, ...MEMORY]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^\S+b\.xlsx: It would take more than 64 MB/);
  expect(stdout).toMatch(/a\.xlsx[\s\S]*c\.xlsx[\s\S]*3 files, .*1 could not be checked/);
});

test('a workbook that takes too long is given up, and the text report goes on to its end', async () => {
  const folder = newFolder();
  ['a', 'b'].forEach((name) => putTable(folder, `${name}.xlsx`, '001-self-eval-4'));
  const { status, stdout, stderr } = await perfscore(['check', folder, '--file-seconds', '0.001']);
  expect(status).toBe(2);
  expect(stderr.trimEnd().split('\n')).toEqual(
    ['a', 'b'].map(
      (name) => expect.stringMatching(`${name}\\.xlsx: It was not finished within 0\\.001 seconds .*--file-seconds`) as string,
    ),
  );
  expect(stdout).toMatch(/^2 files, .* 2 could not be checked/m);
});

test('the report is the same to the byte, however many workers there are', async () => {
  const folder = newFolder();
  for (let at = 0; at < 80; at += 1)
    putTable(folder, `${String(at).padStart(3, '0')}.xlsx`, at % 5 === 0 ? '001-self-eval-4' : '002-allocation');
  put(folder, '007.xlsx', 'no workbook');
  const reports = [];
  for (const jobs of ['1', '2', '5']) reports.push(await perfscore(['check', folder, '--format', 'json', '--jobs', jobs]));
  expect((JSON.parse(reports[0]!.stdout) as JsonReport).summary).toMatchObject({ files: 80, failed: 1 });
  expect(reports[1]).toEqual(reports[0]);
  expect(reports[2]).toEqual(reports[0]);
});
