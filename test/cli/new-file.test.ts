import { linkSync, lstatSync, readFileSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { newFile, writeAll } from '../../src/cli/files/new-file';
import { sweep, temporaryName } from '../../src/cli/files/temporary';
import { newFolder, put, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';
import { putTable } from './support/folders';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/built'));

afterEach(removeFolders);

const TEXT = new TextEncoder().encode('whole');

/** Number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

test('a file has its name only when it is complete, and nothing else is left beside it', () => {
  const folder = newFolder();
  const name = path.join(folder, 'report.txt');
  const file = newFile(name);
  file.write(TEXT);
  expect(readdirSync(folder)).not.toContain('report.txt');
  file.commit(() => false);
  expect(readFileSync(name, 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['report.txt']);
});

test('a file given up at any point leaves nothing, however often that is said', () => {
  const folder = newFolder();
  const file = newFile(path.join(folder, 'report.txt'));
  file.write(TEXT);
  file.abandon();
  file.abandon();
  expect(readdirSync(folder)).toEqual([]);
  expect(() => file.commit(() => true)).toThrow();
});

test('what came to have the name in the meantime is replaced only where that may be', () => {
  const folder = newFolder();
  const name = path.join(folder, 'report.txt');
  const [refused, taken] = [newFile(name), newFile(name)];
  [refused, taken].forEach((file) => file.write(TEXT));
  put(folder, 'report.txt', 'mine');
  expect(() => refused.commit(() => false)).toThrow(/EEXIST/);
  refused.abandon();
  expect(readFileSync(name, 'utf8')).toBe('mine');
  taken.commit(() => true);
  expect(readFileSync(name, 'utf8')).toBe('whole');
});

test('all bytes are written where the system takes a few at a time; none taken is a full disk', () => {
  const taken: number[] = [];
  const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
  writeAll(0, bytes, 'report', (_file, all, from) => {
    const some = all.subarray(from, from + 3);
    taken.push(...some);
    return some.length;
  });
  expect(taken).toEqual([...bytes]);
  expect(() => writeAll(0, bytes, 'report', () => 0)).toThrow(expect.objectContaining({ code: 'ENOSPC', path: 'report' }) as Error);
});

test('a file, or a link to an input, that happens to be called like the report with .part is not touched', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', '002-allocation');
  const before = readFileSync(input);
  symlinkSync(input, path.join(folder, 'report.json.part'));
  put(folder, 'page.html.part', 'mine');
  for (const [format, name] of [
    ['json', 'report.json'],
    ['html', 'page.html'],
  ] as const) {
    expect((await perfscoreHere(['check', input, '--format', format, '--out', path.join(folder, name)])).status).toBe(1);
  }
  expect(readFileSync(input)).toEqual(before);
  expect(lstatSync(path.join(folder, 'report.json.part')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(folder, 'page.html.part'), 'utf8')).toBe('mine');
});

test('what a run left that was killed is swept; what belongs to a run that is alive, to another machine or to a person stays', () => {
  const folder = newFolder();
  const ours = temporaryName();
  const [, system = '', pid = ''] = /^\.perfscore-([0-9a-f]+)-(\d+)-/.exec(ours) ?? [];
  const named = (as: { readonly system?: string; readonly pid: number }): string =>
    temporaryName().replace(`-${system}-${pid}-`, `-${as.system ?? system}-${as.pid}-`);
  const dead = deadProcess();
  const [left, alive, elsewhere, old] = [
    named({ pid: dead }),
    named({ pid: process.ppid }),
    named({ system: '00000000', pid: dead }),
    named({ system: '00000000', pid: dead }),
  ];
  const others = ['notes.part', '.perfscore-notes.part', 'report.json.part', `${left}.bak`];
  for (const name of [left, alive, elsewhere, old, ...others]) put(folder, name, 'x');
  const dayBefore = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(path.join(folder, old), dayBefore, dayBefore);
  symlinkSync(path.join(folder, 'notes.part'), path.join(folder, named({ pid: dead })));
  const own = newFile(path.join(folder, 'report.txt'));
  sweep(folder);
  const names = readdirSync(folder);
  expect(names).not.toContain(left);
  expect(names).not.toContain(old);
  expect(names).toEqual(expect.arrayContaining([alive, elsewhere, ...others]));
  own.write(TEXT);
  own.commit(() => false);
  expect(readFileSync(path.join(folder, 'notes.part'), 'utf8')).toBe('x');
});

test('a second name of an input is the input', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'table', '002-allocation');
  const second = path.join(folder, 'second');
  linkSync(input, second);
  const before = readFileSync(input);
  expect(await perfscoreHere(['check', input, '--out', second])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/never overwritten/) as string,
  });
  expect([readFileSync(input), readFileSync(second)]).toEqual([before, before]);
});

test('the profile that a check goes by is never written over', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'a.xlsx', '002-allocation');
  const profile = JSON.stringify({ name: 'ours' });
  for (const name of ['perfscore.json', 'ours.json']) writeFileSync(path.join(folder, name), profile);
  for (const [name, options] of [
    ['perfscore.json', []],
    ['ours.json', ['--profile', path.join(folder, 'ours.json')]],
  ] as const) {
    expect(await perfscoreHere(['check', input, '--format', 'json', '--out', path.join(folder, name), ...options])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is a profile/) as string,
    });
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(profile);
  }
});
