import type { Indicator, TableModel } from '../../../src/core/model/types';
import { runRules } from '../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { figure, funds, group, indicator, placed, sumRelation, table, total, workbook, type Shown } from '../support/model';

/** The checks of a workbook that broke off, so that a person would be told to look by hand, or whose sentences have a place left open. */
const brokenOff = (...tables: readonly TableModel[]): readonly string[] =>
  runRules(workbook(...tables), DEFAULT_POLICY).flatMap(({ id, rule, message }) =>
    id.endsWith('!unchecked') || /[{}]|undefined/.test(message['zh-CN'] + message['en-US']) ? [rule] : [],
  );

const KINDS = ['target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account'] as const;

/** A form all of whose cells show the same, beside indicators that lack one column each, or all. */
function form(kind: TableModel['kind'], target: string, figureShown: Shown): TableModel {
  const full = {
    name: '培训合格率',
    target,
    actual: target,
    weight: figureShown,
    score: figureShown,
    reason: typeof figureShown === 'string' ? figureShown : '',
  };
  const whole = (row: number, extra: Partial<Indicator> = {}) => indicator({ row, ...full, extra });
  const indicators = [
    whole(9),
    whole(10, { target: null }),
    whole(11, { actual: null }),
    whole(12, { weight: null }),
    whole(13, { score: null, reason: null }),
    whole(14, { deduction: true }),
    whole(15, { method: '缺（错）项扣分法' }),
    whole(16, { sharesPoints: true }),
    indicator({ row: 17 }),
    indicator({ row: 18, name: '', levels: [], target, actual: target }),
    whole(19, { completion: figure('J19', figureShown) }),
  ];
  const amounts = { initial: figureShown, adjusted: figureShown, executed: figureShown };
  return table({
    kind,
    sheet: `${kind} ${figureShown}`,
    id: `${kind} ${figureShown}`,
    title: '收入决算表',
    project: placed('D2', '技能培训'),
    indicators,
    groups: [
      group('B9', indicators.slice(0, 3), figureShown, figureShown),
      group('B12', indicators.slice(3), undefined),
      group('B20', [], figureShown),
    ],
    totals: [total(20, figureShown, figureShown), total(21, undefined, undefined)],
    funds: funds([
      { role: 'total', label: '总额', figures: { ...amounts, weight: figureShown, rate: figureShown, score: figureShown } },
      { role: 'source', label: '财政拨款', figures: amounts },
      { role: 'source', carryOver: true, label: '上年结转', figures: {} },
    ]),
    ties: {
      sums: [
        sumRelation('column-total', figure('C30', figureShown), [figure('C28', figureShown), figure('C29', 4)], { label: '合计' }),
        sumRelation('row-total', figure('D30', 4), [figure('E30', figureShown)]),
      ],
      rates: [{ label: '执行率', rate: figure('F30', figureShown), numerator: figure('G30', figureShown), denominator: figure('H30', 4) }],
    },
  });
}

const SHOWN: readonly (readonly [string, string, Shown])[] = [
  ['blank', '', null],
  ['a stroke', '/', '--'],
  ['words that are no figure', '待定', '待定'],
  ['zero', '0', 0],
  ['a figure below zero', '≥-5%', '-5'],
  ['a rate', '≥95%', '95%'],
  ['a figure', '≤20万元', '20'],
  ['a day', '2024年12月31日前', 12],
  ['a range', '80%-90%', '1.5'],
];

test.each(KINDS.slice(0, 3).flatMap((kind) => SHOWN.map(([what, target, shown]) => [kind, what, target, shown] as const)))(
  'every check is carried out and said in whole sentences for a table of kind %s in which every cell is %s',
  (kind, _what, target, shown) => {
    expect(brokenOff(form(kind, target, shown))).toEqual([]);
  },
);

test.each(KINDS)('every check is carried out on an empty table of kind %s, beside others of its project', (kind) => {
  const empty = table({ kind, sheet: '空', id: '空', title: '', amountUnit: '', headerRow: null });
  const noTotal = table({ kind, sheet: '无', id: '无', project: placed('D2', '技能培训'), funds: funds([]) });
  expect(brokenOff(empty)).toEqual([]);
  expect(brokenOff(empty, noTotal, ...SHOWN.slice(0, 3).map(([, target, shown]) => form(kind, target, shown)))).toEqual([]);
});
