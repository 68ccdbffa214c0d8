import { HUNDRED, type Decimal } from '../decimal';
import type { Localized } from '../localized';
import type { Figure } from '../model/types';
import { placeOf } from './spots';
import type { Relation, Spot } from './types';

/** The figure as it would be with another value, showing at least the digits that it shows now. */
function withValue(figure: Figure, value: Decimal): Figure {
  const digits = (figure.percent ? value.times(HUNDRED) : value).decimalPlaces();
  return { ...figure, state: 'number', value, decimals: Math.max(figure.decimals, digits) };
}

/** The figures of a relation by the names that its test knows them by. */
export type Named<K extends string> = Readonly<Record<K, Spot | null>>;

/**
 * A relation that a test decides: a rate, a score, a bound. `holds` gets the figures (null where there is none); `solutions` says
 * of which figures the value is known with which it holds.
 */
export function calculated<K extends string>(parts: {
  readonly id: string;
  readonly name: Localized;
  readonly stated: NoInfer<K>;
  readonly spots: Named<K>;
  readonly strength?: number;
  readonly bound?: boolean;
  holds(figures: Readonly<Record<K, Figure | null>>): boolean;
  readonly solutions: Readonly<Partial<Record<K, Decimal | null>>>;
}): Relation {
  const names = Object.keys(parts.spots) as K[];
  const figuresWith = (place: string | null, value: Decimal | null): Readonly<Record<K, Figure | null>> => {
    const figures = {} as Record<K, Figure | null>;
    for (const name of names) {
      const spot = parts.spots[name];
      figures[name] =
        spot && place !== null && value !== null && placeOf(spot) === place ? withValue(spot.figure, value) : (spot?.figure ?? null);
    }
    return figures;
  };
  return {
    id: parts.id,
    name: parts.name,
    stated: parts.spots[parts.stated],
    spots: names.flatMap((name) => parts.spots[name] ?? []),
    strength: parts.strength ?? 1,
    bound: parts.bound ?? false,
    workedOut: !parts.bound,
    broken: !parts.holds(figuresWith(null, null)),
    holdsWith: (place, value) => parts.holds(figuresWith(place, value)),
    solve: (place) =>
      names.flatMap((name) => {
        const [spot, value] = [parts.spots[name], parts.solutions[name]];
        return spot && value && placeOf(spot) === place ? [value] : [];
      }),
    most: null,
  };
}
