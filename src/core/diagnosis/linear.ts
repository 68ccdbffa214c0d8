import { MINUS_ONE, ONE, ZERO, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import { shownValue } from '../model/added-up';
import { agreement } from '../model/agreement';
import type { Figure } from '../model/types';
import { lazily } from '../remember';
import { placeOf } from './spots';
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

interface Residual {
  readonly exact: Decimal;
  readonly shown: Decimal;
}

function valueOf(figure: Figure): Decimal {
  return figure.value ?? ZERO;
}

/** A figure's part of a sum; most factors are 1 or −1. */
function partOf(value: Decimal, factor: Decimal): Decimal {
  return factor === ONE ? value : factor === MINUS_ONE ? value.neg() : value.times(factor);
}

function residualOf({ terms, constant }: Way): Residual {
  let [exact, shown] = [constant, constant];
  for (const {
    spot: { figure },
    factor,
  } of terms) {
    const [value, visible] = [valueOf(figure), shownValue(figure) ?? ZERO];
    const alike = shown === exact && visible === value;
    exact = exact.plus(partOf(value, factor));
    shown = alike ? exact : shown.plus(partOf(visible, factor));
  }
  return { exact, shown };
}

/** The largest figure of a sum, without its sign. */
function sizeOf({ terms }: Way): Decimal {
  return terms.reduce((most, { spot: { figure } }) => (figure.value?.abs().gt(most) ? figure.value.abs() : most), ZERO);
}

/** What a figure must change by so that its term takes the residual away; most factors are 1 or −1. */
function shareOf(residual: Decimal, factor: Decimal): Decimal {
  return factor === ONE ? residual : factor === MINUS_ONE ? residual.neg() : residual.div(factor);
}

/** A relation that holds where one of the ways adds up, and is mended by the nearest that its figure belongs to; none where a figure cannot be read. */
export function linear(parts: {
  readonly id: string;
  readonly name: Localized;
  readonly stated: Spot | null;
  readonly ways: readonly Way[];
  readonly strength?: number;
  readonly most?: Decimal;
}): readonly Relation[] {
  const ways = parts.ways
    .filter((way) => way.terms.every((term) => term.spot.figure.state !== 'unreadable'))
    .map((way) => ({
      ...way,
      residual: residualOf(way),
      // Most sums add up: only of the others more is asked.
      byPlace: lazily(() => new Map(way.terms.map((term) => [placeOf(term.spot), term]))),
      size: lazily(() => sizeOf(way)),
    }));
  if (ways.length === 0) return [];
  // Of several ways the one that comes nearest is meant.
  if (ways.length > 1) ways.sort((one, other) => one.residual.exact.abs().cmp(other.residual.exact.abs()));
  const isZero = (residual: Decimal, way: (typeof ways)[number]): boolean =>
    residual.isZero() || agreement(way.size(), way.size().plus(residual), way.tolerance) !== 'contradiction';
  const spots = new Map(ways.flatMap((way) => way.terms.map((term) => [placeOf(term.spot), term.spot] as const)));
  return [
    {
      id: parts.id,
      name: parts.name,
      stated: parts.stated,
      spots: [...spots.values()],
      strength: parts.strength ?? 1,
      bound: false,
      workedOut: false,
      most: parts.most ?? null,
      broken: !ways.some((way) => isZero(way.residual.exact, way) || isZero(way.residual.shown, way)),
      holdsWith: (place, value) =>
        ways.some((way) => {
          const term = way.byPlace().get(place);
          const { exact, shown } = way.residual;
          if (!term) return isZero(exact, way) || isZero(shown, way);
          const { figure } = term.spot;
          const moved = (residual: Decimal, from: Decimal): Decimal => residual.plus(partOf(value.minus(from), term.factor));
          return isZero(moved(exact, valueOf(figure)), way) || isZero(moved(shown, shownValue(figure) ?? ZERO), way);
        }),
      solve: (place) => {
        const way = ways.find((each) => each.byPlace().has(place));
        const term = way?.byPlace().get(place);
        return way && term ? [valueOf(term.spot.figure).minus(shareOf(way.residual.exact, term.factor))] : [];
      },
    },
  ];
}

/** Terms of a stated sum: the total against its parts. */
export function sumTerms(total: Spot | null, parts: readonly { readonly spot: Spot; readonly sign: 1 | -1 }[]): readonly Term[] {
  return [
    ...(total ? [{ spot: total, factor: MINUS_ONE }] : []),
    ...parts.map(({ spot, sign }) => ({ spot, factor: sign === 1 ? ONE : MINUS_ONE })),
  ];
}
