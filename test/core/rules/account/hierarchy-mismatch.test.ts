import { accountHierarchyMismatch } from '../../../../src/core/rules/account/hierarchy-mismatch';
import { check, inShort } from '../../support/findings';
import { figure, sumRelation, table } from '../../support/model';

const run = (stated: string, parts: readonly string[], kind: 'row-total' | 'hierarchy' | 'column-total') =>
  inShort(
    check(
      accountHierarchyMismatch,
      table({
        ties: {
          sums: [
            sumRelation(
              kind,
              figure('C6', stated),
              parts.map((part, index) => figure(`${'DEFGH'[index]}6`, part)),
            ),
          ],
          rates: [],
        },
      }),
    ),
  );

test('a stated figure that its parts do not give is an error', () => {
  expect(run('104.43', ['11.43', '59.89', '33.02'], 'hierarchy')).toEqual(['error C6 104.43 → ']);
  expect(run('104.34', ['11.43', '59.89', '33.02'], 'hierarchy')).toEqual([]);
});

test('rounding of the digits shown is only noted', () => {
  expect(run('104.43', ['11.43', '59.89', '33.12'], 'hierarchy')).toEqual(['info C6 104.43 → 104.44']);
});

test('column totals belong to another rule', () => {
  expect(run('104.43', ['11.43'], 'column-total')).toEqual([]);
});
