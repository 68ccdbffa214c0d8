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
