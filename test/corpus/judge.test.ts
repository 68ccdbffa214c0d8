import type { JsonFile, JsonFinding, JsonIndicator } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import type { Verdict } from '../corpus-score/judge';
import { shortfalls } from '../corpus-score/tally';
import type { TrueFinding, TrueIndicator } from '../corpus-score/truth';

const TRUE_INDICATOR: TrueIndicator = {
  row: 12,
  levels: ['产出指标', '数量指标', '检查（次）'],
  target: { cell: 'E12', type: 'number', op: '>=', value: '6', unit: '次' },
  actual: { cell: 'F12', type: 'number', value: '6.0', unit: '次' },
  weight: { cell: 'G12', value: '10' },
  score: { cell: 'H12', value: null },
};

const READ_INDICATOR: JsonIndicator = {
  row: 12,
  levels: ['产出指标', '数量 指标', '检查(次)'],
  target: { cell: 'E12', type: 'number', op: '>=', value: '6.00', unit: '次' },
  actual: { cell: 'F12', type: 'number', value: '6', unit: '次' },
  weight: { cell: 'G12', value: '10' },
  score: { cell: 'H12', value: null, expected: '10' },
};

const TRUE_FINDING: TrueFinding = { rule: 'fund/total-mismatch', severity: 'error', cells: ['E6', 'E7'] };

function finding(parts: Partial<JsonFinding>): JsonFinding {
  return {
    rule: 'fund/total-mismatch', severity: 'error', sheet: 'S', cells: ['E6'], related: [], found: '', expected: '', message: '', id: '', table: '', fixable: false, ...parts,
  };
}

function judged(indicators: readonly JsonIndicator[], findings: readonly JsonFinding[] = [], truth: { indicators?: readonly TrueIndicator[]; findings?: readonly TrueFinding[]; kind?: string } = {}): Verdict {
  const table = { sheet: 'S', range: 'A1:I20', kind: 'target', title: '', layout: '', project: null, unit: null, amountUnit: '', confidence: 100, unread: [], indicators };
  const file: JsonFile = { path: 't.xlsx', error: null, tables: [table], unrecognised: [], findings };
  return judge({ truth: { id: 't', kind: truth.kind ?? 'target', form: 'clean', truth: { indicators: truth.indicators ?? [TRUE_INDICATOR], findings: truth.findings ?? [] } }, file });
}

test('an indicator is whole when all its parts agree: decimals as numbers, labels without white space and full-width brackets', () => {
  expect(judged([READ_INDICATOR])).toMatchObject({ tableFound: true, indicators: 1, whole: 1, extra: 0 });
});

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Omit<T, K>;
}

test.each<[string, JsonIndicator]>([
  ['a level', { ...READ_INDICATOR, levels: ['产出指标', '检查(次)'] }],
  ['the operator', { ...READ_INDICATOR, target: { ...READ_INDICATOR.target!, op: '=' } }],
  ['the target', { ...READ_INDICATOR, target: { ...READ_INDICATOR.target!, value: '60' } }],
  ['the unit', { ...READ_INDICATOR, target: { ...READ_INDICATOR.target!, unit: '份' } }],
  ['the actual value', { ...READ_INDICATOR, actual: { ...READ_INDICATOR.actual!, value: null, type: 'none' } }],
  ['the weight', { ...READ_INDICATOR, weight: { cell: 'G12', value: '1' } }],
  ['a blank score', { ...READ_INDICATOR, score: { cell: 'H12', value: '0' } }],
  ['a column that is not there', without(READ_INDICATOR, 'score')],
])('an indicator is not whole when %s differs', (_what, read) => {
  expect(judged([read])).toMatchObject({ whole: 0, extra: 0 });
});

test('an indicator is found by its target cell, else by its row; others in the report count against it', () => {
  const elsewhere = { ...READ_INDICATOR, target: { ...READ_INDICATOR.target!, cell: 'E13' } };
  expect(judged([elsewhere])).toMatchObject({ whole: 1 });
  expect(judged([{ ...elsewhere, row: 13 }])).toMatchObject({ whole: 0, extra: 1 });
  expect(judged([READ_INDICATOR, { ...READ_INDICATOR, row: 14 }])).toMatchObject({ whole: 1, extra: 1 });
});

test('an indicator without a target is found by its weight cell', () => {
  const truth = without(TRUE_INDICATOR, 'target');
  expect(judged([{ ...without(READ_INDICATOR, 'target'), row: 99 }], [], { indicators: [truth] })).toMatchObject({ whole: 1, extra: 0 });
});

test('of compound targets only the rest is compared', () => {
  const truth = { ...TRUE_INDICATOR, target: { cell: 'E12', type: 'compound', value: null } };
  expect(judged([READ_INDICATOR], [], { indicators: [truth] })).toMatchObject({ whole: 1 });
});

test('a table counts only with its kind, and a file without a report has nothing', () => {
  expect(judged([READ_INDICATOR], [], { kind: 'amounts' })).toMatchObject({ tableFound: false });
  expect(judge({ truth: { id: 't', kind: 'target', form: 'raw', truth: { indicators: [TRUE_INDICATOR], findings: [TRUE_FINDING] } }, file: null })).toMatchObject({
    tableFound: false, whole: 0, errors: 1, errorsFound: 0,
  });
});

test('a finding is found by its rule at one of its cells, related ones included', () => {
  const truth = { findings: [TRUE_FINDING] };
  expect(judged([], [finding({ cells: ['D5'], related: ['E7'] })], truth)).toMatchObject({ errors: 1, errorsFound: 1, falseErrors: 0 });
  expect(judged([], [finding({ cells: ['D5'] })], truth)).toMatchObject({ errorsFound: 0, falseErrors: 1 });
  expect(judged([], [finding({ rule: 'fund/rate-mismatch' })], truth)).toMatchObject({ errorsFound: 0, falseErrors: 0 });
  expect(judged([], [finding({ severity: 'warning', cells: ['D5'] })], truth)).toMatchObject({ falseErrors: 0 });
});

test('info and derived findings are not asked for, but excuse an error at their cells', () => {
  const findings: TrueFinding[] = [{ ...TRUE_FINDING, severity: 'info' }, { ...TRUE_FINDING, cells: ['F6'], derived: true }];
  expect(judged([], [finding({ cells: ['F6'] }), finding({})], { findings })).toMatchObject({ errors: 0, falseErrors: 0 });
});

test('the thresholds say which one is missed', () => {
  expect(shortfalls([judged([READ_INDICATOR])])).toEqual([]);
  expect(shortfalls([judged([READ_INDICATOR], [finding({})])])).toEqual(['false errors: 1, asked for none']);
  expect(shortfalls([judged([])])).toEqual(['clean indicators whole: 0 of 1, asked for all']);
  expect(shortfalls([])).toEqual(['no tables to judge']);
});
