import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Decimal } from '../../src/core/decimal';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { CollectBook } from '../../src/reports/collect/collect-book';
import { memorySpool } from '../../src/reports/memory-spool';
import { inMemory } from '../../src/reports/xlsx/book-bytes';
import { checkTable } from '../support/check-corpus';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

const TABLES = [
  '001-self-eval-1',
  '001-self-eval-2',
  '001-self-eval-4',
  '003-project-self-eval',
  '001-project-overview',
  'ext-yongde-school',
];

function bookAt(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(name)), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

test('it cannot be done in parts, and says why', async () => {
  const folder = newFolder();
  const { status, stderr } = await perfscoreHere([
    'collect',
    putTable(folder, '表.xlsx', '002-allocation'),
    '--out',
    path.join(folder, '汇总.xlsx'),
    '--shard',
    '1/2',
  ]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('The sums of a ledger need all files')]);
  expect(existsSync(path.join(folder, '汇总.xlsx'))).toBe(false);
});

/** The cells of a sheet by row, as they are shown and stored. */
function rowsOf(
  book: WorkbookSnapshot,
  sheet: string,
): readonly ReadonlyMap<number, WorkbookSnapshot['sheets'][number]['cells'][number]>[] {
  const rows = new Map<number, Map<number, WorkbookSnapshot['sheets'][number]['cells'][number]>>();
  for (const cell of book.sheets.find(({ name }) => name === sheet)!.cells)
    rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, typeof cell>()).set(cell.column, cell));
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

async function collected(
  more: readonly (readonly [name: string, text: string])[] = [],
): Promise<{ readonly out: string; readonly folder: string; readonly run: () => ReturnType<typeof perfscoreHere> }> {
  const folder = newFolder();
  for (const id of TABLES) putTable(folder, `in/${id}.xlsx`, id);
  for (const [name, text] of more) put(folder, name, text);
  const out = path.join(folder, 'out/汇总.xlsx');
  return { out, folder, run: () => perfscoreHere(['collect', path.join(folder, 'in'), '--out', out]) };
}

test("the ledger's sums are those of the single reports, by live formulas", async () => {
  const { out, run } = await collected();
  expect((await run()).status).toBe(0);
  const book = bookAt(out);
  const tables = TABLES.flatMap((id) => checkTable(id).result!.tables).filter(({ kind }) => kind !== 'amounts');
  const total = (of: 'budget' | 'executed'): Decimal =>
    tables.reduce(
      (sum, { funds, amountUnit }) => sum.plus(new Decimal(funds?.[of] ?? 0).div(amountUnit === '元' ? 10_000 : 1)),
      new Decimal(0),
    );
  const [, sums] = rowsOf(book, 'Summary');
  const stored = (column: number): string => (sums!.get(column)!.content as { readonly number: string }).number;
  expect(sums!.get(1)?.text).toBe('Total');
  expect(stored(2)).toBe(String(tables.length));
  expect(new Decimal(stored(3)).eq(total('budget'))).toBe(true);
  expect(new Decimal(stored(4)).eq(total('executed'))).toBe(true);
  for (const column of [2, 3, 4, 5, 6, 7]) expect(sums!.get(column)?.formula).toMatch(/^=(?:ROWS|SUMIFS|SUM|IF)\(/);
  const ledger = rowsOf(book, 'Ledger').slice(1);
  expect(ledger).toHaveLength(tables.length);
  const first = ledger.find((row) => row.get(2)!.text.includes('青海局矿山安全专项'))!;
  expect([6, 7, 11].map((column) => (first.get(column)!.content as { readonly number: string }).number)).toEqual([
    '159.79',
    '139.73',
    '95.7',
  ]);
  expect([20, 21].map((column) => first.get(column)!.text)).toEqual(['E6', 'F6']);
  expect(rowsOf(book, 'Indicators')).toHaveLength(1 + tables.reduce((count, { indicators }) => count + indicators.length, 0));
});

test('files that give nothing are listed with the reason, and the status says so', async () => {
  const { out, run } = await collected([['in/letter.xlsx', 'To whom it may concern']]);
  const { status, stderr } = await run();
  expect([status, stderr]).toEqual([2, expect.stringContaining('letter.xlsx')]);
  const unread = rowsOf(bookAt(out), 'Not recognised')
    .slice(1)
    .map((row) => path.basename(row.get(1)!.text));
  expect(unread.sort()).toEqual(['001-project-overview.xlsx', 'letter.xlsx']);
});

test('it replaces its own output by the same bytes, and no other file', async () => {
  const { out, run } = await collected();
  await run();
  const before = readFileSync(out);
  expect((await run()).status).toBe(0);
  expect(readFileSync(out).equals(before)).toBe(true);
  writeFileSync(out, 'mine');
  expect((await run()).status).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('mine');
});

test('the output must be a workbook', async () => {
  const { folder } = await collected();
  const name = path.join(folder, 'out.csv');
  expect((await perfscoreHere(['collect', path.join(folder, 'in'), '--out', name])).status).toBe(2);
  expect(existsSync(name)).toBe(false);
});

test('indicators for which a sheet has no row left are counted and told of, not dropped in silence', async () => {
  const book = new CollectBook(memorySpool(), 'zh-CN', 3);
  for (let row = 1; row <= 5; row += 1) {
    book.addIndicator({
      unit: '甲局',
      project: '',
      kind: 'target',
      level1: '',
      level2: '',
      name: `指标${row}`,
      op: '',
      target: '',
      unitOfMeasure: '',
      actual: '',
      weight: null,
      score: null,
      file: 'a.xlsx',
      sheet: '表',
      row,
    });
  }
  const read = readXlsx(await inMemory((zip) => book.write(zip)), '汇总.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  expect(rowsOf(read.value, '指标明细')).toHaveLength(3);
  expect(rowsOf(read.value, '未识别文件')[1]!.get(3)!.text).toBe('指标超过工作表行数上限，其余 3 个未列出；请分批汇总');
});
