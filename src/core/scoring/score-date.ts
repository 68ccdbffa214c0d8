import { ZERO, type Decimal } from '../decimal';
import type { ActualInput, TargetInput } from './measure';
import { figureText, step } from './phrases';
import { computed, judged } from './results';
import type { ScoreResult } from './types';

/**
 * Compares two ISO dates or months; negative where `one` is earlier. Null where the shorter leaves it open: a month against a
 * day of the same month.
 */
function compareDates(one: string, other: string): number | null {
  const length = Math.min(one.length, other.length);
  const [left, right] = [one.slice(0, length), other.slice(0, length)];
  if (left !== right) return left < right ? -1 : 1;
  return one.length === other.length ? 0 : null;
}

function isOnTime(target: TargetInput, actual: string): boolean | null {
  const wanted = target.value ?? '';
  const order = compareDates(actual, wanted);
  // A day inside the month of the deadline is in time; a month against a day of that month stays open.
  if (order === null) return wanted.length < actual.length ? true : null;
  switch (target.op) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '<=':
    case '=':
    case 'qualitative':
    case null:
      return order <= 0;
  }
}

/** Scores a deadline: full weight on or before the day, a person's decision where it was missed. A bare date is a deadline. */
export function scoreDate(target: TargetInput, actual: ActualInput, weight: Decimal): ScoreResult {
  const texts = { target: target.text?.trim() || target.value || '', actual: actual.text?.trim() || actual.value || '', weight: figureText(weight) };
  const met = actual.type === 'date' && actual.value !== null ? isOnTime(target, actual.value) : null;
  if (met === null) return judged(ZERO, weight, [step('dateUnclear', texts)]);
  const outcome = { met, completion: null, deviation: null };
  if (!met) return judged(ZERO, weight, [step('late', texts)], outcome);
  return computed(weight, [step('onTime', texts), step('full', { score: texts.weight })], outcome);
}
