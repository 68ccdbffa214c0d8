import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { brokenIn } from '../support/xlsx/whole-package';
import type { JsonReport } from '../../src/core/report/json-report';
import type { JsonTogether } from '../../src/core/report/json-together';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(120_000);
afterAll(removeFolders);

function folderOf(...ids: readonly string[]): string {
  const folder = newFolder();
  for (const id of ids) putTable(folder, `${id}.xlsx`, id);
  return folder;
}

/** A workbook with a text put otherwise wherever it stands. */
function changed(id: string, from: string, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(readFileSync(corpusFile(id)))));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, strToU8(strFromU8(part).replaceAll(from, to))])));
}

/** An evaluation of 95.7 points and a list of scores that says 98.7. */
function contradicting(): string {
  const folder = folderOf(...['1', '2', '3', '4', '5'].map((nth) => `001-self-eval-${nth}`));
  put(folder, '001-project-scores.xlsx', changed('001-project-scores', '95.7', '98.7'));
  return folder;
}

function bookAt(name: string): WorkbookSnapshot {
  const read = readXlsx(new Uint8Array(readFileSync(name)), name);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** The rows of a sheet as texts. */
function rowsOf(book: WorkbookSnapshot, sheet: string): readonly (readonly string[])[] {
  const { cells } = book.sheets.find(({ name }) => name === sheet)!;
  const last = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: last }, (_, at) => cells.filter(({ row }) => row === at + 1).map(({ text }) => text));
}

const MINES = ['004-mine-self-eval-raw', '004-mine-execution', '004-mine-target-yili', '004-mine-target-aksu'];

test('a figure that differs from the summary table in another file is told with both cells, and why it is in doubt', async () => {
  const folder = folderOf(...MINES);
  const { stdout } = await perfscoreHere(['check', folder, '--together', '--format', 'json']);
  const { together, files } = JSON.parse(stdout) as JsonReport & { readonly together: JsonTogether };
  expect(files).toHaveLength(MINES.length);
  const finding = together.findings.find(({ rule }) => rule === 'cross/overview')!;
  expect(finding).toMatchObject({
    severity: 'warning',
    found: '10317.34',
    expected: '10137.34',
    cells: [{ file: path.join(folder, '004-mine-self-eval-raw.xlsx'), cell: 'D7', text: '10317.34' }],
    against: [{ file: path.join(folder, '004-mine-execution.xlsx'), cell: 'C16' }],
  });
  expect(finding.message).toContain('[004-mine-execution.xlsx]');
  expect(finding.doubt).toContain('amounts are the same');
});

test('text and web page show the same, and without --together nothing of it is there', async () => {
  const folder = folderOf(...MINES);
  const out = path.join(folder, 'report.html');
  const shown = await perfscoreHere(['check', folder, '--together']);
  expect(shown.stdout).toContain('Tables against each other');
  expect(shown.stdout).toContain('cross/overview');
  await perfscoreHere(['check', folder, '--together', '--format', 'html', '--out', out]);
  expect(readFileSync(out, 'utf8')).toContain('class="together"');
  expect((await perfscoreHere(['check', folder, '--format', 'json'])).stdout).not.toContain('"together"');
});

test('it cannot go with a part of the files', async () => {
  const { status, stderr } = await perfscoreHere(['check', folderOf('002-allocation'), '--together', '--shard', '1/2']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--shard')]);
});

test('no report calls tables ready to hand in that contradict each other', async () => {
  const folder = contradicting();
  const alone = await perfscoreHere(['check', folder]);
  const out = path.join(newFolder(), 'out');
  const page = path.join(out, 'report.html');
  expect((await perfscoreHere(['check', folder, '--together', '--format', 'html', '--out', page])).status).toBe(1);
  expect(alone.stdout).not.toContain('cross/score-list');
  expect(readFileSync(page, 'utf8')).toContain('<dd class="verdict is-errors">');
  await perfscoreHere(['check', folder, '--together', '--format', 'xlsx', '--out', out]);
  const cover = rowsOf(bookAt(path.join(out, 'findings.xlsx')), 'Cover').flat();
  expect(cover).toEqual(expect.arrayContaining([expect.stringMatching(/^Not ready to hand in: \d+ error/) as string]));
});

test('the workbook lists a contradiction among all findings, and counts it by rule', async () => {
  const out = path.join(newFolder(), 'out');
  await perfscoreHere(['check', contradicting(), '--together', '--format', 'xlsx', '--out', out]);
  const bytes = new Uint8Array(readFileSync(path.join(out, 'findings.xlsx')));
  expect(brokenIn(bytes)).toEqual([]);
  const book = bookAt(path.join(out, 'findings.xlsx'));
  const row = rowsOf(book, 'Findings').find((cells) => cells.at(-1) === 'cross/score-list')!;
  expect(row).toEqual(expect.arrayContaining([expect.stringContaining('001-project-scores.xlsx')]));
  const rules = rowsOf(book, 'By rule').filter((cells) => cells.includes('cross/score-list'));
  expect(rules).toEqual([[expect.any(String), expect.any(String), 'cross/score-list', '1']]);
  expect(rowsOf(book, 'Across tables')).toHaveLength(2);
});

test('the ledger counts contradictions with the table to be looked at first, and lists them; without --together nothing of it', async () => {
  const folder = contradicting();
  const errors = async (...more: readonly string[]): Promise<readonly string[]> => {
    const out = path.join(newFolder(), 'ledger.xlsx');
    expect((await perfscoreHere(['collect', folder, '--out', out, ...more])).status).toBe(0);
    const book = bookAt(out);
    const sheets = book.sheets.map(({ name }) => name);
    expect(sheets.includes('Across tables')).toBe(more.length > 0);
    return [
      rowsOf(book, 'Summary')[1]![5]!,
      rowsOf(book, 'Ledger').find((row) => row.some((text) => text.endsWith('001-self-eval-1.xlsx')))![13]!,
    ];
  };
  const [alone, together] = [await errors(), await errors('--together')];
  expect(together).toEqual(alone.map((count) => String(Number(count) + 1)));
});

test('the checklist of a table that another contradicts is no pass, and one that agrees was compared', async () => {
  const out = path.join(newFolder(), 'list.xlsx');
  const { status, stdout } = await perfscoreHere(['checklist', contradicting(), '--together', '--out', out]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/001-self-eval-1\.xlsx: Not ready to hand in/);
  const group = (sheet: string): readonly string[] => rowsOf(bookAt(out), sheet).find((row) => row.includes('Between tables and texts'))!;
  expect(group('001-self-eval-1')).toEqual(expect.arrayContaining(['✗']));
  expect(group('001-self-eval-3')).toEqual(expect.arrayContaining(['✓']));
});
