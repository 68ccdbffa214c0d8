import { ONE, ZERO, roundHalfUp, type Decimal } from '../decimal';
import type { Policy, ScoreResult, ScoreStep } from './types';

/** Rounds a computed score as the policy says: half up to its digits. */
export function roundScore(policy: Policy, score: Decimal): Decimal {
  return roundHalfUp(score, policy.decimals);
}

/** What is known of the indicator besides its score. */
export interface Outcome {
  readonly met: boolean | null;
  readonly completion: Decimal | null;
  readonly deviation: Decimal | null;
}

export const UNKNOWN: Outcome = { met: null, completion: null, deviation: null };

/** No score: the reason is in `steps`. */
export function noScore(
  status: 'blank' | 'not-applicable' | 'unreadable',
  steps: readonly ScoreStep[],
  outcome: Outcome = UNKNOWN,
): ScoreResult {
  return { status, score: null, lowest: null, highest: null, ...outcome, steps };
}

/** A person decides between `lowest` and `highest`. */
export function judged(lowest: Decimal, highest: Decimal, steps: readonly ScoreStep[], outcome: Outcome = UNKNOWN): ScoreResult {
  return { status: 'judgement', score: null, lowest, highest, ...outcome, steps };
}

/** The policy gives `score`; `lowest` is below it only where the policy lets a person take points off. */
export function computed(score: Decimal, steps: readonly ScoreStep[], outcome: Outcome, lowest: Decimal = score): ScoreResult {
  return { status: 'computed', score, lowest, highest: score, ...outcome, steps };
}

/** A fraction kept between 0 and 1. */
export function clamp(value: Decimal): Decimal {
  return value.lt(0) ? ZERO : value.gt(1) ? ONE : value;
}
