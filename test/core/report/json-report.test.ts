import { toJsonReport } from '../../../src/core/report/json-report';
import type { JsonIndicator } from '../../../src/core/report/json-report';
import { checkCorpus, checkTable } from '../../support/check-corpus';
import { REPORT } from './report-shape';

const CORPUS_REPORT = toJsonReport(checkCorpus(), 'caiyu-2020-10', 'en-US');

function indicatorAt(id: string, row: number): JsonIndicator | undefined {
  return toJsonReport([checkTable(id)], 'caiyu-2020-10', 'en-US').files[0]?.tables[0]?.indicators.find(
    (indicator) => indicator.row === row,
  );
}

test('the report of every published table keeps to the format, version 1', () => {
  expect(REPORT(CORPUS_REPORT, 'report')).toEqual([]);
  expect(REPORT(JSON.parse(JSON.stringify(CORPUS_REPORT)), 'report')).toEqual([]);
});

test('a report that leaves the format is caught', () => {
  const file = CORPUS_REPORT.files.find((one) => one.tables.length > 0)!;
  expect(REPORT({ ...CORPUS_REPORT, files: [{ ...file, tables: [{ ...file.tables[0], kind: 'other' }] }] }, 'report')).not.toEqual([]);
  expect(REPORT({ ...CORPUS_REPORT, summary: { files: 1 } }, 'report')).toContain('report.summary.errors: is missing');
});

test('a contradiction has the cells of which one would resolve it, and what follows from it names its place in the list', () => {
  const { findings } = toJsonReport([checkTable('001-project-overview')], 'caiyu-2020-10', 'en-US').files[0]!;
  const at = findings.findIndex((finding) => finding.rule === 'amounts/total-mismatch');
  expect(findings[at]).toMatchObject({ cells: ['F11'], expected: '1036.29', candidates: [{ cell: 'F11', value: '1036.29' }] });
  expect(findings.find((finding) => finding.rule === 'amounts/row-mismatch')).toMatchObject({ cause: at, expected: '', fixable: false });
});

test('an indicator has its cells, what they mean, and the score that the policy gives', () => {
  expect(indicatorAt('001-self-eval-4', 13)).toEqual({
    row: 13,
    levels: ['产出指标', '数量指标', '监察执法人员配备率'],
    target: { cell: 'E13', type: 'number', op: '>=', value: '98', unit: '%' },
    actual: { cell: 'F13', type: 'number', value: '82', unit: '%' },
    weight: { cell: 'G13', value: '8' },
    score: {
      cell: 'H13',
      value: '6',
      expected: '6.69',
      status: 'computed',
      steps: expect.arrayContaining([expect.stringContaining('8 × 82 ÷ 98')]),
    },
  });
});

test('a column that the table does not have is left out, a blank cell has the value null', () => {
  const target = indicatorAt('000-target-3', 11);
  expect(target).toMatchObject({ weight: { value: '10' } });
  expect(target).not.toHaveProperty('actual');
  expect(target).not.toHaveProperty('score');
  expect(indicatorAt('001-self-eval-2', 28)?.actual).toEqual({ cell: 'F28', type: 'none', value: null });
});

test('operator, value and unit in columns of their own have their cells', () => {
  expect(indicatorAt('003-project-self-eval', 13)?.target).toMatchObject({
    opCell: 'E13',
    cell: 'F13',
    unitCell: 'G13',
    op: '>=',
    value: '792',
    unit: '天',
  });
});

test('labels above the levels are in the path', () => {
  expect(indicatorAt('003-department-evaluation', 3)).toMatchObject({
    levels: ['预算管理', '预算编制质量'],
    path: ['总体绩效', '预算管理', '预算编制质量'],
  });
});

test('a score that a person must judge has no expected figure', () => {
  const judged = CORPUS_REPORT.files
    .flatMap((file) => file.tables)
    .flatMap((table) => table.indicators)
    .filter((indicator) => indicator.score?.status === 'judgement');
  expect(judged.length).toBeGreaterThan(0);
  for (const indicator of judged) expect(indicator.score).not.toHaveProperty('expected');
});

test('the summary counts what the files hold, each fact once', () => {
  const findings = CORPUS_REPORT.files.flatMap((file) => file.findings);
  expect(CORPUS_REPORT.summary).toEqual({
    files: CORPUS_REPORT.files.length,
    tables: CORPUS_REPORT.files.flatMap((file) => file.tables).length,
    indicators: CORPUS_REPORT.files.flatMap((file) => file.tables).flatMap((table) => table.indicators).length,
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
    infos: findings.filter((finding) => finding.severity === 'info' && finding.cause === undefined).length,
    failed: 0,
    unsure: CORPUS_REPORT.files
      .flatMap((file) => file.tables)
      .flatMap((table) => table.doubts ?? [])
      .flatMap((doubt) => doubt.rows).length,
    unrecognised: CORPUS_REPORT.files.flatMap((file) => file.unrecognised).length,
  });
});

test('a file that could not be read has its error in the language asked for, no tables and no findings', () => {
  const error = { code: 'truncated', message: { 'zh-CN': '文件不完整。', 'en-US': 'The file is incomplete.' } };
  expect(toJsonReport([{ path: 'a.xlsx', error, result: null }], 'p', 'zh-CN')).toMatchObject({
    files: [{ path: 'a.xlsx', error: { code: 'truncated', message: '文件不完整。' }, tables: [], findings: [] }],
    summary: { files: 1, failed: 1 },
  });
});

test('a finding that stands for many cells lists every one of them to look at', () => {
  const { findings } = toJsonReport([checkTable('000-target-7')], 'caiyu-2020-10', 'en-US').files[0]!;
  const many = findings.find((finding) => finding.rule === 'target/operator-missing' && finding.severity === 'warning');
  expect(many).toMatchObject({ cells: ['E11', 'E12', 'E13', 'E14', 'E15', 'E16'], related: [] });
});
