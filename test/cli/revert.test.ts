import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patchXlsx, readXlsx } from '../../src/hosts/file/xlsx';
import { edit, value } from '../hosts/contract/steps';
import { inOtherProgram } from '../hosts/file/other-program';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';

jest.setTimeout(60_000);
afterAll(removeFolders);

const BLANK_SCORES = '003-project-self-eval';

/** Cells of the first sheet as anybody sees them. */
function cells(file: string): readonly string[] {
  return value(readXlsx(new Uint8Array(readFileSync(file)), file))
    .sheets[0]!.cells.filter(({ content }) => content.type !== 'blank')
    .map(({ row, column, text, formula, format }) => `${row}:${column} ${formula ?? text} ${format}`);
}

function sheetName(file: string): string {
  return value(readXlsx(new Uint8Array(readFileSync(file)), file)).sheets[0]!.name;
}

/** A filled copy of a published table. */
async function filled(): Promise<{ readonly folder: string; readonly input: string; readonly copy: string }> {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', BLANK_SCORES);
  await perfscore(['fill', input, '--out', path.join(folder, 'filled')]);
  return { folder, input, copy: path.join(folder, 'filled', 'a.xlsx') };
}

test('a filled copy is listed with what was written, and given back as it was before; the copy itself stays', async () => {
  const { folder, input, copy } = await filled();
  const before = readFileSync(copy);
  const listed = await perfscore(['revert', copy]);
  expect([listed.status, listed.stderr]).toEqual([0, '']);
  expect(listed.stdout).toMatch(/f1 {2}.+ {2}2 cells/);
  const out = path.join(folder, 'back');
  const { status, stdout } = await perfscore(['revert', copy, '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/f1 {2}.+ {2}2 cells restored/);
  expect(cells(path.join(out, 'a.xlsx'))).toEqual(cells(input));
  expect(cells(copy)).not.toEqual(cells(input));
  expect(readFileSync(copy)).toEqual(before);
  expect((await perfscore(['revert', path.join(out, 'a.xlsx')])).stdout).toContain('Nothing that could be taken back');
});

test('what was typed into the copy since stays, is named, and stays on record', async () => {
  const { folder, copy } = await filled();
  const typed = value(
    patchXlsx(new Uint8Array(readFileSync(copy)), [edit(sheetName(copy), 'J13', { content: { type: 'number', number: '1.5' } })]),
  );
  writeFileSync(copy, typed.bytes);
  const out = path.join(folder, 'back');
  const { stdout } = await perfscore(['revert', copy, '--out', out]);
  expect(stdout).toMatch(/1 cell restored\n\s+left .*!J13 {2}changed since/);
  expect(cells(path.join(out, 'a.xlsx')).find((cell) => cell.startsWith('13:10 '))).toContain('1.5');
  expect((await perfscore(['revert', path.join(out, 'a.xlsx')])).stdout).toMatch(/f1 .*1 cell that could not be taken back/);
});

test('after another program put a row in, what was written is found where it is now; rows that were taken out are named', async () => {
  const { folder, input, copy } = await filled();
  const [sheet, written] = [sheetName(copy), new Uint8Array(readFileSync(copy))];
  const out = path.join(folder, 'back');
  const insert = (bytes: Uint8Array): Promise<Uint8Array> =>
    inOtherProgram(bytes, (program) => program.moveLines(sheet, 'rows', 'insert', 3));
  writeFileSync(copy, await insert(written));
  expect((await perfscore(['revert', copy, '--out', out])).stdout).toMatch(/2 cells restored\n$/);
  const expected = path.join(folder, 'expected.xlsx');
  writeFileSync(expected, await insert(new Uint8Array(readFileSync(input))));
  expect(cells(path.join(out, 'a.xlsx'))).toEqual(cells(expected));
  writeFileSync(copy, await inOtherProgram(written, (program) => program.moveLines(sheet, 'rows', 'delete', 13)));
  const { stdout } = await perfscore(['revert', copy, '--out', out, '--overwrite'], { locale: { LANG: 'zh_CN.UTF-8' } });
  expect(stdout).toMatch(/已恢复 1 个单元格\n\s+未恢复 .*!J13 {2}.*认不准它现在在哪里，没有恢复/);
});

test('a file without a record, a command that is not in it, and a file that is no workbook are said to be so', async () => {
  const folder = newFolder();
  const plain = putTable(folder, 'a.xlsx', BLANK_SCORES);
  const out = path.join(folder, 'out');
  expect(await perfscore(['revert', plain, '--out', out], { locale: { LANG: 'zh_CN.UTF-8' } })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('没有可以撤销的记录') as unknown,
  });
  expect(await perfscore(['revert', plain, '--out', out, '--entry', 'f7'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('not on record') as unknown,
  });
  expect(await perfscore(['revert', put(folder, 'bad.xlsx', 'x'), '--out', out])).toMatchObject({ status: 2 });
  expect(await perfscore(['revert', path.join(folder, 'none.xlsx')])).toMatchObject({ status: 2 });
  expect(existsSync(out)).toBe(false);
});

test('an annotated copy gives its marks and notes back', async () => {
  const folder = newFolder();
  const input = putTable(folder, 'in/a.xlsx', '001-self-eval-4');
  await perfscore(['check', input, '--format', 'xlsx', '--out', path.join(folder, 'marked')]);
  const out = path.join(folder, 'back');
  const { stdout } = await perfscore(['revert', path.join(folder, 'marked', 'a.xlsx'), '--out', out]);
  expect(stdout).toMatch(/f1 .*cells? restored/);
  expect(cells(path.join(out, 'a.xlsx'))).toEqual(cells(input));
});
