import { Decimal, HUNDRED, plain } from '../core/decimal';
import type { Localized } from '../core/localized';
import { say } from '../core/localized';
import { sourceText } from '../reports/source-text';
import type { DescribedPolicy, ExecutionRule, MissedRule, Policy } from '../core/scoring/types';

/** One property of a policy in words. */
export interface PolicyLine {
  readonly name: Localized;
  readonly text: Localized;
}

const NAMES = {
  execution: { 'zh-CN': '预算执行率', 'en-US': 'execution rate' },
  splits: { 'zh-CN': '常用分值', 'en-US': 'usual points' },
  met: { 'zh-CN': '达到目标', 'en-US': 'target met' },
  higher: { 'zh-CN': '未达到（≥、>）', 'en-US': 'missed (≥, >)' },
  lower: { 'zh-CN': '超出（≤、<）', 'en-US': 'missed (≤, <)' },
  equal: { 'zh-CN': '不相等（=）', 'en-US': 'missed (=)' },
  exceeded: { 'zh-CN': '远超目标', 'en-US': 'far exceeded' },
  explain: { 'zh-CN': '须说明原因', 'en-US': 'reason needed' },
  qualitative: { 'zh-CN': '定性指标', 'en-US': 'qualitative' },
  decimals: { 'zh-CN': '得分保留', 'en-US': 'scores rounded to' },
  grades: { 'zh-CN': '评价等次', 'en-US': 'grades' },
  conventions: { 'zh-CN': '本产品的约定', 'en-US': 'conventions of this product' },
  source: { 'zh-CN': '依据', 'en-US': 'source' },
} satisfies Record<string, Localized>;

const TEXTS = {
  proportional: { 'zh-CN': '{points} 分 × 执行率（不超过 100%）', 'en-US': '{points} points × execution rate (100 % at most)' },
  executionSteps: {
    'zh-CN': '{points} 分；执行率达到 {from}% 得满分，每低 1 个百分点扣 {cut} 分',
    'en-US': '{points} points; full from {from} %, minus {cut} per percentage point below',
  },
  executionOpen: {
    'zh-CN': '{points} 分；执行率达到 {from}% 得满分，每低 1 个百分点扣 {cut} 分，不足 1 个百分点的由单位确定',
    'en-US': '{points} points; full from {from} %, minus {cut} per percentage point below, parts of a point as the unit decides',
  },
  full: { 'zh-CN': '得满分', 'en-US': 'full weight' },
  oneMinus: { 'zh-CN': '分值 ×（1 − |偏差率|），不低于 0', 'en-US': 'weight × (1 − |deviation|), never below 0' },
  completion: { 'zh-CN': '分值 × 实际完成值 ÷ 指标值', 'en-US': 'weight × actual ÷ target' },
  targetOverActual: { 'zh-CN': '分值 × 指标值 ÷ 实际完成值', 'en-US': 'weight × target ÷ actual' },
  exceeded: {
    'zh-CN': '得满分；如因指标值设定明显偏低，由单位适度扣分',
    'en-US': 'full weight; where the target was clearly too low, the unit takes points off',
  },
  zero: { 'zh-CN': '不得分', 'en-US': 'nothing' },
  explain: { 'zh-CN': '未达到目标，或超过目标 {from}% 及以上', 'en-US': 'target missed, or exceeded by {from} % or more' },
  decimals: { 'zh-CN': '{decimals} 位小数（四舍五入）', 'en-US': '{decimals} decimals (half up)' },
} satisfies Record<string, Localized>;

const BAND_NAMES = {
  achieved: { 'zh-CN': '达成', 'en-US': 'achieved' },
  partly: { 'zh-CN': '部分达成', 'en-US': 'partly' },
  not: { 'zh-CN': '未达成', 'en-US': 'not achieved' },
} satisfies Record<string, Localized>;

function perCent(fraction: string): string {
  return plain(new Decimal(fraction).times(HUNDRED));
}

function joined(parts: readonly Localized[]): Localized {
  return { 'zh-CN': parts.map((part) => part['zh-CN']).join('；'), 'en-US': parts.map((part) => part['en-US']).join('; ') };
}

function same(text: string): Localized {
  return { 'zh-CN': text, 'en-US': text };
}

function executionText(rule: ExecutionRule, points: string): Localized {
  return rule.kind === 'proportional'
    ? say(TEXTS.proportional, { points })
    : say(rule.parts === 'open' ? TEXTS.executionOpen : TEXTS.executionSteps, { points, from: perCent(rule.fullFrom), cut: rule.perPoint });
}

function missedText(rule: MissedRule): Localized {
  switch (rule.kind) {
    case 'completion':
      return TEXTS.completion;
    case 'target-over-actual':
      return TEXTS.targetOverActual;
    case 'one-minus-deviation':
      return TEXTS.oneMinus;
    case 'zero':
      return TEXTS.zero;
  }
}

function splitText(split: Policy['levelSplits'][number]): Localized {
  return same(
    Object.entries(split)
      .map(([label, points]) => `${label} ${points}`)
      .join(' + '),
  );
}

function bandText({ id, from, to }: Policy['qualitative'][number]): Localized {
  return say(
    { 'zh-CN': `${BAND_NAMES[id]['zh-CN']} {to}%–{from}%`, 'en-US': `${BAND_NAMES[id]['en-US']} {to}–{from} %` },
    { from: perCent(from), to: perCent(to) },
  );
}

/** Everything a policy lays down, line by line. */
export function describePolicy(policy: DescribedPolicy): readonly PolicyLine[] {
  const grades = policy.grades.map(({ name, from }) =>
    say({ 'zh-CN': `${name['zh-CN']} ≥ {from}`, 'en-US': `${name['en-US']} ≥ {from}` }, { from }),
  );
  return [
    { name: NAMES.execution, text: executionText(policy.execution, policy.executionWeight) },
    ...policy.levelSplits.map((split) => ({ name: NAMES.splits, text: splitText(split) })),
    { name: NAMES.met, text: TEXTS.full },
    { name: NAMES.higher, text: missedText(policy.missed.higherIsBetter) },
    { name: NAMES.lower, text: missedText(policy.missed.lowerIsBetter) },
    { name: NAMES.equal, text: missedText(policy.missed.equal) },
    { name: NAMES.exceeded, text: TEXTS.exceeded },
    { name: NAMES.explain, text: say(TEXTS.explain, { from: perCent(policy.explainFrom) }) },
    { name: NAMES.qualitative, text: joined(policy.qualitative.map(bandText)) },
    { name: NAMES.decimals, text: say(TEXTS.decimals, { decimals: String(policy.decimals) }) },
    { name: NAMES.grades, text: joined(grades) },
    { name: NAMES.source, text: sourceText(policy.source) },
    { name: NAMES.conventions, text: policy.conventions },
  ];
}
