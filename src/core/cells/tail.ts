import type { Compact } from './compact';
import { endingWord, longestOf, pick } from './compact';
import { counterLength, isKnownUnit } from './units';
import type { Comparison } from './words/operators';
import { TRAILING_WORDS } from './words/operators';
import { INCLUSIVE_WORDS, JUDGEMENT_WORDS, RANK_WORDS, TRAILING_FILLERS } from './words/phrases';

/** What stands behind a figure. */
export interface Tail {
  /** As written, white space removed; empty where none. */
  readonly unit: string;
  readonly op: Comparison | null;
  /** True where the unit is made of words of the unit list. */
  readonly known: boolean;
  /** True where a remark takes the figure itself in: `（含）`. */
  readonly inclusive: boolean;
}

const OPERATOR_WORDS: ReadonlyMap<string, Comparison> = new Map(Object.entries(TRAILING_WORDS));
const FILLERS: ReadonlySet<string> = new Set(TRAILING_FILLERS);
const EITHER = { has: (word: string): boolean => OPERATOR_WORDS.has(word) || FILLERS.has(word) };
const LONGEST = Math.max(longestOf(OPERATOR_WORDS.keys()), longestOf(FILLERS));
const INCLUSIVE: ReadonlySet<string> = new Set(INCLUSIVE_WORDS);

/** Letters and the signs that join unit words; no figures, no punctuation of sentences. */
const UNIT_SHAPE = /^[\p{L}\p{M}°²³%‰/·*×.\-()]+$/u;
const LETTERS = /^\p{L}+$/u;
const CLOSING = /[。;,.!:"']$/;
/** Longest unit that is taken behind a written operator although its words are not listed. */
const LONGEST_UNLISTED = 10;
/** Longest noun behind a counting word: `个乡镇`, and behind a written operator. */
const LONGEST_NOUN = 4;
const LONGEST_NOUN_EXPLICIT = 8;

/** Takes out bracketed remarks (`人（含临时工）`, `%（含）以上`) and leaves bracketed units (`台(套)`). */
function withoutRemarks(tail: Compact): Compact & { readonly inclusive: boolean } {
  const places: number[] = [];
  let inclusive = false;
  for (let at = 0; at < tail.text.length; at += 1) {
    if (tail.text[at] !== '(') {
      places.push(at);
      continue;
    }
    const close = tail.text.indexOf(')', at);
    const end = close < 0 ? tail.text.length : close;
    const inside = tail.text.slice(at + 1, end);
    if (INCLUSIVE.has(inside)) inclusive = true;
    else if (close >= 0 && isKnownUnit(inside)) for (let place = at; place <= end; place += 1) places.push(place);
    at = end;
  }
  return { ...(places.length === tail.text.length ? tail : pick(tail, places)), inclusive };
}

/** The part without its first `start` and last `end` characters. */
function trimmed(part: Compact, start: number, end: number): Compact {
  return { text: part.text.slice(start, part.text.length - end), written: part.written.slice(start, part.written.length - end) };
}

const judges = (text: string): boolean => JUDGEMENT_WORDS.some((word) => text.includes(word));

/** True for a text that is short and like a unit without being made of listed words. */
function looksLikeUnit(text: string, explicit: boolean): boolean {
  const counter = text.startsWith('人') ? 0 : counterLength(text);
  const noun = text.slice(counter);
  if (counter > 0 && LETTERS.test(noun)) {
    return explicit ? noun.length <= LONGEST_NOUN_EXPLICIT && !/[的了]/.test(noun) : noun.length <= LONGEST_NOUN && !judges(noun);
  }
  if (judges(text)) return false;
  return explicit ? text.length <= LONGEST_UNLISTED && UNIT_SHAPE.test(text) : text.length === 1 && LETTERS.test(text) && !RANK_WORDS.has(text);
}

/**
 * Reads what follows a figure: unit, operator word (以上, 以内), fillers (左右, 完成) and bracketed remarks. `explicit`: an
 * operator is written in front, so that what follows the figure must be its unit. Null where the text behind the figure
 * makes the cell a sentence.
 */
export function readTail(tail: Compact, explicit: boolean): Tail | null {
  const { inclusive, ...bare } = withoutRemarks(tail);
  let part: Compact = bare;
  let op: Comparison | null = null;
  const unit = (known: boolean): Tail => ({ unit: part.written.join(''), op, known, inclusive });
  for (;;) {
    const { text } = part;
    if (text === '') return unit(false);
    if (isKnownUnit(text)) return unit(true);
    if (CLOSING.test(text)) part = trimmed(part, 0, 1);
    // `100（%）`
    else if (text.startsWith('(') && text.indexOf(')') === text.length - 1) part = trimmed(part, 1, 1);
    else {
      const word = endingWord(text, op === null ? EITHER : FILLERS, LONGEST);
      if (word === '') break;
      op ??= OPERATOR_WORDS.get(word) ?? null;
      part = trimmed(part, 0, word.length);
    }
  }
  if (looksLikeUnit(part.text, explicit || op !== null)) return unit(false);
  // `≥95%的群众满意`: behind a written operator a per-cent sign settles the unit.
  return explicit && part.text.startsWith('%') && LETTERS.test(part.text.slice(1)) ? { unit: '%', op, known: true, inclusive } : null;
}
