import { amountsRateMismatch } from '../../../../src/core/rules/amounts/rate-mismatch';
import { check, inShort } from '../../support/findings';
import { figure, table, type Shown } from '../../support/model';

const run = (rate: Shown, numerator: Shown, denominator: Shown) =>
  check(
    amountsRateMismatch,
    table({
      kind: 'amounts',
      ties: {
        sums: [],
        rates: [{ label: '执行率', rate: figure('E4', rate), numerator: figure('D4', numerator), denominator: figure('C4', denominator) }],
      },
    }),
  );

test('a rate that its two amounts do not give is an error', () => {
  expect(inShort(run('95.0%', '108', '120'))).toEqual(['error E4 95.0% → 90.0%']);
  expect(inShort(run('90.0%', '108', '120'))).toEqual([]);
});

test('rounded amounts may explain the difference', () => {
  expect(inShort(run('33.333%', '0.33', '1.00'))).toEqual(['info E4 33.333% → 33.000%']);
});

test('zero denominators and blanks are not judged', () => {
  expect(run('0%', '0', '0')).toEqual([]);
  expect(run('--', '1', '2')).toEqual([]);
  expect(run('50%', null, '2')).toEqual([]);
});

test('the fix is safe', () => {
  expect(run('95.0%', '108', '120')[0]?.fix).toMatchObject({
    safe: true,
    edits: [{ cell: 'E4', content: { number: '0.9' }, numberFormat: '0.0%' }],
  });
});
