import { cellNotANumber } from '../../../../src/core/rules/cell/not-a-number';
import { fundsWith, indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { checkRows } from '../../support/findings';
import { type TestRows, snapshotOf } from '../../../support/snapshots';

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
import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { runRules } from '../../../../src/core/rules/run-rules';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';

test('an amount with a unit of its own is read with it, said, and the total holds', () => {
  expect(checkRows(cellNotANumber, allocation('262200元', 59.22))).toEqual(['warning C4 262200元 → 26.22']);
  const rules = runRules(readWorkbook(snapshotOf(allocation('262200元', 59.22))), DEFAULT_POLICY).map((finding) => finding.rule);
  expect(rules).toEqual(['cell/not-a-number']);
});

test("the table's own unit behind a figure is no other unit", () => {
  expect(checkRows(cellNotANumber, allocation('26.22万元', 59.22))).toEqual([]);
  expect(checkRows(cellNotANumber, allocation('26.22万', 59.22))).toEqual([]);
});

test('words in the place of an amount, a weight or a score are reported', () => {
  expect(checkRows(cellNotANumber, selfEvaluation({ funds: fundsWith({ 2: ['上年结转', 0, '待定', 18, '--', '90.0%', '--'] }) }))).toEqual([
    'warning E6 待定 → ',
  ]);
  expect(
    checkRows(
      cellNotANumber,
      selfEvaluation({ indicators: indicatorsWith({ 1: [null, '质量指标', '培训合格率', '≥98%', '98%', 25, '满分', null] }) }),
    ),
  ).toEqual(['warning H10 满分 → ']);
});
