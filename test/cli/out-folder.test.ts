import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patchXlsx, readXlsx } from '../../src/hosts/file/xlsx';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/built'));

jest.setTimeout(60_000);
afterAll(removeFolders);

const ERRORS = '002-allocation';
const BLANK_SCORES = '003-project-self-eval';

/** Leaves a file as another program does that a person has coloured a cell with. */
function changeByHand(file: string): void {
  const bytes = new Uint8Array(readFileSync(file));
  const snapshot = readXlsx(bytes, file);
  const sheet = snapshot.ok ? (snapshot.value.sheets[0]?.name ?? '') : '';
  const words = { 'zh-CN': '', 'en-US': '' };
  const changed = patchXlsx(bytes, [{ sheet, cell: 'A1', fill: '#FF0000', before: '', after: '', reason: words }]);
  if (!changed.ok || changed.value.written.length === 0) throw new Error('the copy was not changed');
  writeFileSync(file, changed.value.bytes);
}

test.each(['check', 'fill'])('%s: inputs in the output folder are inputs, not copies of an earlier run', async (command) => {
  const folder = newFolder();
  const inputs = [putTable(folder, 'a.xlsx', BLANK_SCORES), putTable(folder, '县一/b.xlsx', BLANK_SCORES)];
  const before = inputs.map((file) => readFileSync(file));
  const format = command === 'check' ? ['--format', 'xlsx'] : [];
  const { status, stdout, stderr } = await perfscoreHere([command, folder, ...format, '--out', folder, '--overwrite']);
  expect(status).toBe(2);
  expect(stdout).toMatch(/^2 files/m);
  expect(stderr.match(/never overwritten/g)).toHaveLength(2);
  expect(inputs.map((file) => readFileSync(file))).toEqual(before);
});

test('run above the inputs, a second run looks at the inputs again and leaves out what the first one wrote', async () => {
  const folder = newFolder();
  putTable(folder, 'units/县一/a.xlsx', ERRORS);
  const args = ['check', folder, '--format', 'xlsx', '--out', folder];
  // As `check units --out .`: the copies come to lie beside the folder of the inputs.
  expect((await perfscoreHere(['check', path.join(folder, 'units'), '--format', 'xlsx', '--out', folder])).status).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['findings.xlsx', 'units', '县一']);
  const again = await perfscoreHere([...args, '--overwrite']);
  expect(again.stdout).toMatch(/^1 file/m);
  expect(again.stderr).toMatch(/2 files in the output folder left out: copies of an earlier run/);
});

test('where only copies are left to check, that is said and is no clean result', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', ERRORS);
  const out = path.join(folder, 'out');
  expect((await perfscoreHere(['check', input, '--format', 'xlsx', '--out', out])).status).toBe(1);
  const { status, stderr } = await perfscoreHere(['check', out, '--format', 'xlsx', '--out', out, '--overwrite']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/nothing to check here but copies \(2\)/);
});

test("a person's own findings.xlsx is never replaced, and is named", async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', ERRORS);
  const own = putTable(folder, 'out/findings.xlsx', BLANK_SCORES);
  const before = readFileSync(own);
  const args = ['check', input, '--format', 'xlsx', '--out', path.dirname(own)];
  expect(await perfscoreHere(args)).toMatchObject({ status: 2, stderr: expect.stringMatching(/exists already/) as string });
  expect(await perfscoreHere([...args, '--overwrite'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/findings\.xlsx is no copy that this program wrote/) as string,
  });
  expect(readFileSync(own)).toEqual(before);
});

test('a copy that a person worked on is theirs: it is checked again and not replaced', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', ERRORS);
  const out = path.join(folder, 'out');
  await perfscoreHere(['check', input, '--format', 'xlsx', '--out', out]);
  const copy = path.join(out, 'a.xlsx');
  changeByHand(copy);
  const before = readFileSync(copy);
  const { status, stderr } = await perfscoreHere(['check', input, out, '--format', 'xlsx', '--out', out, '--overwrite']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/never overwritten/);
  expect(stderr).toMatch(/1 file in the output folder left out/);
  expect(readFileSync(copy)).toEqual(before);
});

test('copies of an earlier run are replaced where that is asked for, the findings among them', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', ERRORS);
  const out = path.join(folder, 'out');
  const args = ['check', input, '--format', 'xlsx', '--out', out];
  await perfscoreHere(args);
  renameSync(path.join(out, 'a.xlsx'), path.join(out, 'kept.xlsx'));
  expect((await perfscoreHere([...args, '--overwrite'])).status).toBe(1);
  expect(existsSync(path.join(out, 'a.xlsx'))).toBe(true);
  expect(await perfscoreHere([...args, '--overwrite'])).toMatchObject({ status: 1, stderr: '' });
  expect(readdirSync(out).sort()).toEqual(['a.xlsx', 'findings.xlsx', 'kept.xlsx']);
});

test('what is named as the folder of copies and is none is said before anything is checked', async () => {
  const folder = newFolder();
  const file = put(folder, 'notes.txt', 'mine');
  const { status, stderr } = await perfscoreHere(['check', corpusFile(ERRORS), '--format', 'xlsx', '--out', file]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/notes\.txt is no folder/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
