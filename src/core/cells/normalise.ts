import { MARKUP, SIGN_LOOK_ALIKES } from './value-words/look-alikes';

/** A text with its look-alikes folded, and the way back to what is written. */
export interface FoldedText {
  readonly text: string;
  /** Start in the original of each character of `text`, one more entry for the end; null where both are the same. */
  readonly origin: readonly number[] | null;
  readonly original: string;
  /** True where marks of formula typesetting or web pages were taken out: the cell itself should be cleaned. */
  readonly markup: boolean;
}

/** What the cell itself holds between two places of the folded text. */
export function originalBetween({ origin, original }: FoldedText, start: number, end: number): string {
  return origin === null ? original.slice(start, end) : original.slice(origin[start], origin[end]);
}

/** Texts of these characters fold to themselves: ASCII but for the marks that begin markup, Chinese characters, ≤ and ≥. */
const PLAIN = /^[\t\n\r\x20-\x25\x27-\x3b\x3d-\x5a\x5f-\x7e\u2264\u2265\u4e00-\u9fff]*$/;
/** Invisible characters that conversions leave between others. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/;
const WHITE = /\s/;
/** Characters that Unicode would turn into plain digits although they are an exponent, an index or a list mark. */
const KEPT = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793]/;

function foldCharacter(character: string): string {
  const known = SIGN_LOOK_ALIKES[character];
  if (known !== undefined) return known;
  if (character < '\u00a0' || (character >= '\u4e00' && character <= '\u9fff') || KEPT.test(character)) return character;
  const folded = character.normalize('NFKC');
  // Signs that fold into several characters (㎡, ½, …) stay: a unit must not turn into a letter and a number.
  return folded.length === 1 ? (SIGN_LOOK_ALIKES[folded] ?? folded) : character;
}

const FOLDED: Record<string, string> = {};

/** What becomes of a character; looked up but for its first time. Invisible ones are gone. */
function foldedCharacter(character: string): string {
  return (FOLDED[character] ??= INVISIBLE.test(character) ? '' : foldCharacter(character));
}

function markupAt(text: string, at: number): readonly [string, string] | undefined {
  const first = text[at];
  if (first !== '\\' && first !== '^' && first !== '&' && first !== '<') return undefined;
  return MARKUP.find(([mark]) => text.startsWith(mark, at));
}

/** Folds look-alikes, full-width forms and left-over markup; keeps white space and the way back to the original. */
export function fold(original: string): FoldedText {
  if (PLAIN.test(original)) return { text: original, origin: null, original, markup: false };
  let text = '';
  const origin: number[] = [];
  let markup = false;
  const add = (piece: string, from: number): void => {
    for (let index = 0; index < piece.length; index += 1) origin.push(from);
    text += piece;
  };
  for (let at = 0; at < original.length;) {
    const mark = markupAt(original, at);
    if (mark) {
      add(mark[1], at);
      at += mark[0].length;
      markup = true;
      continue;
    }
    const character = original[at]!;
    add(foldedCharacter(character), at);
    at += 1;
  }
  // A dollar sign or brace beside typesetting marks is typesetting too.
  if (!markup || !/[${}]/.test(text)) return { text, origin: [...origin, original.length], original, markup };
  const kept = [...origin.keys()].filter((index) => !'${}'.includes(text[index]!));
  return {
    text: kept.map((index) => text[index]!).join(''),
    origin: [...kept.map((index) => origin[index]!), original.length],
    original,
    markup,
  };
}

/**
 * A text as it compares: full-width forms, compatibility characters and look-alikes folded, invisible characters and all
 * white space taken out (`年度指 标 值` is `年度指标值`). Brackets become `(` and `)`.
 */
export function normalise(text: string): string {
  return removeSpace(fold(text).text);
}

/** A text without its white space. */
export function removeSpace(text: string): string {
  return WHITE.test(text) ? text.replace(/\s+/g, '') : text;
}

/** A text as it is shown in one line: trimmed, runs of white space as one space. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
