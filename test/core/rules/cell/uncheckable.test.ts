import { cellUncheckable } from '../../../../src/core/rules/cell/uncheckable';
import { fundsWith, indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';
import type { TestRows } from '../../../support/snapshots';

const allocation = (first: TestRows[number][number], total: TestRows[number][number]): TestRows => [
  ['2024年补助资金分配表'],
  ['单位：万元'],
  ['序号', '地区', '金额'],
  [1, '城东镇', first],
  [2, '城西镇', 24],
  [3, '河口镇', 4],
  [4, '石桥镇', 5],
  [null, '合计', total],
];

test('a total over an error value is never passed as fine', () => {
  expect(checkRows(cellUncheckable, allocation({ error: '#REF!' }, 64))).toEqual(['warning C8 64 → ']);
  expect(
    checkRows(cellUncheckable, selfEvaluation({ funds: fundsWith({ 2: ['上年结转', 0, 20, { error: '#N/A' }, '--', '90.0%', '--'] }) })),
  ).toEqual(['warning F4 108 → ']);
});

test('weights and scores that cannot be read leave the total line open', () => {
  expect(
    checkRows(
      cellUncheckable,
      selfEvaluation({
        indicators: indicatorsWith({
          0: ['产出指标', '数量指标', '举办培训期数', '≥6期', '6期', { error: '#N/A' }, { error: '#N/A' }, null],
        }),
      }),
    ),
  ).toEqual(['warning G13 100 → ', 'warning H13 99 → ']);
});

test('where all parts are numbers nothing is said', () => {
  expect(checkRows(cellUncheckable, allocation(32, 65))).toEqual([]);
});
