import { actualUnparseable } from '../../../../src/core/rules/actual/unparseable';
import { check, inShort } from '../../support/findings';
import { indicator, table } from '../../support/model';

const found = (target: string, actual: string) =>
  inShort(check(actualUnparseable, table({ indicators: [indicator({ row: 9, target, actual })] })));

test('text against a number, or a number against a date, is a warning', () => {
  expect(found('≥6期', '已完成')).toEqual(['warning F9 已完成 → ']);
  expect(found('2024年12月31日前', '100%')).toEqual(['warning F9 100% → ']);
});

test('words that say that the target was reached are only noted, unless they say it of a part', () => {
  expect(found('≥1.25', '各座尾矿库均达成目标')).toEqual(['info F9 各座尾矿库均达成目标 → ']);
  expect(found('≥1.25', '部分达到要求')).toEqual(['warning F9 部分达到要求 → ']);
});

test('an operator left in the actual value is only noted', () => {
  expect(found('≥266米', '≥266米')).toEqual(['info F9 ≥266米 → ']);
});

test.each([
  ['≥6期', '6期'],
  ['明显提升', '提升明显'],
  ['明显提升', '95%'],
  ['2024年12月31日前', '按期完成'],
  ['≥6期', ''],
  ['≥6期', '/'],
  ['/', '已完成'],
])('"%s" against "%s" is fine', (target, actual) => {
  expect(found(target, actual)).toEqual([]);
});

test('a value that cannot be read at all is a warning', () => {
  const one = indicator({ row: 9, target: '≥6期', actual: '6期' });
  const damaged = { ...one, actual: { ...one.actual!, notes: [{ code: 'unparseable' as const }] } };
  expect(inShort(check(actualUnparseable, table({ indicators: [damaged] })))).toEqual(['warning F9 6期 → ']);
});

test('target tables are left alone', () => {
  expect(
    check(actualUnparseable, table({ kind: 'target', indicators: [indicator({ row: 9, target: '≥6期', actual: '已完成' })] })),
  ).toEqual([]);
});

test('"none" beside the reason why there is none needs no figure', () => {
  const done = (actual: string, reason: string | null) =>
    inShort(check(actualUnparseable, table({ indicators: [indicator({ row: 9, target: '100%', actual, reason })] })));
  expect(done('无', '没有轮换、动用库存')).toEqual([]);
  expect(done('已完成', '没有轮换、动用库存')).toEqual(['warning F9 已完成 → ']);
});

test('operators left in several actual values are one line', () => {
  const rows = [9, 10, 11].map((row) => indicator({ row, target: '≥90%', actual: '≥90%' }));
  expect(check(actualUnparseable, table({ indicators: rows }))).toMatchObject([{ severity: 'info', cell: 'F9', also: ['F10', 'F11'] }]);
});
