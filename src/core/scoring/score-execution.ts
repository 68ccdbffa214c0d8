import { Decimal, HUNDRED, ZERO, type Decimal as DecimalValue } from '../decimal';
import type { TextParams } from '../localized';
import { figureText, percentText, step } from './score-phrases';
import { type Outcome, computed, judged, noScore, roundScore } from './outcomes';
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

interface Rate {
  readonly value: DecimalValue;
  /** weight × the rate, multiplied before it is divided. */
  readonly times: (weight: DecimalValue) => DecimalValue;
}

function scoreRate(policy: Policy, rate: Rate, weight: DecimalValue, before: () => readonly ScoreStep[]): ScoreResult {
  const { value } = rate;
  const outcome: Outcome = { met: value.gte(1), ratios: () => ({ completion: value, deviation: value.minus(1) }) };
  const shown = (): string => percentText(value);
  if (policy.execution.kind === 'proportional') {
    const score = roundScore(policy, value.gt(1) ? weight : rate.times(weight));
    const params = (): TextParams => ({ weight: figureText(weight), rate: shown(), score: figureText(score) });
    return computed(score, () => [...before(), step(value.gt(1) ? 'executionCapped' : 'execution', params())], outcome);
  }
  const { fullFrom, perPoint } = policy.execution;
  const limit = (): string => percentText(new Decimal(fullFrom));
  if (value.gte(fullFrom)) {
    const score = roundScore(policy, weight);
    return computed(
      score,
      () => [...before(), step('executionFull', { rate: shown(), limit: limit(), score: figureText(score) })],
      outcome,
    );
  }
  const points = new Decimal(fullFrom).times(HUNDRED).minus(rate.times(HUNDRED));
  const after = (lost: DecimalValue): DecimalValue => roundScore(policy, Decimal.max(ZERO, weight.minus(lost.times(perPoint))));
  const params = (): TextParams => ({ rate: shown(), limit: limit(), points: figureText(points), perPoint });
  const [lowest, highest] = [after(points.ceil()), after(points.floor())];
  if (policy.execution.parts === 'open' && !lowest.eq(highest)) {
    return judged(
      lowest,
      highest,
      () => [...before(), step('executionParts', { ...params(), lowest: figureText(lowest), highest: figureText(highest) })],
      outcome,
    );
  }
  const score = after(points);
  return computed(score, () => [...before(), step('executionSteps', { ...params(), score: figureText(score) })], outcome);
}

/** The stated rate, else the one that the amounts give; null where neither is known. */
function rateOf(input: ExecutionInput): Rate | null {
  const { rate, executed = null, budget = null } = input;
  if (rate !== undefined) return rate === null ? null : { value: rate, times: (weight) => weight.times(rate) };
  const value = executionRate(executed, budget);
  return value === null ? null : { value, times: (weight) => weight.times(executed!).div(budget!) };
}

/**
 * What a policy gives for the execution rate. A blank rate never scores; a budget of zero has no rate. A rate above 1 counts as
 * 1. Never throws.
 */
export function scoreExecution(policy: Policy, input: ExecutionInput): ScoreResult {
  const { weight, executed = null, budget = null } = input;
  const fromAmounts = input.rate === undefined;
  if (fromAmounts && budget?.isZero() && executed !== null) return noScore('not-applicable', () => [step('noBudget')]);
  const rate = rateOf(input);
  if (rate === null) return noScore('blank', () => [step('noRate')]);
  if (rate.value.lt(0)) return noScore('unreadable', () => [step('negativeRate', { rate: percentText(rate.value) })]);
  if (weight === null) return noScore('not-applicable', () => [step('noWeight')]);
  const before = (): readonly ScoreStep[] =>
    fromAmounts ? [step('rate', { executed: figureText(executed!), budget: figureText(budget!), rate: percentText(rate.value) })] : [];
  return scoreRate(policy, rate, weight, before);
}
