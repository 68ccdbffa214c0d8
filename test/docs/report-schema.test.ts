import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import schema from '../../docs/report.schema.json';
import { analyse } from '../../src/core/engine';
import { toJsonReport } from '../../src/core/report/json-report';
import { targetCompoundExamples } from '../../src/core/rules/target/compound.examples';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { workbookReport } from '../../src/pane/controller/workbook-report';
import { EngineSession } from '../../src/service/engine-session';
import { corpusFile, newFolder, put, putTable, removeFolders } from '../cli/support/folders';
import { perfscoreHere } from '../cli/support/run-here';
import { snapshotOf } from '../support/snapshots';
import { checkFieldTable, FIELD } from '../field/check-field';
import { readTruths } from '../corpus-score/truth';
import { REQUEST, sampleSnapshot } from '../service/support';
import { sentFile } from '../support/sent-file';
import type { Shape } from './report-page';

jest.mock('../../src/cli/workers/worker-process', () => jest.requireActual<object>('../cli/support/workers/in-process'));

afterAll(removeFolders);

/** The schema without its leave to add keys: what is written and not described is found. */
function closed(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(closed);
  if (typeof shape !== 'object' || shape === null) return shape;
  const inner = Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, closed(value)]));
  return 'properties' in shape && !('additionalProperties' in shape) ? { ...inner, additionalProperties: false } : inner;
}

const ajv = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const validate = ajv.compile(closed(schema) as object);
const reports: unknown[] = [];

/** What a report has that the schema does not allow. */
function faultsOf(report: unknown): readonly string[] {
  reports.push(report);
  validate(report);
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}

async function printed(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await perfscoreHere([...args, '--format', 'json'])).stdout);
}

test('tables of every kind and every layout of the tests are reported as the schema says', () => {
  const files = readTruths(FIELD)
    .filter((_truth, at) => at % 2 === 0)
    .map(({ id }) => checkFieldTable(id));
  expect(files.length).toBeGreaterThan(40);
  for (const language of ['zh-CN', 'en-US'] as const)
    expect(faultsOf(toJsonReport(files, 'caiyu-2020-10', language, '2026-03-01'))).toEqual([]);
});

test('so are published workbooks held against each other, files that cannot be read, and the parts of a run', async () => {
  const folder = newFolder();
  for (const id of ['004-mine-self-eval-raw', '004-mine-execution', '004-mine-target-yili', '001-self-eval-4'])
    putTable(folder, `${id}.xlsx`, id);
  put(folder, 'broken.xlsx', 'no workbook');
  expect(faultsOf(await printed('check', folder, '--together'))).toEqual([]);
  expect(faultsOf(await printed('check', folder, '--shard', '1/2'))).toEqual([]);
  expect(faultsOf(await printed('check', corpusFile('001-self-eval-4'), '--template', corpusFile('001-self-eval-4')))).toEqual([]);
});

test('so is a report in words that contradicts its table', async () => {
  const [folder, table] = [newFolder(), corpusFile('001-self-eval-4')];
  const text = path.join(folder, '报告.txt');
  await perfscoreHere(['draft', table, '--out', text]);
  const drafted = readFileSync(text, 'utf8');
  writeFileSync(
    text,
    drafted.replace(/(\d+\.\d+)万元/g, (_all, figure: string) => `9${figure}万元`),
  );
  expect(faultsOf(await printed('check', table, '--text', text))).toEqual([]);
  writeFileSync(text, '全年预算数99万元。');
  expect(faultsOf(await printed('check', table, '--text', text))).toEqual([]);
});

test('so are several values in one cell, a sheet or rows in which no table was found, and a cause that stands on another sheet than its finding', () => {
  const compound = snapshotOf(targetCompoundExamples[0]!.rows);
  const several = analyse(compound, { policy: DEFAULT_POLICY }).result;
  const lost = analyse(snapshotOf([['项目支出绩效自评表'], ['一级指标'], ['产出指标'], ['效益指标']], null), {
    policy: DEFAULT_POLICY,
  }).result;
  expect(lost.unrecognised).toHaveLength(1);
  const rows = ['≥1个', '≥2个', '≥3个'].map((target, at) => [`第${'甲乙丙'[at]}项`, target]);
  const left = analyse(snapshotOf([['甲', '乙'], ...rows]), { policy: DEFAULT_POLICY }).result;
  expect(left.unrecognised.map(({ ranges }) => ranges.length)).toEqual([1]);
  const sample = analyse(sampleSnapshot(), { policy: DEFAULT_POLICY }).result;
  const findings = sample.findings.map((finding) => ({
    ...finding,
    causes: (finding.causes ?? []).map((cause) => ({ ...cause, sheet: '另一张表' })),
  }));
  const files = [several, lost, left, { ...sample, findings }].map((result, at) => ({ path: `${at}.xlsx`, error: null, result }));
  expect(faultsOf(toJsonReport(files, DEFAULT_POLICY.id, 'zh-CN'))).toEqual([]);
});

test('so are forms that are not filled in, settings that a workbook brings along, and profiles', async () => {
  const folder = newFolder();
  const form = path.join(folder, 'form.xlsx');
  expect((await perfscoreHere(['carry', corpusFile('000-target-2'), '--out', form])).status).toBe(0);
  expect(faultsOf(await printed('check', form))).toEqual([]);
  const sent = put(folder, 'sent.xlsx', sentFile());
  expect(faultsOf(await printed('check', sent))).toEqual([]);
  expect(faultsOf(await printed('check', sent, '--profile', 'workbook'))).toEqual([]);
});

test('so is the report of the pane, with what was ignored, by whom and why', async () => {
  const [session, snapshot] = [new EngineSession(), sampleSnapshot()];
  const first = session.check(snapshot, REQUEST);
  if (!first.ok) throw new Error(first.problem.code);
  const [ignored] = first.value.result.findings;
  const again = session.check(snapshot, { ...REQUEST, ignored: [ignored!.id] });
  if (!again.ok) throw new Error(again.problem.code);
  const checked = { workbook: 'sample.xlsx', outcome: again.value, sheets: [], notes: [], large: false, took: 0 };
  const note = { ...ignored!, reason: '模板如此', by: '张会计', at: '2026-03-01' };
  const text = await workbookReport(
    'json',
    checked,
    { brought: null, ignored: [note], catalogue: null, template: null },
    snapshot,
    'zh-CN',
    '2026-03-01',
  );
  const report = JSON.parse(text as string) as { readonly files: readonly { readonly ignoredFindings?: unknown }[] };
  expect(report.files[0]?.ignoredFindings).toHaveLength(1);
  expect(faultsOf(report)).toEqual([]);
});

const DEFINITIONS = schema.definitions as unknown as Readonly<Record<string, Shape>>;

/** Every key that the schema names, by the part in which it stands, and whether one of the values has it. */
function lookFor(shape: Shape, at: string, values: readonly unknown[], seen: Map<string, boolean>): void {
  const name = shape.$ref?.split('/').at(-1);
  const [own, place] = name === undefined ? [shape, at] : [DEFINITIONS[name]!, name];
  if (own.items) {
    const inner = values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
    lookFor(own.items, `${place}[]`, inner, seen);
  }
  for (const one of own.oneOf ?? []) lookFor(one, place, values, seen);
  for (const [key, inner] of Object.entries(own.properties ?? {})) {
    const found = values.flatMap((value) =>
      typeof value === 'object' && value !== null && key in value ? [(value as Record<string, unknown>)[key]] : [],
    );
    seen.set(`${place}.${key}`, (seen.get(`${place}.${key}`) ?? false) || found.length > 0);
    lookFor(inner, `${place}.${key}`, found, seen);
  }
}

test('the schema names nothing that none of these reports has', () => {
  const seen = new Map<string, boolean>();
  lookFor(schema as Shape, 'report', reports, seen);
  expect(seen.size).toBeGreaterThan(100);
  expect([...seen].flatMap(([key, isSeen]) => (isSeen ? [] : [key]))).toEqual([]);
});

test('a report without a key that it must have, or with one misspelt, is found', () => {
  const [report] = reports as [{ readonly files: readonly object[] }];
  expect(faultsOf({ ...report, policy: undefined })).not.toEqual([]);
  expect(faultsOf({ ...report, polcy: 'caiyu-2020-10' })).not.toEqual([]);
});
