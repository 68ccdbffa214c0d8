import { ONE, ZERO, roundHalfUp, type Decimal } from '../decimal';
import type { Policy, ScoreResult, ScoreStep } from './types';

/** Rounds a computed score as the policy says: half up to its digits. */
export function roundScore(policy: Policy, score: Decimal): Decimal {
  return roundHalfUp(score, policy.decimals);
}

type Ratios = Pick<ScoreResult, 'completion' | 'deviation'>;

/** What is known of the indicator besides its score; the ratios are worked out where they are asked for. */
export interface Outcome {
  readonly met: boolean | null;
  readonly ratios: () => Ratios;
}

const NO_RATIOS: Ratios = { completion: null, deviation: null };

/** The outcome of what has no ratio: dates, texts. */
export function withoutRatios(met: boolean | null): Outcome {
  return { met, ratios: () => NO_RATIOS };
}

const UNKNOWN: Outcome = withoutRatios(null);

/** The sentences of a computation, made where somebody reads them: a worksheet shows the score alone. */
export type Sentences = () => readonly ScoreStep[];

type Points = Pick<ScoreResult, 'status' | 'score' | 'lowest' | 'highest'>;

/** A result of which the score is there and the rest is worked out once it is asked for. */
class Scored implements ScoreResult {
  readonly status: ScoreResult['status'];
  readonly score: Decimal | null;
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  private said: readonly ScoreStep[] | null = null;
  private found: Ratios | null = null;

  constructor(
    points: Points,
    private readonly sentences: Sentences,
    private readonly outcome: Outcome,
  ) {
    this.status = points.status;
    this.score = points.score;
    this.lowest = points.lowest;
    this.highest = points.highest;
  }

  get met(): boolean | null {
    return this.outcome.met;
  }

  get completion(): Decimal | null {
    return (this.found ??= this.outcome.ratios()).completion;
  }

  get deviation(): Decimal | null {
    return (this.found ??= this.outcome.ratios()).deviation;
  }

  get steps(): readonly ScoreStep[] {
    return (this.said ??= this.sentences());
  }
}

/** No score: the reason is in `steps`. */
export function noScore(status: 'blank' | 'not-applicable' | 'unreadable', steps: Sentences, outcome: Outcome = UNKNOWN): ScoreResult {
  return new Scored({ status, score: null, lowest: null, highest: null }, steps, outcome);
}

/** A person decides between `lowest` and `highest`. */
export function judged(lowest: Decimal, highest: Decimal, steps: Sentences, outcome: Outcome = UNKNOWN): ScoreResult {
  return new Scored({ status: 'judgement', score: null, lowest, highest }, steps, outcome);
}

/** The policy gives `score`; `lowest` is below it only where the policy lets a person take points off. */
export function computed(score: Decimal, steps: Sentences, outcome: Outcome, lowest: Decimal = score): ScoreResult {
  return new Scored({ status: 'computed', score, lowest, highest: score }, steps, outcome);
}

/** What a result says besides the score. */
export function outcomeOf(result: ScoreResult): Outcome {
  return { met: result.met, ratios: () => result };
}

/** The same result, with a sentence in front of its own. */
export function withStep(result: ScoreResult, first: () => ScoreStep): ScoreResult {
  return new Scored(result, () => [first(), ...result.steps], outcomeOf(result));
}

/** A fraction kept between 0 and 1. */
export function clamp(value: Decimal): Decimal {
  return value.lt(0) ? ZERO : value.gt(1) ? ONE : value;
}
