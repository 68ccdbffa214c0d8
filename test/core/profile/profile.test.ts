import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseActual, parseTarget, textCell } from '../../../src/core/cells';
import { Decimal, plain } from '../../../src/core/decimal';
import type { Finding } from '../../../src/core/finding';
import { underProfile } from '../../../src/core/profile/apply-profile';
import { describeProfile } from '../../../src/core/profile/describe-profile';
import { parseProfile } from '../../../src/core/profile/parse-profile';
import type { Profile } from '../../../src/core/profile/types';
import { scoreExecution } from '../../../src/core/scoring/score-execution';
import { scoreIndicator } from '../../../src/core/scoring/score-indicator';

function profile(json: string): Profile {
  const read = parseProfile(json);
  if (!read.ok) throw new Error(read.problem.message['en-US']);
  return read.value;
}

function complaint(value: unknown): string {
  const read = parseProfile(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? '' : read.problem.message['zh-CN'];
}

/** The profile that the documentation shows. */
const SHOWN = /```json\n([\s\S]*?)```/.exec(readFileSync(path.resolve(__dirname, '../../../docs/extending.md'), 'utf8'))![1]!;

test('the documented profile can be used as it stands and scores as it says', () => {
  const { policy } = profile(SHOWN);
  const score = (target: string, actual: string): ReturnType<typeof scoreIndicator> => {
    const wanted = parseTarget(textCell(target));
    return scoreIndicator(policy!, { target: wanted, actual: parseActual(textCell(actual), { target: wanted }), weight: new Decimal(10) });
  };
  expect(plain(score('≥30人', '28人').score!)).toBe('9.3');
  expect(plain(score('≤10天', '12天').score!)).toBe('8');
  expect(plain(score('=3个', '2个').score!)).toBe('0');
  expect([score('及时', '部分及时').lowest, score('及时', '部分及时').highest].map((value) => plain(value!))).toEqual(['5', '8']);
  expect(plain(scoreExecution(policy!, { rate: new Decimal('0.885'), weight: new Decimal(20) }).score!)).toBe('18.5');
});

test('what a profile changes is told in one line', () => {
  expect(describeProfile(profile(SHOWN))['zh-CN']).toMatch(
    /^配置“本县财政局 2024 年自评”：本县财政局 2024 年自评（自定，.*）；.*：不检查；.*：提示；舍入尾差不列$/,
  );
});

test.each([
  ['text that is no JSON', 'name: x', '不是 JSON'],
  ['a profile without a name', {}, '缺少“name”'],
  ['a misspelt field', { name: 'x', polcy: 'jinan' }, '“polcy”不是可用的项'],
  ['an unknown policy', { name: 'x', policy: 'mars' }, '没有计分规则“mars”'],
  ['an unknown rule', { name: 'x', rules: { 'fund/total': 'off' } }, '没有校验规则“fund/total”'],
  ['an unknown setting', { name: 'x', rules: { 'unit/missing': 'no' } }, '“unit/missing”不能是 "no"'],
  ['a word for a number', { name: 'x', policy: { decimals: '两位' } }, '“decimals”应为数字'],
  ['points that do not add up', { name: 'x', policy: { executionPoints: 20, levels: { 产出: 50, 效益: 40 } } }, '一级指标分值之和须为 80'],
  ['bands in the wrong order', { name: 'x', policy: { bands: { partly: 90 } } }, '首尾相接'],
  ['an unknown tolerance', { name: 'x', tolerance: 'loose' }, '“tolerance”不能是 "loose"'],
])('%s is refused in plain words', (_what, value, expected) => {
  expect(complaint(value)).toContain(expected);
});

test('everything that is wrong is said at once', () => {
  expect(complaint({ polcy: 1, rules: { a: 'off' } }).split('；')).toHaveLength(3);
});

test('rules are left out or told with another severity; what rounding or a doubt lowered is not raised', () => {
  const finding = (rule: string, severity: Finding['severity']): Finding => ({ id: rule, rule, severity }) as Finding;
  const own = profile(
    JSON.stringify({
      name: 'x',
      rules: { 'unit/missing': 'off', 'fund/overspent': 'error', 'score/total-mismatch': 'warning', 'weight/level-split': 'error' },
    }),
  );
  const seen = underProfile(
    [
      finding('unit/missing', 'warning'),
      finding('fund/overspent', 'warning'),
      finding('score/total-mismatch', 'error'),
      finding('weight/level-split', 'info'),
      finding('actual/missing', 'warning'),
    ],
    own,
  );
  expect(seen.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'fund/overspent error',
    'score/total-mismatch warning',
    'weight/level-split info',
    'actual/missing warning',
  ]);
});
