import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/built'));

jest.setTimeout(60_000);
afterEach(removeFolders);

const INPUT = corpusFile('002-allocation');

function toJson(out: string): Promise<{ readonly status: number | null; readonly stderr: string; readonly stdout: string }> {
  return perfscoreHere(['check', INPUT, '--format', 'json', '--out', out]);
}

test('a link to a file stays a link, and the file that it leads to gets the report', async () => {
  const folder = newFolder();
  const real = put(folder, 'reports/today.json', 'old');
  const link = path.join(folder, 'latest.json');
  symlinkSync(real, link);
  expect((await toJson(link)).status).toBe(1);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(JSON.parse(readFileSync(real, 'utf8'))).toMatchObject({ schema: 1 });
  expect(readdirSync(path.dirname(real))).toEqual(['today.json']);
});

test('a link that leads to an input leaves the input alone', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'a.xlsx', '002-allocation');
  const before = readFileSync(input);
  symlinkSync(input, path.join(folder, 'report.json'));
  expect(await perfscoreHere(['check', input, '--format', 'json', '--out', path.join(folder, 'report.json')])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/never overwritten/) as string,
  });
  expect(readFileSync(input)).toEqual(before);
});

test('a copy never takes the place of a link, wherever it leads', async () => {
  const folder = newFolder();
  const precious = put(folder, 'precious', 'mine');
  const out = path.join(folder, 'out');
  put(out, 'x', '');
  for (const name of ['002-allocation.xlsx', 'findings.xlsx']) symlinkSync(precious, path.join(out, name));
  const { status, stderr } = await perfscoreHere(['check', INPUT, '--format', 'xlsx', '--out', out, '--overwrite']);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/never overwritten/)]);
  expect(readFileSync(precious, 'utf8')).toBe('mine');
});

test.each([
  ['a folder', (folder: string) => folder, /is a folder/],
  ['a name that ends like a folder', (folder: string) => `${folder}/new/`, /is a folder/],
  [
    'a link that leads nowhere',
    (folder: string) => (symlinkSync(path.join(folder, 'gone'), path.join(folder, 'link')), path.join(folder, 'link')),
    /leads nowhere/,
  ],
  ['a spreadsheet of another program', (folder: string) => put(folder, '表.et', 'mine'), /name of a workbook/],
  ['a full device', () => '/dev/full', /could not be written \(ENOSPC\)/],
])('%s is refused with what to do', async (_what, make, message) => {
  const folder = newFolder();
  const name = make(folder);
  const before = readdirSync(folder);
  const { status, stderr } = await toJson(name);
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(stderr).toMatch(/\.$/m);
  expect(readdirSync(folder)).toEqual(before);
});

test('a file made read-only is left alone, by whoever runs the command', async () => {
  const file = put(newFolder(), 'report.json', 'mine');
  chmodSync(file, 0o444);
  expect(await toJson(file)).toMatchObject({ status: 2, stderr: expect.stringMatching(/read-only/) as string });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('/dev/stdout is standard output, /dev/null takes everything', async () => {
  const { status, stdout } = await toJson('/dev/stdout');
  expect([status, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ schema: 1 })]);
  expect(await toJson('/dev/null')).toMatchObject({ status: 1, stdout: '', stderr: '' });
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('a named pipe gets the report as it comes and stays a pipe', async () => {
  const pipe = path.join(newFolder(), 'pipe');
  spawnSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pieces: Buffer[] = [];
  reader.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise((resolve) => reader.once('close', resolve));
  expect((await toJson(pipe)).status).toBe(1);
  await ended;
  expect(JSON.parse(Buffer.concat(pieces).toString('utf8'))).toMatchObject({ schema: 1 });
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});
