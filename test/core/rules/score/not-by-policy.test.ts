import { scoreNotByPolicy } from '../../../../src/core/rules/score/not-by-policy';
import { scoreNotProportional } from '../../../../src/core/rules/score/not-proportional';
import { DEFAULT_POLICY } from '../../../../src/core/scoring/policies';
import type { Policy } from '../../../../src/core/scoring/types';
import { check, inShort } from '../../support/findings';
import { figure, indicator, table, type IndicatorParts } from '../../support/model';

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

test('a score that shows what the policy gives is right, whatever digits the cell holds', () => {
  const held = (value: string, decimals: number) => found({ weight: 7, extra: { score: figure('H9', value, { decimals }) } });
  expect(held('6.6', 0)).toEqual([]);
  expect(held('6.6', 1)).toEqual(['warning H9 6.6 → 7']);
  expect(found({ target: '=13000册', actual: '14950册', weight: 4, score: '3.4' })).toEqual(['info H9 3.4 → 4']);
  expect(found({ target: '=13000册', actual: '14950册', weight: 4, score: '3.41' })).toEqual(['warning H9 3.41 → 4']);
});

test('full marks are right wherever a person may judge, and for a target of no points', () => {
  expect(found({ target: '≥90台', actual: '120台', weight: 5, score: 5 })).toEqual([]);
  expect(found({ target: '明显提升', actual: '明显提升', weight: 5, score: 5 })).toEqual([]);
  expect(found({ target: '≥90台', actual: '95台', weight: 0, score: 0 })).toEqual([]);
});

test('rows that lack a target, an actual value, points or a score are left alone', () => {
  for (const parts of [{ target: null }, { actual: null }, { weight: null }, { score: null }] as const)
    expect(found({ score: 9, extra: parts })).toEqual([]);
  expect(found({ score: 9, weight: '若干' })).toEqual([]);
  expect(found({ score: '-1' })).toEqual([]);
});

test('rows that share one cell of points are judged by no row alone', () => {
  const shared = (second: string) =>
    inShort(
      check(
        scoreNotByPolicy,
        table({
          indicators: [
            indicator({ row: 9, target: '≥98%', actual: '99%', weight: 10, score: 9 }),
            indicator({ row: 10, target: '≥98%', actual: '99%', weight: 10, extra: { score: figure(second, 9) } }),
          ],
        }),
      ),
    );
  expect(shared('H9')).toEqual([]);
  expect(shared('H10')).toEqual(['warning H9 9 → 10', 'warning H10 9 → 10']);
});

test('the message says under which known policy the score would be right, and what the chosen one gives', () => {
  const strict: Policy = {
    ...DEFAULT_POLICY,
    id: 'ours',
    missed: { ...DEFAULT_POLICY.missed, higherIsBetter: { kind: 'zero' } },
  };
  const missed = (score: string, policy: Policy) =>
    check(
      scoreNotProportional,
      table({ indicators: [indicator({ row: 9, target: '≥100次', actual: '50次', weight: 10, score })] }),
      policy,
    )[0];
  expect(missed('5', strict)?.message['zh-CN']).toContain('与“通用规则（财预〔2020〕10号）”的算法一致，如本地采用该规则请改选');
  expect(missed('5', strict)?.message['en-US']).toContain('fits the policy "Common rule (Caiyu [2020] No. 10)"');
  expect(missed('4', strict)?.message['zh-CN']).not.toContain('算法一致');
  expect(missed('5', DEFAULT_POLICY)).toBeUndefined();
  expect(missed('4', DEFAULT_POLICY)?.message['en-US']).toBe(
    '"指标9" scored 4 where the policy gives 5 (The actual value 50次 misses the target ≥100次; Score = 10 × 50 ÷ 100 = 5 (completion 50%)): correct it or say on what grounds.',
  );
});

test('rounding can be left out of a list, and what differs or is not explained follows from the cell that is wrong', () => {
  expect(check(scoreNotByPolicy, one({ weight: '3.4', score: 3 }))[0]).toMatchObject({ severity: 'info', remainder: true });
  expect(check(scoreNotByPolicy, one({ score: 9 }))[0]).not.toHaveProperty('remainder');
  expect(check(scoreNotByPolicy, one({ target: '≤1万元', actual: '0万元', weight: 20, score: 15 }))[0]).toMatchObject({
    severity: 'warning',
    expected: '20',
    fix: null,
  });
});
