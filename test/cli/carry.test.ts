import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonReport } from '../../src/core/report/json-report';
import type { JsonTogether } from '../../src/core/report/json-together';
import { unzipped } from '../support/xlsx/packages';
import { typedInto } from '../core/template/sent';
import { newFolder, put, putTable, removeFolders } from './support/folders';
import { perfscoreHere } from './support/run-here';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('./support/workers/in-process'));

jest.setTimeout(60_000);
afterAll(removeFolders);

const TARGET = '000-target-12';
const SHEET = '项目支出绩效自评表';

async function madeForm(): Promise<{ readonly folder: string; readonly target: string; readonly form: string; readonly said: string }> {
  const folder = newFolder();
  const target = putTable(folder, '目标表.xlsx', TARGET);
  const form = path.join(folder, '自评表.xlsx');
  const { status, stdout, stderr } = await perfscoreHere(['carry', target, '--out', form], 'zh-CN');
  expect([status, stderr]).toEqual([0, '']);
  return { folder, target, form, said: stdout };
}

test('a target table becomes a self-evaluation form with notes on every source, that says what is to be filled in and agrees with its target table', async () => {
  const { target, form, said } = await madeForm();
  expect(said).toContain('13 个指标');
  expect(said).toContain('尚待填写：13 个指标的实际完成值');
  const parts = unzipped(new Uint8Array(readFileSync(form)));
  expect(parts['xl/comments1.xml']).toContain('来源：目标表.xlsx，工作表“');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<legacyDrawing r:id="rId2"/>');
  const { status, stdout } = await perfscoreHere(['check', target, form, '--together', '--format', 'json']);
  const report = JSON.parse(stdout) as JsonReport & { readonly together: JsonTogether };
  expect([status, report.together.findings, report.together.projects]).toEqual([0, [], 1]);
  expect(report.files[1]!.tables[0]!.unfilled?.map(({ what }) => what)).toEqual(expect.arrayContaining(['executed', 'actual', 'score']));
});

test('a target that is lowered in the form is named by check --together, with both cells', async () => {
  const { folder, target, form } = await madeForm();
  const lowered = put(folder, '自评表.xlsx', typedInto(new Uint8Array(readFileSync(form)), SHEET, { E14: '≥6次' }));
  const { stdout } = await perfscoreHere(['check', target, lowered, '--together', '--format', 'json']);
  const { together } = JSON.parse(stdout) as JsonReport & { readonly together: JsonTogether };
  expect(together.findings.map(({ rule, cells, against }) => [rule, cells[0]?.cell, against[0]?.file])).toEqual([
    ['cross/target-changed', 'E14', target],
  ]);
});

test('folders become folders of forms; what is no target table is passed over and said, what stands there already is left alone', async () => {
  const folder = newFolder();
  putTable(folder, '各单位/甲/目标.xlsx', TARGET);
  putTable(folder, '各单位/乙.xlsx', '004-mine-target-aksu');
  putTable(folder, '各单位/自评.xlsx', '001-self-eval-4');
  const out = path.join(folder, 'out');
  const run = (...more: readonly string[]) => perfscoreHere(['carry', path.join(folder, '各单位'), '--out', out, ...more]);
  const first = await run();
  expect(first.status).toBe(0);
  expect(first.stderr).toMatch(/自评\.xlsx: No target table was found\./);
  expect(first.stdout).toMatch(/no place in the form C6 {2}中央补助金额\(万元\): 172/);
  expect([existsSync(path.join(out, '甲/目标-自评表.xlsx')), existsSync(path.join(out, '乙-自评表.xlsx'))]).toEqual([true, true]);
  expect((await run()).status).toBe(2);
  expect((await run('--overwrite', '--form', 'sichuan-project')).status).toBe(0);
});

test.each([
  [['--form', 'central-target', '--out', 'x.xlsx'], /no form that takes targets/],
  [['--form', 'no-such', '--out', 'x.xlsx'], /no form that takes targets/],
  [['--style', 'value', '--out', 'x.xlsx'], /--style/],
  [[], /--out/],
] as const)('carry %j is refused with a word on what to do', async (args, said) => {
  const { status, stderr } = await perfscoreHere(['carry', 'missing.xlsx', ...args]);
  expect([status, said.test(stderr)]).toEqual([2, true]);
});

test('several files do not go into one workbook, and a file without a target table makes none', async () => {
  const folder = newFolder();
  const [one, other] = [putTable(folder, 'a.xlsx', TARGET), putTable(folder, 'b.xlsx', '001-self-eval-4')];
  const form = path.join(folder, 'form.xlsx');
  expect((await perfscoreHere(['carry', one, other, '--out', form])).stderr).toMatch(/name a folder/);
  expect((await perfscoreHere(['carry', other, '--out', form])).status).toBe(2);
  expect(existsSync(form)).toBe(false);
});

test('text, web page and list of findings name what is still to be filled in', async () => {
  const { folder, form } = await madeForm();
  expect((await perfscoreHere(['check', form], 'zh-CN')).stdout).toContain('尚待填写：13 个指标的得分');
  expect((await perfscoreHere(['check', form, '--format', 'html'], 'zh-CN')).stdout).toContain('13 个指标的得分');
  const out = path.join(folder, 'marked');
  await perfscoreHere(['check', form, '--format', 'xlsx', '--out', out], 'zh-CN');
  expect(
    Object.values(unzipped(new Uint8Array(readFileSync(path.join(out, '校验结果.xlsx'))))).some((part) => part.includes('13 个指标的得分')),
  ).toBe(true);
});
