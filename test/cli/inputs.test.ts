import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expandInputs } from '../../src/cli/inputs';
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

test('a folder stands for all .xlsx and .xlsm below it, in the order of their names', () => {
  const folder = folderWith('b.xlsx', 'a/z.xlsm', 'a/notes.docx', 'c/d/e.XLSX', '.git/hidden.xlsx');
  expect(names([folder])).toEqual(['a/z.xlsm', 'b.xlsx', 'c/d/e.XLSX']);
});

test('lock files of open workbooks are no workbooks', () => {
  const folder = folderWith('~$自评表.xlsx', '自评表.xlsx');
  expect(names([folder])).toEqual(['自评表.xlsx']);
  expect(names([path.join(folder, '*.xlsx')])).toEqual(['自评表.xlsx']);
});

test('old workbooks in a folder are passed over, and said to be', () => {
  const folder = folderWith('旧表.xls', 'WPS表.et', '新表.xlsx');
  expect(expandInputs([folder]).passedOver.map((file) => path.basename(file))).toEqual(['WPS表.et', '旧表.xls']);
});

test.each([
  [['新.docx'], 'no-workbooks'],
  [['旧.xls'], 'only-old-workbooks'],
])('a folder without workbooks is an input that cannot be used: %j', (files, code) => {
  const { files: found, unusable } = expandInputs([folderWith(...files)]);
  expect(found).toEqual([]);
  expect(unusable.map(({ problem }) => problem.code)).toEqual([code]);
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
