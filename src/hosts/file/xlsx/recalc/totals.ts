import { type Decimal, ZERO } from '../../../../core/decimal';
import { isError, type Scalar, Unsupported, WorksheetError } from './values';

/** A value as far as it is known here. */
export type Known = Scalar | 'unknown';

/** What sums, counts and extremes need to know of some cells. */
export interface Totals {
  /** Numbers among the values, and what they come to. */
  readonly count: number;
  readonly sum: Decimal;
  readonly least: Decimal | null;
  readonly most: Decimal | null;
  /** First error value among them. */
  readonly error: string | null;
  /** Whether one of them is not known. */
  readonly unknown: boolean;
}

export const NO_TOTALS: Totals = { count: 0, sum: ZERO, least: null, most: null, error: null, unknown: false };

/** What one value adds: texts and truth values in cells count for nothing. */
export function totalsOf(value: Known): Totals {
  if (value === 'unknown') return { ...NO_TOTALS, unknown: true };
  if (value === null || typeof value !== 'object') return NO_TOTALS;
  if (isError(value)) return { ...NO_TOTALS, error: value.error };
  return { count: 1, sum: value, least: value, most: value, error: null, unknown: false };
}

/** Two of them as one. */
export function together(one: Totals, other: Totals): Totals {
  if (one === NO_TOTALS) return other;
  if (other === NO_TOTALS) return one;
  return {
    count: one.count + other.count,
    sum: one.sum.plus(other.sum),
    least: one.least === null || other.least?.lt(one.least) ? other.least : one.least,
    most: one.most === null || other.most?.gt(one.most) ? other.most : one.most,
    error: one.error ?? other.error,
    unknown: one.unknown || other.unknown,
  };
}

/** Stops the formula that asked where its cells hold an error, or something that is not known. */
export function certainTotals(totals: Totals): Totals {
  if (totals.unknown) throw new Unsupported();
  if (totals.error !== null) throw new WorksheetError(totals.error);
  return totals;
}
