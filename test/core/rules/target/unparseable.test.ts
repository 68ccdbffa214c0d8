import { targetUnparseable } from '../../../../src/core/rules/target/unparseable';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const run = (parts: Partial<IndicatorParts>) =>
  check(targetUnparseable, table({ kind: 'target', indicators: [indicator({ row: 9, weight: 10, ...parts })] }));

test('a target that no reader can take is a warning', () => {
  const one = indicator({ row: 9, target: '≥≥', weight: 10 });
  const unread = { ...one, target: { ...one.target!, notes: [{ code: 'unparseable' as const }] } };
  expect(inShort(check(targetUnparseable, table({ indicators: [unread] })))).toEqual(['warning E9 ≥≥ → ']);
});

test('a placeholder of the template is a warning', () => {
  expect(inShort(run({ target: '≥**%' }))).toEqual(['warning E9 ≥**% → ']);
  expect(run({ target: '≥**%' })[0]?.message['zh-CN']).toContain('占位符');
});

test('an error value is told by its own rule', () => {
  const one = indicator({ row: 9, target: '#REF!', weight: 10 });
  const error = { ...one, target: { ...one.target!, notes: [{ code: 'unparseable' as const }] } };
  expect(check(targetUnparseable, table({ indicators: [error] }))).toEqual([]);
});

test('clear targets are fine', () => {
  for (const target of ['≥98%', '明显提升', '2024年12月31日前', '0']) expect(run({ target })).toEqual([]);
});
