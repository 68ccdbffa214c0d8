import { ZERO, type Decimal } from '../decimal';
import type { ActualInput, TargetInput } from './measure';
import { figureText, step } from './score-phrases';
import { computed, judged, withoutRatios } from './outcomes';
import type { ScoreResult } from './types';

/** Year, month and day as far as an ISO text names them; the year is null in `--12-31`. */
function partsOf(iso: string): readonly (string | null)[] {
  return iso.startsWith('-') ? [null, ...iso.slice(2).split('-')] : iso.split('-');
}

/**
 * Compares two dates in what both name; negative where `one` is earlier, zero where they agree as far as that goes. A date
 * without a year is taken as of the other's year.
 */
function compareDates(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [a, b] = [left[index] ?? null, right[index] ?? null];
    if (a !== null && b !== null && a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

function isOnTime(target: TargetInput, actual: string): boolean | null {
  const wanted = target.value ?? '';
  const order = compareDates(actual, wanted);
  // A day inside the month of the deadline is in time; a month against a day of that month stays open.
  if (order === 0 && partsOf(actual).length < partsOf(wanted).length) return null;
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
  const texts = {
    target: target.text?.trim() || target.value || '',
    actual: actual.text?.trim() || actual.value || '',
    weight: figureText(weight),
  };
  const met = actual.type === 'date' && actual.value !== null ? isOnTime(target, actual.value) : null;
  if (met === null) return judged(ZERO, weight, () => [step('dateUnclear', texts)]);
  const outcome = withoutRatios(met);
  if (!met) return judged(ZERO, weight, () => [step('late', texts)], outcome);
  return computed(weight, () => [step('onTime', texts), step('full', { score: texts.weight })], outcome);
}
