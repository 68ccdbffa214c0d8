import path from 'node:path';
import { readFileSync } from 'node:fs';
import { copyFolder } from '../../src/cli/copies';
import { htmlWriter } from '../../src/reports/html/writer';
import { memorySpool } from '../../src/reports/memory-spool';
import { textWriter } from '../../src/cli/formats/text-writer';
import { xlsxWriter } from '../../src/cli/formats/xlsx-writer';
import { markedCopy } from '../../src/cli/marked-copy';
import type { CheckedFile, CheckedFileWriter } from '../../src/cli/checked-file';
import { ruleById } from '../../src/core/rules/registry';
import { chooseStyle } from '../../src/cli/style';
import { buildResult } from '../../src/core/report/build-result';
import { EMPTY_SUMMARY, addToSummary } from '../../src/core/report/json-report';
import { runRules } from '../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { doubt, indicator, rowReading, table, workbook } from '../core/support/model';
import { buildXlsx } from '../support/xlsx/build-xlsx';
import { fakeTerminal } from './support/fake-terminal';
import { newFolder, removeFolders } from './support/folders';

afterAll(removeFolders);

/** A workbook in which row 14, with a score above its weight, may have been misread, and a sheet that was not recognised. */
function checked(bytes = buildXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] })): CheckedFile {
  const reading = {
    reasons: [],
    columns: [],
    rows: [rowReading(14, { G14: 'weight', H14: 'score' }, { unsure: doubt(14), runnerUp: { G14: 'actual', H14: 'weight' } })],
  };
  const model = {
    ...workbook(
      table({
        indicators: [indicator({ row: 14, target: '≥3期', actual: '3期', weight: 5, score: 6, extra: { unsure: doubt(14) } })],
        reading,
      }),
    ),
    unrecognised: [{ sheet: '附件2', reason: { 'zh-CN': '没有找到表头', 'en-US': 'no header was found' }, ranges: [] }],
  };
  const result = buildResult(model, runRules(model, DEFAULT_POLICY), DEFAULT_POLICY);
  return {
    input: { path: 'a.xlsx', relative: 'a.xlsx' },
    report: { path: 'a.xlsx', error: null, result },
    shown: new Map(),
    marked: markedCopy({ bytes, from: null }, result, 'zh-CN'),
  };
}

async function written(writer: CheckedFileWriter, file: CheckedFile): Promise<void> {
  await writer.begin();
  expect(await writer.file(file)).toBeNull();
  await writer.end(addToSummary(EMPTY_SUMMARY, file.report.result));
}

test('the text says doubtful rows before the findings, then what was not recognised, and counts both', async () => {
  const terminal = fakeTerminal('zh-CN');
  await written(textWriter(terminal.out, { say: terminal.say, style: chooseStyle(false, {}), rules: ruleById }), checked());
  const lines = terminal.printed.join('').split('\n');
  const doubtAt = lines.indexOf('    读法存疑：第14行按错位理解，请核对 (G14:H14)');
  const findingAt = lines.findIndex((line) => line.includes('score/exceeds-weight'));
  expect(doubtAt).toBeGreaterThan(0);
  expect(findingAt).toBeGreaterThan(doubtAt);
  expect(lines[findingAt]).toMatch(/^ *提醒 /);
  expect(lines.indexOf('  未识别 工作表“附件2”：没有找到表头')).toBeGreaterThan(findingAt);
  expect(lines.find((line) => line.startsWith('共 1 个文件'))).toMatch(/：0 处错误，.*1 行读法存疑，请先核对。1 处未识别。/);
});

test('the page says them in both languages and in its numbers', async () => {
  const pieces: string[] = [];
  await written(
    htmlWriter(
      { write: (text) => (pieces.push(text), Promise.resolve()) },
      { language: 'zh-CN', policy: DEFAULT_POLICY, rules: ruleById, date: '2026-03-01' },
      memorySpool(),
    ),
    checked(),
  );
  const html = pieces.join('');
  expect(html.indexOf('class="doubt"')).toBeGreaterThan(0);
  expect(html.indexOf('class="doubt"')).toBeLessThan(html.indexOf('class="finding'));
  expect(html).toMatch(
    /读法存疑：第14行按错位理解，请核对<\/span><span lang="en-US">Doubtful reading: Row 14: read as shifted, check it<\/span> <span class="faint">G14:H14/,
  );
  expect(html).toMatch(/未识别 工作表“附件2”：没有找到表头/);
  expect(html).toMatch(/<b class="warning">1<\/b><span lang="zh-CN">行读法存疑/);
});

test('copies are marked at the first cell to look at, with the sentence in its note, and the list has a row for it', async () => {
  const bytes = buildXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] });
  const out = path.join(newFolder(), 'out');
  const writer = xlsxWriter(copyFolder(out, [], false), fakeTerminal('zh-CN'), memorySpool(), {
    policy: DEFAULT_POLICY,
    date: '2026-03-01',
  });
  if (!writer.ok) throw new Error(writer.problem.message['en-US']);
  await written(writer.value, checked(bytes));
  const open = (name: string) => {
    const snapshot = readXlsx(new Uint8Array(readFileSync(path.join(out, name))), name);
    if (!snapshot.ok) throw new Error(name);
    return snapshot.value;
  };
  const list = open('校验结果.xlsx');
  const texts = (sheet: number): readonly string[] => list.sheets[sheet]!.cells.map((cell) => cell.text);
  expect(texts(1)).toEqual(expect.arrayContaining(['存疑', '读法存疑，请先核对', 'G14', '第14行按错位理解，请核对']));
  expect(texts(1).indexOf('存疑')).toBeLessThan(texts(1).indexOf('score/exceeds-weight'));
  expect(texts(4)).toContain('已校验；工作表“附件2”未识别：没有找到表头');
  expect(readFileSync(path.join(out, 'a.xlsx')).length).toBeGreaterThan(bytes.length);
});
