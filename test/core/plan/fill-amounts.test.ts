import { planFill } from '../../../src/core/plan';
import type { FillStyle } from '../../../src/core/plan/types';
import { readWorkbook } from '../../../src/core/reading/read-workbook';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import { type TestRows, snapshotOf } from '../../support/snapshots';

function fill(rows: TestRows, style: FillStyle): Readonly<Record<string, string>> {
  const snapshot = snapshotOf(rows);
  const { edits } = planFill(readWorkbook(snapshot), DEFAULT_POLICY, style, snapshot);
  return Object.fromEntries(
    edits.map(({ cell, content }) => [
      cell,
      content?.type === 'formula' ? content.formula : content?.type === 'number' ? content.number : '',
    ]),
  );
}

const ALLOCATION: TestRows = [
  ['专项资金分配表'],
  ['单位：万元'],
  ['序号', '地区', '中央资金', '省级资金', '合计'],
  [1, '甲县', 10, 5, 15],
  [2, '乙县', 20, 5, 25],
  [3, '丙县', 30, 6, null],
  ['合计', null, null, null, null],
];

const EXECUTION: TestRows = [
  ['各地区预算执行情况表'],
  ['单位：万元'],
  ['序号', '地区', '预算数', '执行数', '执行率'],
  [1, '甲县', 10, 5, { v: 0.5, fmt: '0%' }],
  [2, '乙县', 20, 5, null],
  [3, '丙县', 30, 6, null],
  ['合计', null, 60, null, null],
];

test('blank totals of rows and columns are filled, the total over a total too', () => {
  expect(fill(ALLOCATION, 'native')).toEqual({ E6: '=SUM(C6,D6)', C7: '=SUM(C4:C6)', D7: '=SUM(D4:D6)', E7: '=SUM(E4:E6)' });
  expect(fill(ALLOCATION, 'value')).toEqual({ E6: '36', C7: '60', D7: '16', E7: '76' });
});

test('blank rates are filled, that of a total still to be filled too', () => {
  expect(fill(EXECUTION, 'native')).toMatchObject({
    D7: '=SUM(D4:D6)',
    E5: '=IFERROR(IF(D5="","",D5/C5),"")',
    E7: '=IFERROR(IF(D7="","",D7/C7),"")',
  });
  expect(fill(EXECUTION, 'value')).toMatchObject({ D7: '16', E5: '0.25', E6: '0.2' });
});

test("the totals of the funds, the completion rates and a form's total with the execution score are filled", () => {
  const form: TestRows = [
    ['项目支出绩效自评表'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, null, null, null, 10, null, null],
    [null, '其中：财政拨款', null, 100, 100, 90, '--', null, '--'],
    [null, '上年结转', null, 0, 20, 18, '--', null, '--'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '完成率', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', 30, 24, null, 50, null],
    ['效益指标', '社会效益指标', '覆盖单位', 20, 20, null, 40, null],
    ['总分', null, null, null, null, null, null, null],
  ];
  expect(fill(form, 'native')).toEqual({
    D3: '=SUM(D4:D5)',
    E3: '=SUM(E4:E5)',
    F3: '=SUM(F4:F5)',
    H3: '=IFERROR(IF(F3="","",F3/E3),"")',
    H4: '=IFERROR(IF(F4="","",F4/E4),"")',
    H5: '=IFERROR(IF(F5="","",F5/E5),"")',
    I3: '=IFERROR(IF(F3="","",ROUND(G3*MIN(1,F3/E3),2)),"")',
    F7: '=IFERROR(IF(E7="","",E7/D7),"")',
    F8: '=IFERROR(IF(E8="","",E8/D8),"")',
    H7: '=IFERROR(IF(E7="","",ROUND(G7*MIN(1,E7/D7),2)),"")',
    H8: '=IFERROR(IF(E8="","",ROUND(G8*MIN(1,E8/D8),2)),"")',
    G9: '=SUM(G3,G7:G8)',
    H9: '=SUM(H7:H8,I3)',
  });
});
