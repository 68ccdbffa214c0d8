import { cellErrorValue } from '../../../../src/core/rules/cell/error-value';
import { fundsWith, indicatorsWith, selfEvaluation } from '../../../../src/core/rules/example-tables';
import { check, checkRows } from '../../support/findings';
import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { snapshotOf, type TestRows } from '../../../support/snapshots';

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

test('an error value among amounts is an error of its own, wherever it stands', () => {
  expect(checkRows(cellErrorValue, allocation({ error: '#REF!' }, 64))).toEqual(['error C4 #REF! → ']);
  expect(checkRows(cellErrorValue, allocation(32, { error: '#DIV/0!' }))).toEqual(['error C8 #DIV/0! → ']);
  expect(checkRows(cellErrorValue, selfEvaluation({ total: [100, { error: '#N/A' }] }))).toEqual(['error H13 #N/A → ']);
});

test('error values of one kind are one finding with its cells, those of another kind another', () => {
  const funds = fundsWith({
    0: ['年度资金总额：', 100, { error: '#REF!' }, 108, 10, { error: '#DIV/0!' }, 9],
    1: ['其中：财政拨款', 100, { error: '#REF!' }, 90, '--', '90.0%', '--'],
  });
  expect(checkRows(cellErrorValue, selfEvaluation({ funds }))).toEqual(['error E4 #REF! → ', 'error H4 #DIV/0! → ']);
});

test('an error value that was pasted as text counts, words with a number sign do not', () => {
  expect(checkRows(cellErrorValue, allocation('#VALUE!', 64))).toEqual(['error C4 #VALUE! → ']);
  expect(
    checkRows(
      cellErrorValue,
      selfEvaluation({ indicators: indicatorsWith({ 0: ['产出指标', '数量指标', '#1机组检修', '≥6期', '6期', 25, 25, null] }) }),
    ),
  ).toEqual([]);
});

test('the sentence counts the cells and says what the value means', () => {
  const funds = fundsWith({
    0: ['年度资金总额：', 100, { error: '#REF!' }, 108, 10, '90.0%', 9],
    1: ['其中：财政拨款', 100, { error: '#REF!' }, 90, '--', '90.0%', '--'],
  });
  const [finding] = check(cellErrorValue, readWorkbook(snapshotOf(selfEvaluation({ funds }))));
  expect(finding).toMatchObject({ cell: 'E4', also: ['E5'], related: ['E5'] });
  expect(finding?.message['zh-CN']).toContain('E4、E5');
  expect(finding?.message['en-US']).toContain('E4');
});
