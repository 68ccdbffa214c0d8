import fc from 'fast-check';
import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal, plain } from '../../../src/core/decimal';
import { deviatesBy, deviationRatio } from '../../../src/core/scoring/measure';
import { DEFAULT_POLICY, policies, policyById } from '../../../src/core/scoring/policies';
import { completionOf, deviationOf, isMet, scoreIndicator } from '../../../src/core/scoring/score-indicator';
import type { Policy, ScoreResult } from '../../../src/core/scoring/types';

function score(target: string, actual: string, weight: string | null = '10', policy: Policy = DEFAULT_POLICY): ScoreResult {
  const reading = { ...parseTarget(textCell(target)), text: target };
  return scoreIndicator(policy, {
    target: reading,
    actual: { ...parseActual(textCell(actual), { target: reading }), text: actual },
    weight: weight === null ? null : new Decimal(weight),
  });
}

/** `9.33`, or `judgement 0–10`, or the status. */
function short(result: ScoreResult): string {
  if (result.status === 'computed') return plain(result.score!);
  return result.status === 'judgement' ? `judgement ${plain(result.lowest!)}–${plain(result.highest!)}` : result.status;
}

describe('the common rule', () => {
  test.each([
    ['a met ≥ target earns the full weight', '≥98%', '98%', '10', '10'],
    ['a missed ≥ target earns its completion', '≥98%', '82%', '8', '6.69'],
    ['numbers with units compare', '≥30人', '28人', '10', '9.33'],
    ['a ≤ target kept earns the full weight', '≤7天', '7天', '5', '5'],
    ['a missed ≤ target earns target ÷ actual', '≤784.84万元', '1243.19万元', '6', '3.79'],
    ['exceeding by 30 % keeps the full weight', '≥90台', '120台', '10', '10'],
    ['an amount without a sign spent exactly', '20万元', '20万元', '10', '10'],
    ['exceeding an = target counts as met', '=13000册', '13200册', '4', '4'],
    ['missing an = target earns the completion', '=46人', '45人', '2', '1.96'],
    ['a bare number is an = target', '4个', '3个', '8', '6'],
    ['a strict > target at its bound is scored by its completion', '>1%', '1%', '10', '10'],
    ['nothing done earns nothing', '≥5台', '0台', '5', '0'],
    ['a negative actual value earns nothing', '≥5%', '-2%', '5', '0'],
    ['zero accidents kept', '≤0起', '0起', '10', '10'],
    ['zero as a bare target kept', '0', '0', '10', '10'],
    ['a range is met inside', '80%-90%', '85%', '10', '10'],
    ['a range missed below earns the completion of its lower bound', '80%-90%', '60%', '10', '7.5'],
    ['a percentage without a sign is read as per cent', '≥98%', '0.98', '10', '10'],
    ['the number of per cents without a sign', '≥98%', '98', '10', '10'],
    ['1 against a percentage is 100 %', '≥95%', '1', '10', '10'],
    ['百分比 and % are one unit', '≥98百分比', '95%', '5', '4.85'],
    ['元 and 万元 convert', '≤20万元', '185000元', '10', '10'],
    ['minutes and hours convert', '≤2小时', '90分钟', '10', '10'],
    ['sixty minutes are one hour', '≤1小时', '60分钟', '10', '10'],
    ['spellings of a unit agree', '≥90台/套', '95台套', '10', '10'],
    ['a deadline kept on the day', '2024年12月31日前', '2024年12月31日', '10', '10'],
    ['a deadline kept earlier', '2024年12月31日前', '2024年11月2日', '10', '10'],
    ['a bare date is a deadline', '2024年12月31日', '2024年6月30日', '10', '10'],
    ['a deadline without a year', '12月底前', '2024年12月20日', '10', '10'],
    ['a day inside the month of the deadline', '2024年12月', '2024年12月20日', '10', '10'],
    ['a weight with decimals is rounded half up', '≥98%', '100%', '3.335', '3.34'],
  ])('%s', (_what, target, actual, weight, expected) => {
    expect(short(score(target, actual, weight))).toBe(expected);
  });

  test.each([
    ['on the day', '2024-06-30', true],
    ['before it', '2024-06-29', false],
    ['after it', '2024-07-01', true],
  ])('a "not before" date is compared the other way round: %s', (_what, actual, met) => {
    const target = { ...parseTarget(textCell('2024年6月30日')), op: '>=' as const };
    expect(isMet(DEFAULT_POLICY, target, parseActual(textCell(actual)))).toBe(met);
    expect(isMet(DEFAULT_POLICY, { ...target, op: '>' }, parseActual(textCell(actual)))).toBe(met && actual !== '2024-06-30');
    expect(isMet(DEFAULT_POLICY, { ...target, op: '<' }, parseActual(textCell(actual)))).toBe(!met);
  });

  test('an unreadable target gives no score and says what to do', () => {
    const target = { ...parseTarget(textCell('≥≥5')), notes: [{ code: 'unparseable' as const }], text: '≥≥5' };
    const result = scoreIndicator(DEFAULT_POLICY, { target, actual: parseActual(textCell('5')), weight: new Decimal(10) });
    expect(result).toMatchObject({
      status: 'unreadable',
      score: null,
      steps: [{ text: { 'zh-CN': expect.stringContaining('请改为“≥98%”这样的写法') } }],
    });
  });

  test.each([
    ['a target that anything meets cannot be assessed', '≥0次', '5次', 'judgement 0–10'],
    ['… nor one of more than nothing', '>0', '12', 'judgement 0–10'],
    ['an amount without a sign and a name, done for less', '20万元', '18万元', 'judgement 0–10'],
    ['a time without a sign and a name, taking longer', '=12个月', '14个月', 'judgement 0–10'],
    ['a late completion gives no ratio', '2024年12月31日前', '2025年1月5日', 'judgement 0–10'],
    ['a deadline without a year missed', '6月底前', '2024年7月2日', 'judgement 0–10'],
    ['a month against a day of that month', '2024年12月10日前', '2024年12月', 'judgement 0–10'],
    ['a year against a month of it', '2024年12月底前', '2024年', 'judgement 0–10'],
    ['a zero target missed gives no ratio', '0起', '2起', 'judgement 0–10'],
    ['above a range', '80%-90%', '95%', 'judgement 0–10'],
    ['text against a number', '≥3次', '已完成', 'judgement 0–10'],
    ['units that cannot be compared', '≥3支', '100%', 'judgement 0–10'],
    ['several conditions in one target', '井工煤矿<0.5小时；露天煤矿<5小时', '0.4小时', 'judgement 0–10'],
    ['a missing % sign that changes the outcome of a ceiling', '≤5%', '0.08', 'judgement 0–10'],
    ['a qualitative target achieved in the same words', '明显提升', '明显提升', 'judgement 8–10'],
    ['a qualitative target in other words', '有所提升', '提升', 'judgement 0–10'],
    ['a number for a qualitative target', '及时有效', '100%', 'judgement 0–10'],
    ['text for a deadline', '2024年12月31日前', '按期完成', 'judgement 0–10'],
  ])('%s: a person decides', (_what, target, actual, expected) => {
    expect(short(score(target, actual))).toBe(expected);
  });

  test('a blank actual value never scores', () => {
    expect(score('≥98%', '')).toMatchObject({ status: 'blank', score: null, met: null });
    expect(score('≤3起', ' ')).toMatchObject({ status: 'blank', score: null });
    expect(score('明显提升', '')).toMatchObject({ status: 'blank', score: null });
  });

  test('an actual value or target that does not apply gives no score', () => {
    expect(score('≥98%', '/').status).toBe('not-applicable');
    expect(score('/', '98%').status).toBe('not-applicable');
    expect(score('', '98%').status).toBe('not-applicable');
  });

  test('without a weight there is no score, but whether the target is met is known', () => {
    expect(score('≥98%', '99%', null)).toMatchObject({ status: 'not-applicable', score: null, met: true });
    expect(score('≥98%', '97%', null)).toMatchObject({ status: 'not-applicable', score: null, met: false });
  });

  test('far from a target that is met the weight is full, and a unit may take points off', () => {
    const result = score('≤1万元', '0万元', '20');
    expect(result).toMatchObject({ status: 'computed', met: true });
    expect([result.score, result.lowest, result.highest].map((value) => plain(value!))).toEqual(['20', '0', '20']);
    expect(plain(score('≤10天', '8天').lowest!)).toBe('10');
    expect(result.steps).toHaveLength(2);
    expect(score('≥90台', '120台').steps.at(-1)?.text['zh-CN']).toBe(
      '超过指标值 33.33%，请说明原因；如因指标值设定明显偏低，单位可以按偏离度适度扣分。',
    );
  });

  test('every result says in both languages how it was reached, with the figures', () => {
    const steps = score('≥98%', '82%', '8').steps.map((step) => step.text);
    expect(steps[0]).toEqual({
      'zh-CN': '实际完成值 82% 不符合指标值 ≥98%，未完成。',
      'en-US': 'The actual value 82% misses the target ≥98%.',
    });
    expect(steps[1]?.['zh-CN']).toBe('得分 = 8 × 82 ÷ 98 = 6.69（完成率 83.67%）。');
    expect(score('=13000册', '13200册').steps[0]?.text['zh-CN']).toContain('按已完成处理');
  });

  test('no step of any outcome keeps an unfilled place', () => {
    const samples = [
      '≥98%',
      '≤5%',
      '=3个',
      '0起',
      '80%-90%',
      '2024年12月31日前',
      '明显提升',
      '/',
      '',
      '井工煤矿<0.5小时；露天煤矿<5小时',
      '>1%',
    ];
    const actuals = ['98%', '0.08', '12', '', '/', '已完成', '2025年2月1日', '明显提升', '-3', '100000元'];
    for (const policy of policies) {
      for (const target of samples) {
        for (const actual of actuals) {
          for (const { text } of score(target, actual, '10', policy).steps) {
            expect(text['zh-CN'] + text['en-US']).not.toMatch(/\{\w+\}|undefined|NaN/);
          }
        }
      }
    }
  });
});

describe('other policies', () => {
  const by = (id: string): Policy => policyById(id)!;

  test.each([
    ['Hubei: a missed ceiling earns target ÷ actual', 'hubei-20-80', '≤10天', '16天', '10', '6.25'],
    ['Hubei: qualitative in the same words', 'hubei-20-80', '及时', '及时', '10', 'judgement 8–10'],
    ['Hubei: partly achieved from 80 % down to 50 %', 'hubei-20-80', '及时', '部分及时', '10', 'judgement 5–8'],
    ['Jinan: a missed ceiling', 'jinan', '≤10天', '12.5天', '10', '8'],
    ['Guangxi scores indicators as the common rule does', 'guangxi-steps', '≥98%', '82%', '8', '6.69'],
  ])('%s', (_what, id, target, actual, weight, expected) => {
    expect(short(score(target, actual, weight, by(id)))).toBe(expected);
  });

  test('a missed rule of zero gives no points', () => {
    const strict: Policy = {
      ...DEFAULT_POLICY,
      missed: { higherIsBetter: { kind: 'zero' }, lowerIsBetter: { kind: 'zero' }, equal: { kind: 'zero' } },
    };
    expect(short(score('≥10次', '9次', '10', strict))).toBe('0');
  });
});

describe('completion and deviation', () => {
  const read = (target: string, actual: string) => [parseTarget(textCell(target)), parseActual(textCell(actual))] as const;

  test('are ratios, rounded half up to six digits unless told otherwise', () => {
    expect(plain(completionOf(...read('≥3次', '2次'))!)).toBe('0.666667');
    expect(plain(completionOf(...read('≥3次', '2次'), 2)!)).toBe('0.67');
    expect(plain(deviationOf(...read('≥3次', '2次'))!)).toBe('-0.333333');
    expect(plain(deviationOf(...read('≤100', '62.33'))!)).toBe('-0.3767');
  });

  test('have no meaning for zero targets, texts, ranges, several conditions and units that differ', () => {
    expect(completionOf(...read('0起', '2起'))).toBeNull();
    expect(deviationOf(...read('0起', '2起'))).toBeNull();
    expect(completionOf(...read('明显提升', '提升'))).toBeNull();
    expect(completionOf(...read('80%-90%', '85%'))).toBeNull();
    expect(deviationOf(...read('≥3支', '100%'))).toBeNull();
    expect(completionOf(...read('≥3次', ''))).toBeNull();
  });

  test('whether a target is met follows the policy', () => {
    expect(isMet(DEFAULT_POLICY, ...read('=13000', '13200'))).toBe(true);
    expect(isMet(DEFAULT_POLICY, ...read('≥3次', ''))).toBeNull();
    expect(isMet(DEFAULT_POLICY, ...read('0起', '1起'))).toBe(false);
    expect(isMet(DEFAULT_POLICY, ...read('<5', '5'))).toBe(false);
  });
});

test('what is off its target by a share or more is told without the quotient as with it', () => {
  const figures = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => new Decimal(hundredths).div(100));
  fc.assert(
    fc.property(figures, figures, fc.constantFrom('0.3', '0.2', '1', '0.333'), (target, actual, share) => {
      const measure = { target, actual, rescaled: false };
      expect(deviatesBy(measure, share)).toBe(deviationRatio(measure)?.abs().gte(share) ?? false);
    }),
  );
  expect(deviatesBy({ target: new Decimal(100), actual: new Decimal(130), rescaled: false }, '0.3')).toBe(true);
});
