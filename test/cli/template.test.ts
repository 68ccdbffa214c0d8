import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FORMS } from '../../src/core/forms/all-forms';
import type { JsonReport } from '../../src/core/report/json-report';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { partsOf } from '../support/xlsx/whole-package';
import { book, draft, fixed, typedInto } from '../core/template/sent';
import { perfscoreHere } from './support/run-here';
import { newFolder, put, removeFolders } from './support/folders';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

const groups = [
  {
    label: '产出指标',
    parts: [{ label: '数量指标', items: [fixed('培训人次', { E: '≥300人次', F: 50 }), fixed('培训期数', { E: '≥6期', F: 40 })] }],
  },
];

/** A template that was sent out, an honest table and one with a lowered target, in a folder. */
async function sentAndReturned(): Promise<{ readonly folder: string; readonly template: string; readonly tables: string }> {
  const folder = newFolder();
  const sent = await book(draft('central-target', groups));
  const sheet = '项目支出绩效目标表';
  put(folder, '各单位/甲.xlsx', typedInto(sent, sheet, { C3: '甲项目', D6: 100 }));
  put(folder, '各单位/乙.xlsx', typedInto(sent, sheet, { C3: '乙项目', D6: 100, E11: '≥30人次' }));
  return { folder, template: put(folder, '模板.xlsx', sent), tables: path.join(folder, '各单位') };
}

afterEach(removeFolders);

test('all forms are listed, and each can be written to begin from', async () => {
  const listed = await perfscoreHere(['template']);
  for (const { id, name } of FORMS) for (const word of [id, name['en-US']]) expect(listed.stdout).toContain(word);
  const out = path.join(newFolder(), 'forms.xlsx');
  const written = await perfscoreHere(['template', ...FORMS.map(({ id }) => id), '--style', 'formula', '--out', out]);
  expect([written.status, written.stderr, existsSync(out)]).toEqual([0, '', true]);
});

test('what has the name already is left alone, but for an unchanged workbook of the same command with --overwrite', async () => {
  const folder = newFolder();
  const [own, others] = [path.join(folder, 'own.xlsx'), put(folder, 'others.xlsx', 'mine')];
  await perfscoreHere(['template', 'central-target', '--out', own]);
  const write = (out: string, ...more: readonly string[]) => perfscoreHere(['template', 'transfer-target', '--out', out, ...more]);
  expect((await write(own)).status).toBe(2);
  expect((await write(own, '--overwrite')).status).toBe(0);
  expect((await write(others, '--overwrite')).status).toBe(2);
  expect(readFileSync(others, 'utf8')).toBe('mine');
});

test('a form is put at a place of a copy, which can be taken back; the workbook itself stays', async () => {
  const folder = newFolder();
  const sent = await book(draft('central-target', groups));
  const [into, out, back] = [put(folder, '表.xlsx', sent), path.join(folder, '副本.xlsx'), path.join(folder, 'back')];
  const at = `项目支出绩效目标表!B40`;
  const written = await perfscoreHere(['template', 'three-public', '--into', into, '--at', at, '--out', out]);
  expect([written.status, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toContain('B40:');
  expect(new Uint8Array(readFileSync(into))).toEqual(new Uint8Array(sent));
  const sheetsIn = (name: string) => (readXlsx(new Uint8Array(readFileSync(name)), name) as { value: WorkbookSnapshot }).value.sheets;
  expect(sheetsIn(out)[0]!.cells.length).toBeGreaterThan(sheetsIn(into)[0]!.cells.length + 20);
  expect((await perfscoreHere(['revert', out, '--out', back])).status).toBe(0);
  expect(sheetsIn(path.join(back, '副本.xlsx'))).toEqual(sheetsIn(into));
});

test.each([
  [['--at', '项目支出绩效目标表!A1'], /A1/],
  [['--at', '目标表!A1'], /no sheet “目标表”; there are: “项目支出绩效目标表”\./],
  [['--at', 'B20'], /SHEET!CELL/],
  [[], /go together/],
] as const)('a form with %j is put nowhere, with a word on what to do', async (args, said) => {
  const folder = newFolder();
  const into = put(folder, '表.xlsx', await book(draft('central-target', groups)));
  const out = path.join(folder, '副本.xlsx');
  const { status, stderr } = await perfscoreHere(['template', 'three-public', '--into', into, ...args, '--out', out]);
  expect([status, said.test(stderr), existsSync(out)]).toEqual([2, true, false]);
});

test('a form of the unit’s own is put at a place of a copy, and one that reads more than itself is not', async () => {
  const folder = newFolder();
  const own = put(folder, '模板/单位.xlsx', await book(draft('central-target', groups)));
  const into = put(folder, '表.xlsx', await book(draft('central-target', groups)));
  const [out, back] = [path.join(folder, '副本.xlsx'), path.join(folder, 'back')];
  const write = (...more: readonly string[]) =>
    perfscoreHere(['template', '--from', own, '项目支出绩效目标表', '--into', into, ...more, '--out', out]);
  expect((await write()).stderr).toContain('go together');
  const written = await write('--at', '项目支出绩效目标表!C50');
  expect([written.status, written.stderr]).toEqual([0, '']);
  expect(written.stdout).toContain('C50:');
  const sheetsIn = (name: string) => (readXlsx(new Uint8Array(readFileSync(name)), name) as { value: WorkbookSnapshot }).value.sheets;
  expect(sheetsIn(out)[0]!.cells).toHaveLength(2 * sheetsIn(into)[0]!.cells.length);
  expect((await perfscoreHere(['revert', out, '--out', back])).status).toBe(0);
  expect(sheetsIn(path.join(back, '副本.xlsx'))).toEqual(sheetsIn(into));
  const { cells, ...rest } = draft('central-target', groups);
  const reading = cells.map((cell, at) =>
    at === 1 ? { ...cell, content: { type: 'formula', formula: '=SUM(D:D)', shown: '' } as const } : cell,
  );
  put(folder, '模板/单位.xlsx', await book({ ...rest, cells: reading }));
  expect((await write('--at', '项目支出绩效目标表!C50', '--overwrite')).stderr).toContain('D:D');
});

test('the forms of a folder are listed with their kinds and written with their looks; what is no form is named', async () => {
  const folder = newFolder();
  const sent = await book(draft('central-target', groups));
  put(folder, '模板/甲.xlsx', sent);
  put(folder, '模板/乙.xlsx', sent);
  put(folder, '模板/坏.xlsx', 'no workbook');
  const listed = await perfscoreHere(['template', '--from', path.join(folder, '模板')]);
  expect(listed.stdout).toMatch(/项目支出绩效目标表  target table  .*\n项目支出绩效目标表\(2\)  target table/);
  expect([listed.status, listed.stderr]).toEqual([2, expect.stringContaining('坏.xlsx') as unknown]);
  const out = path.join(folder, '新.xlsx');
  const ids = ['项目支出绩效目标表', '项目支出绩效目标表(2)'];
  const written = await perfscoreHere(['template', '--from', path.join(folder, '模板'), ...ids, '--out', out]);
  expect(written.status).toBe(0);
  const { sheets } = (readXlsx(new Uint8Array(readFileSync(out)), out) as { value: WorkbookSnapshot }).value;
  expect(sheets.map(({ name }) => name)).toEqual(ids);
  expect((await perfscoreHere(['template', '--from', folder, '没有', '--out', out])).stderr).toContain('no form 没有');
});

test.each([
  [['template', 'no-such-form', '--out', 'x.xlsx'], /no form no-such-form/],
  [['template', 'central-target'], /--out/],
  [['template', 'central-target', '--out', 'x.docx'], /\.xlsx/],
  [['template', 'central-target', '--out', 'x.xlsx', '--style', 'value'], /--style/],
] as const)('%j is refused with a word on what to do', async (args, said) => {
  const { status, stderr } = await perfscoreHere(args);
  expect([status, said.test(stderr)]).toEqual([2, true]);
});

test('tables are held against the template: the honest one is clean of it, the lowered target is an error of the other, in text, data and page', async () => {
  const { template, tables } = await sentAndReturned();
  const data = await perfscoreHere(['check', tables, '--template', template, '--format', 'json']);
  const { files } = JSON.parse(data.stdout) as JsonReport;
  const told = files.map(({ path: file, template: name, findings }) => [
    path.basename(file),
    name,
    findings
      .filter(({ rule }) => rule.startsWith('template/'))
      .map(({ rule, cells, found, expected }) => `${rule} ${cells[0]} ${expected} → ${found}`),
  ]);
  expect(told.sort()).toEqual(
    [
      ['甲.xlsx', '模板.xlsx', []],
      ['乙.xlsx', '模板.xlsx', ['template/target-changed E11 ≥300人次 → ≥30人次']],
    ].sort(),
  );
  expect(data.status).toBe(1);
  for (const format of ['text', 'html']) {
    const { stdout } = await perfscoreHere(['check', tables, '--template', template, '--format', format], 'zh-CN');
    expect(stdout).toContain('已与模板“模板.xlsx”逐行核对');
    expect(stdout).toContain('“培训人次”的指标值被调低：模板为 ≥300人次（E11），此处为 ≥30人次');
  }
});

test('what departs from the template is listed in the workbook and marked in the copy of its table, and in no other', async () => {
  const { folder, template, tables } = await sentAndReturned();
  const out = path.join(folder, 'out');
  expect((await perfscoreHere(['check', tables, '--template', template, '--format', 'xlsx', '--out', out], 'zh-CN')).status).toBe(1);
  const open = (name: string): WorkbookSnapshot => {
    const read = readXlsx(new Uint8Array(readFileSync(path.join(out, name))), name);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };
  const { cells } = open('校验结果.xlsx').sheets.find(({ name }) => name === '问题清单')!;
  const rule = cells.filter(({ text }) => text.startsWith('template/'));
  expect(rule.map(({ text }) => text)).toEqual(['template/target-changed']);
  const row = cells.filter((cell) => cell.row === rule[0]!.row).map(({ text }) => text);
  expect(row).toEqual(expect.arrayContaining(['E11', '≥30人次', '≥300人次', expect.stringContaining('乙.xlsx')]));
  expect(
    open('校验结果.xlsx')
      .sheets.find(({ name }) => name === '文件清单')!
      .cells.some(({ text }) => text.includes('已与模板“模板.xlsx”逐行核对')),
  ).toBe(true);
  const notes = (name: string): string =>
    [...partsOf(new Uint8Array(readFileSync(path.join(out, name)))).entries()]
      .flatMap(([part, text]) => (part.startsWith('xl/comments') ? [text] : []))
      .join('');
  expect(notes('乙.xlsx')).toContain('的指标值被调低');
  expect(existsSync(path.join(out, '甲.xlsx')) ? notes('甲.xlsx') : '').not.toContain('模板');
});

test('without a template nothing is said of one', async () => {
  const { tables } = await sentAndReturned();
  expect((await perfscoreHere(['check', tables, '--format', 'json'])).stdout).not.toContain('template');
});

test('a template that cannot be read, or holds no table, ends the command before anything is checked', async () => {
  const { folder, tables } = await sentAndReturned();
  const broken = put(folder, 'broken.xlsx', 'no workbook');
  for (const template of [broken, path.join(folder, 'none.xlsx')]) {
    const { status, stdout, stderr } = await perfscoreHere(['check', tables, '--template', template]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(template);
  }
});
