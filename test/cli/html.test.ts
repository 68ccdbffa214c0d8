import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { htmlWriter } from '../../src/reports/html/writer';
import { memorySpool } from '../../src/reports/memory-spool';
import { escapeHtml } from '../../src/reports/html/escape';
import type { CheckedFile } from '../../src/cli/checked-file';
import { ruleById } from '../../src/core/rules/registry';
import { checkFile } from '../../src/cli/check-file';
import { EMPTY_SUMMARY, addToSummary } from '../../src/core/report/json-report';
import type { Language } from '../../src/core/localized';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { corpusFile, newFolder, removeFolders } from './support/folders';
import { perfscore } from './support/run-command';
import { ALL } from './support/scoring';

jest.setTimeout(60_000);
afterAll(removeFolders);

function checked(id: string): CheckedFile {
  return checkFile({ path: corpusFile(id), relative: `${id}.xlsx` }, ALL);
}

async function page(files: readonly CheckedFile[], language: Language = 'zh-CN'): Promise<string> {
  const written: string[] = [];
  const writer = htmlWriter(
    { write: (text) => (written.push(text), Promise.resolve()) },
    { language, policy: DEFAULT_POLICY, rules: ruleById, date: '2026-03-01' },
    memorySpool(),
  );
  await writer.begin();
  for (const file of files) await writer.file(file);
  await writer.end(files.reduce((summary, file) => addToSummary(summary, file.report.result), EMPTY_SUMMARY));
  return written.join('');
}

function renamed(file: CheckedFile, name: string): CheckedFile {
  return { ...file, report: { ...file.report, path: name } };
}

test('the page stands alone: no script, no request, nothing from elsewhere', async () => {
  const html = await page([checked('001-self-eval-4')]);
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|<iframe|url\(|@import|https?:/i);
  expect(html.trimEnd()).toMatch(/<\/html>$/);
});

test('it shows each finding in both languages with the figures that stand in the cells', async () => {
  const html = await page([checked('001-self-eval-4')]);
  expect(html).toMatch(/<span class="figure">E7 <b>0<\/b><\/span><span class="figure">E8 <b>15<\/b><\/span>/);
  expect(html).toMatch(/<td>E6<\/td>[\s\S]*?<td class="number">17<\/td><td class="number">E7 → 2<\/td>/);
  expect(html).toContain('看来是 E7 应为 2（');
  expect(html).toContain('E7 should be 2 (');
});

test('what follows from a finding hangs under it, by unit and by rule, and is not listed beside it', async () => {
  const html = await page([checked('001-project-overview')]);
  const beneath = /由 F11 引起，改正后再看。/g;
  expect(html.match(new RegExp(`<ul class="follows"><li><b>G11</b> <span lang="zh-CN">[^<]*${beneath.source}`, 'g'))).toHaveLength(2);
  expect(html.match(beneath)).toHaveLength(2);
  expect(html).not.toContain('id="rule-2"');
});

/** The first sheet of paper. */
function coverOf(html: string): string {
  return html.slice(html.indexOf('<section class="cover">'), html.indexOf('</section>', html.indexOf('class="sign"')));
}

test('it begins with a cover: whose tables, when, by what policy, what came of it, and room to sign', async () => {
  const html = await page([checked('001-self-eval-4')]);
  const cover = coverOf(html);
  for (const text of [
    '绩效表校验报告',
    '国家矿山安全监察局',
    '2026年3月1日',
    '通用规则（财预〔2020〕10号）',
    '还不能上报：1 处错误',
    '填报人（签字）',
    '单位（盖章）',
  ])
    expect(cover).toContain(text);
  expect(cover).toMatch(/<section class="scores">[\s\S]*88\.5 \/ 100[\s\S]*良[\s\S]*35\.4%/);
});

test('the scores of many tables follow the cover: they have no room beside the signatures', async () => {
  const html = await page(Array.from({ length: 7 }, () => checked('001-self-eval-4')));
  expect(coverOf(html)).not.toContain('88.5 / 100');
  expect(html.match(/88\.5 \/ 100/g)).toHaveLength(7);
});

test('a table whose scoring is unfinished has no grade', async () => {
  const html = await page([checked('003-project-self-eval')]);
  expect(html).toMatch(/已得 90\.19 \/ 可计 91[\s\S]*未评完/);
});

test('each finding tells what it rests on', async () => {
  expect(await page([checked('001-self-eval-4')])).toMatch(/<td class="faint">(<span lang="zh-CN">)?[^<]*财预〔2020〕10号/);
});

test('it names who ignored what, and why', async () => {
  const file = checked('001-self-eval-4');
  const note = {
    id: 'a',
    rule: 'unit/missing',
    sheet: '自评表',
    cell: 'E14',
    message: { 'zh-CN': '没有写单位', 'en-US': 'No unit' },
    reason: '模板如此<',
    by: '张会计',
    at: '2026-02-28',
  };
  const html = await page([{ ...file, report: { ...file.report, ignoredNotes: [note] } }]);
  expect(html).toContain(
    '<td>自评表!E14</td><td><span lang="zh-CN">没有写单位</span><span lang="en-US">No unit</span></td><td>模板如此&lt;</td><td>张会计</td><td>2026-02-28</td>',
  );
});

test('it lists by unit and by rule, and every link leads to something', async () => {
  const html = await page([checked('001-self-eval-4'), checked('002-allocation')]);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(targets.length).toBeGreaterThan(3);
  for (const target of targets) expect(html).toContain(`id="${target}"`);
  expect(html).toMatch(/国家矿山安全监察局/);
  expect(html).toContain('fund/total-mismatch');
  expect(html).toContain('amounts/total-mismatch');
});

test('it opens in the language asked for, the other one a click away', async () => {
  expect(await page([], 'zh-CN')).toMatch(/<html lang="zh-CN">[\s\S]*id="zh" checked/);
  expect(await page([], 'en-US')).toMatch(/<html lang="en-US">[\s\S]*id="en" checked/);
});

test('nothing that stands in a workbook or a file name becomes markup', async () => {
  const html = await page([renamed(checked('001-self-eval-4'), '<img src=x onerror=alert(1)>&".xlsx')]);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;.xlsx');
  expect(html).not.toContain('<img');
  expect(escapeHtml(`'"<>&\u0000\u202E\n`)).toBe('&#39;&quot;&lt;&gt;&amp;\uFFFD\uFFFD\n');
});

test('files that could not be checked stand at the top with the reason', async () => {
  const failed: CheckedFile = {
    input: { path: 'a.xlsx', relative: 'a.xlsx' },
    report: { path: 'a.xlsx', error: { code: 'truncated', message: { 'zh-CN': '文件不完整。', 'en-US': 'Incomplete.' } }, result: null },
    shown: new Map(),
    marked: null,
  };
  expect(await page([failed])).toMatch(/<b>a\.xlsx<\/b>: <span lang="zh-CN">文件不完整。<\/span>/);
});

test('the command writes the page to a file and leaves nothing else behind', async () => {
  const folder = newFolder();
  const out = path.join(folder, 'new', 'report.html');
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const { status, stdout } = await perfscore(['check', corpusFile('001-self-eval-4'), '--format', 'html', '--out', out], {
    locale: { TMPDIR: temporary },
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(readFileSync(out, 'utf8')).toMatch(/<\/html>\n$/);
  expect(readdirSync(path.dirname(out))).toEqual(['report.html']);
  expect(readdirSync(temporary).filter((name) => name.startsWith('perfscore-'))).toEqual([]);
});
