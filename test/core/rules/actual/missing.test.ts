import { actualMissing } from '../../../../src/core/rules/actual/missing';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const rows = (...parts: Partial<IndicatorParts>[]) =>
  parts.map((each, index) => indicator({ row: 9 + index, target: '≥98%', weight: 10, ...each }));
const found = (...parts: Partial<IndicatorParts>[]) => inShort(check(actualMissing, table({ indicators: rows(...parts) })));

test('a row without an actual value is a warning', () => {
  expect(found({ actual: '98%' }, { target: '及时有效', actual: '', score: 20 })).toEqual(['warning F10  → ']);
});

test('"not applicable" beside a target is a warning too', () => {
  expect(found({ actual: '98%' }, { actual: '/' })).toEqual(['warning F10 / → ']);
});

test('rows without a target ask for nothing', () => {
  expect(found({ actual: '98%' }, { target: '/', actual: '' }, { target: '', actual: '' })).toEqual([]);
});

test('a form that nobody has filled in is reported once', () => {
  const findings = check(actualMissing, table({ indicators: rows({ actual: '' }, { actual: '' }, { actual: '' }) }));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    cell: 'F9',
    related: ['F10', 'F11'],
    message: { 'zh-CN': '本表 3 个指标都还没有填实际完成值，请补填。' },
  });
  expect(
    check(actualMissing, table({ indicators: rows({ actual: '', score: 10 }, { actual: '', score: 10 }) }))[0]?.message['zh-CN'],
  ).toMatch(/没有填实际完成值（“.+”指标值 .+），请补填。$/);
});

test('target tables and tables without the column are left alone', () => {
  expect(check(actualMissing, table({ kind: 'target', indicators: rows({ actual: '' }) }))).toEqual([]);
  expect(found({})).toEqual([]);
});
