import { ONE, ZERO, halfUnit, sum, type Decimal } from '../decimal';
import type { Figure } from './types';

/**
 * The one rule of when figures agree, for reading and rules alike: two figures agree when the difference is no more than half a
 * unit of the last digit shown per term added up; figures that show no decimals are whole and agree exactly. `exact`: nothing to
 * report. `rounding`: rounding explains the difference. `contradiction`: nothing does.
 */
export type Agreement = 'exact' | 'rounding' | 'contradiction';

/** Binary noise of stored numbers, relative to their size: no difference at all. */
const NOISE = ONE.div('1e12');

/** Compares a stated figure with what its parts give. `tolerance` in the figures' own unit. */
export function agreement(stated: Decimal, computed: Decimal, tolerance: Decimal): Agreement {
  const difference = stated.minus(computed).abs();
  if (difference.isZero()) return 'exact';
  if (difference.lte(NOISE.times(stated.abs().plus(ONE)))) return 'exact';
  return difference.lte(tolerance) ? 'rounding' : 'contradiction';
}

/** Tolerance of one figure that shows `decimals` digits: half a unit of the last, for whole ones too. For what was divided or scored. */
export function figureTolerance(decimals: number): Decimal {
  return halfUnit(decimals);
}

/** Tolerance of a rate: the digits of its percentage are two fewer than those of the ratio. */
export function rateTolerance(rate: Figure): Decimal {
  return halfUnit(rate.decimals + 2);
}

/** Tolerance of a figure that goes into a calculation: half a unit of its last digit; a whole one is exact. */
export function termTolerance(decimals: number): Decimal {
  return decimals === 0 ? ZERO : halfUnit(decimals);
}

/** Tolerance of a sum of `terms` amounts in a column that shows `decimals` digits; a column without decimals is exact. */
export function amountTolerance(decimals: number, terms: number): Decimal {
  return termTolerance(decimals).times(terms);
}

/** Tolerance of a sum of points: half a unit of the last digit of each term that shows decimals; whole points are exact. */
export function pointsTolerance(terms: readonly Figure[]): Decimal {
  return sum(terms.flatMap((term) => (term.decimals === 0 ? [] : halfUnit(term.decimals))));
}

/** Best of two comparisons: what the stored values say and what the shown digits say. */
export function bestAgreement(...found: readonly Agreement[]): Agreement {
  if (found.includes('exact')) return 'exact';
  return found.includes('rounding') ? 'rounding' : 'contradiction';
}
