import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { value } from '../hosts/contract/steps';
import { placeOf } from '../hosts/file/old-formats/old-files';
import { newFolder, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

afterAll(removeFolders);

/** A folder of one table in every format that is read. */
function folderOf(id: string): string {
  const folder = newFolder();
  putTable(folder, 'a.xlsx', id);
  mkdirSync(path.join(folder, '旧'));
  for (const [name, from] of [
    ['b.xls', `${id}.xls`],
    ['c.et', `${id}.xls`],
    ['d.ods', `${id}.ods`],
  ] as const)
    copyFileSync(placeOf(from), path.join(folder, '旧', name));
  return folder;
}

test('a folder is checked with its old files: each has the report of the .xlsx', async () => {
  const { status, stdout, stderr } = await perfscoreHere(['check', folderOf('002-allocation'), '--format', 'json']);
  const { files, summary } = JSON.parse(stdout) as JsonReport;
  expect([status, stderr]).toEqual([1, '']);
  expect(files.map((file) => path.basename(file.path))).toEqual(['a.xlsx', 'b.xls', 'c.et', 'd.ods']);
  for (const file of files) expect({ ...file, path: '' }).toEqual({ ...files[0], path: '' });
  expect(summary).toMatchObject({ files: 4, tables: 4, failed: 0 });
});

test.each(['b.xls', 'd.ods'])('%s is filled in a copy that is an .xlsx, with the same cells as that of an .xlsx', async (name) => {
  const folder = folderOf('003-project-self-eval');
  const out = path.join(folder, 'out');
  const [old, before] = [path.join(folder, '旧', name), readFileSync(path.join(folder, '旧', name))];
  const { status, stdout } = await perfscoreHere(['fill', old, path.join(folder, 'a.xlsx'), '--out', out]);
  const copy = `${name[0]}.xlsx`;
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`${name.replace('.', '\\.')} → .*${copy}`));
  expect(stdout.match(/turned from an old format into \.xlsx.*To keep them, save the file as \.xlsx/g)).toHaveLength(1);
  expect(readdirSync(out)).toEqual(['a.xlsx', copy]);
  expect(readFileSync(old)).toEqual(before);
  const [own, published] = [copy, 'a.xlsx'].map((each) =>
    value(readXlsx(new Uint8Array(readFileSync(path.join(out, each))), '')).sheets[0]!.cells.map(({ row, column, text, formula }) => [
      row,
      column,
      text,
      formula,
    ]),
  );
  expect(own).toEqual(published);
});

test('marks and notes go into a copy that is an .xlsx, and can be taken back from it', async () => {
  const folder = folderOf('002-allocation');
  const out = path.join(folder, 'out');
  const { stdout, stderr } = await perfscoreHere(['check', path.join(folder, '旧/b.xls'), '--format', 'xlsx', '--out', out]);
  expect(stdout).toMatch(/b\.xls → b\.xlsx/);
  expect(stderr).toMatch(/b\.xls: The copy was turned from an old format into \.xlsx/);
  expect(existsSync(path.join(out, 'b.xls'))).toBe(false);
  const taken = await perfscoreHere(['revert', path.join(out, 'b.xlsx'), '--out', path.join(folder, 'back')]);
  expect([taken.status, taken.stdout]).toEqual([0, expect.stringContaining('b.xlsx')]);
});

test('a report is drafted from an old file, and its targets are carried, as from an .xlsx', async () => {
  const folder = folderOf('003-project-self-eval');
  const drafted = await Promise.all(
    [path.join(folder, '旧', 'b.xls'), path.join(folder, '旧', 'd.ods'), path.join(folder, 'a.xlsx')].map(
      async (name) => (await perfscoreHere(['draft', name])).stdout,
    ),
  );
  expect(drafted[2]).toContain('一、项目概况');
  expect(drafted.slice(0, 2)).toEqual([drafted[2], drafted[2]]);
  const targets = folderOf('004-mine-target-aksu');
  const { status } = await perfscoreHere(['carry', path.join(targets, '旧', 'd.ods'), '--out', path.join(targets, '自评表.xlsx')]);
  expect([status, existsSync(path.join(targets, '自评表.xlsx'))]).toEqual([0, true]);
});

test('old files are collected, explained and held against a template that is old itself', async () => {
  const folder = folderOf('001-self-eval-4');
  const collected = await perfscoreHere(['collect', path.join(folder, '旧'), '--out', path.join(folder, '汇总.xlsx')]);
  expect(collected.status).not.toBe(2);
  const ledger = value(readXlsx(new Uint8Array(readFileSync(path.join(folder, '汇总.xlsx'))), '')).sheets.flatMap(({ cells }) =>
    cells.map(({ text }) => text),
  );
  for (const name of ['b.xls', 'c.et', 'd.ods']) expect(ledger.some((text) => text.includes(name))).toBe(true);
  const [old, published] = await Promise.all(
    [path.join(folder, '旧/d.ods'), path.join(folder, 'a.xlsx')].map((file) => perfscoreHere(['explain', file])),
  );
  expect(old!.stdout.replaceAll('旧/d.ods', 'a.xlsx')).toBe(published!.stdout);
  const held = await perfscoreHere(['check', path.join(folder, 'a.xlsx'), '--template', path.join(folder, '旧/b.xls'), '--format', 'json']);
  expect((JSON.parse(held.stdout) as JsonReport).files[0]!.findings.filter(({ rule }) => rule.startsWith('template/'))).toEqual([]);
});
