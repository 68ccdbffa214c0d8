import { plain, type Decimal } from '../decimal';
import { perObject } from '../remember';
import { evidenceFor, type FigureIndex } from './cause-evidence';
import { placeOf } from './spots';
import { slipBetween, slipsOf } from './slips';
import type { Candidate, Evidence, Relation, Spot } from './types';

/** The relations of a workbook, by the places of their figures. */
export interface RelationIndex {
  readonly byPlace: ReadonlyMap<string, readonly Relation[]>;
  readonly figures: FigureIndex;
}

/** Of more figures than this only those are tried that something besides the sum speaks for. */
const MOST_TRIED = 40;

/** What evidence says at most for a figure that contradicts another: less than sets one candidate apart. */
const MOST_AGAINST = 0.4;
/** A slip must say so much where nothing gives the figure. */
const TELLING = 0.6;

/** No rate of these tables is higher. */
const HIGHEST_RATE = 2;

/** Digits behind the point that a figure may have, whatever the others beside it show: one in 万元 that was written in 元 has up to six. */
const USUAL_DIGITS = 2;
const DIGITS_FROM_YUAN = 6;

/** The digits behind the point that the figures of a relation show. */
const shownDigits = perObject(({ spots }: Relation) => ({
  most: spots.reduce((most, { figure }) => Math.max(most, figure.decimals + (figure.percent ? 2 : 0)), USUAL_DIGITS),
}));

/** Whether a figure would have more digits behind the point than its table shows. */
function hasOddDigits(relation: Relation, { figure }: Spot, value: Decimal): boolean {
  const digits = value.decimalPlaces();
  if (digits <= USUAL_DIGITS) return false;
  return digits > (relation.workedOut || figure.value?.eq(value.times(10_000)) ? DIGITS_FROM_YUAN : shownDigits(relation).most);
}

function isPlausible(relation: Relation, spot: Spot, value: Decimal): boolean {
  const current = spot.figure.value;
  if (spot.figure.percent && value.gt(HIGHEST_RATE)) return false;
  if (relation.most && value.gt(relation.most)) return false;
  if (current?.eq(value) || hasOddDigits(relation, spot, value)) return false;
  return !value.isNeg() || value.isZero() || (current?.isNeg() ?? false);
}

/** Whether a figure is what its own relation gives, so that another value would be wrong: 64.95 % where executed ÷ budget is so. */
function isConfirmed(place: string, value: Decimal, index: RelationIndex): boolean {
  return (index.byPlace.get(place) ?? []).some(
    (each) => !each.broken && !each.bound && each.stated !== null && placeOf(each.stated) === place && !each.holdsWith(place, value),
  );
}

function valuesOf(relation: Relation, spot: Spot, place: string, index: RelationIndex): readonly Decimal[] {
  const solved = relation.solve(place);
  if (solved.length > 0) return solved;
  const written = spot.figure.value;
  const isTold = (value: Decimal): boolean =>
    (slipBetween(written!, value)?.force ?? 0) >= TELLING && relation.holdsWith(place, value) && !isConfirmed(place, value, index);
  return written ? slipsOf(written).filter(isTold) : [];
}

function candidateOf(relation: Relation, spot: Spot, value: Decimal, index: RelationIndex): Candidate | null {
  const place = placeOf(spot);
  const touching = index.byPlace.get(place) ?? [];
  const mends = touching.filter((each) => each.broken && each.holdsWith(place, value));
  if (!mends.includes(relation)) return null;
  const breaks = touching.filter((each) => !each.broken && !each.holdsWith(place, value));
  const strength = (relations: readonly Relation[]): number => relations.reduce((total, each) => total + each.strength, 0);
  // A bound is kept by many figures: it speaks only for one that fits everything else.
  const fits = breaks.every((each) => each.bound);
  const gain = strength(mends.filter((each) => fits || !each.bound || each === relation)) - strength(breaks);
  const evidence = evidenceFor(spot, value, relation, index.figures);
  // A figure that would contradict what holds now does not stand out for resembling another.
  const force = Math.min(forceOf(evidence), breaks.some((each) => !each.bound) ? MOST_AGAINST : 1);
  return { spot, place, value, score: gain + force - oddity(relation, spot, value, evidence), mends, breaks, evidence };
}

/** What the evidence says together: no more than one relation does. */
function forceOf(evidence: readonly Evidence[]): number {
  return Math.min(
    1,
    evidence.reduce((total, each) => total + each.force, 0),
  );
}

/** Hardly anyone writes a figure where nothing belongs, and a blank or a 0 among the parts is mostly meant; without evidence both count less. */
function oddity(relation: Relation, spot: Spot, value: Decimal, evidence: readonly Evidence[]): number {
  if (value.isZero()) return 0.8;
  if (
    relation.workedOut &&
    !evidence.some((each) => each.force >= TELLING) &&
    relation.stated !== null &&
    placeOf(relation.stated) !== placeOf(spot)
  )
    return 0.7;
  const isOpen = !spot.figure.value || spot.figure.value.isZero();
  return isOpen && evidence.length === 0 && (relation.stated === null || placeOf(relation.stated) !== placeOf(spot)) ? 0.3 : 0;
}

/** The likelier first; of two alike the one that states the relation, then the one that holds a figure already, then the value with no more digits than the cell shows. */
function byLikelihood(relation: Relation): (one: Candidate, other: Candidate) => number {
  const isStated = ({ place }: Candidate): number => (relation.stated !== null && placeOf(relation.stated) === place ? 1 : 0);
  const isGiven = ({ spot }: Candidate): number => (spot.figure.value && !spot.figure.value.isZero() ? 1 : 0);
  const hasShownDigits = ({ spot, value }: Candidate): number => (value.decimalPlaces() <= spot.figure.decimals ? 1 : 0);
  return (one, other) =>
    other.score - one.score ||
    isStated(other) - isStated(one) ||
    isGiven(other) - isGiven(one) ||
    hasShownDigits(other) - hasShownDigits(one);
}

function isWorthTrying(relation: Relation, spot: Spot, index: RelationIndex): boolean {
  const place = placeOf(spot);
  if (relation.stated && placeOf(relation.stated) === place) return true;
  if ((index.byPlace.get(place) ?? []).some((other) => other !== relation && other.broken)) return true;
  return relation.solve(place).some((value) => spot.figure.value !== null && slipBetween(spot.figure.value, value) !== null);
}

/**
 * Whether something that is no candidate may be the cause as well: one of very many figures, any figure within a bound, in a sum that nothing states a row left out, a figure
 * that would have more digits than its table shows.
 */
export function hasOthers(relation: Relation): boolean {
  if (relation.stated === null || relation.bound || relation.spots.length > MOST_TRIED) return true;
  return (
    !relation.workedOut && relation.spots.some((spot) => relation.solve(placeOf(spot)).some((value) => hasOddDigits(relation, spot, value)))
  );
}

/** Below this a change speaks against itself; one that only satisfies a bound must have something else to say for itself. */
function leastScore(relation: Relation): number {
  return relation.bound ? relation.strength + 0.5 : 0;
}

/** The figures of a broken relation, each with the value that mends it, likeliest first; one value for each figure. */
export function candidatesFor(relation: Relation, index: RelationIndex): readonly Candidate[] {
  const tried = relation.spots.length > MOST_TRIED ? relation.spots.filter((spot) => isWorthTrying(relation, spot, index)) : relation.spots;
  const found = tried.flatMap((spot) => {
    const place = placeOf(spot);
    // Another broken relation may give the figure where this one only tests it, as a sum does for the rate beside it.
    const others = (relation.bound ? [] : (index.byPlace.get(place) ?? []))
      .filter((each) => each.broken && each !== relation)
      .flatMap((each) => each.solve(place));
    const values = new Map([...valuesOf(relation, spot, place, index), ...others].map((value) => [plain(value), value]));
    return [...values.values()]
      .filter((value) => isPlausible(relation, spot, value))
      .flatMap((value) => candidateOf(relation, spot, value, index) ?? [])
      .filter((candidate) => candidate.score >= leastScore(relation));
  });
  const best = new Map<string, Candidate>();
  for (const candidate of found.sort(byLikelihood(relation))) if (!best.has(candidate.place)) best.set(candidate.place, candidate);
  return [...best.values()];
}
