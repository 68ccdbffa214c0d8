import { Decimal, plain } from '../../../src/core/decimal';
import { convertUnit, isPercent, relateUnits } from '../../../src/core/scoring/relate-units';

test.each([
  ['台/套', '台(套)', 'same'],
  ['人·次', '人次', 'same'],
  ['', '', 'both-missing'],
  ['%', '', 'actual-missing'],
  ['', '次', 'target-missing'],
  ['百分比', '%', 'spelling'],
  ['％', '%', 'same'],
  ['天', '日', 'spelling'],
  ['万元', '元', 'convertible'],
  ['小时', '分钟', 'convertible'],
  ['年', '个月', 'convertible'],
  ['年', '天', 'different'],
  ['支', '%', 'different'],
  ['万元', '人', 'different'],
] as const)('target in "%s", actual in "%s": %s', (target, actual, expected) => {
  expect(relateUnits(target, actual)).toBe(expected);
});

test("converts the actual value into the target's unit", () => {
  expect(plain(convertUnit(new Decimal('185000'), '元', '万元'))).toBe('18.5');
  expect(plain(convertUnit(new Decimal('2'), '天', '小时'))).toBe('48');
});

test('a per mille is no per cent', () => {
  expect(isPercent('％')).toBe(true);
  expect(isPercent('百分比')).toBe(true);
  expect(isPercent('‰')).toBe(false);
  expect(isPercent('')).toBe(false);
});
