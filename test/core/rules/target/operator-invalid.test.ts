import { targetOperatorInvalid } from '../../../../src/core/rules/target/operator-invalid';
import { at, indicator, table } from '../../support/model';
import { check, inShort } from '../../support/findings';

const run = (target: string) => check(targetOperatorInvalid, table({ kind: 'target', indicators: [indicator({ row: 9, target })] }));

test.each([
  ['=>98%', '≥98%'],
  ['>=98%', '≥98%'],
  ['≧98%', '≥98%'],
  ['<=3起', '≤3起'],
  ['≦3起', '≤3起'],
])('%s is noted with its proper spelling %s and a safe fix', (written, proper) => {
  expect(inShort(run(written))).toEqual([`info E9 ${written} → ${proper}`]);
  expect(run(written)[0]?.fix).toMatchObject({ safe: true, edits: [{ cell: 'E9', content: { type: 'text', text: proper } }] });
  expect(run(proper)).toEqual([]);
});

test('an operator that contradicts itself is a warning without a fix', () => {
  const one = indicator({ row: 9, target: '≥98%' });
  const contradicting = { ...one, target: { ...one.target!, opCell: at('D9'), notes: [{ code: 'operator-invalid' as const }] } };
  const findings = check(targetOperatorInvalid, table({ indicators: [contradicting] }));
  expect(inShort(findings)).toEqual(['warning D9 ≥98% → ≥ ≤ = > <']);
  expect(findings[0]?.fix).toBeNull();
});

test('a cell that several indicators share is not rewritten', () => {
  const [first, second] = [indicator({ row: 9, target: '>=98%' }), indicator({ row: 10, target: '≥90%' })];
  const shared = { ...second, target: { ...second.target!, cell: first.target!.cell } };
  expect(check(targetOperatorInvalid, table({ indicators: [first, shared] }))[0]?.fix).toBeNull();
});
