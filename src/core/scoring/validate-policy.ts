import { Decimal, HUNDRED, ONE, sum } from '../decimal';
import type { Localized } from '../localized';
import type { ExecutionRule, Policy } from './types';

function numberOf(text: string): Decimal | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null;
}

function within(text: string, low: number, high: number): boolean {
  const value = numberOf(text);
  return value !== null && value.gte(low) && value.lte(high);
}

function isSaid(text: Localized): boolean {
  return text['zh-CN'].trim() !== '' && text['en-US'].trim() !== '';
}

function* badNames(policy: Policy): Iterable<Localized> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(policy.id)) {
    yield { 'zh-CN': '编号只能用小写字母、数字和连字符', 'en-US': 'the id may hold lower-case letters, digits and hyphens only' };
  }
  if (!isSaid(policy.name)) yield { 'zh-CN': '名称须有中英文', 'en-US': 'the name must be given in Chinese and English' };
}

function* badPoints(policy: Policy): Iterable<Localized> {
  if (!within(policy.executionWeight, 0, 100)) {
    yield { 'zh-CN': '执行率分值须在 0–100 之间', 'en-US': 'the points of the execution rate must be between 0 and 100' };
    return;
  }
  const rest = HUNDRED.minus(policy.executionWeight);
  for (const split of policy.levelSplits) {
    const points = Object.values(split);
    if (!points.every((each) => within(each, 0, 100)) || !sum(points.map((each) => new Decimal(each))).eq(rest)) {
      yield {
        'zh-CN': `一级指标分值之和须为 ${rest.toFixed()}`,
        'en-US': `the points of the level-1 indicators must add up to ${rest.toFixed()}`,
      };
    }
  }
  if (!Number.isInteger(policy.decimals) || policy.decimals < 0 || policy.decimals > 6) {
    yield { 'zh-CN': '得分小数位数须为 0–6', 'en-US': 'the digits of a score must be between 0 and 6' };
  }
}

function badExecution(rule: ExecutionRule): boolean {
  return rule.kind === 'steps' && !(within(rule.fullFrom, 0, 1) && within(rule.perPoint, 0, 100) && new Decimal(rule.perPoint).gt(0));
}

function* badRules(policy: Policy): Iterable<Localized> {
  if (badExecution(policy.execution)) {
    yield {
      'zh-CN': '执行率扣分规则的界限或每点扣分不正确',
      'en-US': 'the threshold or the cut per percentage point of the execution rule is wrong',
    };
  }
  if (!within(policy.explainFrom, 0, 100) || new Decimal(policy.explainFrom).lte(0)) {
    yield { 'zh-CN': '须说明原因的偏离度须大于 0', 'en-US': 'the deviation from which a reason is needed must be above 0' };
  }
}

/** Bands go from achieved down to not achieved, touch each other, and cover 0–1. */
function badBands(policy: Policy): boolean {
  const bands = policy.qualitative;
  if (bands.map((band) => band.id).join() !== 'achieved,partly,not') return true;
  if (!bands.every((band) => within(band.from, 0, 1) && within(band.to, 0, 1) && new Decimal(band.from).lt(band.to))) return true;
  const touching = bands.every((band, index) => index === 0 || new Decimal(bands[index - 1]!.from).eq(band.to));
  return !touching || !new Decimal(bands[0]!.to).eq(ONE) || !new Decimal(bands[bands.length - 1]!.from).isZero();
}

/** Grades go from the best down and the last one starts at 0. */
function badGrades(policy: Policy): boolean {
  const { grades } = policy;
  if (!grades.every((grade) => within(grade.from, 0, 100) && isSaid(grade.name))) return true;
  const falling = grades.every((grade, index) => index === 0 || new Decimal(grade.from).lt(grades[index - 1]!.from));
  const last = grades[grades.length - 1];
  return !falling || last === undefined || !new Decimal(last.from).isZero();
}

/** Everything that is wrong with a policy, in words that do not name it; empty where it can be used. */
export function policyFaults(policy: Policy): readonly Localized[] {
  const faults = [...badNames(policy), ...badPoints(policy), ...badRules(policy)];
  if (badBands(policy))
    faults.push({ 'zh-CN': '定性指标三档须首尾相接、覆盖 0–100%', 'en-US': 'the three qualitative bands must touch and cover 0–100 %' });
  if (badGrades(policy))
    faults.push({
      'zh-CN': '等级须由高到低、最低一级从 0 分起',
      'en-US': 'the grades must go from high to low and the last must start at 0',
    });
  return faults;
}
