import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import { BAD_FILES } from './support/bad-files';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

test('every file that cannot be checked gets one line that says what to do, and the others are checked', async () => {
  const folder = newFolder();
  const bad = BAD_FILES.map(({ name, bytes }) => put(folder, name, bytes()));
  const good = putTable(folder, 'good.xlsx', '001-self-eval-4');
  const missing = path.join(folder, 'missing.xlsx');
  const { status, stdout, stderr } = await perfscore(['check', ...bad, missing, good, '--format', 'json']);
  const report = JSON.parse(stdout) as JsonReport;
  expect(status).toBe(2);
  expect(Object.fromEntries(report.files.map((file) => [path.basename(file.path), file.error?.code ?? null]))).toEqual({
    ...Object.fromEntries(BAD_FILES.map(({ name, code }) => [name, code])),
    'missing.xlsx': 'not-found',
    'good.xlsx': null,
  });
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(BAD_FILES.length + 1);
  for (const line of lines) expect(line).toMatch(/^\S+: .{20,}\.$/);
  expect(report.summary).toMatchObject({ files: BAD_FILES.length + 2, failed: BAD_FILES.length + 1, tables: 1 });
});

test('in Chinese, the same lines are Chinese', async () => {
  const folder = newFolder();
  const bad = BAD_FILES.filter(({ name }) => name !== 'bomb.xlsx').map(({ name, bytes }) => put(folder, name, bytes()));
  const { status, stderr } = await perfscore(['check', ...bad], { locale: { LANG: 'zh_CN.UTF-8' } });
  expect(status).toBe(2);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^\S+: [^a-z]*[\u4e00-\u9fff].*。$/);
});

test('a folder named like a workbook, and an empty folder, are said for what they are', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'folder.xlsx'));
  const { status, stderr, stdout } = await perfscore(['check', path.join(folder, 'folder.xlsx')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/holds no workbook/);
  expect(stdout).toMatch(/1 could not be checked/);
});

test('a device is not waited for', async () => {
  const { status, stderr } = await perfscore(['check', '/dev/zero']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/not a regular file/);
});

test('where the file system refuses, the line says so', async () => {
  const folder = newFolder();
  const file = putTable(folder, 'secret.xlsx', '002-allocation');
  chmodSync(file, 0);
  const { status, stderr } = await perfscore(['check', file]);
  chmodSync(file, 0o600);
  if (process.getuid?.() === 0) expect(status).toBeLessThan(2);
  else expect([status, stderr]).toEqual([2, expect.stringMatching(/not permitted/)]);
});
