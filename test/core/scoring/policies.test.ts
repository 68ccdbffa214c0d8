import { DEFAULT_POLICY, policies, policyById, policyProblems, registerPolicies } from '../../../src/core/scoring/policies';
import type { Policy } from '../../../src/core/scoring/types';
import { validatePolicy } from '../../../src/core/scoring/validate-policy';

test('every shipped policy is sound and registered', () => {
  expect(policyProblems).toEqual([]);
  expect(policies.map((policy) => policy.id)).toEqual([
    'caiyu-2020-10', 'hubei-20-80', 'jinan', 'guangxi-steps',
  ]);
});

test('the common rule is the default and is found by its id', () => {
  expect(DEFAULT_POLICY.id).toBe('caiyu-2020-10');
  expect(policyById('caiyu-2020-10')).toBe(DEFAULT_POLICY);
  expect(policyById('no-such-policy')).toBeNull();
});

test('the common rule holds both splits of points', () => {
  expect(DEFAULT_POLICY.executionWeight).toBe('10');
  expect(DEFAULT_POLICY.levelSplits).toEqual([{ 产出: '50', 效益: '30', 满意度: '10' }, { 成本: '20', 产出: '40', 效益: '20', 满意度: '10' }]);
});

test('a policy whose id is taken, or that is broken, is refused with a sentence that names it', () => {
  const twice = registerPolicies([DEFAULT_POLICY, DEFAULT_POLICY]);
  expect(twice.policies).toHaveLength(1);
  expect(twice.problems.map((problem) => problem.code)).toEqual(['policy-id-taken']);
  const broken = registerPolicies([{ ...DEFAULT_POLICY, id: 'broken', decimals: -1 }]);
  expect(broken.policies).toEqual([]);
  expect(broken.problems[0]?.message['zh-CN']).toContain('broken');
});

const BROKEN: readonly (readonly [string, Partial<Policy>])[] = [
  ['an id with spaces', { id: 'My Policy' }],
  ['a name in one language only', { name: { 'zh-CN': '规则', 'en-US': ' ' } }],
  ['a blank source', { source: { document: null, text: { 'zh-CN': '', 'en-US': '' } } }],
  ['conventions in one language only', { conventions: { 'zh-CN': '两位小数', 'en-US': '' } }],
  ['execution points above 100', { executionWeight: '120' }],
  ['execution points that are no number', { executionWeight: 'ten' }],
  ['a split that does not leave the execution points', { levelSplits: [{ 产出: '60', 效益: '30', 满意度: '10' }] }],
  ['negative points in a split', { levelSplits: [{ 产出: '100', 效益: '-10' }] }],
  ['a fraction of digits', { decimals: 1.5 }],
  ['a step rule without a cut', { execution: { kind: 'steps', fullFrom: '0.9', perPoint: '0', parts: 'open' } }],
  ['a step rule that starts above 100 %', { execution: { kind: 'steps', fullFrom: '90', perPoint: '1', parts: 'open' } }],
  ['a reason needed from nothing', { explainFrom: '0' }],
  ['bands with a gap', { qualitative: [{ id: 'achieved', from: '0.8', to: '1' }, { id: 'partly', from: '0.6', to: '0.7' }, { id: 'not', from: '0', to: '0.6' }] }],
  ['bands that do not reach the full weight', { qualitative: [{ id: 'achieved', from: '0.8', to: '0.9' }, { id: 'partly', from: '0.6', to: '0.8' }, { id: 'not', from: '0', to: '0.6' }] }],
  ['bands in the wrong order', { qualitative: [...DEFAULT_POLICY.qualitative].reverse() }],
  ['grades that rise', { grades: [...DEFAULT_POLICY.grades].reverse() }],
  ['grades that do not cover zero', { grades: DEFAULT_POLICY.grades.slice(0, 2) }],
  ['no grades', { grades: [] }],
];

test.each(BROKEN)('a policy with %s is refused', (_what, change) => {
  const problems = validatePolicy({ ...DEFAULT_POLICY, ...change });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.code === 'policy-invalid' && problem.message['zh-CN'] !== '' && problem.message['en-US'] !== '')).toBe(true);
});
