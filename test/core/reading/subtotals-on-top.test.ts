import { analyse } from '../../../src/core/engine';
import type { Finding } from '../../../src/core/finding';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type PlainRows, snapshotOf } from '../../support/snapshots';

function errorsIn(rows: PlainRows): readonly Finding[] {
  return analyse(snapshotOf(rows, []), { policy: DEFAULT_POLICY }).result.findings.filter(({ severity }) => severity === 'error');
}

/** A subtotal over the schools of the city, and beside it the districts: the total adds up the subtotal and the districts. */
function allocation(school: number, subtotal: number): PlainRows {
  return [
    ['2018年学生生活费补助资金安排表'],
    ['单位：万元'],
    ['地区', '小学补助资金', '初中补助资金', '高中补助资金', '本次下达资金'],
    ['市辖区小计', 0.24, 0.84, 25.92, subtotal],
    ['市绵德小学', 0.24, null, null, 0.24],
    ['市高级实验学校', null, 0.600000305175781, null, 0.6],
    ['市金山实验学校', null, 0.240000152587891, null, 0.24],
    ['市绵德中学', null, null, 14.700009765625, 14.7],
    ['市金山中学', null, null, 11.2200048828125, school],
    ['湘桥区', 52.5600390625, 25.80001953125, 15.900009765625, 94.26],
    ['潮安区', 237.12015625, 161.100078125, 115.560078125, 513.78],
    ['合计', 289.92, 187.74, 157.38, 635.04],
  ];
}

test('a subtotal over its members stands for those alone whose figures come to it, the rows beside it for themselves', () => {
  expect(errorsIn(allocation(11.22, 27))).toEqual([]);
});

test('what such a subtotal leaves out is found in its own column, and nowhere else', () => {
  const found = errorsIn(allocation(11.4, 27));
  expect(found.map(({ rule, cell, expected }) => [rule, cell, expected])).toEqual([['amounts/total-mismatch', 'E4', '']]);
  expect(found[0]!.message['zh-CN']).toContain('27.18');
});

test('figures that calculating in single precision left over are added up to the digits that they were meant to have', () => {
  const rows: PlainRows = [
    ['2018年专项资金分配表'],
    ['地区', '补助资金（万元）'],
    ['甲县', 52.5600390625],
    ['乙县', 237.12015625],
    ['丙县', 14.940009765625],
    ['合计', 304.62],
  ];
  expect(errorsIn(rows)).toEqual([]);
  const wrong = rows.map((row, at) => (at === 5 ? ['合计', 305.62] : row));
  expect(errorsIn(wrong).map(({ message }) => message['zh-CN'])).toEqual([
    expect.stringContaining('52.56 + 237.12 + 14.94 = 304.62') as string,
  ]);
});
