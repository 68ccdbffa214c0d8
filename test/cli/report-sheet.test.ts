import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readReportSheet } from '../../src/core/report-sheet/read-back';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { newFolder, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

function reportsIn(file: string) {
  const read = readXlsx(bytesOf(file), file);
  if (!read.ok) throw new Error(read.problem.message['en-US']);
  return read.value.sheets.flatMap((sheet) => readReportSheet(sheet) ?? []);
}

test('copies carry a report with what was found and a chart; a check of the copy renews it, a revert takes it off', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/自评表.xlsx', '001-self-eval-4');
  const before = bytesOf(input);
  const out = path.join(folder, 'out');
  const { status, stdout } = await perfscore(['check', input, '--report-sheet', '--out', out]);
  expect([status, stdout]).toEqual([1, expect.stringContaining('List of findings')]);
  expect(bytesOf(input)).toEqual(before);

  const copy = path.join(out, '自评表.xlsx');
  const [report, ...more] = reportsIn(copy);
  expect(more).toEqual([]);
  expect(report).toMatchObject({ isTouched: false, model: { language: 'en-US' } });
  expect(report!.model.lines).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'error', cell: 'E6', found: '17', todo: 'Change E7 to 2' })]),
  );
  expect(report!.model.points[0]!.groups.length).toBeGreaterThan(2);
  expect(Object.keys(unzipSync(bytesOf(copy)))).toContain('xl/charts/chart1.xml');

  const again = path.join(folder, 'again');
  await perfscore(['check', copy, '--report-sheet', '--out', again]);
  expect(reportsIn(path.join(again, '自评表.xlsx')).map(({ model }) => model.lines)).toEqual([report!.model.lines]);
  const json = await perfscore(['check', copy, '--format', 'json']);
  const [file] = (
    JSON.parse(json.stdout) as {
      readonly files: readonly { readonly tables: readonly unknown[]; readonly unrecognised: readonly unknown[] }[];
    }
  ).files;
  expect([file!.tables.length, file!.unrecognised.length]).toEqual([1, 0]);

  const back = path.join(folder, 'back');
  expect((await perfscore(['revert', path.join(again, '自评表.xlsx'), '--out', back])).status).toBe(0);
  expect(reportsIn(path.join(back, '自评表.xlsx'))).toEqual([]);
  const [now, then] = [unzipSync(bytesOf(path.join(back, '自评表.xlsx'))), unzipSync(before)];
  expect(Buffer.from(now['xl/styles.xml']!).equals(Buffer.from(then['xl/styles.xml']!))).toBe(true);
  expect(Object.keys(now).filter((name) => !(name in then) && !name.startsWith('customXml/'))).toEqual([]);
});

test('a workbook in which nothing is wrong gets its report, too', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'a.xlsx', '002-allocation');
  const out = path.join(folder, 'out');
  await perfscore(['check', input, '--report-sheet', '--min-severity', 'error', '--out', out]);
  expect(reportsIn(path.join(out, 'a.xlsx'))).toHaveLength(1);
});

test('it is refused with another format than copies, in words', async () => {
  const folder = newFolder();
  const { status, stderr } = await perfscore(['check', putTable(folder, 'a.xlsx', '002-allocation'), '--report-sheet', '--format', 'json']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--report-sheet')]);
});
