import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedContent } from '../../src/core/planned-edit';
import { columnLetters } from '../../src/core/snapshot/address';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { patchXlsx, readXlsx } from '../../src/hosts/file/xlsx';
import { readNotices } from '../../src/reports/rounds/read-notice';
import type { ReturnedNotice } from '../../src/reports/rounds/types';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const UNIT = '国家矿山安全监察局青海局本级-整改通知单.xlsx';

function bookAt(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(name)), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** The bytes of a workbook after a person typed into some cells. */
function typed(file: string, cells: Readonly<Record<string, PlannedContent>>): Uint8Array {
  const sheet = bookAt(file).sheets[0]!.name;
  const none = { 'zh-CN': '', 'en-US': '' };
  const patched = patchXlsx(
    new Uint8Array(readFileSync(file)),
    Object.entries(cells).map(([cell, content]) => ({ sheet, cell, content, before: '', after: '', reason: none })),
  );
  if (!patched.ok || patched.value.refused.length > 0) throw new Error('not typed');
  return patched.value.bytes;
}

const text = (value: string): PlannedContent => ({ type: 'text', text: value });

/** Column letters of a list by the words of its head. */
function columnsOf(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    bookAt(name)
      .sheets[0]!.cells.filter(({ row }) => row === 4)
      .map((cell) => [cell.text, columnLetters(cell.column)]),
  );
}

/** Writes what a unit answers beside issues, by the cell that they are of. */
function answered(
  list: string,
  answers: Readonly<Record<string, readonly [person: string, status: string, remark: string, done: string]>>,
): Uint8Array {
  const columns = columnsOf(list);
  const { issues } = readNotices(bookAt(list))[0]!;
  const cells = Object.entries(answers).flatMap(([cell, values]) => {
    const { row } = issues.find((issue) => issue.texts.cell === cell)!;
    return ['责任人', '整改情况', '说明', '完成日期'].map((head, at) => [`${columns[head]!}${row}`, text(values[at]!)] as const);
  });
  return typed(list, Object.fromEntries(cells));
}

interface Told {
  readonly unit: string | null;
  readonly issues: readonly {
    readonly state: string;
    readonly claimed: boolean;
    readonly rule: string;
    readonly cells: readonly string[];
    readonly listedAt: string;
    readonly person: string;
    readonly result: string;
  }[];
}

/** A folder with tables of two units, and the lists of the first round beside it. */
async function firstRound(): Promise<{ readonly folder: string; readonly lists: string }> {
  const folder = newFolder();
  for (const id of ['001-self-eval-1', '001-self-eval-4', 'ext-yongde-school']) putTable(folder, `in/${id}.xlsx`, id);
  const lists = path.join(folder, 'out');
  const { status } = await perfscoreHere(['rounds', path.join(folder, 'in'), '--out', lists, '--date', '2026-03-01'], 'zh-CN');
  expect(status).toBe(1);
  return { folder, lists };
}

let first: { readonly folder: string; readonly lists: string };
beforeAll(async () => {
  first = await firstRound();
});

function listAt(name: string): ReturnedNotice {
  return readNotices(bookAt(name))[0]!;
}

test('each unit gets a workbook of its own with a row for each issue, to print and to fill in', () => {
  expect(readdirSync(first.lists).sort()).toEqual(['临沧市永德县明朗中学-整改通知单.xlsx', UNIT]);
  const [sheet] = bookAt(path.join(first.lists, UNIT)).sheets;
  const at = (name: string): string => sheet!.cells.find((cell) => `${columnLetters(cell.column)}${cell.row}` === name)?.text ?? '';
  expect([at('A1'), at('A2'), at('G2')]).toEqual(['绩效表整改通知单', '实施单位：国家矿山安全监察局青海局本级', '下发日期：2026-03-01']);
  expect(Object.keys(columnsOf(path.join(first.lists, UNIT))).slice(0, 12)).toEqual([
    '序号',
    '级别',
    '项目/表',
    '文件、工作表',
    '单元格',
    '问题',
    '依据',
    '建议',
    '责任人',
    '整改情况',
    '说明',
    '完成日期',
  ]);
  expect(sheet!.cells.filter(({ text: shown }) => /签字|盖章/.test(shown))).toHaveLength(3);
  expect(sheet!.hiddenColumns).toEqual([13]);
  const { issues } = listAt(path.join(first.lists, UNIT));
  expect(issues.map(({ texts }) => texts.cell)).toEqual(expect.arrayContaining(['E6', 'H13']));
  expect(issues.find(({ texts }) => texts.cell === 'E6')!.texts).toMatchObject({
    severity: '错误',
    advice: 'E7 改为 2',
    sheetName: expect.stringContaining('001-self-eval-4.xlsx') as string,
    basis: expect.stringContaining('勾稽') as string,
  });
});

test('the second round tells what is mended, what was said to be and is not, what is new and what cannot be checked, and carries answers on', async () => {
  const folder = newFolder();
  put(
    folder,
    `交回/${UNIT}`,
    answered(path.join(first.lists, UNIT), {
      E6: ['张三', '已整改', '=SUM(A1)', '2026-03-05'],
      H13: ['李四', '已整改', '按规则改了', ''],
      F27: ['王五', '不需整改（说明理由）', '单位随指标值', ''],
    }),
  );
  put(
    folder,
    '交回/改好的表.xlsx',
    typed(corpusFile('001-self-eval-4'), { E7: { type: 'number', number: '2' }, H14: { type: 'number', number: '99' } }),
  );
  const out = path.join(folder, '第二轮');
  const run = await perfscoreHere(['rounds', path.join(folder, '交回'), '--out', out, '--format', 'json'], 'zh-CN');
  const { units } = JSON.parse(run.stdout) as { readonly units: readonly Told[] };
  expect([run.status, units.map(({ unit }) => unit)]).toEqual([1, ['国家矿山安全监察局青海局本级']]);
  const { issues } = units[0]!;
  const of = (state: string): readonly Told['issues'][number][] => issues.filter((issue) => issue.state === state);
  expect(issues[0]).toMatchObject({ state: 'still', claimed: true, cells: ['H13'], person: '李四', result: '仍存在（上轮填“已整改”）' });
  expect(of('mended').map(({ listedAt }) => listedAt.split(' ').at(-1))).toEqual(['E6']);
  expect(of('new').map(({ rule }) => rule)).toEqual(expect.arrayContaining(['score/exceeds-weight']));
  expect(
    of('unchecked')
      .map(({ listedAt }) => listedAt)
      .every((where) => where.startsWith('001-self-eval-1.xlsx')),
  ).toBe(true);
  expect(of('unchecked').length).toBeGreaterThan(0);

  const next = path.join(out, '国家矿山安全监察局青海局本级-整改通知单（第2轮）.xlsx');
  const cells = bookAt(next).sheets[0]!.cells;
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  expect(cells.find(({ text: shown }) => shown === '=SUM(A1)')?.content).toEqual({ type: 'text', text: '=SUM(A1)' });
  const renewed = listAt(next);
  expect(renewed.round).toBe(2);
  expect(renewed.issues.map(({ answer }) => answer.person)).toEqual(expect.arrayContaining(['张三', '李四', '王五']));
  const mended = renewed.issues.find(({ answer }) => answer.person === '张三')!;
  expect([mended.closed, mended.answer.done, mended.answer.remark]).toEqual([true, '2026-03-05', '=SUM(A1)']);
  expect(renewed.issues.find(({ answer }) => answer.person === '李四')!.answer).toMatchObject({ status: null, remark: '按规则改了' });

  const text = await perfscoreHere(['rounds', path.join(folder, '交回')], 'zh-CN');
  const parts = ['填写“已整改”、但仍存在：1 条', '新出现：', '无法核对：', '已改正：1 条'].map((part) => text.stdout.indexOf(part));
  expect(parts.every((at) => at > 0)).toBe(true);
  expect([...parts].sort((one, other) => one - other)).toEqual(parts);
  expect(text.stdout).toContain('填写：已整改 · 李四');

  put(folder, '第三轮/改好的表.xlsx', typed(corpusFile('001-self-eval-4'), { H13: { type: 'number', number: '6.69' } }));
  put(folder, '第三轮/通知单.xlsx', readFileSync(next));
  const third = JSON.parse((await perfscoreHere(['rounds', path.join(folder, '第三轮'), '--format', 'json'], 'zh-CN')).stdout) as {
    readonly units: readonly Told[];
  };
  expect(third.units[0]!.issues.filter(({ cells: where }) => where.includes('E6')).map(({ state, result }) => [state, result])).toEqual([
    ['new', '新出现（以前已改正，又出现）'],
  ]);
});

test('a list whose identities were changed or taken out says which rows, and the rest is checked', async () => {
  const folder = newFolder();
  const list = path.join(first.lists, UNIT);
  const { issues } = listAt(list);
  put(folder, '交回/单.xlsx', typed(list, { [`M${issues[0]!.row}`]: text('=cmd'), [`M${issues[1]!.row}`]: { type: 'blank' } }));
  putTable(folder, '交回/a.xlsx', '001-self-eval-4');
  const { status, stderr, stdout } = await perfscoreHere(['rounds', path.join(folder, '交回'), '--format', 'json'], 'zh-CN');
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(new RegExp(`第 ${issues[0]!.row}, ${issues[1]!.row} 行隐藏列中的标识`)) as string,
  ]);
  expect((JSON.parse(stdout) as { readonly summary: { readonly still: number } }).summary.still).toBeGreaterThan(0);
});

test('running again gives the same bytes; what was filled in and other files are never replaced', async () => {
  const again = (more: readonly string[] = []): ReturnType<typeof perfscoreHere> =>
    perfscoreHere(['rounds', path.join(first.folder, 'in'), '--out', first.lists, '--date', '2026-03-01', ...more], 'zh-CN');
  const list = path.join(first.lists, UNIT);
  const before = readFileSync(list);
  expect((await again()).stderr).toContain('已经存在');
  expect((await again(['--overwrite'])).status).toBe(1);
  expect(readFileSync(list).equals(before)).toBe(true);
  const filled = answered(list, { E6: ['张三', '整改中', '', ''] });
  writeFileSync(list, filled);
  const { status, stderr } = await again(['--overwrite']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('改过') as string]);
  expect(readFileSync(list).equals(Buffer.from(filled))).toBe(true);
  writeFileSync(list, before);
});

test('one workbook with a sheet for each unit, in English, is read again as well', async () => {
  const out = path.join(first.folder, 'all.xlsx');
  expect((await perfscoreHere(['rounds', path.join(first.folder, 'in'), '--out', out])).status).toBe(1);
  const notices = readNotices(bookAt(out));
  expect(notices.map(({ owner }) => owner.name).sort()).toEqual(['临沧市永德县明朗中学', '国家矿山安全监察局青海局本级']);
  expect(notices.every(({ issues, damaged }) => issues.length > 0 && damaged.length === 0)).toBe(true);
  const { stdout, status } = await perfscoreHere(['rounds', path.join(first.folder, 'in'), out]);
  expect([status, stdout]).toEqual([
    1,
    expect.stringMatching(/0 mended, \d+ still there \(0 of them said to be settled\), 0 new, 0 not to be checked/),
  ]);
});

test('a date that is none is refused, and nothing is written where nothing is to settle', async () => {
  expect(await perfscoreHere(['rounds', first.folder, '--date', '2026-02-30'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('2026-02-30') as string,
  });
  const folder = newFolder();
  putTable(folder, 'in/sound.xlsx', '001-self-eval-1');
  const out = path.join(folder, 'out');
  const { status, stdout } = await perfscoreHere(['rounds', path.join(folder, 'in'), '--out', out, '--min-severity', 'error']);
  expect([status, stdout, existsSync(out)]).toEqual([0, 'Nothing to settle in 1 file.\n', false]);
});
