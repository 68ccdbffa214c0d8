import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCellName } from '../../src/core/snapshot/address';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { CollectBook } from '../../src/reports/collect/collect-book';
import type { LedgerRow } from '../../src/reports/collect/types';
import { memorySpool } from '../../src/reports/memory-spool';
import { inMemory } from '../../src/reports/xlsx/book-bytes';
import { chartXml, type Chart } from '../../src/reports/xlsx/chart-part';
import { throughLibreOffice } from '../hosts/file/libreoffice';
import { parseXml, type XmlElement } from '../manifest/xml';
import { brokenIn, partsOf } from '../support/xlsx/whole-package';
import { newFolder, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(300_000);
afterAll(removeFolders);

const TABLES = ['001-self-eval-1', '001-self-eval-2', '001-self-eval-4', '003-project-self-eval', '004-mine-target-yili'];

function bookOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readXlsx(bytes, 'ledger.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function every(element: XmlElement, name: string): readonly XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => every(child, name))];
}

/** What the cells of an area of one column hold. */
function cellsAt(book: WorkbookSnapshot, area: string): readonly (CellSnapshot | undefined)[] {
  const [, name, first, last = first] = /^'(.*)'!([^:]+)(?::(.*))?$/.exec(area)!;
  const [from, to] = [first!, last!].map((cell) => parseCellName(cell.replaceAll('$', ''))!);
  const sheet = book.sheets.find((each) => each.name === name!.replaceAll("''", "'"))!;
  return Array.from({ length: to!.row - from!.row + 1 }, (_, at) =>
    sheet.cells.find(({ row, column }) => row === from!.row + at && column === from!.column),
  );
}

function charts(bytes: Uint8Array): readonly XmlElement[] {
  return [...partsOf(bytes)].filter(([name]) => name.startsWith('xl/charts/chart')).map(([, text]) => parseXml(text));
}

async function ledger(): Promise<Uint8Array> {
  const folder = newFolder();
  for (const id of TABLES) putTable(folder, `in/${id}.xlsx`, id);
  const out = path.join(folder, 'ledger.xlsx');
  expect((await perfscoreHere(['collect', path.join(folder, 'in'), '--out', out])).status).toBe(0);
  return new Uint8Array(readFileSync(out));
}

function rowOf(nth: number, more: Partial<LedgerRow> = {}): LedgerRow {
  const grade = { 'zh-CN': '优', 'en-US': 'excellent' };
  const unit = `单位${nth}`;
  return {
    unit,
    unitKey: unit,
    project: `项目${nth}`,
    projectKey: `项目${nth}`,
    year: 2024,
    kind: 'self-evaluation',
    title: '',
    amountUnit: '万元',
    budget: String(nth * 10),
    executed: String(nth),
    score: String(100 - nth / 10),
    weight: '100',
    grade,
    errors: 1,
    warnings: 2,
    file: `${nth}.xlsx`,
    tableId: 't1',
    sheet: '表',
    budgetCell: 'B2',
    executedCell: 'C2',
    scoreCell: 'D2',
    ...more,
  };
}

function bookOfRows(rows: readonly LedgerRow[]): Promise<Uint8Array> {
  const book = new CollectBook(memorySpool(), 'zh-CN');
  for (const row of rows) book.addRow(row);
  return inMemory((zip) => book.write(zip));
}

test('each chart of the ledger shows cells of the summary or the ranking, and what stands there', async () => {
  const bytes = await ledger();
  const book = bookOf(bytes);
  expect(brokenIn(bytes)).toEqual([]);
  expect(charts(bytes)).toHaveLength(4);
  const refs = charts(bytes).flatMap((chart) => [...every(chart, 'c:strRef'), ...every(chart, 'c:numRef')]);
  for (const ref of refs) {
    const [area, cache] = ref.children;
    expect(area!.text).toMatch(/^'(?:Summary|Ranking)'!\$/);
    const shown = every(cache!, 'c:pt').map((point) => point.children[0]!.text);
    const cells = cellsAt(book, area!.text);
    expect(cells.map((cell) => (cell?.content.type === 'number' ? cell.content.number : cell?.text))).toEqual(shown);
  }
  const amounts = every(charts(bytes)[0]!, 'c:numRef').map((ref) => cellsAt(book, ref.children[0]!.text));
  expect(amounts.flat().map((cell) => cell?.formula?.slice(0, 8))).toEqual(amounts.flat().map(() => '=SUMIFS('));
});

test('a spreadsheet opens the ledger with its charts', async () => {
  const saved = (await throughLibreOffice({ 'ledger.xlsx': await ledger() }))['ledger.xlsx']!;
  const areas = charts(saved).flatMap((chart) => every(chart, 'c:val').flatMap((value) => every(value, 'c:f').map(({ text }) => text)));
  expect(areas.sort()).toEqual([
    expect.stringContaining('Ranking'),
    ...Array.from({ length: 5 }, () => expect.stringContaining('Summary') as string),
  ]);
});

test('of many units the largest budgets are drawn, of many scores the first and the last, and the title says so', async () => {
  const bytes = await bookOfRows(Array.from({ length: 120 }, (_, at) => rowOf(at + 1)));
  expect(brokenIn(bytes)).toEqual([]);
  const titles = charts(bytes).map((chart) => every(every(chart, 'c:title')[0]!, 'a:t')[0]!.text);
  expect(titles).toEqual([
    '各单位预算和执行（万元）：预算最多的 20 个单位，共 120 个',
    '各等级的表数',
    '得分率前 20 名，共 120 个',
    '得分率后 20 名，共 120 个',
    '各单位的错误和提醒：预算最多的 20 个单位，共 120 个',
  ]);
  const first = every(charts(bytes)[0]!, 'c:cat')[0]!;
  expect(every(first, 'c:v').map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, at) => `单位${120 - at}`));
  const last = every(charts(bytes)[3]!, 'c:cat')[0]!;
  expect(every(last, 'c:v').at(-1)!.text).toBe('项目120');
});

test('a ledger with nothing to draw has no page of charts, and one without scores no ranking', async () => {
  const empty = await bookOfRows([]);
  expect(brokenIn(empty)).toEqual([]);
  expect(bookOf(empty).sheets.map(({ name }) => name)).toEqual(['汇总', '台账', '指标明细', '排名', '未识别文件']);
  const plans = await bookOfRows([rowOf(1, { kind: 'target', score: null, weight: null, grade: null, executed: null })]);
  expect(brokenIn(plans)).toEqual([]);
  expect(charts(plans)).toHaveLength(2);
});

test('no name of a table can break a chart or become a formula', async () => {
  const nasty = `=HYPERLINK("x")&<'>"]]>\u0000\uD800 _x0041_`;
  const bytes = await bookOfRows([rowOf(1, { unit: nasty, project: nasty }), rowOf(2)]);
  expect(brokenIn(bytes)).toEqual([]);
  const names = charts(bytes).flatMap((chart) => every(chart, 'c:cat').flatMap((each) => every(each, 'c:v').map(({ text }) => text)));
  expect(names.some((name) => name.startsWith('=HYPERLINK("x")&<\'>"]]>'))).toBe(true);
  expect(charts(bytes).flatMap((chart) => every(chart, 'c:f').map(({ text }) => text))).toEqual(
    expect.not.arrayContaining([expect.stringContaining('HYPERLINK')]),
  );
});

async function findings(...ids: readonly string[]): Promise<Uint8Array> {
  const folder = newFolder();
  for (const id of ids) putTable(folder, `in/${id}.xlsx`, id);
  const out = path.join(folder, 'out');
  await perfscoreHere(['check', path.join(folder, 'in'), '--format', 'xlsx', '--out', out]);
  return new Uint8Array(readFileSync(path.join(out, 'findings.xlsx')));
}

test('the list of findings shows points won, lost and still open of each level-1 group, and draws them', async () => {
  const bytes = await findings('003-project-self-eval', '004-mine-target-yili');
  expect(brokenIn(bytes)).toEqual([]);
  const [chart, ...others] = charts(bytes);
  expect(others).toEqual([]);
  const shown = every(chart!, 'c:ser').map((series) => every(series, 'c:v').map(({ text }) => text));
  const groups = ['Execution rate', '产出指标', '效益指标', '满意度指标', '成本指标'];
  expect(shown).toEqual([
    ['Score', ...groups, '10', '46.94', '20', '7', '6.25'],
    ['Lost', ...groups, '0', '0.06', '0', '0', '0.75'],
    ['Not scored yet', ...groups, '0', '5', '0', '0', '0'],
  ]);
  const [lost] = cellsAt(bookOf(bytes), every(every(chart!, 'c:ser')[1]!, 'c:numRef')[0]!.children[0]!.text);
  expect(lost?.formula).toBe('=E2-F2-G2');
});

test('points of more tables than a person looks at one by one are listed and not drawn; without scores there is neither', async () => {
  const many = await findings(...['1', '2', '3', '4', '5', '6', '7'].map((nth) => `001-self-eval-${nth}`));
  expect(brokenIn(many)).toEqual([]);
  expect(bookOf(many).sheets.map(({ name }) => name)).toEqual(['Cover', 'Findings', 'By unit', 'By rule', 'Files', 'Points']);
  expect(bookOf(await findings('004-mine-target-yili')).sheets.map(({ name }) => name)).not.toContain('Points');
});

const CHART: Chart = {
  kind: 'column',
  title: '得分',
  rows: 16,
  format: { labels: '0.0', axis: '0' },
  categories: { area: "'表'!$A$2:$A$3", shown: ['产出', '效益'] },
  series: [{ name: { area: "'表'!$B$1", shown: ['得分'] }, values: { area: "'表'!$B$2:$B$3", shown: ['48.5', null] } }],
};

test('bars, columns and pies are told apart, blanks stay blank, and bars begin at nought unless a figure is below', () => {
  const [column, bar, pie] = (['column', 'bar', 'pie'] as const).map((kind) => parseXml(chartXml({ ...CHART, kind })));
  expect([column, bar].map((chart) => every(chart!, 'c:barDir')[0]!.attributes['val'])).toEqual(['col', 'bar']);
  expect(every(pie!, 'c:pieChart')).toHaveLength(1);
  expect(every(every(column!, 'c:val')[0]!, 'c:pt')).toHaveLength(1);
  expect(every(column!, 'c:min')).toHaveLength(1);
  const below = { ...CHART, series: [{ ...CHART.series[0]!, values: { area: "'表'!$B$2:$B$3", shown: ['-1', '2'] } }] };
  expect(every(parseXml(chartXml(below)), 'c:min')).toHaveLength(0);
});
