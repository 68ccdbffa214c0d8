import type { TableModel } from '../../../src/core/model/types';
import { buildResult } from '../../../src/core/report/build-result';
import { toJsonReport } from '../../../src/core/report/json-report';
import { runRules } from '../../../src/core/rules/run-rules';
import type { Fix } from '../../../src/core/finding';
import type { Rule, RuleReport } from '../../../src/core/rules/types';
import { weightGroupMismatch } from '../../../src/core/rules/weight/group-mismatch';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { at, doubt, funds, group, indicator, placed, rowReading, table, workbook } from '../support/model';

type Reported = Partial<RuleReport> & { readonly at: string };

function rule(reports: readonly Reported[], severity: Rule['severity'] = 'error', only = 'Sheet1!A1:I30'): Rule {
  const text = { 'zh-CN': '合计不符。', 'en-US': 'The total differs.' };
  return {
    id: 'a/b',
    severity,
    title: text,
    explanation: text,
    source: { document: null, text },
    messages: { main: text },
    *check(subject) {
      if (subject.id !== only) return;
      for (const { at: cell, ...rest } of reports)
        yield { table: subject, cell: at(cell), related: [], found: '1', expected: '2', message: 'main', params: {}, ...rest };
    },
  };
}

const FIX: Fix = { title: { 'zh-CN': '改', 'en-US': 'Fix' }, safe: true, edits: [] };
const UNSURE = table({
  indicators: [
    indicator({ row: 12, weight: 5, score: 6, target: '≥3', actual: '3' }),
    indicator({ row: 14, weight: 5, score: 6, target: '≥3', actual: '3', extra: { unsure: doubt(14) } }),
  ],
});

const found = (reports: readonly Reported[], severity: Rule['severity'] = 'error', ...tables: readonly TableModel[]) =>
  runRules(workbook(...(tables.length > 0 ? tables : [UNSURE])), DEFAULT_POLICY, [rule(reports, severity)]);

test('an error at a figure of a doubtful row becomes a warning that says so, and its fix is never made unseen', () => {
  expect(found([{ at: 'H14', fix: FIX }])).toMatchObject([
    {
      id: 'a/b@Sheet1!H14',
      severity: 'warning',
      unsure: true,
      fix: { safe: false },
      message: {
        'zh-CN': '合计不符。（第14行的读法存疑，请先核对）',
        'en-US': 'The total differs. (The reading of row 14 is doubtful; check it first.)',
      },
    },
  ]);
});

test('a sum over many rows is still reported when one of them is doubtful', () => {
  const [finding] = found([{ at: 'H20', related: [at('H12'), at('H14')], fix: FIX }]);
  expect(finding).toMatchObject({ severity: 'warning', unsure: true, related: ['H12', 'H14'] });
  expect(finding?.message['zh-CN']).toMatch(/第14行的读法存疑/);
});

test('a finding that rests on sure rows alone stays as it is', () => {
  expect(found([{ at: 'H12', fix: FIX }])).toEqual([
    expect.objectContaining({ severity: 'error', message: { 'zh-CN': '合计不符。', 'en-US': 'The total differs.' }, fix: FIX }),
  ]);
  expect(found([{ at: 'H12' }])[0]).not.toHaveProperty('unsure');
});

test('warnings and notes keep their severity and say so as well', () => {
  expect(found([{ at: 'E14' }, { at: 'G14', severity: 'info' }], 'warning').map(({ severity, unsure }) => [severity, unsure])).toEqual([
    ['warning', true],
    ['info', true],
  ]);
});

test('figures of funds and totals count as well: whatever belongs to a doubtful row', () => {
  const doubtful = table({
    funds: funds([{ role: 'total', label: '总额', figures: { initial: 17 } }]),
    reading: { reasons: [], columns: [], rows: [rowReading(4, { B4: 'funds', D4: 'funds' }, { kind: 'funds', unsure: doubt(4) })] },
  });
  expect(found([{ at: 'D4' }], 'error', doubtful)[0]).toMatchObject({ severity: 'warning', unsure: true });
});

test('points that stand once for several rows are not doubtful because one of the later rows is', () => {
  const shared = { weight: indicator({ row: 12, weight: 5 }).weight, sharesPoints: true, unsure: doubt(13) };
  const model = table({ indicators: [indicator({ row: 12, weight: 5 }), indicator({ row: 13, extra: shared })] });
  expect(found([{ at: 'G12' }], 'error', model)[0]?.severity).toBe('error');
});

test('a figure of another sheet is named with its sheet', () => {
  const other = table({ sheet: '目标表', id: '目标表!A1:I30', indicators: [indicator({ row: 9, score: 3, extra: { unsure: doubt(9) } })] });
  const [finding] = found([{ at: 'H12', elsewhere: [{ table: other, cell: at('H9') }] }], 'error', UNSURE, other);
  expect(finding).toMatchObject({ severity: 'warning', unsure: true });
  expect(finding?.message).toEqual({
    'zh-CN': '合计不符。（“目标表”第9行的读法存疑，请先核对）',
    'en-US': 'The total differs. (The reading of row 9 of "目标表" is doubtful; check it first.)',
  });
});

test('the rules of the product go through the same gate', () => {
  const member = indicator({ row: 9, weight: 2, score: 4, extra: { unsure: doubt(9) } });
  const model = table({ indicators: [member], groups: [group('B9', [member], 3)], project: placed('A2', '项目') });
  const findings = runRules(workbook(model), DEFAULT_POLICY).filter((finding) =>
    [finding.cell, ...finding.related].some((cell) => cell === 'H9' || cell === 'G9'),
  );
  expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['score/exceeds-weight']));
  expect(findings.every((finding) => finding.severity !== 'error' && finding.unsure === true)).toBe(true);
});

test('JSON has the flag only where it holds', () => {
  const result = buildResult(workbook(UNSURE), found([{ at: 'H12' }, { at: 'H14' }]), DEFAULT_POLICY);
  const [sure, unsure] = toJsonReport([{ path: 'a.xlsx', error: null, result }], 'p', 'zh-CN').files[0]!.findings;
  expect(sure).not.toHaveProperty('unsure');
  expect(unsure).toMatchObject({ unsure: true, severity: 'warning' });
});

test('a group is no error while it is doubtful whether the row below belongs to it', () => {
  const rows = [
    { row: 12, weight: 15 },
    { row: 13, weight: 15, extra: { unsure: doubt(13) } },
    { row: 14, weight: 20 },
  ].map((each) => indicator({ target: '≥3', actual: '3', score: 15, ...each }));
  const subject = table({ indicators: rows, groups: [group('A12', [rows[0]!], 30)] });
  const [finding] = runRules(workbook(subject), DEFAULT_POLICY, [weightGroupMismatch]);
  expect(finding).toMatchObject({ severity: 'warning', unsure: true });
  expect(finding?.message['zh-CN']).toMatch(/第13行的读法存疑/);
});
