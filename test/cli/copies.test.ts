import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { copyFolder, safeRelative } from '../../src/cli/copies';
import { newFolder, put, removeFolders } from './support/folders';

const BYTES = new Uint8Array([1, 2, 3]);

afterEach(removeFolders);

test('a copy goes to its place below the folder', () => {
  const out = newFolder();
  expect(copyFolder(out, [], false).write(path.join('县一', '自评表.xlsx'), BYTES)).toEqual({
    ok: true,
    value: path.join('县一', '自评表.xlsx'),
  });
  expect(readFileSync(path.join(out, '县一', '自评表.xlsx'))).toEqual(Buffer.from(BYTES));
});

test.each([
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\a.xlsx', 'Windows/a.xlsx'],
  ['..\\..\\a.xlsx', 'a.xlsx'],
  ['..', 'workbook.xlsx'],
  ['a\u0000b\n.xlsx', 'a_b_.xlsx'],
])('the name %j stays below the folder', (name, safe) => {
  expect(safeRelative(name).split(path.sep).join('/')).toBe(safe);
});

test('no name whatever leads out of the folder', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '', '/', '\\', 'C:', '\u0000', 'a'), fc.string());
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom('/', '\\'), (parts, separator) => {
      const target = path.resolve('/out', safeRelative(parts.join(separator)));
      expect(target.startsWith('/out/')).toBe(true);
    }),
  );
});

test('two inputs of one name get two copies, also where they differ in letter case only', () => {
  const out = newFolder();
  const folder = copyFolder(out, [], false);
  const names = ['表.xlsx', '表.xlsx', 'a.xlsx', 'A.xlsx', '表 (2).xlsx'].map((name) => folder.write(name, BYTES));
  expect(names.map((name) => (name.ok ? name.value : null))).toEqual(['表.xlsx', '表 (2).xlsx', 'a.xlsx', 'A (2).xlsx', '表 (2) (2).xlsx']);
});

test('a file that is there already is left alone, and one that this program did not write also where overwriting is asked for', () => {
  const out = newFolder();
  put(out, 'a.xlsx', 'mine');
  expect(copyFolder(out, [], false).write('a.xlsx', BYTES)).toMatchObject({ ok: false, problem: { code: 'output-exists' } });
  expect(readFileSync(path.join(out, 'a.xlsx'), 'utf8')).toBe('mine');
  expect(copyFolder(out, [], true).write('a.xlsx', BYTES)).toMatchObject({ ok: false, problem: { code: 'output-not-ours' } });
  expect(readFileSync(path.join(out, 'a.xlsx'), 'utf8')).toBe('mine');
});

test('an input is never replaced, not by way of a link and not with overwriting', () => {
  const folder = newFolder();
  const input = put(folder, 'in/a.xlsx', 'input');
  symlinkSync(path.join(folder, 'in'), path.join(folder, 'out'));
  const copies = copyFolder(path.join(folder, 'out'), [{ path: input, relative: 'a.xlsx' }], true);
  expect(copies.write('a.xlsx', BYTES)).toMatchObject({ ok: false, problem: { code: 'output-is-input' } });
  expect(readFileSync(input, 'utf8')).toBe('input');
});

test('a folder that cannot be made is a problem, not a crash, and leaves nothing half written', () => {
  const out = newFolder();
  put(out, 'file', 'x');
  expect(copyFolder(path.join(out, 'file'), [], false).write('a.xlsx', BYTES)).toMatchObject({
    ok: false,
    problem: { code: 'output-not-folder' },
  });
  expect(copyFolder(path.join(out, 'file', 'below'), [], false).write('a.xlsx', BYTES)).toMatchObject({
    ok: false,
    problem: { code: 'output-failed' },
  });
  expect(readdirSync(out)).toEqual(['file']);
});
