import { Decimal, fromSpreadsheetNumber, halfUnit, isNegative, plain, roundHalfUp, signed, sum, truncate } from '../../../src/core/decimal';

test.each([
  ['0.005', 2, '0.01'],
  ['-0.005', 2, '-0.01'],
  ['1.004', 2, '1'],
  ['1.25', 1, '1.3'],
  ['1.2', 3, '1.2'],
  ['2.5', 0, '3'],
])('%s rounded half up to %i digits is %s', (value, decimals, expected) => {
  expect(plain(roundHalfUp(new Decimal(value), decimals))).toBe(expected);
});

test.each([
  ['1.999', 2, '1.99'],
  ['-1.999', 2, '-1.99'],
  ['1.5', 0, '1'],
])('%s cut after %i digits is %s', (value, decimals, expected) => {
  expect(plain(truncate(new Decimal(value), decimals))).toBe(expected);
});

test.each([
  ['12.340000000000001', '12.34'],
  ['0.30000000000000004', '0.3'],
  ['123456789012345', '123456789012345'],
  ['1234567890123456', '1234567890123460'],
  [' 7 ', '7'],
  ['1e3', '1000'],
  ['', null],
  ['x', null],
  ['NaN', null],
  ['Infinity', null],
])('the spreadsheet number %j is %j', (text, expected) => {
  const value = fromSpreadsheetNumber(text);
  expect(value && plain(value)).toBe(expected);
});

test.each([
  ['-1', true],
  ['0', false],
  ['-0', false],
  ['1', false],
])('%s is below zero: %s', (value, expected) => {
  expect(isNegative(new Decimal(value))).toBe(expected);
});

test('sums, signs and half units', () => {
  expect(plain(sum([]))).toBe('0');
  expect(plain(sum(['0.1', '0.2', '-0.4'].map((value) => new Decimal(value))))).toBe('-0.1');
  expect([plain(signed(new Decimal(5), 1)), plain(signed(new Decimal(5), -1))]).toEqual(['5', '-5']);
  expect([0, 2, 2].map((decimals) => plain(halfUnit(decimals)))).toEqual(['0.5', '0.005', '0.005']);
  expect(plain(new Decimal('-0'))).toBe('0');
  expect(plain(new Decimal('13000'))).toBe('13000');
});
