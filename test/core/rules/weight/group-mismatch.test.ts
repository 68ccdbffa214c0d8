import { weightGroupMismatch } from '../../../../src/core/rules/weight/group-mismatch';
import { check, inShort } from '../../support/findings';
import { group, indicator, table, type Shown } from '../../support/model';

const found = (declared: Shown, ...weights: Shown[]) => {
  const members = weights.map((weight, index) => indicator({ row: 9 + index, weight }));
  const outsider = indicator({ row: 30, weight: 99 });
  return inShort(check(weightGroupMismatch, table({ indicators: [...members, outsider], groups: [group('B9', members, declared)] })));
};

test('a group whose items add up to something else is an error at its points', () => {
  expect(found(65, 12, 6, 32)).toEqual(['error B9 50 → 65']);
  expect(found(50, 12, 6, 32)).toEqual([]);
});

test('blank items leave a sum below the points open, above it the group is wrong', () => {
  expect(found(65, 12, null)).toEqual([]);
  expect(found(10, 12, null)).toEqual(['error B9 12 → 10']);
  expect(found(10)).toEqual([]);
});

test('items with decimals may differ by rounding', () => {
  expect(found(10, '3.33', '3.33', '3.33')).toEqual(['info B9 9.99 → 10']);
});

test('a group without points is not judged', () => {
  expect(found(null, 5, 5)).toEqual([]);
  expect(found(undefined as unknown as Shown, 5, 5)).toEqual([]);
});

test('a group that has too many points beside one that lacks as many holds an item of the other: one finding that says so', () => {
  const rows = [6, 6, 6, 6, 3].map((weight, index) => indicator({ row: 9 + index, name: `第${index + 1}项`, weight }));
  const two = (first: Shown, second: Shown) =>
    check(
      weightGroupMismatch,
      table({ indicators: rows, groups: [group('B9', rows.slice(0, 2), first), group('B11', rows.slice(2), second)] }),
    );
  const [finding, ...others] = two(18, 9);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', cell: 'B9', also: ['B11'], expected: '', fix: null });
  expect(finding?.message['zh-CN']).toContain('看来“第3项”（6 分）归错了组');
  expect(inShort(two(16, 11))).toEqual(['error B9 12 → 16', 'error B11 15 → 11']);
});
