import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { readXlsx } from '../../src/hosts/file/xlsx';
import type { JsonReport } from '../../src/core/report/json-report';
import { fakeTerminal } from './support/fake-terminal';
import { corpusFile, newFolder, removeFolders } from './support/folders';

jest.setTimeout(60_000);
jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

const PROFILE = { name: '本局', policy: { executionPoints: 20, bands: { partly: 50 } }, rules: { 'actual/unexplained-deviation': 'off' } };

afterAll(removeFolders);

function folderWith(profile: unknown): string {
  const folder = newFolder();
  copyFileSync(corpusFile('001-self-eval-5'), path.join(folder, 'table.xlsx'));
  if (profile !== null) writeFileSync(path.join(folder, 'perfscore.json'), JSON.stringify(profile));
  return folder;
}

async function report(folder: string, ...options: readonly string[]): Promise<JsonReport> {
  const terminal = fakeTerminal();
  await run(['check', path.join(folder, 'table.xlsx'), '--format', 'json', ...options], terminal);
  return JSON.parse(terminal.printed.join('')) as JsonReport;
}

const rulesOf = (from: JsonReport): readonly string[] => from.files[0]!.findings.map(({ rule }) => rule);

test('perfscore.json beside a workbook is used, and the report says so', async () => {
  const [plain, own] = [await report(folderWith(null)), await report(folderWith(PROFILE))];
  expect(plain.files[0]).not.toHaveProperty('profile');
  expect(own.files[0]!.profile).toEqual({ name: '本局', from: 'folder', policy: 'own', rules: PROFILE.rules, tolerance: null });
  expect(rulesOf(plain)).toContain('actual/unexplained-deviation');
  expect(rulesOf(own)).not.toContain('actual/unexplained-deviation');
  const terminal = fakeTerminal('zh-CN');
  await run(['check', path.join(folderWith(PROFILE), 'table.xlsx')], terminal);
  expect(terminal.printed.join('')).toContain('配置“本局”：');
});

test('the list of findings in a workbook names the policy and the profile in force', async () => {
  const folder = folderWith(PROFILE);
  await run(['check', path.join(folder, 'table.xlsx'), '--format', 'xlsx', '--out', path.join(folder, 'out')], fakeTerminal('zh-CN'));
  const file = path.join(folder, 'out', '校验结果.xlsx');
  const book = readXlsx(new Uint8Array(readFileSync(file)), file);
  if (!book.ok) throw new Error(book.problem.message['zh-CN']);
  const texts = book.value.sheets.flatMap(({ cells }) => cells.map((cell) => cell.text));
  expect(texts).toEqual(expect.arrayContaining(['计分规则', expect.stringContaining('配置“本局”：')]));
});

test('--profile goes before it, none uses none, and --policy replaces its policy alone', async () => {
  const folder = folderWith(PROFILE);
  const other = path.join(folder, 'other.json');
  writeFileSync(other, JSON.stringify({ name: '上级', policy: 'hubei-20-80' }));
  expect((await report(folder, '--profile', other)).files[0]!.profile).toMatchObject({
    name: '上级',
    from: 'option',
    policy: 'hubei-20-80',
  });
  expect((await report(folder, '--profile', 'none')).files[0]).not.toHaveProperty('profile');
  expect((await report(folder, '--policy', 'jinan')).files[0]!.profile).toMatchObject({ name: '本局', policy: null });
});

test('a profile that cannot be used is said, and nothing is checked under another', async () => {
  const folder = folderWith({ name: '本局', rules: { 'no/rule': 'off' } });
  expect((await report(folder)).files[0]!.error).toMatchObject({ code: 'profile-invalid', message: expect.stringContaining('no/rule') });
  const terminal = fakeTerminal('zh-CN');
  expect(await run(['check', path.join(folder, 'table.xlsx'), '--profile', path.join(folder, 'missing.json')], terminal)).toBe(2);
  expect(terminal.complaints[0]).toContain('找不到配置文件');
});
