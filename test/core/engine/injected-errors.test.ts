import fc from 'fast-check';
import { Decimal, plain, roundHalfUp, sum } from '../../../src/core/decimal';
import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { parseCellName } from '../../../src/core/snapshot/address';
import { type PlainCell, snapshotOf } from '../../support/snapshots';

type Sheet = PlainCell[][];

const WIDTH = 9;
const FUNDS_ROW = 3;
const GROUPS = [
  { level1: '产出指标', level2: '数量指标', points: 50 },
  { level1: '效益指标', level2: '社会效益指标', points: 30 },
  { level1: '满意度指标', level2: '服务对象满意度指标', points: 10 },
] as const;

/** Splits points into whole weights. */
const weights = (points: number): fc.Arbitrary<number[]> =>
  fc
    .integer({ min: 1, max: Math.min(4, points) })
    .chain((count) => fc.uniqueArray(fc.integer({ min: 1, max: points - 1 }), { minLength: count - 1, maxLength: count - 1 }))
    .map((cuts) => {
      const sorted = [0, ...cuts.sort((a, b) => a - b), points];
      return sorted.slice(1).map((cut, index) => cut - sorted[index]!);
    });

interface Line {
  readonly weight: number;
  readonly target: number;
  /** Part of the target reached: met from 1 on. */
  readonly reached: number;
}

const line = (weight: number): fc.Arbitrary<Line> =>
  fc.record({ weight: fc.constant(weight), target: fc.integer({ min: 4, max: 5000 }), reached: fc.constantFrom(1, 1, 1, 1.25, 0.5, 0.75) });

const money = fc.integer({ min: 100, max: 900_000 }).map((cents) => new Decimal(cents).div(100));

interface Plan {
  readonly initial: Decimal[];
  readonly adjusted: Decimal[];
  readonly spent: number[];
  readonly groups: Line[][];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  initial: fc.array(money, { minLength: 3, maxLength: 3 }),
  adjusted: fc.array(money, { minLength: 3, maxLength: 3 }),
  spent: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }),
  groups: fc.tuple(...GROUPS.map((group) => weights(group.points).chain((parts) => fc.tuple(...parts.map(line))))),
});

const number = (value: Decimal): number => Number(plain(value));
const percent = (value: Decimal): string => `${roundHalfUp(value.times(100), 2).toFixed(2)}%`;

/** A self-evaluation in which everything adds up. Row 3 heads the funds, row 8 the indicators. */
function soundSheet(from: Plan): Sheet {
  const executed = from.adjusted.map((amount, index) => roundHalfUp(amount.times(from.spent[index]!).div(100), 2));
  const columns = [from.initial, from.adjusted, executed];
  const totals = columns.map((amounts) => sum(amounts));
  const rate = totals[2]!.div(totals[1]!);
  const executionScore = roundHalfUp(rate.times(10), 2);
  const rows: Sheet = [
    ['项目支出绩效自评表'],
    ['项目名称', null, null, '技能培训'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, ...totals.map(number), 10, percent(rate), number(executionScore)],
    ...['其中：财政拨款', '上年结转资金', '其他资金'].map((label, index): PlainCell[] => [
      null,
      label,
      null,
      ...columns.map((amounts) => number(amounts[index]!)),
      '--',
      percent(executed[index]!.div(from.adjusted[index]!)),
      '--',
    ]),
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ];
  let total = executionScore;
  GROUPS.forEach((group, groupIndex) => {
    from.groups[groupIndex]!.forEach((each, index) => {
      const actual = roundHalfUp(new Decimal(each.target).times(each.reached), 2);
      const score = each.reached >= 1 ? new Decimal(each.weight) : roundHalfUp(new Decimal(each.weight).times(actual).div(each.target), 2);
      total = total.plus(score);
      rows.push([
        null,
        index === 0 ? `${group.level1}（${group.points}分）` : null,
        index === 0 ? group.level2 : null,
        `指标${groupIndex + 1}.${index + 1}`,
        `≥${each.target}次`,
        `${plain(actual)}次`,
        each.weight,
        number(score),
        each.reached < 1 ? '因故推迟' : null,
      ]);
    });
  });
  rows.push(['总分', null, null, null, null, null, 100, number(total), null]);
  return rows.map((row) => [...row, ...Array.from({ length: WIDTH - row.length }, () => null)]);
}

interface Injection {
  readonly name: string;
  readonly rule: string;
  readonly apply: (rows: Sheet) => void;
}

const add = (rows: Sheet, row: number, column: number, by: number): void => {
  rows[row]![column] = number(new Decimal(rows[row]![column] as number).plus(by));
};
const FIRST = FUNDS_ROW + 5;

const INJECTIONS: readonly Injection[] = [
  { name: 'a total of funds that is not the sum of its sources', rule: 'fund/total-mismatch', apply: (rows) => add(rows, 3, 3, 2) },
  { name: 'an execution rate that is not executed ÷ budget', rule: 'fund/rate-mismatch', apply: (rows) => void (rows[5]![7] = '123.45%') },
  {
    name: 'an execution score that is not weight × rate',
    rule: 'fund/score-mismatch',
    apply: (rows) => {
      // A score below zero would be another fault.
      const by = (rows[3]![8] as number) > 2 ? -1.5 : 1.5;
      add(rows, 3, 8, by);
      add(rows, rows.length - 1, 7, by);
    },
  },
  {
    name: 'a group whose items have other points than it declares',
    rule: 'weight/group-mismatch',
    apply: (rows) => void (rows[FIRST]![1] = '产出指标（55分）'),
  },
  { name: 'a total of weights that is not their sum', rule: 'weight/total-mismatch', apply: (rows) => add(rows, rows.length - 1, 6, 5) },
  {
    name: 'a score above its weight',
    rule: 'score/exceeds-weight',
    apply: (rows) => {
      const [weight, score] = [rows[FIRST]![6] as number, rows[FIRST]![7] as number];
      rows[FIRST]![7] = weight + 1;
      add(rows, rows.length - 1, 7, number(new Decimal(weight + 1).minus(score)));
    },
  },
  {
    name: 'a total score that is not the sum of the scores',
    rule: 'score/total-mismatch',
    apply: (rows) => add(rows, rows.length - 1, 7, 3),
  },
];

function findingsOf(rows: Sheet, severity: Finding['severity']): Finding[] {
  return analyse(snapshotOf(rows, null), { policy: DEFAULT_POLICY }).result.findings.filter((finding) => finding.severity === severity);
}

/** A fix can bring to light a total that was made to fit the error: the next pass mends it. */
const PASSES = 2;

function mend(rows: Sheet): Sheet {
  const errors = findingsOf(rows, 'error');
  const certain = errors.flatMap((finding) => finding.fix?.edits ?? []);
  if (certain.length > 0) return edited(rows, certain);
  // Where nothing tells the causes apart the user chooses: one of those that are offered must be right.
  const choices = errors.flatMap((finding) => finding.causes?.flatMap((cause) => (cause.fix ? [edited(rows, cause.fix.edits)] : [])) ?? []);
  const left = choices.map((choice) => findingsOf(choice, 'error').length);
  return choices[left.indexOf(Math.min(...left))] ?? rows;
}

function edited(from: Sheet, edits: NonNullable<Finding['fix']>['edits']): Sheet {
  const rows = from.map((row) => [...row]);
  for (const edit of edits) {
    const { row, column } = parseCellName(edit.cell)!;
    const content = edit.content;
    if (content?.type === 'text') rows[row - 1]![column - 1] = content.text;
    if (content?.type === 'number')
      rows[row - 1]![column - 1] = edit.numberFormat?.includes('%')
        ? { v: Number(content.number), fmt: edit.numberFormat }
        : Number(content.number);
  }
  return rows;
}

describe('random self-evaluations', () => {
  it('show no error and no warning where everything adds up', () => {
    fc.assert(
      fc.property(plan, (from) => {
        const rows = soundSheet(from);
        // Little spent and every target met is worth a question, and these random funds are often so.
        const asked = findingsOf(rows, 'warning').filter((finding) => finding.rule !== 'fund/low-rate-full-output');
        expect(
          [...findingsOf(rows, 'error'), ...asked].map((finding) => `${finding.rule} ${finding.cell} ${finding.message['en-US']}`),
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(INJECTIONS.map((injection): [string, Injection] => [injection.name, injection]))(
    'with %s show exactly that error',
    (_name, injection) => {
      fc.assert(
        fc.property(plan, (from) => {
          const rows = soundSheet(from);
          injection.apply(rows);
          expect(findingsOf(rows, 'error').map((finding) => finding.rule)).toEqual([injection.rule]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each(INJECTIONS.map((injection): [string, Injection] => [injection.name, injection]))(
    'with %s show no error once the cause is mended, or one of those that are offered',
    (_name, injection) => {
      fc.assert(
        fc.property(plan, (from) => {
          let rows = soundSheet(from);
          injection.apply(rows);
          for (let pass = 0; pass < PASSES; pass++) rows = mend(rows);
          const left = findingsOf(rows, 'error').map((finding) => finding.rule);
          expect(left).toEqual(NO_FIX.includes(injection.rule) ? [injection.rule] : []);
        }),
        { numRuns: 20 },
      );
    },
  );
});

/** Errors that only a person can put right: which score within the weight is meant cannot be told. */
const NO_FIX: readonly string[] = ['score/exceeds-weight'];
