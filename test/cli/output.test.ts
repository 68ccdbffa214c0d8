import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

test('--out takes the report, standard output stays empty', async () => {
  const out = path.join(newFolder(), 'report.json');
  const { status, stdout } = await perfscore(['check', corpusFile('002-allocation'), '--format', 'json', '--out', out]);
  expect([status, stdout]).toEqual([1, '']);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ schema: 1 });
});

test('an input is never written over, whatever the name it goes by', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'table', '002-allocation');
  const before = readFileSync(input);
  const { status, stderr } = await perfscore(['check', input, '--out', path.join(folder, '.', 'table')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/never overwritten/);
  expect(readFileSync(input)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['table']);
});

test('a text report does not go under the name of a workbook', async () => {
  const out = path.join(newFolder(), 'copy.xlsx');
  const { status, stderr } = await perfscore(['check', corpusFile('002-allocation'), '--out', out]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/--format xlsx/);
});

test('where the report cannot be written, the line says so and no half file is left', async () => {
  const folder = newFolder();
  put(folder, 'file', 'not a folder');
  const { status, stderr } = await perfscore(['check', corpusFile('002-allocation'), '--out', path.join(folder, 'file', 'report.txt')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^perfscore: .*could not be written \(\w+\)/);
  expect(readdirSync(folder)).toEqual(['file']);
});

test('control characters in a sheet do not reach the terminal', async () => {
  const { stdout } = await perfscore(['check', 'test/corpus/001-self-eval-4.xlsx', 'no\u001B[2Jfile.xlsx']);
  expect(stdout).not.toContain('\u001B');
});
