import { cellFormulaOverwritten } from '../../../../src/core/rules/cell/formula-overwritten';
import { checkRows } from '../../support/findings';

const rates = (...cells: readonly (number | string)[]) => [
  ['2024年项目资金执行情况表'],
  ['单位：万元'],
  ['序号', '项目名称', '预算数', '执行数', '执行率'],
  ...cells.map((rate, index) => [
    index + 1,
    `项目${index + 1}`,
    100,
    90,
    typeof rate === 'number' ? rate : { v: 0.9, f: rate.replaceAll('#', String(index + 4)) },
  ]),
];

test('a number typed into a column of formulas is found', () => {
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', '=D#/C#', 0.9, '=D#/C#'))).toEqual(['warning E6 0.9 → ']);
});

test('numbers beside a formula of another kind, at the end, or without formulas are left alone', () => {
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', 0.9, '=D5/C5', '=D#/C#'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', '=D#/C#', '=D#/C#', 0.9))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates(0.9, 0.9, 0.9, 0.9))).toEqual([]);
});
