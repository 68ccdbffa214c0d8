import { weightTotalMismatch } from '../../../../src/core/rules/weight/total-mismatch';
import { policyById } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { figure, funds, group, indicator, table, total, weightColumn, type Shown } from '../../support/model';
import type { TableModel } from '../../../../src/core/model/types';

const weights = (...values: Shown[]) => values.map((weight, index) => indicator({ row: 9 + index, weight }));
const execution = (points: Shown) => funds([{ role: 'total', label: '总额', figures: { weight: points } }]);
const found = (parts: Partial<TableModel>) => inShort(check(weightTotalMismatch, table(parts)));

test('indicators and execution rate make 100', () => {
  expect(found({ indicators: weights(50, 30, 10), funds: execution(10) })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 20) })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 5), funds: execution(10) })).toEqual(['error G9 85 → 90']);
  expect(found({ indicators: weights(50, 30, 25) })).toEqual(['error G9 105 → 100']);
});

test('execution 20 + goals 80 make 100 as well', () => {
  expect(found({ indicators: weights(50, 30), funds: execution(20) })).toEqual([]);
});

test('points that a label of the funds block declares count', () => {
  expect(found({ indicators: weights(50, 30), funds: funds([], figure('A4', '20')) })).toEqual([]);
});

test('90 where nothing declares the other 10 is only noted, 80 or 85 a warning: other places give the execution rate 20 or 15', () => {
  expect(found({ indicators: weights(50, 30, 10) })).toEqual(['info G9 90 → 100']);
  expect(inShort(check(weightTotalMismatch, table({ indicators: weights(50, 30) }), policyById('hubei-20-80')!))).toEqual([
    'info G9 80 → 100',
  ]);
  expect(found({ indicators: weights(50, 30) })).toEqual(['warning G9 80 → 100']);
  expect(found({ indicators: weights(50, 35) })).toEqual(['warning G9 85 → 100']);
  expect(found({ indicators: weights(50, 36) })).toEqual(['error G9 86 → 100']);
  expect(found({ indicators: weights(50, 30, 10), columns: [weightColumn('100')] })).toEqual(['info G9 90 → 100']);
  expect(found({ kind: 'evaluation-system', indicators: weights(50, 30, 10) })).toEqual(['error G9 90 → 100']);
});

test('what the header declares counts, and its cell comes first', () => {
  expect(found({ indicators: weights(50, 30, 10), columns: [weightColumn('90')] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 6), columns: [weightColumn('90')] })).toEqual(['error G8 86 → 90']);
  expect(found({ indicators: weights(50, 30, 10), columns: [weightColumn('100')], funds: execution(10) })).toEqual([]);
});

test('a total line must state what the rows add up to', () => {
  expect(found({ indicators: weights(50, 30, 10), funds: execution(10), totals: [total(12, 100, undefined)] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 10), funds: execution(10), totals: [total(12, 90, undefined)] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 5), funds: execution(10), totals: [total(12, 100, undefined)] })).toEqual([
    'error G12 100 → ',
  ]);
});

test('a total line that agrees with its rows is still measured against 100', () => {
  expect(found({ indicators: weights(50, 30, 6), totals: [total(12, 86, undefined)] })).toEqual(['error G9 86 → 100']);
  expect(found({ indicators: weights(50, 30, 10), totals: [total(12, 90, undefined)] })).toEqual(['info G9 90 → 100']);
});

test('a total of 100 over rows of 90 leaves room for an execution rate that was not read', () => {
  expect(found({ indicators: weights(50, 30, 10), totals: [total(12, 100, undefined)] })).toEqual(['info G9 90 → 100']);
});

test('subtotals state the rows above them, the last line may state all', () => {
  const indicators = weights(50, 40, null, 60, 40).filter((_, index) => index !== 2);
  const totals = [total(11, 90, undefined), total(14, 100, undefined)];
  expect(found({ indicators, totals, funds: execution(10) })).toEqual([]);
  expect(found({ indicators, totals: [total(11, 80, undefined), total(14, 100, undefined)], funds: execution(10) })).toEqual([
    'error G11 80 → ',
  ]);
});

test('deductions, details and shared points never add up twice', () => {
  const extra = [
    indicator({ row: 12, weight: 5, extra: { deduction: true } }),
    indicator({ row: 13, weight: 7, extra: { detail: true } }),
    indicator({ row: 14, weight: 10, extra: { sharesPoints: true } }),
  ];
  expect(found({ indicators: [...weights(50, 30, 20), ...extra] })).toEqual([]);
});

test('blank weights leave the sum open, unless it is too much already', () => {
  expect(found({ indicators: weights(50, 30, null) })).toEqual([]);
  expect(found({ indicators: weights(50, 60, null) })).toEqual(['error G9 110 → 100']);
  expect(found({ indicators: weights(50, 30, null), columns: [weightColumn('90')] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, '二十'), totals: [total(12, 100, undefined)] })).toEqual([]);
  expect(found({ indicators: weights(null, null) })).toEqual([]);
});

test('only weights with decimals have a tolerance', () => {
  expect(found({ indicators: weights('33.33', '33.33', '33.33') })).toEqual(['info G9 99.99 → 100']);
  expect(found({ indicators: weights('33.3', '33.3', 33) })).toEqual(['error G9 99.6 → 100']);
});

test('weights as shares of one add up to one', () => {
  expect(found({ indicators: weights('0.5', '0.3', '0.2') })).toEqual([]);
});

test('indicators worth 100 beside an execution rate worth 10 are 110, whatever the total line says', () => {
  expect(found({ indicators: weights(70, 20, 10), funds: execution(10), totals: [total(12, 100, undefined)] })).toEqual([
    'error G12 110 → 100',
  ]);
  expect(found({ indicators: weights(70, 20, 10), funds: execution(10) })).toEqual(['error G9 110 → 100']);
  expect(
    check(weightTotalMismatch, table({ indicators: weights(70, 20, 10), funds: execution(10), totals: [total(12, 100, undefined)] }))[0]
      ?.fix,
  ).toBeNull();
});

test('an execution rate that is one of the indicators as well counts once', () => {
  const indicators = [...weights(50, 30, 10), indicator({ row: 12, name: '预算执行率', weight: 10 })];
  expect(found({ indicators, funds: execution(10), totals: [total(13, 100, undefined)] })).toEqual([]);
  expect(found({ indicators, funds: execution(10) })).toEqual([]);
});

test('groups of a hundred points each are not added up to hundred again', () => {
  const groups = [weights(60, 40), weights(70, 30)].map((members, index) =>
    members.map((each) => ({ ...each, id: `${index} ${each.id}` })),
  );
  const all = { indicators: groups.flat(), groups: groups.map((members, index) => group(`B${9 + 2 * index}`, members, 50)) };
  expect(found(all)).toEqual([]);
  expect(found({ ...all, groups: all.groups.slice(1) })).toEqual(['error G9 200 → 100']);
});

test('points declared by another column, or by none, are not those of the weights', () => {
  const other = { ...weightColumn('80'), role: 'score' as const };
  expect(found({ indicators: weights(50, 30, 20), columns: [other] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 20), columns: [weightColumn(null)] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 10), columns: [weightColumn(null), weightColumn('90')] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 10), columns: [weightColumn('95')] })).toEqual(['error G8 90 → 95']);
});

test('a further block without weights has the rest of the points; more than a hundred it has not', () => {
  const block = [indicator({ row: 20 }), indicator({ row: 21 })];
  expect(found({ indicators: [...weights(50, 30), ...block] })).toEqual([]);
  expect(found({ indicators: [...weights(50, 60), ...block] })).toEqual(['error G9 110 → 100']);
  expect(found({ indicators: [...weights(50, 30), indicator({ row: 20, extra: { detail: true } })] })).toEqual(['warning G9 80 → 100']);
});

test('a total line without a weight, and one above blank weights, states nothing; one above too many does', () => {
  expect(found({ indicators: weights(50, 30, 20), totals: [total(12, null, 90), total(13, undefined, 90)] })).toEqual([]);
  expect(found({ indicators: weights(50, 30, null), totals: [total(12, 90, undefined)] })).toEqual([]);
  expect(found({ indicators: weights(50, 60, null), totals: [total(12, 90, undefined)] })).toEqual(['error G12 90 → 110']);
});

test('where the header and the total line are both missed, the contradiction is told before what rounding explains', () => {
  const thirds = weights('33.33', '33.33', '33.33');
  expect(found({ indicators: thirds, columns: [weightColumn('100')], totals: [total(12, 90, undefined)] })).toEqual([
    'error G12 90 → 99.99',
  ]);
  expect(found({ indicators: thirds, columns: [weightColumn('100')], totals: [total(12, '99.99', undefined)] })).toEqual([
    'info G8 99.99 → 100',
  ]);
});

test('each way of being wrong is told in its own words, and rounding can be left out', () => {
  const run = (parts: Partial<TableModel>) => check(weightTotalMismatch, table(parts))[0]!;
  const said = (parts: Partial<TableModel>) => run(parts).message['zh-CN'];
  expect(said({ indicators: weights(50, 30, 6), columns: [weightColumn('90')] })).toContain(
    '3 个指标的分值合计 86 分，表头注明 90 分，相差 4 分。',
  );
  expect(said({ indicators: weights(50, 30, 5), funds: execution(10) })).toContain(
    '3 个指标的分值合计 85 分，应为 90 分（连同预算执行率共 100 分），相差 5 分。',
  );
  expect(said({ indicators: weights(50, 30, 5), funds: execution(10), totals: [total(12, 100, undefined)] })).toContain(
    '合计行的分值写 100 分，各项分值相加为 95 分，相差 5 分。',
  );
  expect(said({ indicators: weights(50, 30, 10) })).toContain('表中没有写明其余 10 分');
  expect(said({ indicators: weights('33.33', '33.33', '33.33') })).toBe('分值合计 99.99 分与 100 分相差 0.01，属于四舍五入的尾差。');
  expect(run({ indicators: weights('33.33', '33.33', '33.33') })).toMatchObject({ remainder: true, related: ['G10', 'G11'] });
  expect(run({ indicators: weights(50, 30, 10) })).not.toHaveProperty('remainder');
  expect(run({ indicators: weights(50, 30, 5), funds: execution(10) })).not.toHaveProperty('remainder');
});

test('a funds block without points for the execution rate declares none', () => {
  const block = funds([{ role: 'total', label: '总额', figures: { adjusted: '120' } }]);
  expect(found({ indicators: weights(50, 30, 20), funds: block })).toEqual([]);
  expect(found({ indicators: weights(50, 30, 10), funds: block })).toEqual(['info G9 90 → 100']);
});
