import { scoreNotByPolicy } from '../../../../src/core/rules/score/not-by-policy';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const one = (parts: Partial<IndicatorParts>) =>
  table({ indicators: [indicator({ row: 9, target: '≥98%', actual: '99%', weight: 10, score: 10, ...parts })] });
const found = (parts: Partial<IndicatorParts>) => inShort(check(scoreNotByPolicy, one(parts)));

test('a met target that did not earn its weight is a warning with the expected score', () => {
  expect(found({ score: 9 })).toEqual(['warning H9 9 → 10']);
  expect(found({ score: 10 })).toEqual([]);
});

test('what a unit takes off by the deviation for more than "=" asks for is its own judgement: only noted', () => {
  expect(found({ target: '=13000册', actual: '13200册', weight: 4, score: '3.94' })).toEqual(['info H9 3.94 → 4']);
  expect(found({ target: '=13000册', actual: '13200册', weight: 4, score: '3.5' })).toEqual(['warning H9 3.5 → 4']);
  expect(found({ target: '≥13000册', actual: '13200册', weight: 4, score: '3.94' })).toEqual(['warning H9 3.94 → 4']);
});

test('the message shows how the expected score was reached', () => {
  expect(check(scoreNotByPolicy, one({ score: 9 }))[0]?.message['zh-CN']).toContain(
    '实际完成值 99% 符合指标值 ≥98%，已完成；得分 = 分值 = 10',
  );
});

test('what a person judges is never called wrong inside its range', () => {
  expect(found({ target: '≥90台', actual: '120台', weight: 5, score: 4 })).toEqual([]);
  expect(found({ target: '明显提升', actual: '明显提升', score: 5 })).toEqual([]);
  expect(found({ target: '明显提升', actual: '有所提升', score: 0 })).toEqual([]);
});

test('a ceiling kept by far may earn less where the reason is given', () => {
  const parts = { target: '≤1万元', actual: '0万元', weight: 20, score: 15 };
  expect(found({ ...parts, reason: '当年未产生线路租用成本' })).toEqual([]);
  expect(found({ ...parts, reason: null })).toEqual(['warning H9 15 → 20']);
});

test('missed targets, blank values and impossible scores belong to other rules', () => {
  expect(found({ actual: '49%', score: 9 })).toEqual([]);
  expect(found({ actual: '', score: 9 })).toEqual([]);
  expect(found({ score: 12 })).toEqual([]);
  expect(found({ score: null })).toEqual([]);
});

test('evaluation methods of their own, deductions, details and shared points are left alone', () => {
  expect(found({ score: 9, extra: { method: '缺(错)项扣分法' } })).toEqual([]);
  expect(found({ score: 9, extra: { deduction: true } })).toEqual([]);
  expect(found({ score: 9, extra: { detail: true } })).toEqual([]);
  expect(found({ score: 9, extra: { sharesPoints: true } })).toEqual([]);
  expect(check(scoreNotByPolicy, { ...one({ score: 9 }), kind: 'evaluation-system' })).toEqual([]);
});

test('whole points for a computed score with decimals are only noted', () => {
  expect(found({ weight: '3.4', score: 3 })).toEqual(['info H9 3 → 3.4']);
});

test('the fix is offered for a person to confirm', () => {
  expect(check(scoreNotByPolicy, one({ score: 9 }))[0]?.fix).toMatchObject({
    safe: false,
    edits: [{ cell: 'H9', content: { number: '10' } }],
  });
});

test('what a target of ≥0 that anything meets may cost is for the unit to say', () => {
  expect(found({ target: '≥0条', actual: '5条', weight: 4, score: 3, reason: '指标值设定较小' })).toEqual([]);
  expect(found({ target: '≥0条', actual: '5条', weight: 4, score: 3, reason: null })).toEqual([]);
});
