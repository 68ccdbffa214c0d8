import { unitMismatch } from '../../../../src/core/rules/unit/mismatch';
import { check, inShort } from '../../support/findings';
import { at, indicator, table } from '../../support/model';

const found = (target: string, actual: string) =>
  inShort(check(unitMismatch, table({ indicators: [indicator({ row: 9, target, actual })] })));

test.each([
  ['≥3支', '100', 'warning F9  → 支'],
  ['≤0.3%', '0', 'warning F9  → %'],
  ['≥3支', '100%', 'warning F9 % → 支'],
  ['≤20万元', '185000元', 'warning F9 元 → 万元'],
  ['≥95', '98%', 'warning F9 % → '],
])('"%s" against "%s" is a warning', (target, actual, expected) => {
  expect(found(target, actual)).toEqual([expected]);
});

test('one unit written two ways is only noted', () => {
  expect(found('≥98百分比', '95%')).toEqual(['info F9 % → 百分比']);
});

test.each([
  ['≥3支', '100支'],
  ['≥95', '100'],
  ['≥90台/套', '120台(套)'],
  ['≥98%', '98％'],
  ['明显提升', '100'],
  ['≥3支', '已完成'],
  ['≥3支', ''],
  ['2024年12月底前', '12'],
])('"%s" against "%s" is fine', (target, actual) => {
  expect(found(target, actual)).toEqual([]);
});

test('a unit in a column of its own need not be repeated', () => {
  const one = indicator({ row: 9, target: '≥46人', actual: '45' });
  const split = { ...one, target: { ...one.target!, unitCell: at('G9') } };
  expect(check(unitMismatch, table({ indicators: [split] }))).toEqual([]);
  const other = indicator({ row: 9, target: '≥46人', actual: '45%' });
  expect(inShort(check(unitMismatch, table({ indicators: [{ ...other, target: { ...other.target!, unitCell: at('G9') } }] })))).toEqual([
    'warning F9 % → 人',
  ]);
});
