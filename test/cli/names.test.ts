import { say } from '../../src/core/localized';
import { speaker } from '../../src/cli/language';
import { readDirection, readOperator } from '../../src/core/cells/operators';
import { errorIn } from '../../src/core/rules/cell/error-meanings';
import { escapeHtml } from '../../src/reports/html/escape';
import { indented } from '../../src/cli/formats/json-writer';
import { rowXml } from '../../src/reports/xlsx/book-cells';
import { saidByPlace } from '../../src/cli/place-names';
import { terminalSafe } from '../../src/cli/stream-sink';
import { unescapeXml } from '../../src/hosts/file/xlsx/xml/scan';
import { corpusFile, newFolder, put, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/built'));

jest.setTimeout(60_000);
afterAll(removeFolders);

/** Names that every object answers to. */
const EVERYBODYS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

test('files whose ending is a name that every object answers to are files like others', async () => {
  const folder = newFolder();
  const files = EVERYBODYS.map((name) => put(folder, `x.${name}`, 'not a workbook'));
  const { status, stdout, stderr } = await perfscoreHere(['check', ...files, corpusFile('002-allocation'), '--format', 'json']);
  const report = JSON.parse(stdout) as { readonly files: readonly { readonly error: { readonly code: string } | null }[] };
  expect(status).toBe(2);
  expect(report.files.map((file) => file.error?.code ?? null)).toEqual([...EVERYBODYS.map(() => 'not-a-workbook'), null]);
  expect(stderr.trim().split('\n')).toEqual(files.map((file) => `${file}: This is not an Excel workbook. Provide an .xlsx or .xlsm file.`));
});

test.each(EVERYBODYS)('a cell that says %s is a text, in cells, places of sentences and XML alike', (name) => {
  expect([readOperator(name), readDirection(name)]).toEqual([null, null]);
  expect(errorIn({ content: { type: 'text', text: name } })).toBeNull();
  expect(unescapeXml(`&${name};`)).toBe(`&${name};`);
  const template = { 'zh-CN': `{${name}}`, 'en-US': `{${name}} file(s)` };
  expect(say(template)).toEqual(template);
  expect(speaker('en-US')(template)).toBe(template['en-US']);
});

test.each([
  ['Arabic letter mark', '\u061C'],
  ['right-to-left override', '\u202E'],
  ['isolate', '\u2066'],
  ['zero-width space', '\u200B'],
  ['zero-width joiner', '\u200D'],
  ['byte order mark', '\uFEFF'],
  ['soft hyphen', '\u00AD'],
  ['Hangul filler', '\u3164'],
  ['tag letter', '\u{E0041}'],
  ['annotation anchor', '\uFFF9'],
  ['half a character', '\uD800'],
  ['escape', '\u001B'],
  ['next line', '\u0085'],
])('a %s does not pass unseen into terminal, page, JSON or list of findings', (_name, character) => {
  const text = `自评${character}表`;
  expect(terminalSafe(text)).toBe('自评\uFFFD表');
  expect(escapeHtml(text)).toBe('自评\uFFFD表');
  expect(rowXml(1, [[text, 'text']])).toContain('自评\uFFFD表');
  const json = indented({ text }, 2);
  expect(json).toMatch(/自评(\\u[0-9a-f]{4}){1,2}表/);
  expect(JSON.parse(json)).toEqual({ text });
});

test('characters that only look rare stay: rare ideographs, chosen shapes of them, emoji, line ends on a page', () => {
  for (const text of ['𠮷', '邉\u{E0101}', '⚠\uFE0F', '😀', '㎡ ≥ 95％'])
    expect([terminalSafe(text), escapeHtml(text)]).toEqual([text, text]);
  expect(escapeHtml('a\nb\tc')).toBe('a\nb\tc');
  expect(indented({ a: '邉\u{E0101}' }, 0)).toContain('邉\u{E0101}');
});

const PROTECTED = { 'zh-CN': '已设保护。', 'en-US': 'Protected.' };
const MERGED = { 'zh-CN': '合并。', 'en-US': 'Merged.' };

test('what holds for many cells is said in one line, with areas and how many cells there are', () => {
  const grid = [3, 4, 5].flatMap((row) => ['E', 'F'].map((column) => `${column}${row}`));
  const said = [...grid, 'H3', 'H9'].map((cell) => ({ sheet: '表', cell, reason: PROTECTED }));
  const other = [
    { sheet: '表', cell: 'A1', reason: MERGED },
    { sheet: '二', cell: 'A1', reason: PROTECTED },
  ];
  expect(saidByPlace([...said, ...other], speaker('en-US'))).toEqual([
    { place: '表!E3:F5, H3, H9 (8 cells)', reason: 'Protected.' },
    { place: '表!A1', reason: 'Merged.' },
    { place: '二!A1', reason: 'Protected.' },
  ]);
  expect(saidByPlace(said.slice(0, 2), speaker('zh-CN'))[0]?.place).toBe('表!E3:F3（2 个单元格）');
});

test('cells all over a sheet do not make an endless line', () => {
  const said = Array.from({ length: 100_000 }, (_, at) => ({ sheet: '表', cell: `A${at * 2 + 1}`, reason: PROTECTED }));
  const [line] = saidByPlace(said, speaker('en-US'));
  expect(line?.place).toBe('表!A1, A3, A5, A7, A9, A11, A13, A15, … (100000 cells)');
});
