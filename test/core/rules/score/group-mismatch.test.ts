import { scoreGroupMismatch } from '../../../../src/core/rules/score/group-mismatch';
import { check, inShort } from '../../support/findings';
import { group, indicator, table, type Shown } from '../../support/model';

const found = (declared: Shown, ...scores: Shown[]) => {
  const members = scores.map((score, index) => indicator({ row: 9 + index, score }));
  return inShort(
    check(
      scoreGroupMismatch,
      table({ kind: 'evaluation-system', indicators: members, groups: [group('B9', members, undefined, declared)] }),
    ),
  );
};

test('a group whose score its items do not give is an error', () => {
  expect(found(6, 3, 0)).toEqual(['error Z9 6 → ']);
  expect(found(3, 3, 0)).toEqual([]);
});

test('blank items leave it open, unless they give too much already', () => {
  expect(found(6, 3, null)).toEqual([]);
  expect(found(2, 3, null)).toEqual(['error Z9 2 → 3']);
  expect(found(6)).toEqual([]);
});

test('deductions may come off', () => {
  const members = [indicator({ row: 9, score: 5 }), indicator({ row: 10, score: 2, extra: { deduction: true } })];
  const stated = (declared: Shown) =>
    inShort(check(scoreGroupMismatch, table({ indicators: members, groups: [group('B9', members, undefined, declared)] })));
  expect(stated(3)).toEqual([]);
  expect(stated(5)).toEqual([]);
  expect(stated(4)).toEqual(['error Z9 4 → ']);
});

test('rounding is only noted', () => {
  expect(found(10, '3.33', '3.33', '3.33')).toEqual(['info Z9 10 → 9.99']);
});
