import { fundNegative } from '../../../../src/core/rules/fund/negative';
import { fundsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';

test('a negative amount of a project is found, zero is none', () => {
  expect(checkRows(fundNegative, selfEvaluation({ funds: fundsWith({ 2: ['上年结转', 0, -20, 18, '--', '90.0%', '--'] }) }))).toEqual([
    'warning E6 -20 → ',
  ]);
  expect(checkRows(fundNegative, selfEvaluation({}))).toEqual([]);
});

test('allocations may take back what was given', () => {
  expect(
    checkRows(fundNegative, [
      ['2024年补助资金分配表'],
      ['单位：万元'],
      ['序号', '地区', '金额'],
      [1, '城东镇', -32],
      [2, '城西镇', 24],
      [3, '河口镇', 4],
      [null, '合计', -4],
    ]),
  ).toEqual([]);
});
