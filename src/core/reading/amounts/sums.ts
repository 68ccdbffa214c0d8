import { type Decimal, sum, ZERO } from '../../decimal';
import { agreement, amountTolerance } from '../../model/agreement';
import type { AmountTies, Figure, RateRelation, SumRelation } from '../../model/types';

export type Parts = SumRelation['parts'];

export function plus(figures: readonly Figure[]): Parts {
  return figures.map((figure) => ({ figure, sign: 1 as const }));
}

/** Digits shown among some figures: the finest. */
export function finestDecimals(figures: readonly Figure[]): number {
  return figures.reduce((most, figure) => Math.max(most, figure.decimals), 0);
}

function partsTotal(parts: Parts): Decimal {
  return sum(parts.map((part) => (part.figure.value ?? ZERO).times(part.sign)));
}

/** True where a total agrees with its parts as the figures show them; null where nothing can be compared. */
function agreesWith(total: Figure, parts: Parts, decimals: number): boolean | null {
  const numbers = parts.filter((part) => part.figure.value !== null);
  if (total.value === null || numbers.length === 0) return null;
  return agreement(total.value, partsTotal(numbers), amountTolerance(decimals, numbers.length)) !== 'contradiction';
}

/** How well one reading of a layout fits its figures. */
export interface Fit {
  readonly agree: number;
  readonly compared: number;
}

/** Counts agreeing relations; those whose figures are all zero prove nothing and are not counted. */
export function fitOf(relations: readonly SumRelation[]): Fit {
  let agree = 0;
  let compared = 0;
  for (const relation of relations) {
    const verdict = agreesWith(relation.total, relation.parts, relation.decimals);
    if (verdict === null || (relation.total.value!.isZero() && partsTotal(relation.parts).isZero())) continue;
    compared++;
    if (verdict) agree++;
  }
  return { agree, compared };
}

/** Shares of a reading's relations that must agree for it to be certain: down a column, where labels say it too, and along the rows. */
export const COLUMN_SHARE = 2 / 3;
const ROW_SHARE = 3 / 4;

/** A reading that at least two of its relations and `share` of them confirm is certain: what differs then is an error of the table. */
export function confirmed(relations: readonly SumRelation[], fit: Fit = fitOf(relations), share = ROW_SHARE): readonly SumRelation[] {
  return fit.agree >= 2 && fit.agree >= fit.compared * share
    ? relations.map((relation) => ({ ...relation, confidence: 'certain' }))
    : relations;
}

/** Parts that come to less than this share of their total, or exceed it so, are hardly what the total was made of. */
const NEAR = 2 / 3;

/** Relations whose total is given. */
function stated(relations: readonly SumRelation[]): readonly SumRelation[] {
  return relations.filter(({ total }) => total.value !== null);
}

/** Ties as the model holds them: those that state a figure, and apart from them the sure ones whose own cell is still blank. */
export function asTies(sums: readonly SumRelation[], rates: readonly RateRelation[]): AmountTies {
  const blankSums = sums.filter(({ total, confidence }) => total.value === null && confidence === 'certain');
  const blankRates = rates.filter(({ rate }) => rate.value === null);
  const blanks = blankSums.length + blankRates.length > 0 ? { blanks: { sums: blankSums, rates: blankRates } } : {};
  return { sums: stated(sums), rates: rates.filter(({ rate }) => rate.value !== null), ...blanks };
}

/** True where the parts of most relations come near their totals. */
function comesNear(all: readonly SumRelation[]): boolean {
  const relations = stated(all);
  const near = relations.filter(({ total, parts }) => {
    const [stated, added] = [total.value ?? ZERO, partsTotal(parts)];
    return added.abs().gte(stated.abs().times(NEAR)) && stated.abs().gte(added.abs().times(NEAR));
  });
  return near.length * 2 > relations.length;
}

/** Of readings that no figure confirms the one that comes nearest to its totals; none where even that is far from them. */
export function nearestReading(readings: readonly (readonly SumRelation[])[]): readonly SumRelation[] {
  const distance = (relations: readonly SumRelation[]): Decimal =>
    sum(stated(relations).map((relation) => partsTotal(relation.parts).minus(relation.total.value!).abs()));
  const given = readings.filter(comesNear).map((relations) => ({ relations, off: distance(relations) }));
  return (
    given.reduce<(typeof given)[number] | null>((best, next) => (best === null || next.off.lt(best.off) ? next : best), null)?.relations ??
    []
  );
}

/** The reading with the most agreeing relations; the first of equals. */
export function bestReading(
  readings: readonly (readonly SumRelation[])[],
): { readonly relations: readonly SumRelation[]; readonly fit: Fit } | null {
  let best: { relations: readonly SumRelation[]; fit: Fit } | null = null;
  for (const relations of readings) {
    const fit = fitOf(relations);
    if (!best || fit.agree > best.fit.agree || (fit.agree === best.fit.agree && fit.agree > 0 && fit.compared < best.fit.compared))
      best = { relations, fit };
  }
  return best;
}
