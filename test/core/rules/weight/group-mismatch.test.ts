import { weightGroupMismatch } from '../../../../src/core/rules/weight/group-mismatch';
import { check, inShort } from '../../support/findings';
import { group, indicator, table, type Shown } from '../../support/model';
import type { Indicator, IndicatorGroup } from '../../../../src/core/model/types';

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

describe('groups whose points are their share of the whole, each with a hundred points of its own', () => {
  const rows = (from: number, ...weights: Shown[]) => weights.map((weight, index) => indicator({ row: from + index, weight }));
  const [one, two] = [rows(9, 60, 40), rows(11, 70, 30)];
  const shares = (groups: readonly IndicatorGroup[], extra: readonly Indicator[] = []) =>
    inShort(check(weightGroupMismatch, table({ indicators: [...one, ...two, ...extra], groups })));
  const [first, second] = [group('B9', one, 50), group('B11', two, 50)];

  test('are two or more of which nothing is said', () => {
    expect(shares([first, second])).toEqual([]);
    expect(shares([first, second, group('B13', [], undefined)], rows(13, null, '--'))).toEqual([]);
    expect(shares([first, second], [indicator({ row: 13 }), indicator({ row: 14, weight: 5, extra: { deduction: true } })])).toEqual([]);
  });

  test('are none where only one has a hundred points, where one row is in two, or a row with points in none', () => {
    expect(shares([first])).toEqual(['error B9 100 → 50']);
    const rest = rows(13, 40);
    expect(shares([first, second, group('B13', [...one.slice(0, 1), ...rest], 50)], rest)).toHaveLength(3);
    expect(shares([first, second], rows(13, 5))).toHaveLength(2);
    expect(shares([first, group('B11', [one[0]!, two[1]!], undefined), second])).toEqual([]);
  });
});

test('rounding beside a group of just as much less is no item that strayed, and neither is one in the middle', () => {
  const items = ['3.33', '3.33', '3.33', '2.5', '5', '2.51'].map((weight, index) => indicator({ row: 9 + index, weight }));
  const two = (first: Shown, second: Shown) =>
    inShort(
      check(
        weightGroupMismatch,
        table({ indicators: items, groups: [group('B9', items.slice(0, 3), first), group('B12', items.slice(3), second)] }),
      ),
    );
  expect(two(10, 10)).toEqual(['info B9 9.99 → 10', 'info B12 10.01 → 10']);
  expect(two('14.99', '5.01')).toEqual(['error B9 9.99 → 14.99', 'error B12 10.01 → 5.01']);
  expect(two('12.49', '7.51')).toEqual(['error B9 9.99 → ']);
});

test('the last item of the group above may belong to the one below', () => {
  const rows = [6, 6, 9, 6, 3].map((weight, index) => indicator({ row: 9 + index, name: `第${index + 1}项`, weight }));
  const groups = [group('B9', rows.slice(0, 3), 12), group('B12', rows.slice(3), 18)];
  const findings = check(weightGroupMismatch, table({ indicators: rows, groups }));
  expect(findings.map(({ cell, also, related }) => [cell, also, related])).toEqual([['B9', ['B12'], ['B12', 'D11', 'G11']]]);
  expect(findings[0]?.message['zh-CN']).toContain(
    '“产出指标”注明 18 分，组内只有 9 分；相邻的“产出指标”注明 12 分，却有 21 分。看来“第3项”（9 分）归错了组',
  );
});

test('a third group that differs is told by itself', () => {
  const rows = [6, 6, 6, 6, 3, 8].map((weight, index) => indicator({ row: 9 + index, weight }));
  const groups = [group('B9', rows.slice(0, 2), 18), group('B11', rows.slice(2, 5), 9), group('B14', rows.slice(5), 5)];
  expect(check(weightGroupMismatch, table({ indicators: rows, groups })).map(({ cell, expected }) => `${cell} ${expected}`)).toEqual([
    'B9 ',
    'B14 5',
  ]);
});

test('the sentence names the group, its points and how many items make how much', () => {
  const rows = [12, 6, 32].map((weight, index) => indicator({ row: 9 + index, weight }));
  const said = (declared: Shown) => check(weightGroupMismatch, table({ indicators: rows, groups: [group('B9', rows, declared)] }))[0]!;
  expect(said(65).message['zh-CN']).toContain('“产出指标”注明 65 分，组内 3 个指标合计 50 分，相差 15 分。');
  expect(said(65)).not.toHaveProperty('remainder');
});
