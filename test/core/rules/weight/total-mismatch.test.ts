import { weightTotalMismatch } from '../../../../src/core/rules/weight/total-mismatch';
import { policyById } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { figure, funds, indicator, table, total, weightColumn, type Shown } from '../../support/model';
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
