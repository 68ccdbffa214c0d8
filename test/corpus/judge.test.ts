import type { JsonFile, JsonFinding, JsonIndicator } from '../../src/core/report/json-report';
import { judge } from '../corpus-score/judge';
import type { Verdict } from '../corpus-score/judge';
import { changedMisses, missNames, recordMisses } from '../corpus-score/known-misses';
import { shortfalls, talliesByForm } from '../corpus-score/tally';
import type { TrueFinding, TrueIndicator, Truth } from '../corpus-score/truth';

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
    rule: 'fund/total-mismatch',
    severity: 'error',
    sheet: 'S',
    cells: ['E6'],
    related: [],
    found: '',
    expected: '',
    message: '',
    id: '',
    table: '',
    fixable: false,
    ...parts,
  };
}

type Sides = Partial<Omit<Truth, 'truth'>> & { indicators?: readonly TrueIndicator[]; findings?: readonly TrueFinding[] };

const NO_POINTS = { weight: null, score: null, grade: null };

function judged(read: readonly JsonIndicator[], reported: readonly JsonFinding[] = [], sides: Sides = {}): Verdict {
  const { indicators = [TRUE_INDICATOR], findings = [], ...rest } = sides;
  const table = {
    sheet: 'S',
    range: 'A1:I20',
    kind: 'target',
    title: '',
    layout: '',
    project: null,
    unit: null,
    amountUnit: '',
    confidence: 100,
    unread: [],
    indicators: read,
    total: NO_POINTS,
  };
  const file: JsonFile = {
    path: 't.xlsx',
    error: null,
    tables: [{ ...table, kind: rest.kind ?? 'target' }],
    unrecognised: [],
    findings: reported,
    verdict: null,
  };
  return judge({ truth: { id: 't', kind: 'target', form: 'clean', ...rest, truth: { indicators, findings } }, file });
}

test('an indicator is whole when all its parts agree: decimals as numbers, labels without white space and full-width brackets', () => {
  expect(judged([READ_INDICATOR])).toMatchObject({ tableFound: true, indicators: 1, whole: 1, extra: 0 });
});

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Omit<T, K>;
}

test.each<[string, JsonIndicator]>([
  ['the name', { ...READ_INDICATOR, levels: ['产出指标', '数量指标', '检查'] }],
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

test('of a compound actual value only the rest is compared', () => {
  const truth = { ...TRUE_INDICATOR, actual: { cell: 'F12', type: 'text', value: '已完成5座，合格率100%', compound: true } };
  expect(judged([READ_INDICATOR], [], { indicators: [truth] })).toMatchObject({ whole: 1 });
});

describe('a unit or an operator that only the name gives', () => {
  const truth = {
    ...TRUE_INDICATOR,
    target: { cell: 'E12', type: 'number', op: '=', value: '85', unit: '', implicit: true, nameOp: '>=', nameUnit: '%' },
  };
  it.each([
    ['=', '', 1],
    ['>=', '%', 1],
    ['=', '%', 1],
    ['<=', '%', 0],
    ['>=', '个', 0],
  ])('read as %s 85 %s', (op, unit, whole) => {
    const read = { ...READ_INDICATOR, target: { cell: 'E12', type: 'number', op, value: '85', unit } };
    expect(judged([read], [], { indicators: [truth] })).toMatchObject({ whole });
  });
});

describe('a date', () => {
  const rows = (text: string): NonNullable<Truth['rows']> =>
    Array.from({ length: 12 }, (_, row) => (row === 11 ? [null, null, null, null, text] : []));
  it.each([
    ['2024年12月31日', '=', '<=', 1],
    ['2024年12月31日', '<=', '=', 1],
    ['2024年12月31日前', '<=', '=', 0],
    ['2024年12月31日', '=', '>=', 0],
  ])('%s, in the truth %s, may be read as %s: %s', (text, op, got, whole) => {
    const date = { cell: 'E12', type: 'date', value: '2024-12-31' };
    const read = { ...READ_INDICATOR, target: { ...date, op: got } };
    expect(judged([read], [], { indicators: [{ ...TRUE_INDICATOR, target: { ...date, op } }], rows: rows(text) })).toMatchObject({ whole });
  });
});

test('in an index system the sort of the part may stand among the levels or not, elsewhere not', () => {
  const short = { ...READ_INDICATOR, levels: ['产出指标', '检查(次)'] };
  expect(judged([short], [], { kind: 'evaluation-system' })).toMatchObject({ whole: 1 });
  expect(
    judged([READ_INDICATOR], [], { kind: 'evaluation-system', indicators: [{ ...TRUE_INDICATOR, levels: short.levels }] }),
  ).toMatchObject({ whole: 1 });
  expect(judged([{ ...short, levels: ['检查(次)'] }], [], { kind: 'evaluation-system' })).toMatchObject({ whole: 0 });
  expect(judged([short])).toMatchObject({ whole: 0 });
});

test('indicators that share one cell are told apart by what they say', () => {
  const second = { ...TRUE_INDICATOR, levels: ['产出指标', '质量指标', '合格率'] };
  const wrong = { ...READ_INDICATOR, levels: ['产出指标', '合格率'] };
  const verdict = judged([wrong, READ_INDICATOR], [], { indicators: [second, TRUE_INDICATOR] });
  expect(verdict).toMatchObject({ whole: 1, extra: 0 });
  expect(missNames(verdict)).toEqual(['indicator · row 12 合格率: levels']);
});

test('a table counts only with its kind, and a file without a report has nothing', () => {
  const table = { id: 't', kind: 'amounts', form: 'clean', truth: { indicators: [], findings: [] } };
  const read = {
    sheet: 'S',
    range: 'A1:I20',
    kind: 'target',
    title: '',
    layout: '',
    project: null,
    unit: null,
    amountUnit: '',
    confidence: 100,
    unread: [],
    indicators: [],
    total: NO_POINTS,
  };
  expect(
    judge({ truth: table, file: { path: 't.xlsx', error: null, tables: [read], unrecognised: [], findings: [], verdict: null } }),
  ).toMatchObject({ tableFound: false });
  expect(
    judge({
      truth: { id: 't', kind: 'target', form: 'raw', truth: { indicators: [TRUE_INDICATOR], findings: [TRUE_FINDING] } },
      file: null,
    }),
  ).toMatchObject({
    tableFound: false,
    whole: 0,
    errors: 1,
    errorsFound: 0,
  });
});

test('a finding is found by its rule at one of its cells, where it sends the user', () => {
  const truth = { findings: [TRUE_FINDING] };
  expect(judged([], [finding({ cells: ['E7'] })], truth)).toMatchObject({ errors: 1, errorsFound: 1, falseErrors: 0 });
  expect(judged([], [finding({ cells: ['D5'], related: ['E7'] })], truth)).toMatchObject({ errorsFound: 0, falseErrors: 1 });
  expect(judged([], [finding({ rule: 'fund/rate-mismatch' })], truth)).toMatchObject({ errorsFound: 0, falseErrors: 0 });
});

test('totals and rates of funds and of other amounts are one rule, other rules are not', () => {
  expect(judged([], [finding({ rule: 'amounts/total-mismatch' })], { findings: [TRUE_FINDING] })).toMatchObject({ errorsFound: 1 });
  const score = [{ ...TRUE_FINDING, rule: 'fund/score-mismatch' }];
  expect(judged([], [finding({ rule: 'amounts/score-mismatch' })], { findings: score })).toMatchObject({ errorsFound: 0 });
});

test('a warning at no cell of the truth is an extra warning, and no false error', () => {
  expect(judged([], [finding({ severity: 'warning', cells: ['D5'] })], { findings: [TRUE_FINDING] })).toMatchObject({
    falseErrors: 0,
    extraWarnings: 1,
  });
  expect(judged([], [finding({ severity: 'warning' })], { findings: [TRUE_FINDING] })).toMatchObject({ extraWarnings: 0 });
});

test('of a table cut short, sums of weights and scores may fall short, but not run over', () => {
  const short = finding({ rule: 'weight/total-mismatch', found: '60', expected: '90' });
  const long = { ...short, found: '110' };
  const score = finding({ rule: 'score/total-mismatch', found: '95', expected: '60' });
  expect(judged([], [short, score], { truncated: true })).toMatchObject({ falseErrors: 0 });
  expect(judged([], [short, score])).toMatchObject({ falseErrors: 2 });
  expect(judged([], [long, finding({})], { truncated: true })).toMatchObject({ falseErrors: 2 });
});

test('info and derived findings are not asked for, but excuse an error at their cells', () => {
  const findings: TrueFinding[] = [
    { ...TRUE_FINDING, severity: 'info' },
    { ...TRUE_FINDING, cells: ['F6'], derived: true },
  ];
  expect(judged([], [finding({ cells: ['F6'] }), finding({})], { findings })).toMatchObject({ errors: 0, falseErrors: 0 });
});

test('it counts how many of the misread and of the whole are marked as doubtful; one that is not there is never marked', () => {
  const unsure = { ...READ_INDICATOR, unsure: '第12行按错位理解' };
  expect(judged([unsure])).toMatchObject({ whole: 1, wholeUnsure: 1, misreadUnsure: 0 });
  expect(
    judged([
      { ...unsure, weight: { cell: 'G12', value: '1' } },
      { ...unsure, row: 20, target: { ...unsure.target!, cell: 'E20' } },
    ]),
  ).toMatchObject({ whole: 0, wholeUnsure: 0, misreadUnsure: 2 });
  expect(judged([])).toMatchObject({ missing: 1, misreadUnsure: 0 });
});

test('the tallies by form keep other publishers and damaged tables apart', () => {
  const own = judged([READ_INDICATOR]);
  const rows = talliesByForm([own, { ...own, id: 'ext-a' }, { ...own, form: 'raw' }]);
  expect(rows.map((row) => [row.name.trim(), row.tables])).toEqual([
    ['clean', 2],
    ["other publishers'", 1],
    ['damaged', 1],
    ['all', 3],
  ]);
});

test('the thresholds say which one is missed', () => {
  expect(shortfalls([judged([READ_INDICATOR])])).toEqual([]);
  expect(shortfalls([judged([READ_INDICATOR], [finding({})])])).toEqual(['false errors: 1, asked for none']);
  expect(shortfalls([judged([])])).toEqual([
    'clean indicators whole: 0 of 1, asked for 99.5 %',
    'misread indicators marked unsure: 0 of 1, asked for 80 %',
  ]);
  expect(shortfalls([judged([{ ...READ_INDICATOR, unsure: '?' }])])).toEqual([
    'whole indicators marked unsure: 1 of 1, asked for 3 % at most',
  ]);
  expect(shortfalls([])).toEqual(['no tables to judge']);
});

test('a miss that appears or goes without being recorded is named; recording keeps the reasons', () => {
  const [missed, right] = [judged([]), judged([READ_INDICATOR])];
  const known = { t: { reason: '表头缺失', misses: ['indicator · row 12 检查（次）: not found'] } };
  expect(changedMisses([missed], known)).toEqual([]);
  expect(changedMisses([missed], {})).toEqual(['+ t · indicator · row 12 检查（次）: not found']);
  expect(changedMisses([right], known)).toEqual(['- t · indicator · row 12 检查（次）: not found']);
  expect(recordMisses([missed], { t: { reason: '表头缺失', misses: [] } })).toEqual(known);
  expect(recordMisses([right], known)).toEqual({});
});
