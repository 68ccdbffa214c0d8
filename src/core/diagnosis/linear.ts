import { ONE, ZERO, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import { agreement, shownValue } from '../model/agreement';
import type { Figure } from '../model/types';
import { placeOf } from './places';
import type { Relation, Spot } from './types';

/** A figure of a sum with its factor: −1 for the total, 1 for what is added, −1 for what is taken off. */
export interface Term {
  readonly spot: Spot;
  readonly factor: Decimal;
}

/** One way in which figures may add up to nothing: Σ factor × figure + constant = 0, within a tolerance. */
export interface Way {
  readonly terms: readonly Term[];
  readonly constant: Decimal;
  readonly tolerance: Decimal;
}

const LESS = ONE.neg();

interface Residual {
  readonly exact: Decimal;
  readonly shown: Decimal;
}

function valueOf(figure: Figure): Decimal {
  return figure.value ?? ZERO;
}

function residualOf({ terms, constant }: Way): Residual {
  const over = (value: (figure: Figure) => Decimal): Decimal => terms.reduce((total, { spot, factor }) => total.plus(value(spot.figure).times(factor)), constant);
  return { exact: over(valueOf), shown: over((figure) => shownValue(figure) ?? ZERO) };
}

/** What a figure must change by so that its term takes the residual away; most factors are 1 or −1. */
function shareOf(residual: Decimal, factor: Decimal): Decimal {
  return factor.eq(ONE) ? residual : factor.eq(LESS) ? residual.neg() : residual.div(factor);
}

/** A relation that holds where one of the ways adds up, and is mended by the nearest that its figure belongs to; none where a figure cannot be read. */
export function linear(parts: { readonly id: string; readonly name: Localized; readonly stated: Spot | null; readonly ways: readonly Way[]; readonly strength?: number; readonly most?: Decimal }): readonly Relation[] {
  const ways = parts.ways.filter((way) => way.terms.every((term) => term.spot.figure.state !== 'unreadable')).map((way) => ({
    ...way, residual: residualOf(way), byPlace: new Map(way.terms.map((term) => [placeOf(term.spot), term])), size: way.terms.reduce((most, { spot }) => (valueOf(spot.figure).abs().gt(most) ? valueOf(spot.figure).abs() : most), ZERO),
  }));
  if (ways.length === 0) return [];
  // Of several ways the one that comes nearest is meant.
  ways.sort((one, other) => one.residual.exact.abs().cmp(other.residual.exact.abs()));
  const isZero = (residual: Decimal, way: (typeof ways)[number]): boolean => agreement(way.size, way.size.plus(residual), way.tolerance) !== 'contradiction';
  const spots = new Map(ways.flatMap((way) => way.terms.map((term) => [placeOf(term.spot), term.spot] as const)));
  return [{
    id: parts.id,
    name: parts.name,
    stated: parts.stated,
    spots: [...spots.values()],
    strength: parts.strength ?? 1,
    bound: false,
    workedOut: false,
    most: parts.most ?? null,
    broken: !ways.some((way) => isZero(way.residual.exact, way) || isZero(way.residual.shown, way)),
    holdsWith: (place, value) => ways.some((way) => {
      const term = way.byPlace.get(place);
      const { exact, shown } = way.residual;
      if (!term) return isZero(exact, way) || isZero(shown, way);
      const { figure } = term.spot;
      const moved = (residual: Decimal, from: Decimal): Decimal => residual.plus(value.minus(from).times(term.factor));
      return isZero(moved(exact, valueOf(figure)), way) || isZero(moved(shown, shownValue(figure) ?? ZERO), way);
    }),
    solve: (place) => {
      const way = ways.find((each) => each.byPlace.has(place));
      const term = way?.byPlace.get(place);
      return way && term ? [valueOf(term.spot.figure).minus(shareOf(way.residual.exact, term.factor))] : [];
    },
  }];
}

/** Terms of a stated sum: the total against its parts. */
export function sumTerms(total: Spot | null, parts: readonly { readonly spot: Spot; readonly sign: 1 | -1 }[], one: Decimal): readonly Term[] {
  return [...(total ? [{ spot: total, factor: one.neg() }] : []), ...parts.map(({ spot, sign }) => ({ spot, factor: sign === 1 ? one : one.neg() }))];
}
