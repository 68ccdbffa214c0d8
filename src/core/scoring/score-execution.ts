import { Decimal, HUNDRED, ONE, type Decimal as DecimalValue } from '../decimal';
import { figureText, percentText, step } from './phrases';
import { clamp, computed, noScore, roundScore } from './results';
import type { Policy, ScoreResult, ScoreStep } from './types';

/** Either the rate (a ratio, 0.874) or the amounts it is made of, in one amount unit; null where blank. `weight` in points. */
export interface ExecutionInput {
  readonly rate?: DecimalValue | null;
  readonly executed?: DecimalValue | null;
  readonly budget?: DecimalValue | null;
  readonly weight: DecimalValue | null;
}

/** Execution rate as a ratio: executed ÷ budget; null where either is blank or the budget is zero. */
export function executionRate(executed: DecimalValue | null, budget: DecimalValue | null): DecimalValue | null {
  return executed === null || budget === null || budget.isZero() ? null : executed.div(budget);
}

function scoreRate(policy: Policy, rate: DecimalValue, weight: DecimalValue, before: readonly ScoreStep[]): ScoreResult {
  const outcome = { met: rate.gte(1), completion: rate, deviation: rate.minus(1) };
  const shown = percentText(rate);
  if (policy.execution.kind === 'proportional') {
    const score = roundScore(policy, weight.times(clamp(rate)));
    const params = { weight: figureText(weight), rate: shown, score: figureText(score) };
    return computed(score, [...before, step(rate.gt(1) ? 'executionCapped' : 'execution', params)], outcome);
  }
  const { fullFrom, perPoint } = policy.execution;
  const limit = percentText(new Decimal(fullFrom));
  if (rate.gte(fullFrom)) {
    const score = roundScore(policy, weight);
    return computed(score, [...before, step('executionFull', { rate: shown, limit, score: figureText(score) })], outcome);
  }
  const points = new Decimal(fullFrom).minus(rate).times(HUNDRED);
  const score = roundScore(policy, weight.times(clamp(ONE.minus(weight.isZero() ? ONE : points.times(perPoint).div(weight)))));
  return computed(score, [...before, step('executionSteps', { rate: shown, limit, points: figureText(points), perPoint, score: figureText(score) })], outcome);
}

/**
 * What a policy gives for the execution rate. A blank rate never scores; a budget of zero has no rate. A rate above 1 counts as
 * 1. Never throws.
 */
export function scoreExecution(policy: Policy, input: ExecutionInput): ScoreResult {
  const { weight, executed = null, budget = null } = input;
  if (input.rate === undefined && budget?.isZero() && executed !== null) return noScore('not-applicable', [step('noBudget')]);
  const computedRate = input.rate === undefined ? executionRate(executed, budget) : input.rate;
  if (computedRate === null) return noScore('blank', [step('noRate')]);
  if (computedRate.lt(0)) return noScore('unreadable', [step('negativeRate', { rate: percentText(computedRate) })]);
  if (weight === null) return noScore('not-applicable', [step('noWeight')]);
  const before = executed !== null && budget !== null && input.rate === undefined
    ? [step('rate', { executed: figureText(executed), budget: figureText(budget), rate: percentText(computedRate) })]
    : [];
  return scoreRate(policy, computedRate, weight, before);
}
