import { DEFAULT_POLICY, policies, policyById } from '../../../src/core/scoring/policies';
import { describedPolicies } from '../../../src/core/scoring/policies/about';
import type { Policy } from '../../../src/core/scoring/types';
import { policyFaults } from '../../../src/core/scoring/validate-policy';

test('every shipped policy is without a fault and has an id of its own', () => {
  expect(policies.map((policy) => policyFaults(policy))).toEqual(policies.map(() => []));
  expect(policies.map((policy) => policy.id)).toEqual(['caiyu-2020-10', 'hubei-20-80', 'jinan', 'guangxi-steps']);
});

test('every shipped policy says what it is, where it comes from and what is convention, in both languages', () => {
  expect(describedPolicies).toEqual(policies.map((policy) => expect.objectContaining(policy) as unknown));
  const texts = describedPolicies.flatMap(({ description, source, conventions }) => [description, source.text, conventions]);
  expect(texts.flatMap((text) => [text['zh-CN'], text['en-US']]).filter((text) => text.trim() === '')).toEqual([]);
});

test('the common rule is the default and is found by its id', () => {
  expect(DEFAULT_POLICY.id).toBe('caiyu-2020-10');
  expect(policyById('caiyu-2020-10')).toBe(DEFAULT_POLICY);
  expect(policyById('no-such-policy')).toBeNull();
});

test('the common rule holds both splits of points', () => {
  expect(DEFAULT_POLICY.executionWeight).toBe('10');
  expect(DEFAULT_POLICY.levelSplits).toEqual([
    { 产出: '50', 效益: '30', 满意度: '10' },
    { 成本: '20', 产出: '40', 效益: '20', 满意度: '10' },
  ]);
});

const BROKEN: readonly (readonly [string, Partial<Policy>])[] = [
  ['an id with spaces', { id: 'My Policy' }],
  ['a name in one language only', { name: { 'zh-CN': '规则', 'en-US': ' ' } }],
  ['execution points above 100', { executionWeight: '120' }],
  ['execution points that are no number', { executionWeight: 'ten' }],
  ['a split that does not leave the execution points', { levelSplits: [{ 产出: '60', 效益: '30', 满意度: '10' }] }],
  ['negative points in a split', { levelSplits: [{ 产出: '100', 效益: '-10' }] }],
  ['a fraction of digits', { decimals: 1.5 }],
  ['a step rule without a cut', { execution: { kind: 'steps', fullFrom: '0.9', perPoint: '0', parts: 'open' } }],
  ['a step rule that starts above 100 %', { execution: { kind: 'steps', fullFrom: '90', perPoint: '1', parts: 'open' } }],
  ['a reason needed from nothing', { explainFrom: '0' }],
  [
    'bands with a gap',
    {
      qualitative: [
        { id: 'achieved', from: '0.8', to: '1' },
        { id: 'partly', from: '0.6', to: '0.7' },
        { id: 'not', from: '0', to: '0.6' },
      ],
    },
  ],
  [
    'bands that do not reach the full weight',
    {
      qualitative: [
        { id: 'achieved', from: '0.8', to: '0.9' },
        { id: 'partly', from: '0.6', to: '0.8' },
        { id: 'not', from: '0', to: '0.6' },
      ],
    },
  ],
  ['bands in the wrong order', { qualitative: [...DEFAULT_POLICY.qualitative].reverse() }],
  ['grades that rise', { grades: [...DEFAULT_POLICY.grades].reverse() }],
  ['grades that do not cover zero', { grades: DEFAULT_POLICY.grades.slice(0, 2) }],
  ['no grades', { grades: [] }],
];

test.each(BROKEN)('a policy with %s is refused in both languages', (_what, change) => {
  const faults = policyFaults({ ...DEFAULT_POLICY, ...change });
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => fault['zh-CN'] !== '' && fault['en-US'] !== '')).toBe(true);
});

/** What a broken policy is told, one fault each. */
const FAULTS: readonly (readonly [string, Partial<Policy>, string | null])[] = [
  ['an id that ends otherwise', { id: 'my-policy!' }, '编号只能用小写字母、数字和连字符'],
  ['a Chinese name of blanks', { name: { 'zh-CN': ' ', 'en-US': 'rule' } }, '名称须有中英文'],
  ['points of the execution that are no plain number', { executionWeight: '10 ' }, '执行率分值须在 0–100 之间'],
  ['… nor behind other text', { executionWeight: 'a10' }, '执行率分值须在 0–100 之间'],
  ['two digits behind the point', { executionWeight: '10.25', levelSplits: [] }, null],
  ['points of a split that do not leave the rest', { levelSplits: [{ 产出: '60' }] }, '一级指标分值之和须为 90'],
  ['no digits', { decimals: 0 }, null],
  ['six digits', { decimals: 6 }, null],
  ['seven digits', { decimals: 7 }, '得分小数位数须为 0–6'],
  ['digits below zero', { decimals: -1 }, '得分小数位数须为 0–6'],
  [
    'a cut that is no number',
    { execution: { kind: 'steps', fullFrom: '0.9', perPoint: 'x', parts: 'open' } },
    '执行率扣分规则的界限或每点扣分不正确',
  ],
  ['a reason from nothing', { explainFrom: '0' }, '须说明原因的偏离度须大于 0'],
  [
    'bands of other names',
    {
      qualitative: [
        { id: 'achieved', from: '0.6', to: '1' },
        { id: 'not', from: '0', to: '0.6' },
      ],
    },
    '定性指标三档须首尾相接、覆盖 0–100%',
  ],
  [
    'a band that is no number',
    {
      qualitative: [
        { id: 'achieved', from: '0.8', to: '1' },
        { id: 'partly', from: 'x', to: '0.8' },
        { id: 'not', from: '0', to: '0.6' },
      ],
    },
    '定性指标三档须首尾相接、覆盖 0–100%',
  ],
  [
    'a band upside down',
    {
      qualitative: [
        { id: 'achieved', from: '0.8', to: '1' },
        { id: 'partly', from: '0.9', to: '0.8' },
        { id: 'not', from: '0', to: '0.9' },
      ],
    },
    '定性指标三档须首尾相接、覆盖 0–100%',
  ],
  [
    'a grade above 100',
    { grades: [{ ...DEFAULT_POLICY.grades[0]!, from: '101' }, ...DEFAULT_POLICY.grades.slice(1)] },
    '等级须由高到低、最低一级从 0 分起',
  ],
  [
    'a grade without a name',
    { grades: [{ ...DEFAULT_POLICY.grades[0]!, name: { 'zh-CN': '', 'en-US': '' } }, ...DEFAULT_POLICY.grades.slice(1)] },
    '等级须由高到低、最低一级从 0 分起',
  ],
  ['two grades at one score', { grades: [DEFAULT_POLICY.grades[0]!, ...DEFAULT_POLICY.grades] }, '等级须由高到低、最低一级从 0 分起'],
];

test.each(FAULTS)('a policy with %s is told its one fault', (_what, change, fault) => {
  expect(policyFaults({ ...DEFAULT_POLICY, ...change }).map((each) => each['zh-CN'])).toEqual(fault === null ? [] : [fault]);
});
