import { Decimal, plain } from '../../../src/core/decimal';
import { DEFAULT_POLICY, policyById } from '../../../src/core/scoring/policies';
import { gradeOf } from '../../../src/core/scoring/grade';
import { executionRate, scoreExecution } from '../../../src/core/scoring/score-execution';

const d = (text: string): Decimal => new Decimal(text);
const guangxi = policyById('guangxi-steps')!;

describe('score of the execution rate', () => {
  test("is weight × rate, rounded half up to the policy's digits", () => {
    expect(plain(scoreExecution(DEFAULT_POLICY, { rate: d('0.524'), weight: d('10') }).score!)).toBe('5.24');
    expect(plain(scoreExecution(DEFAULT_POLICY, { executed: d('26.22'), budget: d('50.08'), weight: d('10') }).score!)).toBe('5.24');
    expect(plain(scoreExecution(DEFAULT_POLICY, { rate: d('0.87435'), weight: d('10') }).score!)).toBe('8.74');
  });

  test('a rate above 100 % counts as 100 %', () => {
    expect(plain(scoreExecution(DEFAULT_POLICY, { rate: d('1.08'), weight: d('10') }).score!)).toBe('10');
  });

  test('blank rates and amounts never score', () => {
    expect(scoreExecution(DEFAULT_POLICY, { rate: null, weight: d('10') })).toMatchObject({ status: 'blank', score: null });
    expect(scoreExecution(DEFAULT_POLICY, { executed: null, budget: d('5'), weight: d('10') }).status).toBe('blank');
    expect(scoreExecution(DEFAULT_POLICY, { executed: d('5'), budget: null, weight: d('10') }).status).toBe('blank');
  });

  test('a budget of zero has no rate, a negative rate cannot be read, no weight gives no score', () => {
    expect(scoreExecution(DEFAULT_POLICY, { executed: d('0'), budget: d('0'), weight: d('10') }).status).toBe('not-applicable');
    expect(scoreExecution(DEFAULT_POLICY, { rate: d('-0.1'), weight: d('10') }).status).toBe('unreadable');
    expect(scoreExecution(DEFAULT_POLICY, { rate: d('0.5'), weight: null }).status).toBe('not-applicable');
  });

  test.each([
    ['0.95', '15'],
    ['0.9', '15'],
    ['0.88', '13'],
    ['0.5', '0'],
    ['0.745', '0'],
  ])('in steps, a rate of %s earns %s of 15', (rate, expected) => {
    expect(plain(scoreExecution(guangxi, { rate: d(rate), weight: d('15') }).score!)).toBe(expected);
  });

  test('in steps, a part of a percentage point is for the unit to decide where the source says nothing of it', () => {
    const result = scoreExecution(guangxi, { rate: d('0.885'), weight: d('15') });
    expect([result.status, plain(result.lowest!), plain(result.highest!)]).toEqual(['judgement', '13', '14']);
    const proRata = { ...guangxi, execution: { kind: 'steps', fullFrom: '0.9', perPoint: '1', parts: 'pro-rata' } } as const;
    expect(plain(scoreExecution(proRata, { rate: d('0.885'), weight: d('15') }).score!)).toBe('13.5');
  });

  test('says how it was reached', () => {
    const { steps } = scoreExecution(DEFAULT_POLICY, { executed: d('26.22'), budget: d('50.08'), weight: d('10') });
    expect(steps.map((step) => step.text['zh-CN'])).toEqual([
      '执行率 = 执行数 26.22 ÷ 预算数 50.08 = 52.36%。',
      '得分 = 10 × 52.36% = 5.24。',
    ]);
    expect(scoreExecution(guangxi, { rate: d('0.88'), weight: d('15') }).steps[0]?.text['zh-CN']).toBe(
      '执行率 88% 比 90% 低 2 个百分点，每低 1 个百分点扣 1 分：得分 = 13。',
    );
  });

  test('the rate itself', () => {
    expect(plain(executionRate(d('3'), d('4'))!)).toBe('0.75');
    expect(executionRate(d('3'), d('0'))).toBeNull();
    expect(executionRate(null, d('4'))).toBeNull();
  });
});

describe('grade of a total score', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['60', '中'],
    ['59.9', '差'],
    ['0', '差'],
  ])('%s points are %s', (score, grade) => {
    expect(gradeOf(DEFAULT_POLICY, d(score))?.name['zh-CN']).toBe(grade);
  });

  test('out of another full score', () => {
    expect(gradeOf(DEFAULT_POLICY, d('81'), d('90'))?.id).toBe('excellent');
    expect(gradeOf(DEFAULT_POLICY, d('81'), d('0'))).toBeNull();
  });
});
