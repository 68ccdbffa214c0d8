import { fundScoreMismatch } from '../../../../src/core/rules/fund/score-mismatch';
import { DEFAULT_POLICY, policyById } from '../../../../src/core/scoring/policies';
import { check, inShort } from '../../support/findings';
import { figure, funds, table, type FundLineParts, type Shown } from '../../support/model';

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

test('a score may be judged by the amounts alone', () => {
  expect(found('10', null, '10', { executed: '50', adjusted: '100' })).toEqual(['error I4 10 → ']);
  expect(found('10', null, '5', { executed: '50', adjusted: '100' })).toEqual([]);
});

test('full points for a rate that is not full are no rounding, unless the rate is full as it is shown', () => {
  expect(found('10', '99.6%', '10')).toEqual(['error I4 10 → 9.96']);
  expect(found('10', '100%', '10', { executed: '9996', adjusted: '10000' })).toEqual([]);
  expect(found('10', '90.0%', '10', { executed: '100', adjusted: '100' })).toEqual([]);
});

test('what the step rule leaves open for parts of a point is not called wrong', () => {
  const steps = policyById('guangxi-steps')!;
  const under = (rate: string, score: string) => inShort(check(fundScoreMismatch, block({ weight: '15', rate, score }), steps));
  expect(under('88.5%', '13.2')).toEqual([]);
  expect(under('88.0%', '13')).toEqual([]);
  expect(under('88.0%', '15')).toEqual(['error I4 15 → 13']);
  expect(found('10', '-5.0%', '10')).toEqual([]);
});

describe('a source with points and a score of its own', () => {
  const two = (score: string, extra: Partial<FundLineParts> = {}) =>
    funds([
      { role: 'total', label: '年度资金总额', figures: { weight: '10', rate: '90.0%', score: '9' } },
      { role: 'source', label: '其中：基本支出：', figures: { weight: '10', rate: '80.0%', score }, ...extra },
    ]);

  test('is judged like the total, by its name', () => {
    const [finding, ...others] = check(fundScoreMismatch, table({ funds: two('10') }));
    expect(others).toEqual([]);
    expect(inShort([finding!])).toEqual(['error I5 10 → 8']);
    expect(finding?.message['zh-CN']).toContain('基本支出的执行率得分填 10，而分值 10 × 执行率 80.00% = 8。');
    expect(finding?.message['en-US']).toContain('The execution score of "基本支出" says 10');
    expect(check(fundScoreMismatch, table({ funds: two('8') }))).toEqual([]);
  });

  test.each([
    ['其中基本支出', '基本支出的执行率'],
    ['其中:基本支出', '基本支出的执行率'],
    ['基本支出（其中：人员）', '基本支出（其中：人员）的执行率'],
    ['基 本\n支 出', '基本支出的执行率'],
  ])('is called by its name alone: %s', (label, subject) => {
    expect(check(fundScoreMismatch, table({ funds: two('10', { label }) }))[0]?.message['zh-CN'].startsWith(subject)).toBe(true);
  });

  test('is not judged by points merged over several lines, nor without points or a score', () => {
    const merged = two('10');
    const [first, second] = merged.lines;
    for (const role of ['weight', 'score'] as const) {
      const above = {
        ...second!,
        figures: { ...second!.figures, [role]: { ...second!.figures[role]!, cell: first!.figures[role]!.cell } },
      };
      expect(check(fundScoreMismatch, table({ funds: { ...merged, lines: [first!, above] } }))).toEqual([]);
    }
    expect(check(fundScoreMismatch, table({ funds: two('10', { figures: { rate: '80.0%', score: '10' } }) }))).toEqual([]);
    expect(check(fundScoreMismatch, table({ funds: two('10', { figures: { weight: '10', rate: '80.0%' } }) }))).toEqual([]);
  });
});

test('another known policy is named only where it gives these points and this score, and no policy explains itself', () => {
  const said = (figures: Readonly<Record<string, Shown>>, policy = DEFAULT_POLICY) =>
    check(fundScoreMismatch, block(figures), policy).map(
      ({ severity, message }) => `${severity} ${/“(.*?)（/.exec(message['zh-CN'])?.[1] ?? ''}`,
    );
  expect(said({ weight: '15', rate: '92.0%', score: '15' })).toEqual(['warning 广西某单位']);
  expect(said({ weight: '15', rate: '92.0%', score: '12' })).toEqual(['error ']);
  expect(said({ weight: '20', rate: '92.0%', score: '20' })).toEqual(['error ']);
  expect(said({ weight: '10', rate: '80.0%', score: '8' }, { ...policyById('guangxi-steps')!, executionWeight: '10' })).toEqual([
    'warning 通用规则',
  ]);
});

test('whole points can be left out as rounding, an error cannot, and a line read with doubt is a warning', () => {
  expect(check(fundScoreMismatch, block({ weight: '10', rate: '30.1%', score: '3' }))[0]).toMatchObject({
    severity: 'info',
    remainder: true,
  });
  expect(check(fundScoreMismatch, block({ weight: '10', rate: '90.0%', score: '10' }))[0]).not.toHaveProperty('remainder');
  const unsure = { 'zh-CN': '第 4 行按错位理解，请核对', 'en-US': 'Row 4 was read as moved; please check' };
  const doubtful = funds([{ role: 'total', label: '总额', unsure, figures: { weight: '10', rate: '90.0%', score: '10' } }]);
  const [finding] = check(fundScoreMismatch, table({ funds: doubtful }));
  expect(finding).toMatchObject({ severity: 'warning', fix: null });
  expect(finding?.message['zh-CN']).toContain('按分值 10、执行率 90.00% 应为 9，但第 4 行按错位理解，请核对');
});
