import { targetUnparseable } from '../../../../src/core/rules/target/unparseable';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const run = (parts: Partial<IndicatorParts>) => check(targetUnparseable, table({ kind: 'target', indicators: [indicator({ row: 9, weight: 10, ...parts })] }));

test('a target that no reader can take is a warning', () => {
  const one = indicator({ row: 9, target: '≥≥', weight: 10 });
  const unread = { ...one, target: { ...one.target!, notes: [{ code: 'unparseable' as const }] } };
  expect(inShort(check(targetUnparseable, table({ indicators: [unread] })))).toEqual(['warning E9 ≥≥ → ']);
});

test('a placeholder of the template is a warning', () => {
  expect(inShort(run({ target: '≥**%' }))).toEqual(['warning E9 ≥**% → ']);
  expect(run({ target: '≥**%' })[0]?.message['zh-CN']).toContain('占位符');
});

test('a blank target with points is a warning', () => {
  expect(run({ target: '' })[0]?.message['zh-CN']).toBe('“指标9”有分值 10，但没有填指标值，请补填。');
});

test('blank targets without points, marks for "not applicable", details and evaluation systems are fine', () => {
  expect(run({ target: '', weight: 0 })).toEqual([]);
  expect(run({ target: '', weight: null })).toEqual([]);
  expect(run({ target: '/' })).toEqual([]);
  expect(run({ target: '', extra: { detail: true } })).toEqual([]);
  expect(run({ target: '', extra: { sharesPoints: true } })).toEqual([]);
  expect(check(targetUnparseable, table({ kind: 'evaluation-system', indicators: [indicator({ row: 9, target: '', weight: 5 })] }))).toEqual([]);
});

test('clear targets are fine', () => {
  for (const target of ['≥98%', '明显提升', '2024年12月31日前', '0']) expect(run({ target })).toEqual([]);
});
