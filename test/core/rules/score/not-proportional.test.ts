import { scoreNotByPolicy } from '../../../../src/core/rules/score/not-by-policy';
import { scoreNotProportional } from '../../../../src/core/rules/score/not-proportional';
import { check, inShort } from '../../support/findings';
import { indicator, table, type IndicatorParts } from '../../support/model';

const one = (parts: Partial<IndicatorParts>) =>
  table({ indicators: [indicator({ row: 9, target: '≥98%', actual: '82%', weight: 8, ...parts })] });
const found = (parts: Partial<IndicatorParts>) => inShort(check(scoreNotProportional, one(parts)));

test('a missed target scored otherwise than weight × completion is a warning', () => {
  expect(found({ score: 6 })).toEqual(['warning H9 6 → 6.69']);
  expect(found({ score: 8 })).toEqual(['warning H9 8 → 6.69']);
  expect(found({ score: 0 })).toEqual(['warning H9 0 → 6.69']);
});

test('the computed score at the digits shown is right', () => {
  expect(found({ score: '6.69' })).toEqual([]);
  expect(found({ score: '6.7' })).toEqual([]);
  expect(found({ score: '6.694' })).toEqual([]);
});

test('whole points are only noted', () => {
  expect(found({ score: 7 })).toEqual(['info H9 7 → 6.69']);
});

test('full points for a missed target are a warning even where no ratio exists', () => {
  expect(found({ target: '2024年12月31日前', actual: '2025年3月1日', score: 8 })).toEqual(['warning H9 8 → <8']);
  expect(found({ target: '2024年12月31日前', actual: '2025年3月1日', score: 6 })).toEqual([]);
  expect(found({ target: '0起', actual: '1起', score: 8 })).toEqual(['warning H9 8 → <8']);
});

test('a cost or a harm without a sign is missed when it is more', () => {
  const cost = (actual: string, score: number): readonly string[] =>
    found({ name: '培训成本', target: '20万元', actual, weight: 10, score });
  expect(cost('25万元', 10)).toEqual(['warning H9 10 → 8']);
  expect(cost('25万元', 8)).toEqual([]);
  expect(cost('18万元', 10)).toEqual([]);
});

test('rounding that turns a miss into full marks is none', () => {
  expect(found({ target: '≥1000次', actual: '996次', weight: 8, score: 8 })).toEqual(['warning H9 8 → 7.97']);
  expect(found({ target: '≥1000次', actual: '900次', weight: 8, score: 7 })).toEqual(['info H9 7 → 7.2']);
});

test('no cell gets this rule and score/not-by-policy at once', () => {
  for (const score of [0, 3, 6, 7, 8]) {
    for (const actual of ['82%', '98%', '150%', '', '已完成']) {
      const model = one({ actual, score });
      expect(check(scoreNotProportional, model).length + check(scoreNotByPolicy, model).length).toBeLessThanOrEqual(1);
    }
  }
});

test('what was missed in words, or is worth nothing, is not told as full points for a missed figure', () => {
  expect(found({ target: '明显提升', actual: '未完成', score: 8 })).toEqual([]);
  expect(found({ target: '2024年12月31日前', actual: '2025年3月1日', weight: 0, score: 0 })).toEqual([]);
  expect(found({ target: '2024年12月31日前', actual: '2024年12月1日', score: 8 })).toEqual([]);
  expect(found({ score: '6.65' })).toEqual(['warning H9 6.65 → 6.69']);
});
