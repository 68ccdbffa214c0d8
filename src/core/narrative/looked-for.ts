import { addTo } from '../grouped';

/** Names that are looked for in many texts, the longest first. */
export interface LookedFor<Name> {
  readonly names: readonly (readonly [key: string, name: Name])[];
  /** Their places by the characters with which they begin. */
  readonly byStart: ReadonlyMap<string, readonly number[]>;
}

/** A name is looked for only where its first and its last characters stand in the text: so many of them. */
const PIECE = 3;

/** Names made ready to be looked for. @param names by what they are looked for; one of fewer than three characters is not */
export function lookedFor<Name>(names: readonly (readonly [key: string, name: Name])[]): LookedFor<Name> {
  const sorted = names.filter(([key]) => key.length >= PIECE).sort(([one], [other]) => other.length - one.length);
  const byStart = new Map<string, number[]>();
  sorted.forEach(([key], at) => addTo(byStart, key.slice(0, PIECE), at));
  return { names: sorted, byStart };
}

/** The names that a text may hold, the longest first: what it costs grows with the text, not with the names. */
export function mayStandIn<Name>({ names, byStart }: LookedFor<Name>, text: string): readonly (readonly [key: string, name: Name])[] {
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= text.length; at += 1) pieces.add(text.slice(at, at + PIECE));
  const places: number[] = [];
  for (const piece of pieces) for (const at of byStart.get(piece) ?? []) if (pieces.has(names[at]![0].slice(-PIECE))) places.push(at);
  return places.sort((one, other) => one - other).map((at) => names[at]!);
}
