import { Decimal, ONE, ZERO } from '../decimal';
import { completionRatio, deviationRatio, meets, type Measure, type TargetInput } from './measure';
import { figureText, percentText, step } from './phrases';
import { clamp, computed, judged, roundScore, type Outcome } from './results';
import type { MissedRule, Policy, ScoreResult, ScoreStep } from './types';

/** What scoring one numeric indicator needs; figures are in the target's unit, texts as the cells show them. */
export interface Quantity {
  readonly policy: Policy;
  readonly target: TargetInput;
  readonly measure: Measure;
  readonly weight: Decimal;
  readonly texts: { readonly target: string; readonly actual: string };
}

type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'equal';

function directionOf(target: TargetInput): Direction {
  if (target.op === '<=' || target.op === '<') return 'lowerIsBetter';
  return target.op === '=' ? 'equal' : 'higherIsBetter';
}

/** weight × part ÷ whole, never below zero. Multiplied first: a half that the division would miss by a hair is rounded up. */
function share(weight: Decimal, part: Decimal, whole: Decimal): Decimal {
  return part.gt(0) ? weight.times(part).div(whole) : ZERO;
}

function byDeviation(quantity: Quantity, outcome: Outcome, steps: readonly ScoreStep[]): ScoreResult {
  const { policy, weight, measure } = quantity;
  const deviation = outcome.deviation!.abs();
  const score = roundScore(policy, share(weight, measure.target.minus(measure.actual.minus(measure.target).abs()), measure.target));
  const params = { weight: figureText(weight), deviation: percentText(deviation), score: figureText(score), actual: figureText(measure.actual), target: figureText(measure.target) };
  return computed(score, [...steps, step('deviation', params)], outcome);
}

/** weight × the smaller of actual and target ÷ the larger: actual ÷ target below the target, target ÷ actual above it. */
function byRatio(quantity: Quantity, outcome: Outcome, steps: readonly ScoreStep[]): ScoreResult {
  const { policy, weight, measure } = quantity;
  const inverse = measure.actual.gt(measure.target);
  const [part, whole] = inverse ? [measure.target, measure.actual] : [measure.actual, measure.target];
  const ratio = clamp(part.div(whole));
  const score = roundScore(policy, share(weight, part, whole));
  const params = { weight: figureText(weight), actual: figureText(measure.actual), target: figureText(measure.target), score: figureText(score), rate: percentText(ratio) };
  return computed(score, [...steps, step(inverse ? 'inverse' : 'completion', params)], outcome);
}

function scoreMissed(quantity: Quantity, outcome: Outcome, rule: MissedRule): ScoreResult {
  const { weight, texts, measure } = quantity;
  const steps = [step('missed', texts)];
  if (rule.kind === 'zero') return computed(ZERO, [...steps, step('missedZero')], outcome);
  if (measure.target.lte(0) || outcome.deviation === null) {
    return judged(ZERO, weight, [...steps, step('noRatio', { target: texts.target, weight: figureText(weight) })], outcome);
  }
  switch (rule.kind) {
    case 'completion':
    case 'target-over-actual':
      return byRatio(quantity, outcome, steps);
    case 'one-minus-deviation':
      return byDeviation(quantity, outcome, steps);
    case 'none-from-deviation': {
      if (outcome.deviation.abs().lt(rule.from)) return byRatio(quantity, outcome, steps);
      const params = { deviation: percentText(outcome.deviation.abs()), limit: percentText(new Decimal(rule.from)) };
      return computed(ZERO, [...steps, step('noneFrom', params)], outcome);
    }
  }
}

/** Points off where the target is far exceeded; null where the policy leaves the full weight. */
function scoreExceeded(quantity: Quantity, outcome: Outcome, steps: readonly ScoreStep[]): ScoreResult | null {
  const { policy, weight } = quantity;
  const rule = policy.exceeded;
  if (rule.kind === 'none' || outcome.deviation === null || outcome.completion === null) return null;
  if (rule.kind === 'judge') {
    if (outcome.deviation.lt(rule.from)) return null;
    const params = { deviation: percentText(outcome.deviation), limit: percentText(new Decimal(rule.from)), weight: figureText(weight) };
    return judged(ZERO, weight, [...steps, step('exceededJudge', params)], outcome);
  }
  const reached = rule.steps.filter((each) => outcome.completion!.gte(each.ratio)).at(-1);
  if (!reached) return null;
  const score = roundScore(policy, weight.times(ONE.minus(reached.cut)));
  const params = { ratio: figureText(outcome.completion), cut: percentText(new Decimal(reached.cut)), weight: figureText(weight), score: figureText(score) };
  return computed(score, [...steps, step('exceededCut', params)], outcome);
}

function scoreMet(quantity: Quantity, outcome: Outcome, direction: Direction, over: boolean): ScoreResult {
  const { policy, weight, texts } = quantity;
  const steps = [step(over ? 'exceededEqual' : 'met', texts)];
  if (policy.met.kind === 'one-minus-deviation' && outcome.deviation !== null && !outcome.deviation.isZero()) {
    return byDeviation(quantity, outcome, steps);
  }
  if (direction !== 'lowerIsBetter') {
    const cut = scoreExceeded(quantity, outcome, steps);
    if (cut) return cut;
  }
  const score = roundScore(policy, weight);
  const full = [...steps, step('full', { score: figureText(score) })];
  const farBelow = direction === 'lowerIsBetter' && policy.exceeded.kind === 'judge' && outcome.deviation?.lte(new Decimal(policy.exceeded.from).neg());
  if (!farBelow) return computed(score, full, outcome);
  return computed(score, [...full, step('farBelowCeiling', { deviation: percentText(outcome.deviation!.abs()) })], outcome, ZERO);
}

/** A target such as 80%–90%: full inside, completion of the lower bound below, a person's decision above. */
function scoreRange(quantity: Quantity, upper: Decimal, outcome: Outcome): ScoreResult {
  const { policy, measure, weight, texts } = quantity;
  const score = roundScore(policy, weight);
  if (outcome.met) return computed(score, [step('met', texts), step('full', { score: figureText(score) })], { met: true, completion: ONE, deviation: ZERO });
  if (measure.actual.lte(upper)) return scoreMissed(quantity, outcome, policy.missed.higherIsBetter);
  return judged(ZERO, weight, [step('outsideRange', { ...texts, weight: figureText(weight) })], outcome);
}

/** Scores one numeric indicator in one reading of its actual value. */
export function scoreQuantity(quantity: Quantity): ScoreResult {
  const { policy, target, measure } = quantity;
  const completion = completionRatio(measure);
  const deviation = deviationRatio(measure);
  if (target.upper !== null) {
    return scoreRange(quantity, target.upper, { met: meets(target, measure), completion, deviation });
  }
  const direction = directionOf(target);
  const over = direction === 'equal' && measure.target.gt(0) && measure.actual.gt(measure.target) && policy.met.kind === 'full';
  if (over || meets(target, measure)) return scoreMet(quantity, { met: true, completion, deviation }, direction, over);
  return scoreMissed(quantity, { met: false, completion, deviation }, policy.missed[direction]);
}
