import type { FuzzTarget } from './target';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Characters that nobody types and files hold all the same. */
const ODD = ['\u0000', '\t', '\r\n', '\u00a0', '\u200b', '\u202e', '\ufeff', '\ud83d', '\ufffd', '１', '％', '−', '‰', '㎡', '　'];

/** One change of a text: something put in, taken out, repeated, moved, or taken over from another. */
function changed(text: string, other: string, pieces: FuzzTarget['pieces'], random: () => number): string {
  const below = (most: number): number => Math.floor(random() * most);
  const at = below(text.length + 1);
  const to = at + below(Math.min(text.length - at, 1 + below(40)) + 1);
  const some = text.slice(at, to);
  switch (below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + some.repeat(1 + below(4)) + text.slice(to);
    case 2:
      return text.slice(0, at) + ODD[below(ODD.length)]! + text.slice(at);
    case 3: {
      const from = below(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + below(60)) + text.slice(to);
    }
    case 4:
      return text.slice(0, at) + String.fromCharCode(32 + below(95)) + text.slice(at + 1);
    case 5:
      return text.slice(0, at) + String(Math.round(random() * 10 ** below(20))) + text.slice(at);
    default:
      return text.slice(0, at) + pieces[below(pieces.length)]! + text.slice(random() < 0.5 ? at : to);
  }
}

/** A text changed a few times. */
export function mutant(
  text: string,
  other: string,
  { pieces, longest }: Pick<FuzzTarget, 'pieces' | 'longest'>,
  random: () => number,
): string {
  let result = text;
  for (let left = 1 + Math.floor(random() ** 2 * 6); left > 0; left -= 1) result = changed(result, other, pieces, random);
  return result.slice(0, longest);
}
