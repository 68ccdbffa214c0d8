import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/file/xlsx';
import type { CellSnapshot } from '../../src/core/snapshot/types';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

const BLANK_SCORES = '003-project-self-eval';

function cell(file: string, row: number, column: number): CellSnapshot | undefined {
  const snapshot = readXlsx(new Uint8Array(readFileSync(file)), file);
  return snapshot.ok ? snapshot.value.sheets[0]?.cells.find((one) => one.row === row && one.column === column) : undefined;
}

test('fills a copy, says which cells and why, and what was left alone and why', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', BLANK_SCORES);
  const before = readFileSync(input);
  const out = path.join(folder, 'out');
  const { status, stdout, stderr } = await perfscore(['fill', input, '--out', out]);
  expect([status, stderr]).toEqual([0, '']);
  expect(readFileSync(input)).toEqual(before);
  expect(stdout).toMatch(/a\.xlsx → .*out\/a\.xlsx/);
  expect(stdout).toMatch(/filled .*!J13 = 2 {2}.+/);
  expect(stdout).toMatch(/left .*!J20 {2}.*3\.94.*4/);
  expect(stdout).toMatch(/1 file, 1 copied: 2 cells filled/);
  expect(cell(path.join(out, 'a.xlsx'), 13, 10)?.formula).toMatch(/^=/);
});

test.each([
  ['formula', /^=JX\./],
  ['native', /^=(?!JX)/],
  ['value', null],
])('--style %s decides what the cells hold', async (style, formula) => {
  const out = path.join(newFolder(), 'out');
  const { status } = await perfscore(['fill', corpusFile(BLANK_SCORES), '--out', out, '--style', style]);
  expect(status).toBe(0);
  const filled = cell(path.join(out, `${BLANK_SCORES}.xlsx`), 13, 10);
  if (formula) expect(filled?.formula?.replace(/_xldudf_|_xlfn\./g, '')).toMatch(formula);
  else expect([filled?.formula, filled?.content]).toEqual([null, { type: 'number', number: '2' }]);
});

test('where nothing can be filled no copy is written, and that is said', async () => {
  const out = path.join(newFolder(), 'out');
  const { status, stdout } = await perfscore(['fill', corpusFile('001-self-eval-4'), '--out', out], { locale: { LANG: 'zh_CN.UTF-8' } });
  expect(status).toBe(0);
  expect(stdout).toMatch(/没有可填充的单元格，未另存/);
  expect(existsSync(out)).toBe(false);
});

test('an input that cannot be used does not stop the others', async () => {
  const folder = newFolder();
  put(folder, 'in/bad.xlsx', 'not a workbook');
  putTable(folder, 'in/good.xlsx', BLANK_SCORES);
  const { status, stdout, stderr } = await perfscore(['fill', path.join(folder, 'in'), 'missing.xlsx', '--out', path.join(folder, 'out')]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^missing\.xlsx: .+\n.*bad\.xlsx: .+\n$/);
  expect(stdout).toMatch(/2 could not be checked/);
  expect(readdirSync(path.join(folder, 'out'))).toEqual(['good.xlsx']);
});

test('the folder of the inputs is no place for the copies', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'a.xlsx', BLANK_SCORES);
  const before = readFileSync(input);
  const { status, stderr } = await perfscore(['fill', input, '--out', folder, '--overwrite']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/never overwritten/);
  expect(readFileSync(input)).toEqual(before);
});
