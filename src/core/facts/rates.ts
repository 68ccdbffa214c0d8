import type { Decimal } from '../decimal';
import type { Figure } from '../model/types';
import { shownValue } from '../model/added-up';
import { bestAgreement, rateTolerance, termTolerance, type Agreement } from '../model/agreement';

/** Whether amounts that were rounded before they were written down can give the rate. */
function withinRoundedAmounts(rate: Figure, numerator: Figure, denominator: Figure): boolean {
  const [over, under] = [numerator.value!, denominator.value!];
  const [overSpread, underSpread] = [termTolerance(numerator.decimals), termTolerance(denominator.decimals)];
  if (under.abs().lte(underSpread)) return true;
  const corners = [1, -1].flatMap((a) => [1, -1].map((b) => over.plus(overSpread.times(a)).div(under.plus(underSpread.times(b)))));
  const lowest = corners.reduce((least, each) => (each.lt(least) ? each : least));
  const highest = corners.reduce((most, each) => (each.gt(most) ? each : most));
  const tolerance = rateTolerance(rate);
  return rate.value!.gte(lowest.minus(tolerance)) && rate.value!.lte(highest.plus(tolerance));
}

/** A rate compared with what it is made of; null where one of the three is no number or the denominator is zero. */
export function checkRate(
  rate: Figure,
  numerator: Figure,
  denominator: Figure,
): { readonly expected: Decimal; readonly agreement: Agreement } | null {
  if (rate.value === null || numerator.value === null || denominator.value === null || denominator.value.isZero()) return null;
  const expected = numerator.value.div(denominator.value);
  const close = (value: Decimal): Agreement => (value.minus(expected).abs().lte(rateTolerance(rate)) ? 'exact' : 'contradiction');
  const agreement = bestAgreement(close(rate.value), close(shownValue(rate)!));
  if (agreement === 'exact') return { expected, agreement };
  return { expected, agreement: withinRoundedAmounts(rate, numerator, denominator) ? 'rounding' : 'contradiction' };
}
