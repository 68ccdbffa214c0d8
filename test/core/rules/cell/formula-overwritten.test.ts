import { readWorkbook } from '../../../../src/core/reading/read-workbook';
import { snapshotOf } from '../../../support/snapshots';
import { cellFormulaOverwritten } from '../../../../src/core/rules/cell/formula-overwritten';
import { check, checkRows } from '../../support/findings';

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

test('one formula is one wherever it was filled to: with fixed rows and columns, and columns of two letters', () => {
  expect(checkRows(cellFormulaOverwritten, rates('=D#/$C$4', '=D#/$C$4', 0.9, '=D#/$C$4'))).toEqual(['warning E6 0.9 → ']);
  expect(checkRows(cellFormulaOverwritten, rates('=AD#/AC#', '=AD#/AC#', 0.9, '=AD#/AC#'))).toEqual(['warning E6 0.9 → ']);
  expect(checkRows(cellFormulaOverwritten, rates('=$D#/C#', '=$D#/C#', 0.9, '=$D#/C#'))).toEqual(['warning E6 0.9 → ']);
  expect(checkRows(cellFormulaOverwritten, rates('=d#/c#', '=D#/C#', 0.9, '=D#/C#'))).toEqual(['warning E6 0.9 → ']);
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C$4', '=D#/C$4', 0.9, '=D#/C$5'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates('=D#/$C#', '=D#/$C#', 0.9, '=D#/$B#'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', '=D#/C#', 0.9, '=AD#/C#'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates('=LOG10(D#)', '=LOG10(D#)', 0.9, '=LOG11(D#)'))).toEqual([]);
});

test('two formulas around a number are no column of them, and the first number has none above it', () => {
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', 0.9, '=D#/C#'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates(0.9, '=D#/C#', '=D#/C#', '=D#/C#'))).toEqual([]);
  expect(checkRows(cellFormulaOverwritten, rates('=D#/C#', 0.9, 0.9, '=D#/C#', '=D#/C#'))).toEqual([]);
});

test('the sentence shows the formula of the cell above', () => {
  const [finding] = check(cellFormulaOverwritten, readWorkbook(snapshotOf(rates('=D#/C#', '=D#/C#', 0.9, '=D#/C#'))));
  expect(finding).toMatchObject({ cell: 'E6', related: ['E5'] });
  expect(finding?.message['zh-CN']).toContain('E6 是手工填的 0.9，上下各格都是公式（如 E5 的 =D5/C5）');
});
