import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/file/xlsx';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { cellText, rowXml } from '../../src/reports/xlsx/book-cells';
import { corpusFile, newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';
import { pack } from '../support/xlsx/packages';

jest.setTimeout(60_000);
afterAll(removeFolders);

function open(file: string): WorkbookSnapshot {
  const snapshot = readXlsx(new Uint8Array(readFileSync(file)), file);
  if (!snapshot.ok) throw new Error(snapshot.problem.message['en-US']);
  return snapshot.value;
}

function texts(workbook: WorkbookSnapshot, sheet: number): readonly string[] {
  return workbook.sheets[sheet]?.cells.map((cell) => cell.text) ?? [];
}

test('copies carry the marks and the same cells, a workbook lists all findings with links into them', async () => {
  const folder = newFolder();
  const inputs = [
    putTable(folder, 'in/县一/自评表.xlsx', '001-self-eval-4'),
    putTable(folder, 'in/县二/自评表.xlsx', '001-project-overview'),
  ];
  const before = inputs.map((file) => readFileSync(file));
  const out = path.join(folder, 'out');
  const { status, stdout } = await perfscore(['check', path.join(folder, 'in'), '--format', 'xlsx', '--out', out]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/List of findings: .*findings\.xlsx/);
  expect(inputs.map((file) => readFileSync(file))).toEqual(before);
  expect(readdirSync(out).sort()).toEqual(['findings.xlsx', '县一', '县二']);

  const copy = path.join(out, '县一', '自评表.xlsx');
  expect(open(copy).sheets[0]?.cells.map((cell) => cell.content)).toEqual(open(inputs[0]!).sheets[0]?.cells.map((cell) => cell.content));
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(copy)))).some((name) => /comments/.test(name))).toBe(true);

  const book = open(path.join(out, 'findings.xlsx'));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    'Cover',
    'Findings',
    'By unit',
    'By rule',
    'Files',
    'Points',
    'Charts of points',
  ]);
  expect(texts(book, 1)).toEqual(expect.arrayContaining(['fund/total-mismatch', 'E6', '17', 'amounts/total-mismatch']));
  expect(texts(book, 4)).toEqual(expect.arrayContaining([path.join('县一', '自评表.xlsx'), 'Common rule (Caiyu [2020] No. 10)']));
  expect(texts(book, 0)).toEqual(
    expect.arrayContaining([
      'Check of performance tables',
      'Not ready to hand in: 2 errors',
      '88.5 / 100',
      'good',
      '35.4%',
      'Head of the unit',
    ]),
  );
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(out, 'findings.xlsx'))));
  const relations = strFromU8(parts['xl/worksheets/_rels/sheet2.xml.rels']!);
  expect(relations).toContain(`Target="${encodeURIComponent('县一')}/${encodeURIComponent('自评表.xlsx')}" TargetMode="External"`);
  expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toMatch(/<hyperlink ref="D2" r:id="rId1" location="'[^"]+'!E6"\/>/);
  // What follows from a finding stands in a row beneath it that can be folded away.
  const rows = strFromU8(parts['xl/worksheets/sheet2.xml']!).match(/<row .*?<\/row>/g) ?? [];
  const beneath = rows.findIndex((row) => row.includes('outlineLevel="1"'));
  expect(rows[beneath]).toMatch(/>follows<.*>G11<.*this follows from F11/);
  expect(rows[beneath - 1]).toMatch(/>error<.*>F11</);
});

test('what is in the output folder from an earlier run is neither checked nor overwritten', async () => {
  const folder = newFolder();
  putTable(folder, 'a.xlsx', '002-allocation');
  const args = ['check', folder, '--format', 'xlsx', '--out', path.join(folder, 'checked')];
  expect((await perfscore(args)).status).toBe(1);
  const again = await perfscore(args);
  expect(again.status).toBe(2);
  expect(again.stderr).toMatch(/findings\.xlsx exists already .* --overwrite/);
  const replaced = await perfscore([...args, '--overwrite']);
  expect(replaced.status).toBe(1);
  expect(replaced.stdout).toMatch(/^1 file/m);
});

test('files that could not be checked are in the list of files with the reason', async () => {
  const folder = newFolder();
  put(folder, 'in/empty.xlsx', '');
  const { status } = await perfscore([
    'check',
    path.join(folder, 'in'),
    '--format',
    'xlsx',
    '--out',
    path.join(folder, 'out'),
    '--lang',
    'zh-CN',
  ]);
  expect(status).toBe(2);
  expect(texts(open(path.join(folder, 'out', '校验结果.xlsx')), 4)).toEqual(expect.arrayContaining([expect.stringMatching(/文件是空的/)]));
});

test('nothing in the list becomes a formula or broken XML', () => {
  const xml = rowXml(2, [
    ['=HYPERLINK("http://x")', 'text'],
    ['+1', 'text'],
    ['@a\u0001<&">', 'text'],
    ['_x0041_', 'text'],
    [-5, 'count'],
    [null, 'text'],
  ]);
  expect(xml).not.toContain('<f>');
  expect(xml.match(/t="inlineStr"/g)).toHaveLength(4);
  expect(xml).toContain('<v>-5</v>');
  expect(cellText('@a\u0001<&">\uD800')).toBe('@a\uFFFD&lt;&amp;&quot;&gt;\uFFFD');
  expect(cellText('_x0041_')).toBe('_x005F_x0041_');
});

test('what the protection of a sheet does not let through is said in one line, with its cells', async () => {
  const folder = newFolder();
  const parts = unzipSync(new Uint8Array(readFileSync(corpusFile('002-allocation'))));
  const sheet = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/sheet'))!;
  const locked = strFromU8(parts[sheet]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  const file = path.join(folder, 'locked.xlsx');
  writeFileSync(file, pack({ ...parts, [sheet]: locked }));
  const { stderr } = await perfscore(['check', file, '--format', 'xlsx', '--out', path.join(folder, 'out')]);
  expect(stderr.match(/protection does not allow/g)).toHaveLength(1);
  expect(stderr).toMatch(/locked\.xlsx: .*marks and number formats were left.*\(.+!C6, .+!C5\)\n$/);
});
