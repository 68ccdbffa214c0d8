import type { TableModel } from '../../../../src/core/model/types';
import { accountTablesDiffer } from '../../../../src/core/rules/account/tables-differ';
import { check } from '../../support/findings';
import { figure, placed, sumRelation, workbook } from '../../support/model';
import { cellsOf, columnTotal, form, income, overview } from './forms-by-hand';

const found = (...tables: readonly TableModel[]) =>
  check(accountTablesDiffer, workbook(...tables)).map(
    ({ sheet, cell, message }) => `${sheet}!${cell} ${/为.*?，/.exec(message['zh-CN'])?.[0]}`,
  );
const unit = (name: string, sheet: string) => ({ unitName: placed('A2', name), sheet });

test('a difference is told with both figures and the place of the other', () => {
  const [finding] = check(accountTablesDiffer, workbook(overview('100.00'), income('900000.00', { amountUnit: '元' })));
  expect(finding).toMatchObject({ severity: 'error', cell: 'C7', found: '900000' });
  expect(finding?.message['zh-CN']).toContain('本年收入合计此处为 900000元，收入支出决算总表!C11 为 100万元，两表应当一致。');
  expect(finding?.message['en-US']).toContain('The income of the year is 900000 here and 100 in 收入支出决算总表!C11');
});

test('forms of two units or of two years are not held against each other', () => {
  expect(found(overview('100.00'), income('90.00'))).toEqual(['收入决算表!C7 为 90万元，']);
  expect(found(overview('100.00', unit('甲局', '一')), income('90.00', unit('乙局', '二')))).toEqual([]);
  expect(found(overview('100.00', { title: '2023年度收入支出决算总表' }), income('90.00', { title: '2024年度收入决算表' }))).toEqual([]);
});

test('a form that does not state its unit or year is held against the only other one', () => {
  expect(found(overview('100.00', unit('甲局', '一')), income('90.00'))).toHaveLength(1);
  expect(found(overview('100.00'), income('90.00', unit('乙局', '二')))).toHaveLength(1);
  expect(found(overview('100.00', { title: '2023年度收入支出决算总表' }), income('90.00'))).toHaveLength(1);
});

test('of two units in one workbook each form is held against that of its own unit', () => {
  expect(
    found(
      overview('100.00', unit('甲局', '甲1')),
      overview('200.00', unit('乙局', '乙1')),
      income('100.00', unit('甲局', '甲2')),
      income('210.00', unit('乙局', '乙2')),
    ),
  ).toEqual(['乙2!C7 为 210万元，']);
});

test('万元 and 元 are compared as what they are, and a form without a unit has that of the other', () => {
  expect(found(overview('100.00'), income('1000000.00', { amountUnit: '元' }))).toEqual([]);
  expect(found(overview('100.00'), income('900000.00', { amountUnit: '元' }))).toEqual(['收入决算表!C7 为 900000元，']);
  expect(found(overview('100.00'), income('100.00', { amountUnit: '' }))).toEqual([]);
  expect(found(overview('100.00', { amountUnit: '' }), income('90.00'))).toHaveLength(1);
});

test('a table that is no form of a final account is not taken for one by its title', () => {
  expect(found(overview('100.00'), income('90.00', { kind: 'amounts' }))).toEqual([]);
});

test('a form that does not state the figure is held against nothing', () => {
  expect(found(form('收入支出决算总表', []), income('90.00'))).toEqual([]);
  expect(found(overview('100.00'), form('收入决算表', []))).toEqual([]);
});

test('the total is that of the first column: no total of a row, none that is blank, and no other column', () => {
  const sums = [
    sumRelation('row-total', figure('A7', '5.00'), [], { label: '合计' }),
    columnTotal('合计', figure('E7', '70.00')),
    columnTotal('合计', figure('C7', '100.00')),
    columnTotal('合计', figure('B7', null)),
    columnTotal('合计', figure('D7', '30.00')),
  ];
  expect(found(overview('100.00'), form('收入决算表', sums))).toEqual([]);
  expect(found(overview('70.00'), form('收入决算表', sums))).toEqual(['收入决算表!C7 为 100万元，']);
});

test('what a form states under one of its headings is held against the other form', () => {
  const heads = cellsOf({ C4: '本年收入合计', D4: '财政拨款收入', E4: '事业收入', C7: 100, D7: 80, E7: 20 });
  const sums = ['C7 100.00', 'D7 80.00', 'E7 20.00'].map((each) => {
    const [cell, stated] = each.split(' ');
    return columnTotal('合计', figure(cell!, stated!));
  });
  const appropriation = (stated: string) => form('财政拨款收入支出决算总表', [columnTotal('本年收入合计', figure('C9', stated))]);
  expect(found(form('收入决算表', sums, { cells: heads }), appropriation('80.00'))).toEqual([]);
  expect(found(form('收入决算表', sums, { cells: heads }), appropriation('100.00'))).toEqual(['财政拨款收入支出决算总表!C9 为 100万元，']);
  expect(found(form('收入决算表', sums), appropriation('100.00'))).toEqual([]);
});

test('basic expenditure is staff and public expenses together, and is not known from one of them', () => {
  const general = form('一般公共预算财政拨款支出决算表', [columnTotal('合计', figure('D7', '50.00'))], {
    cells: cellsOf({ D4: '基本支出' }),
  });
  const basic = (...sums: readonly [string, string][]) =>
    form(
      '一般公共预算财政拨款基本支出决算表',
      sums.map(([label, stated], index) => columnTotal(label, figure(`${'CF'[index]}20`, stated))),
    );
  expect(found(general, basic(['人员经费合计', '30.00'], ['公用经费合计', '20.00']))).toEqual([]);
  expect(found(general, basic(['人员经费合计', '30.00'], ['公用经费合计', '25.00']))).toEqual([
    '一般公共预算财政拨款基本支出决算表!C20 为 55万元，',
  ]);
  expect(found(general, basic(['人员经费合计', '30.00']))).toEqual([]);
});
