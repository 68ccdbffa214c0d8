import { accountBalanceMismatch } from '../../../../src/core/rules/account/balance-mismatch';
import { check, inShort } from '../../support/findings';
import { figure, sumRelation, table } from '../../support/model';

const run = (income: string, expenditure: string) =>
  check(
    accountBalanceMismatch,
    table({
      kind: 'final-account',
      ties: { sums: [sumRelation('balance', figure('C15', income), [figure('F15', expenditure)], { label: '总计' })], rates: [] },
    }),
  );

test('two totals that differ are an error', () => {
  expect(inShort(run('3073.79', '3070.79'))).toEqual(['error C15 3073.79 → ']);
  expect(run('3073.79', '3070.79')[0]?.message['zh-CN']).toBe(
    '“总计”收支两边不等：一边 3073.79万元，另一边 3070.79，相差 3.00。可能是 C15 应为 3070.79（只差一位数字），或 F15 应为 3073.79（只差一位数字）；表中看不出是哪一处，请核对。',
  );
});

test('equal totals are fine, and one unit of the last digit is no rounding: both sides round one figure', () => {
  expect(run('3073.79', '3073.79')).toEqual([]);
  expect(inShort(run('3073.79', '3073.78'))).toEqual(['error C15 3073.79 → ']);
});
