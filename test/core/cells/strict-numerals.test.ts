import { readDigits, readStrictNumeral } from '../../../src/core/cells/strict-numerals';

test.each([
  ['两', '2'],
  ['十', '10'],
  ['十二', '12'],
  ['一百零五', '105'],
  ['一百一十', '110'],
  ['三百二十', '320'],
  ['两千零二十四', '2024'],
  ['九十八点五', '98.5'],
  ['零点三', '0.3'],
  ['一万零五百', '10500'],
  ['三万二千', '32000'],
  ['一亿零五百万', '105000000'],
  ['一百二十三万四千五百', '1234500'],
])('%s is read as %s', (numeral, value) => {
  expect(readStrictNumeral(numeral)).toBe(value);
});

test.each([
  '',
  '零',
  '百',
  '十四五',
  '三五',
  '三四十',
  '七八十',
  '一百五',
  '三万五',
  '二〇二四',
  '一点',
  '八点三十',
  '万',
  '一万一亿',
  '一'.repeat(30),
])('what is not properly written, or may mean another number, is none: %s', (numeral) => {
  expect(readStrictNumeral(numeral)).toBeNull();
});

test('years are read digit by digit', () => {
  expect(['二〇二四', '二零二四', '二○二四', '二十'].map(readDigits)).toEqual(['2024', '2024', '2024', null]);
});
