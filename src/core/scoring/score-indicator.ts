import { ZERO, roundHalfUp, type Decimal } from '../decimal';
import { lazily } from '../remember';
import { completionRatio, deviationRatio, measures, type ActualInput, type Measure, type TargetInput } from './measure';
import { figureText, step } from './score-phrases';
import { judged, noScore, outcomeOf, withStep } from './outcomes';
import { scoreDate } from './score-date';
import { scoreQuality } from './score-quality';
import { scoreQuantity, type Quantity } from './score-quantity';
import type { Better, Policy, ScoreResult } from './types';

/** What one indicator's score is made of. `weight` is in points; null where the table gives none. */
export interface ScoreInput {
  readonly target: TargetInput;
  readonly actual: ActualInput;
  readonly weight: Decimal | null;
  /** Which way is better, for a target whose sign does not tell (`20万元`); left out where nothing says it. */
  readonly better?: Better | null;
}

const OPERATOR_SIGNS = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '' } as const;

/** The target as a sentence shows it: the cell's text, or sign, value and unit where these stand in cells of their own. */
export function targetText(target: TargetInput): string {
  const composed = `${target.op && !target.implicit && target.op !== 'qualitative' ? OPERATOR_SIGNS[target.op] : ''}${target.value ?? ''}${target.unit}`;
  return target.type === 'number' && target.upper === null && target.conditions.length === 0 ? composed : target.text?.trim() || composed;
}

/** The actual value as a sentence shows it. */
export function actualText(actual: ActualInput): string {
  return actual.text?.trim() || `${actual.value ?? ''}${actual.unit}`;
}

function readAs(measure: Measure, target: TargetInput): string {
  return `${figureText(measure.actual)}${target.unit}`;
}

function sameOutcome(one: ScoreResult, other: ScoreResult): boolean {
  return one.status === other.status && one.met === other.met && (one.score === null || other.score === null || one.score.eq(other.score));
}

function scoreNumber(policy: Policy, input: ScoreInput, weight: Decimal): ScoreResult {
  const { target, actual } = input;
  const texts = lazily(() => ({ target: targetText(target), actual: actualText(actual) }));
  const points = (): string => figureText(weight);
  if (actual.number === null) return judged(ZERO, weight, () => [step('textActual', { ...texts(), weight: points() })]);
  const ways = measures(target, actual);
  const [likely, other] = ways;
  if (!likely) {
    return judged(ZERO, weight, () => [step('unitsDiffer', { targetUnit: target.unit, actualUnit: actual.unit, weight: points() })]);
  }
  const quantityOf = (measure: Measure): Quantity => ({
    policy,
    target,
    measure,
    weight,
    better: input.better ?? null,
    texts: measure.rescaled ? () => ({ ...texts(), actual: readAs(measure, target) }) : texts,
  });
  const result = scoreQuantity(quantityOf(likely));
  const said = likely.rescaled ? withStep(result, () => step('readAs', { actual: texts().actual, value: readAs(likely, target) })) : result;
  if (!other || sameOutcome(result, scoreQuantity(quantityOf(other)))) return said;
  if (target.op === '<=' || target.op === '<') {
    return judged(ZERO, weight, () => [
      step('unitAmbiguous', { actual: texts().actual, first: readAs(likely, target), second: readAs(other, target) }),
    ]);
  }
  return said;
}

function scoreGiven(policy: Policy, input: ScoreInput, weight: Decimal): ScoreResult {
  const { target, actual } = input;
  if (target.conditions.length > 0) {
    return judged(ZERO, weight, () => [step('compound', { target: targetText(target), weight: figureText(weight) })]);
  }
  switch (target.type) {
    case 'number':
      return scoreNumber(policy, input, weight);
    case 'date':
      return scoreDate(target, actual, weight);
    case 'text':
      return scoreQuality(policy, target, actual, weight);
    case 'none':
      return noScore('not-applicable', () => [step('noTarget')]);
  }
}

/**
 * What a policy gives for one indicator. A blank actual value never scores. A weight of null still tells whether the target
 * is met. Never throws; what a person must judge comes back as `judgement` with the range that is open.
 */
export function scoreIndicator(policy: Policy, input: ScoreInput): ScoreResult {
  const { target, actual } = input;
  if (target.type === 'none') return noScore('not-applicable', () => [step('noTarget')]);
  if (target.notes.some((note) => note.code === 'unparseable')) {
    return noScore('unreadable', () => [step('targetUnreadable', { target: targetText(target) })]);
  }
  if (actual.type === 'none') {
    const shown = actual.text?.trim() ?? '';
    return shown === ''
      ? noScore('blank', () => [step('noActual')])
      : noScore('not-applicable', () => [step('actualNotApplicable', { actual: shown })]);
  }
  if (input.weight !== null) return scoreGiven(policy, input, input.weight);
  return noScore('not-applicable', () => [step('noWeight')], outcomeOf(scoreGiven(policy, input, ZERO)));
}

/** Digits of completion and deviation ratios where the caller names none: a per cent value with four digits. */
const RATIO_DECIMALS = 6;

function likelyMeasure(target: TargetInput, actual: ActualInput): Measure | null {
  return target.conditions.length > 0 || target.upper !== null ? null : (measures(target, actual)[0] ?? null);
}

function rounded(value: Decimal | null, decimals: number): Decimal | null {
  return value === null ? null : roundHalfUp(value, decimals);
}

/** actual ÷ target as a ratio, rounded half up to `decimals` digits; null where it has no meaning (texts, dates, a target of zero). */
export function completionOf(target: TargetInput, actual: ActualInput, decimals = RATIO_DECIMALS): Decimal | null {
  const measure = likelyMeasure(target, actual);
  return measure && rounded(completionRatio(measure), decimals);
}

/** (actual − target) ÷ target as a signed ratio, rounded half up to `decimals` digits; null where it has no meaning. */
export function deviationOf(target: TargetInput, actual: ActualInput, decimals = RATIO_DECIMALS): Decimal | null {
  const measure = likelyMeasure(target, actual);
  return measure && rounded(deviationRatio(measure), decimals);
}

/** Whether the target is met under the policy; null where that cannot be said (blank, text against a number). */
export function isMet(policy: Policy, target: TargetInput, actual: ActualInput): boolean | null {
  return scoreIndicator(policy, { target, actual, weight: null }).met;
}
