import fc from 'fast-check';
import { Decimal, plain, roundHalfUp, sum } from '../../../src/core/decimal';
import { planFixes } from '../../../src/core/plan';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { runRules } from '../../../src/core/rules/run-rules';
import type { Finding } from '../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { applyEdits } from '../support/apply';
import { type TestCell, snapshotOf } from '../../support/snapshots';

const num = (value: Decimal): number => Number(plain(value));
const d = (value: number | string): Decimal => new Decimal(value);

/** One indicator as drawn: target, actual and the share of the weight it earns. */
interface Drawn {
  readonly target: string;
  readonly actual: string;
  readonly earns: (weight: Decimal) => Decimal;
}

const count = fc.integer({ min: 2, max: 500 });
const full = (weight: Decimal): Decimal => weight;

const drawn: fc.Arbitrary<Drawn> = fc.oneof(
  count.map((n) => ({ target: `≥${n}次`, actual: `${n}次`, earns: full })),
  fc.tuple(count, count).map(([a, b]) => {
    const [done, wanted] = [Math.min(a, b), Math.max(a, b)];
    return { target: `≥${wanted}人`, actual: `${done}人`, earns: (weight: Decimal) => roundHalfUp(weight.times(done).div(wanted), 2) };
  }),
  fc.tuple(count, count).map(([a, b]) => {
    const [wanted, done] = [Math.min(a, b), Math.max(a, b)];
    return { target: `≤${wanted}天`, actual: `${done}天`, earns: (weight: Decimal) => roundHalfUp(weight.times(wanted).div(done), 2) };
  }),
  fc.integer({ min: 50, max: 100 }).map((n) => ({ target: '≥50%', actual: `${Math.min(n, 64)}%`, earns: full })),
  fc
    .constantFrom('明显提升', '制度健全')
    .map((text) => ({ target: text, actual: text, earns: (weight: Decimal) => roundHalfUp(weight.times('0.9'), 2) })),
);

/** Levels and their points, as whole numbers that make 90. */
/** Groups that may ask for anything: what a group of the field never asks would leave a doubt in a form without merged areas. */
const LEVELS = [
  ['产出指标', '重点工作', 50],
  ['效益指标', '社会效益指标', 30],
  ['满意度指标', '各方评价', 10],
] as const;

interface Form {
  readonly rows: TestCell[][];
  /** Row number of each line. */
  readonly at: { readonly fundTotal: number; readonly first: number; readonly total: number };
}

interface Draw {
  readonly carried: number;
  readonly appropriation: number;
  readonly spent: number;
  readonly indicators: readonly (readonly Drawn[])[];
}

const draw: fc.Arbitrary<Draw> = fc.record({
  carried: fc.integer({ min: 100, max: 500_000 }),
  appropriation: fc.integer({ min: 100, max: 5_000_000 }),
  spent: fc.integer({ min: 1, max: 100 }),
  indicators: fc.tuple(...LEVELS.map(() => fc.array(drawn, { minLength: 1, maxLength: 4 }))),
});

/** Splits points over `parts` indicators; the last takes the rest. */
function split(points: number, parts: number): readonly number[] {
  const each = Math.floor(points / parts);
  return Array.from({ length: parts }, (_part, index) => (index === parts - 1 ? points - each * (parts - 1) : each));
}

function formOf({ carried, appropriation, spent, indicators }: Draw): Form {
  const [own, left] = [d(appropriation).div(100), d(carried).div(100)];
  const budget = own.plus(left);
  const [ownDone, leftDone] = [own, left].map((amount) => roundHalfUp(amount.times(spent).div(100), 2)) as [Decimal, Decimal];
  const done = ownDone.plus(leftDone);
  const rate = (over: Decimal, under: Decimal): TestCell => `${roundHalfUp(over.div(under).times(100), 2).toFixed(2)}%`;
  const execution = roundHalfUp(done.div(budget).times(10), 2);
  const money = (value: Decimal): TestCell => ({ v: num(value), fmt: '0.00' });
  const body = LEVELS.flatMap(([level1, level2, points], which) => {
    const members = indicators[which]!;
    return split(points, members.length).map((weight, index) => {
      const member = members[index]!;
      return {
        weight,
        score: member.earns(d(weight)),
        cells: [null, index === 0 ? level1 : null, index === 0 ? level2 : null, `指标${which}${index}`, member.target, member.actual],
      };
    });
  });
  const total = sum(body.map((each) => each.score)).plus(execution);
  const rows: TestCell[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训项目'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, money(own), money(budget), money(done), 10, rate(done, budget), num(execution)],
    [null, '其中：财政拨款', null, money(own), money(own), money(ownDone), '--', rate(ownDone, own), '--'],
    [null, '上年结转', null, money(d(0)), money(left), money(leftDone), '--', rate(leftDone, left), '--'],
    [null, '其他资金', null, money(d(0)), money(d(0)), money(d(0)), '--', '--', '--'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ...body.map((each): TestCell[] => [...each.cells, each.weight, num(each.score), '已说明']),
    ['总分', null, null, null, null, null, 100, num(total), null],
  ];
  return { rows, at: { fundTotal: 4, first: 9, total: 9 + body.length } };
}

function errors(snapshot: WorkbookSnapshot): readonly Finding[] {
  return runRules(readWorkbook(snapshot), DEFAULT_POLICY).filter((finding) => finding.severity === 'error');
}

const places = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => `${finding.rule} ${finding.cell}`);

/** Makes the fixes, or, where no cause stands out, the likeliest change, until nothing is left; overlapping ones take turns. */
function fixed(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  let current = snapshot;
  for (let pass = 0; pass < 5; pass += 1) {
    const likeliest = errors(current).map((finding) => ({ ...finding, fix: finding.fix ?? finding.causes?.[0]?.fix ?? null }));
    const { edits } = planFixes(likeliest, { safeOnly: false });
    if (edits.length === 0) return current;
    current = applyEdits(current, edits);
  }
  return current;
}

function valueOf(cell: TestCell | undefined): number {
  return typeof cell === 'number' ? cell : (cell as { readonly v: number }).v;
}

/** Adds to the number in a cell, its format kept. */
function add(rows: TestCell[][], row: number, column: number, more: number): void {
  const cell = rows[row - 1]![column];
  const sumOf = num(d(String(valueOf(cell))).plus(String(more)));
  rows[row - 1]![column] = typeof cell === 'number' ? sumOf : { v: sumOf, fmt: '0.00' };
}

/** One error put into a correct form, and where it is to be found. */
const INJECTIONS: readonly (readonly [string, (form: Form) => string])[] = [
  [
    'the initial total is off',
    ({ rows }) => {
      add(rows, 4, 3, 7.5);
      return 'fund/total-mismatch D4';
    },
  ],
  [
    'the execution rate is off',
    ({ rows }) => {
      rows[3]![7] = '123.45%';
      return 'fund/rate-mismatch H4';
    },
  ],
  [
    'the execution score is off, the total follows it',
    ({ rows, at }) => {
      add(rows, 4, 8, 20);
      add(rows, at.total, 7, 20);
      return 'fund/score-mismatch I4';
    },
  ],
  [
    'a weight is off',
    ({ rows, at }) => {
      add(rows, at.first, 6, 3);
      return `weight/total-mismatch G${at.total}`;
    },
  ],
  [
    'a score is above its weight, the total follows it',
    ({ rows, at }) => {
      const more = 2 + valueOf(rows[at.first - 1]![6]) - valueOf(rows[at.first - 1]![7]);
      add(rows, at.first, 7, more);
      add(rows, at.total, 7, more);
      return `score/exceeds-weight H${at.first}`;
    },
  ],
  [
    'the total score is off',
    ({ rows, at }) => {
      add(rows, at.total, 7, -1.5);
      return `score/total-mismatch H${at.total}`;
    },
  ],
  [
    'a level-1 label declares other points',
    ({ rows, at }) => {
      rows[at.first - 1]![1] = '产出指标（45分）';
      return `weight/group-mismatch B${at.first}`;
    },
  ],
];

test('a form whose arithmetic is right has no error', () => {
  fc.assert(
    fc.property(draw, (drawnForm) => {
      expect(places(errors(snapshotOf(formOf(drawnForm).rows)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each(INJECTIONS)('one error, %s: exactly that is found', (_what, inject) => {
  fc.assert(
    fc.property(draw, (drawnForm) => {
      const form = formOf(drawnForm);
      const expected = inject(form);
      expect(places(errors(snapshotOf(form.rows)))).toEqual([expected]);
    }),
    { numRuns: 60 },
  );
});

test.each(INJECTIONS.filter(([what]) => /total is off|rate is off|score is off/.test(what)))(
  '%s: with the likeliest change made no error is left',
  (_what, inject) => {
    fc.assert(
      fc.property(draw, (drawnForm) => {
        const form = formOf(drawnForm);
        inject(form);
        expect(places(errors(fixed(snapshotOf(form.rows))))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
);

describe('tables of amounts', () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 900_000 })), {
    minLength: 3,
    maxLength: 12,
  });

  function allocation(values: readonly (readonly [number, number])[]): TestCell[][] {
    const cents = (value: number): TestCell => ({ v: num(d(value).div(100)), fmt: '0.00' });
    const [one, two] = [values.reduce((total, [a]) => total + a, 0), values.reduce((total, [, b]) => total + b, 0)];
    return [
      ['2024年补助资金分配表'],
      ['单位：万元'],
      ['序号', '地区', '合计', '中央资金', '省级资金'],
      ...values.map(([a, b], index): TestCell[] => [index + 1, `第${index + 1}镇`, cents(a + b), cents(a), cents(b)]),
      [null, '合计', cents(one + two), cents(one), cents(two)],
    ];
  }

  test('right totals have no error, a wrong one is found where it stands, and its fix settles it', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 100, max: 10_000 }), (values, more) => {
        const rows = allocation(values);
        expect(places(errors(snapshotOf(rows)))).toEqual([]);
        add(rows, rows.length, 3, more);
        const wrong = snapshotOf(rows);
        expect(places(errors(wrong))).toEqual([`amounts/total-mismatch D${rows.length}`]);
        expect(places(errors(fixed(wrong)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
