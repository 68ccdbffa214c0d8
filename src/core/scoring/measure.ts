import { Decimal, HUNDRED, ONE, ZERO } from '../decimal';
import { remembered } from '../remember';
import type { ActualReading, TargetReading } from '../cells/types';
import { convertUnit, isPercent, relateUnits } from './relate-units';

/** A target and an actual value as the grammar reads them; `text` is what the cell shows, for sentences. */
export type TargetInput = TargetReading & { readonly text?: string };
export type ActualInput = ActualReading & { readonly text?: string };

/** One way to take the actual value, in the target's unit. */
export interface Measure {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** True where the actual value had to be rescaled to be compared. */
  readonly rescaled: boolean;
}

function isRatio(value: Decimal): boolean {
  return value.gt(ZERO) && value.lte(ONE);
}

/**
 * The ways in which an actual number can be compared with a numeric target, the likelier first. None where the units cannot
 * be compared; two where a missing per cent sign leaves 0.98 open (98 % or 0.98 %).
 */
export function measures(target: TargetReading, actual: ActualReading): readonly Measure[] {
  const { number: wanted } = target;
  const { number: done } = actual;
  if (wanted === null || done === null) return [];
  const plainly: Measure = { target: wanted, actual: done, rescaled: false };
  switch (relateUnits(target.unit, actual.unit)) {
    case 'same':
    case 'spelling':
    case 'both-missing':
      return [plainly];
    case 'convertible':
      return [{ target: wanted, actual: convertUnit(done, actual.unit, target.unit), rescaled: true }];
    case 'actual-missing': {
      if (!isPercent(target.unit) || !isRatio(done)) return [plainly];
      const asPerCent: Measure = { target: wanted, actual: done.times(HUNDRED), rescaled: true };
      // Beside 0.4 % a 0.1 is likelier on the same scale.
      return isRatio(wanted) ? [plainly, asPerCent] : [asPerCent, plainly];
    }
    case 'target-missing':
      if (!isPercent(actual.unit) || !isRatio(wanted)) return [plainly];
      return [{ target: wanted, actual: done.div(HUNDRED), rescaled: true }, plainly];
    case 'different':
      return [];
  }
}

/**
 * Whether a number meets a target with this operator. Exceeding an `=` target is not "equal": callers that follow a policy
 * treat it on their own. A range is met inside its bounds.
 */
export function meets(target: TargetReading, measure: Measure): boolean {
  const { actual } = measure;
  if (target.upper !== null) return actual.gte(measure.target) && actual.lte(target.upper);
  switch (target.op) {
    case '>=':
      return actual.gte(measure.target);
    case '>':
      return actual.gt(measure.target);
    case '<=':
      return actual.lte(measure.target);
    case '<':
      return actual.lt(measure.target);
    case '=':
      return actual.eq(measure.target);
    case 'qualitative':
    case null:
      return false;
  }
}

/** actual ÷ target; null unless the target is above zero. */
export function completionRatio(measure: Measure): Decimal | null {
  return measure.target.gt(0) ? measure.actual.div(measure.target) : null;
}

/** (actual − target) ÷ |target|, signed; null where the target is zero. */
export function deviationRatio(measure: Measure): Decimal | null {
  return measure.target.isZero() ? null : measure.actual.minus(measure.target).div(measure.target.abs());
}

const shareOf = remembered((share) => new Decimal(share));

/** Whether the actual value is off the target by `share` of it (a decimal string, `0.3`) or more; false where the target is zero. */
export function deviatesBy({ target, actual }: Measure, share: string): boolean {
  return (
    !target.isZero() &&
    actual
      .minus(target)
      .abs()
      .gte(target.abs().times(shareOf(share)))
  );
}
