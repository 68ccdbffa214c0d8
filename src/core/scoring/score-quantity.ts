import { ONE, ZERO, type Decimal } from '../decimal';
import type { TextParams } from '../localized';
import { completionRatio, deviatesBy, deviationRatio, meets, type Measure, type TargetInput } from './measure';
import { figureText, percentText, step } from './score-phrases';
import { clamp, computed, judged, roundScore, type Outcome } from './outcomes';
import type { Better, MissedRule, Policy, ScoreResult, ScoreStep } from './types';
import { isMoneyOrTime } from './relate-units';

/** What scoring one numeric indicator needs; figures are in the target's unit, texts as the cells show them. */
export interface Quantity {
  readonly policy: Policy;
  readonly target: TargetInput;
  readonly measure: Measure;
  readonly weight: Decimal;
  /** What a direction column or the name says; null where they say nothing. */
  readonly better: Better | null;
  /** As sentences show them. */
  readonly texts: () => { readonly target: string; readonly actual: string };
}

export type Direction = 'higherIsBetter' | 'lowerIsBetter' | 'equal' | 'open';

/**
 * Which way a target is missed. The sign tells, else the direction column or the name. Money and time without either may be a cost
 * or a grant, a limit or a duration to reach: `open`. Anything else that is to be `=` is a number to reach: to exceed it counts as met.
 */
export function directionOf(target: TargetInput, better: Better | null): Direction {
  if (target.op === '<=' || target.op === '<') return 'lowerIsBetter';
  if (target.op !== '=') return 'higherIsBetter';
  if (better !== null) return better === 'lower' ? 'lowerIsBetter' : 'equal';
  return isMoneyOrTime(target.unit) ? 'open' : 'equal';
}

/** weight × part ÷ whole, never below zero. Multiplied first: a half that the division would miss by a hair is rounded up. */
function share(weight: Decimal, part: Decimal, whole: Decimal): Decimal {
  return part.gt(0) ? weight.times(part).div(whole) : ZERO;
}

function byDeviation(quantity: Quantity, outcome: Outcome): ScoreResult {
  const { policy, weight, measure, texts } = quantity;
  const score = roundScore(policy, share(weight, measure.target.minus(measure.actual.minus(measure.target).abs()), measure.target));
  const params = (): TextParams => ({
    weight: figureText(weight),
    deviation: percentText(deviationRatio(measure)!.abs()),
    score: figureText(score),
    actual: figureText(measure.actual),
    target: figureText(measure.target),
  });
  return computed(score, () => [step('missed', texts()), step('deviation', params())], outcome);
}

/** weight × the smaller of actual and target ÷ the larger: actual ÷ target below the target, target ÷ actual above it. */
function byRatio(quantity: Quantity, outcome: Outcome): ScoreResult {
  const { policy, weight, measure, texts } = quantity;
  const inverse = measure.actual.gt(measure.target);
  const [part, whole] = inverse ? [measure.target, measure.actual] : [measure.actual, measure.target];
  const score = roundScore(policy, share(weight, part, whole));
  const params = (): TextParams => ({
    weight: figureText(weight),
    actual: figureText(measure.actual),
    target: figureText(measure.target),
    score: figureText(score),
    rate: percentText(clamp(part.div(whole))),
  });
  return computed(score, () => [step('missed', texts()), step(inverse ? 'inverse' : 'completion', params())], outcome);
}

function scoreMissed(quantity: Quantity, outcome: Outcome, rule: MissedRule): ScoreResult {
  const { weight, texts, measure } = quantity;
  if (rule.kind === 'zero') return computed(ZERO, () => [step('missed', texts()), step('missedZero')], outcome);
  if (measure.target.lte(0)) {
    return judged(
      ZERO,
      weight,
      () => [step('missed', texts()), step('noRatio', { target: texts().target, weight: figureText(weight) })],
      outcome,
    );
  }
  return rule.kind === 'one-minus-deviation' ? byDeviation(quantity, outcome) : byRatio(quantity, outcome);
}

/**
 * Full weight. A target far exceeded keeps it, with a remark; far from the target, on either side, a unit that takes points off with
 * a reason is within the policy.
 */
function scoreMet(quantity: Quantity, outcome: Outcome, direction: Direction): ScoreResult {
  const { policy, weight, texts, target, measure } = quantity;
  const score = roundScore(policy, weight);
  const [above, below] = [measure.actual.gt(measure.target), measure.actual.lt(measure.target)];
  const how = target.op === '=' && above ? 'exceededEqual' : target.op === '=' && below ? 'saved' : 'met';
  const steps = (): readonly ScoreStep[] => [step(how, texts()), step('full', { score: figureText(score) })];
  if (!deviatesBy(measure, policy.explainFrom)) return computed(score, steps, outcome);
  const remark = (): readonly ScoreStep[] =>
    direction === 'lowerIsBetter' ? [] : [step('exceededFar', { deviation: percentText(deviationRatio(measure)!) })];
  return computed(score, () => [...steps(), ...remark()], outcome, ZERO);
}

/** A target such as 80%–90%: full inside, completion of the lower bound below, a person's decision above. */
function scoreRange(quantity: Quantity, upper: Decimal, outcome: Outcome): ScoreResult {
  const { policy, measure, weight, texts } = quantity;
  const score = roundScore(policy, weight);
  if (outcome.met)
    return computed(score, () => [step('met', texts()), step('full', { score: figureText(score) })], {
      met: true,
      ratios: () => ({ completion: ONE, deviation: ZERO }),
    });
  if (measure.actual.lte(upper)) return scoreMissed(quantity, outcome, policy.missed.higherIsBetter);
  return judged(ZERO, weight, () => [step('outsideRange', { ...texts(), weight: figureText(weight) })], outcome);
}

/** `≥0` and `>0`: whatever was done meets them, short of a negative figure. */
function isMetByAnything({ op, number, upper }: TargetInput): boolean {
  return (op === '>=' || op === '>') && number?.isZero() === true && upper === null;
}

/** Scores one numeric indicator in one reading of its actual value. */
export function scoreQuantity(quantity: Quantity): ScoreResult {
  const { policy, target, measure, weight, texts } = quantity;
  const ratios = (): ReturnType<Outcome['ratios']> => ({ completion: completionRatio(measure), deviation: deviationRatio(measure) });
  const outcome = (met: boolean | null): Outcome => ({ met, ratios });
  const points = (): TextParams => ({ ...texts(), weight: figureText(weight) });
  if (target.upper !== null) return scoreRange(quantity, target.upper, outcome(meets(target, measure)));
  if (isMetByAnything(target) && measure.actual.gte(0))
    return judged(ZERO, weight, () => [step('unfit', points())], outcome(meets(target, measure)));
  const direction = directionOf(target, quantity.better);
  if (meets(target, measure)) return scoreMet(quantity, outcome(true), direction);
  if (direction === 'open') return judged(ZERO, weight, () => [step('directionOpen', points())], outcome(null));
  const { actual } = measure;
  const past =
    target.op === '=' && (direction === 'lowerIsBetter' ? actual.lt(measure.target) : measure.target.gt(0) && actual.gt(measure.target));
  if (past) return scoreMet(quantity, outcome(true), direction);
  return scoreMissed(quantity, outcome(false), policy.missed[direction]);
}
