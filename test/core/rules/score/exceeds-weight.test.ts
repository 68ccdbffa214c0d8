import { scoreExceedsWeight } from '../../../../src/core/rules/score/exceeds-weight';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const found = (parts: Partial<IndicatorParts>) =>
  inShort(check(scoreExceedsWeight, table({ kind: 'evaluation-system', indicators: [indicator({ row: 9, ...parts })] })));

test('a score above its weight or below zero is an error', () => {
  expect(found({ weight: 2, score: 4 })).toEqual(['error H9 4 → 0–2']);
  expect(found({ weight: 2, score: '-1' })).toEqual(['error H9 -1 → 0–2']);
  expect(found({ weight: 2, score: '2.01' })).toEqual(['error H9 2.01 → 0–2']);
});

test('scores from zero to the weight are fine', () => {
  expect(found({ weight: 2, score: 0 })).toEqual([]);
  expect(found({ weight: 2, score: 2 })).toEqual([]);
});

test('deductions and rows without weight or score are not judged', () => {
  expect(found({ weight: 2, score: '-3', extra: { deduction: true } })).toEqual([]);
  expect(found({ weight: null, score: 3 })).toEqual([]);
  expect(found({ score: 3 })).toEqual([]);
  expect(found({ weight: 2, score: '--' })).toEqual([]);
});

test('shares of one whole are no points that a score could exceed, and neither are per cents beside points', () => {
  expect(found({ weight: '0.3', score: 30 })).toEqual([]);
  expect(found({ weight: 1, score: 30 })).toEqual([]);
  expect(found({ weight: '1.5', score: 30 })).toEqual(['error H9 30 → 0–1.5']);
  expect(found({ weight: 10, score: '1200%' })).toEqual([]);
  expect(found({ weight: '200%', score: '250%' })).toHaveLength(1);
});

test('the sentence says which it is', () => {
  const said = (score: string) =>
    check(scoreExceedsWeight, table({ indicators: [indicator({ row: 9, name: '满意度', weight: 10, score })] }))[0]?.message['zh-CN'];
  expect(said('12')).toContain('“满意度”得分 12，超过分值 10。');
  expect(said('-1')).toContain('“满意度”得分 -1 为负数，最低为 0 分。');
});
