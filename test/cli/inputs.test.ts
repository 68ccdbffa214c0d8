import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { DISK, type FileTree } from '../../src/cli/files/find-workbooks';
import { expandInputs } from '../../src/cli/expand-inputs';
import { readInput, isLarge } from '../../src/cli/read-input';
import { newFolder, put, removeFolders } from './support/folders';

afterEach(removeFolders);

function names(args: readonly string[]): readonly string[] {
  return expandInputs(args).files.map((file) => file.relative.split(path.sep).join('/'));
}

function folderWith(...files: readonly string[]): string {
  const folder = newFolder();
  for (const file of files) put(folder, file, 'x');
  return folder;
}

test('a folder stands for all workbooks below it, those of old formats too, in the order of their names', () => {
  const folder = folderWith('b.xlsx', 'a/z.xlsm', 'a/notes.docx', 'c/d/e.XLSX', '.git/hidden.xlsx', '旧表.xls', 'WPS表.et', '开放.ODS');
  expect(names([folder])).toEqual(['WPS表.et', 'a/z.xlsm', 'b.xlsx', 'c/d/e.XLSX', '开放.ODS', '旧表.xls']);
});

test('lock files of open workbooks are no workbooks', () => {
  const folder = folderWith('~$自评表.xlsx', '自评表.xlsx');
  expect(names([folder])).toEqual(['自评表.xlsx']);
  expect(names([path.join(folder, '*.xlsx')])).toEqual(['自评表.xlsx']);
});

test('an old file beside a workbook of the same name counts once, and is said to be passed over', () => {
  const folder = folderWith('自评表.xls', '自评表.XLSX', '县一/自评表.xls');
  const { files, passedOver } = expandInputs([folder]);
  expect(files.map(({ relative }) => relative.split(path.sep).join('/'))).toEqual(['县一/自评表.xls', '自评表.XLSX']);
  expect(passedOver.map((file) => path.basename(file))).toEqual(['自评表.xls']);
  expect(names([path.join(folder, '自评表.xls')])).toEqual(['自评表.xls']);
});

test('a folder without workbooks is an input that cannot be used', () => {
  const { files, unusable } = expandInputs([folderWith('新.docx')]);
  expect(files).toEqual([]);
  expect(unusable.map(({ problem }) => problem.code)).toEqual(['no-workbooks']);
});

test('a glob stands for what it matches, at any depth', () => {
  const folder = folderWith('县一/自评表.xlsx', '县二/自评表.xlsx', '县二/目标表.xlsx');
  expect(names([`${folder}/**/自评*.xlsx`])).toEqual(['县一/自评表.xlsx', '县二/自评表.xlsx']);
});

test('a name that exists is taken as it is, even with glob characters in it', () => {
  const folder = folderWith('表[1].xlsx', '表1.xlsx', '2024[终]/a.xlsx');
  expect(names([path.join(folder, '表[1].xlsx')])).toEqual(['表[1].xlsx']);
  expect(names([`${folder}/2024[终]/*.xlsx`])).toEqual(['a.xlsx']);
});

test('backslashes are separators, for paths, folders and globs', () => {
  const folder = folderWith('表/a.xlsx', '表/b.xlsx');
  const windows = folder.replaceAll('/', '\\');
  expect(names([`${windows}\\表\\a.xlsx`])).toEqual(['a.xlsx']);
  expect(names([`${windows}\\表\\*.xlsx`])).toEqual(['a.xlsx', 'b.xlsx']);
  expect(names([`${windows}\\表`])).toEqual(['a.xlsx', 'b.xlsx']);
});

test('a workbook named twice, in whatever way, is taken once', () => {
  const folder = folderWith('a.xlsx', 'b.xlsx');
  symlinkSync(path.join(folder, 'a.xlsx'), path.join(folder, 'z.xlsx'));
  expect(names([path.join(folder, 'b.xlsx'), folder, `${folder}/*.xlsx`, path.join(folder, '.', 'b.xlsx')])).toEqual(['b.xlsx', 'a.xlsx']);
});

test('a folder that links to itself does not make the walk go round', () => {
  const folder = folderWith('a.xlsx');
  symlinkSync(folder, path.join(folder, 'again'));
  expect(names([folder])).toEqual(['a.xlsx']);
});

test('what does not exist is named, and the rest is taken', () => {
  const folder = folderWith('a.xlsx');
  const { files, unusable } = expandInputs(['不存在.xlsx', path.join(folder, 'a.xlsx'), `${folder}/*.xlsm`]);
  expect(files).toHaveLength(1);
  expect(unusable.map(({ path: name, problem }) => [name, problem.code])).toEqual([
    ['不存在.xlsx', 'not-found'],
    [`${folder}/*.xlsm`, 'not-found'],
  ]);
});

test('a copy of what a glob found above its folder stays below the output folder', () => {
  const folder = folderWith('a.xlsx', '下级/b.xlsx');
  for (const file of expandInputs([`${folder}/下级/../*.xlsx`]).files) expect(path.normalize(file.relative)).not.toMatch(/^\.\./);
});

/** The disk, but for one folder that the system does not let anybody read. */
function closed(folder: string): FileTree {
  return {
    ...DISK,
    list(name) {
      if (path.resolve(name) === folder) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      return DISK.list(name);
    },
  };
}

test.each([
  ['a folder', (folder: string) => folder],
  ['a glob', (folder: string) => `${folder}/**/*.xlsx`],
])('%s with one folder in it that cannot be read: the others are taken, and it is named', (_what, argument) => {
  const folder = folderWith('县一/a.xlsx', '县二/b.xlsx', '县三/c.xlsx');
  const secret = path.join(folder, '县二');
  const { files, unusable } = expandInputs([argument(folder)], null, closed(secret));
  expect(files.map((file) => file.path)).toEqual(['县一/a.xlsx', '县三/c.xlsx'].map((name) => path.join(folder, name)));
  expect(unusable.map(({ path: name, problem }) => [path.resolve(name), problem.code])).toEqual([[secret, 'no-access']]);
});

test('a folder that cannot be read itself is named once', () => {
  const folder = folderWith('a.xlsx');
  expect(expandInputs([folder], null, closed(folder)).unusable).toEqual([
    { path: folder, problem: expect.objectContaining({ code: 'no-access' }) as unknown },
  ]);
});

test('links that lead nowhere are named, given by themselves or found in a folder', () => {
  const folder = folderWith('a.xlsx');
  for (const name of ['gone.xlsx', '县一', 'notes.docx']) symlinkSync(path.join(folder, 'nowhere', name), path.join(folder, name));
  const broken = (name: string): readonly string[] => [path.join(folder, name), 'broken-link'];
  const told = (args: readonly string[]) => expandInputs(args).unusable.map(({ path: name, problem }) => [name, problem.code]);
  expect(told([folder])).toEqual([broken('gone.xlsx'), broken('县一')]);
  expect(told([path.join(folder, 'gone.xlsx')])).toEqual([broken('gone.xlsx')]);
  expect(names([folder])).toEqual(['a.xlsx']);
});

test('links to folders are not followed, which is said', () => {
  const folder = folderWith('in/a.xlsx', 'elsewhere/b.xlsx');
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'in', '县二'));
  const { files, linked } = expandInputs([path.join(folder, 'in')]);
  expect([files.length, linked]).toEqual([1, [path.join(folder, 'in', '县二')]]);
});

test('a file or its folder that is gone by the time it is read is a problem of that file', () => {
  const folder = folderWith('县一/a.xlsx', 'b.xlsx');
  const { files } = expandInputs([folder]);
  rmSync(path.join(folder, '县一'), { recursive: true });
  put(folder, '县一', 'a file now');
  rmSync(path.join(folder, 'b.xlsx'));
  expect(files.map((file) => isLarge(file.path))).toEqual([false, false]);
  for (const file of files) expect(readInput(file.path).ok).toBe(false);
});
