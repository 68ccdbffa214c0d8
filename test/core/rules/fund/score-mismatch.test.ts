import { fundScoreMismatch } from '../../../../src/core/rules/fund/score-mismatch';
import { policyById } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { figure, funds, table, type Shown } from '../../support/model';

const block = (figures: Readonly<Record<string, Shown>>) => table({ funds: funds([{ role: 'total', label: '年度资金总额', figures }]) });
const found = (weight: Shown, rate: Shown, score: Shown, amounts: Readonly<Record<string, Shown>> = {}) =>
  inShort(check(fundScoreMismatch, block({ weight, rate, score, ...amounts })));

test('a score that is not weight × rate is an error', () => {
  expect(found('10', '90.0%', '10')).toEqual(['error I4 10 → 9']);
  expect(found('10', '90.0%', '12')).toEqual(['error I4 12 → 9']);
});

test('equal at the digits shown is right', () => {
  expect(found('10', '52.4%', '5.2')).toEqual([]);
  expect(found('10', '87.4%', '8.7')).toEqual([]);
  expect(found('10', '87.4%', '8.74')).toEqual([]);
});

test('a score may rest on the amounts instead of the rounded rate', () => {
  expect(found('10', '52.4%', '5.236', { executed: '26.22', adjusted: '50.08' })).toEqual([]);
});

test('whole points for a score with decimals are only noted', () => {
  expect(found('10', '30.1%', '3')).toEqual(['info I4 3 → 3.01']);
});

test('a rate above 100 % earns no more than the weight', () => {
  expect(found('10', '108.0%', '10')).toEqual([]);
  expect(found('10', '108.0%', '10.8')).toEqual(['error I4 10.8 → 10.0']);
});

test('blank or missing figures are not judged', () => {
  expect(found('10', '90.0%', null)).toEqual([]);
  expect(found(null, '90.0%', '9')).toEqual([]);
  expect(found('10', null, '9')).toEqual([]);
});

test('points that a label declares count as the weight', () => {
  const labelled = table({ funds: funds([{ role: 'total', label: '总额', figures: { rate: '90.0%', score: '10' } }], figure('A4', '10')) });
  expect(inShort(check(fundScoreMismatch, labelled))).toEqual(['error I4 10 → 9']);
});

test('a score that fits the step rule of its own points is a warning that names the policy', () => {
  const [finding] = check(fundScoreMismatch, block({ weight: '15', rate: '92.0%', score: '15' }));
  expect(finding).toMatchObject({ severity: 'warning', expected: '13.8' });
  expect(finding?.message['zh-CN']).toContain('广西某单位');
  expect(finding?.message['en-US']).toContain('A Guangxi unit');
  expect(found('10', '92.0%', '10')).toEqual(['error I4 10 → 9.2']);
});

test('under the step rule that score is right', () => {
  expect(check(fundScoreMismatch, block({ weight: '15', rate: '92.0%', score: '15' }), policyById('guangxi-steps')!)).toEqual([]);
});

test('the fix is safe and puts the computed score', () => {
  expect(check(fundScoreMismatch, block({ weight: '10', rate: '90.0%', score: '10' }))[0]?.fix).toMatchObject({
    safe: true,
    edits: [{ cell: 'I4', content: { number: '9' } }],
  });
});
