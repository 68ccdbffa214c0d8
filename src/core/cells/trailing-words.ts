import type { Compact } from './compact';
import { endingWord, longestOf, pick } from './compact';
import { readOperator } from './operators';
import { arePlaces, counterLength, isCounter, isKnownUnit, unitsAgree } from './units';
import type { Comparison } from './value-words/operator-words';
import { TRAILING_WORDS } from './value-words/operator-words';
import { INCLUSIVE_WORDS, JUDGEMENT_WORDS, PROMISE_WORDS, RANK_WORDS, TRAILING_FILLERS } from './value-words/phrases';

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

/** Most figures stand alone. */
const NOTHING: Tail = { unit: '', op: null, known: false, inclusive: false };
const OPERATOR_WORDS: ReadonlyMap<string, Comparison> = new Map(Object.entries(TRAILING_WORDS));
const PROMISES: ReadonlySet<string> = new Set(PROMISE_WORDS);
const FILLERS: ReadonlySet<string> = new Set([...TRAILING_FILLERS, ...PROMISE_WORDS]);
const EITHER = { has: (word: string): boolean => OPERATOR_WORDS.has(word) || FILLERS.has(word) };
const LONGEST = Math.max(longestOf(OPERATOR_WORDS.keys()), longestOf(FILLERS));
const INCLUSIVE: ReadonlySet<string> = new Set(INCLUSIVE_WORDS);

/** Letters and the signs that join unit words; no figures, no punctuation of sentences. */
const UNIT_SHAPE = /^[\p{L}\p{M}°²³%‰/·*×.\-()]+$/u;
const LETTERS = /^\p{L}+$/u;
const ONE_CHARACTER = /^\p{Script=Han}$/u;
/** `10余个`, `10多个` */
const VAGUE = '余多';
const CLOSING = /(?:[。;,.!:"']|%%)$/;
/** Longest unit that is taken behind a written operator although its words are not listed. */
const LONGEST_UNLISTED = 10;
/** Longest noun behind a counting word: `个乡镇`, and behind a written operator. */
const LONGEST_NOUN = 4;
const LONGEST_NOUN_EXPLICIT = 8;

/** True for the second half of a unit (`台（套）`, `个县（市、区）`, `头（只、羽）`, `户（次）`) and for a unit in brackets on its own; `%（年度）` and `㎡（平方米）` hold remarks. */
function standsForUnit(before: string, inside: string): boolean {
  if (!isKnownUnit(inside) || unitsAgree(inside, before)) return false;
  return (
    before === '' ||
    (counterLength(before) > 0 && arePlaces(inside)) ||
    (inside.split(/[、/]/).every(isCounter) && (inside === '次' || isCounter(/[^/]*$/.exec(before)![0])))
  );
}

/** What is left of a text, and the operator that stood in what was taken out. */
interface Stripped {
  readonly part: Compact;
  readonly op: Comparison | null;
}

/** Takes the operator word out that stands inside a rate: `次以上/年`. */
function withoutInnerWord(part: Compact): Stripped {
  const slash = part.text.indexOf('/');
  const word = slash < 0 ? '' : endingWord(part.text.slice(0, slash), OPERATOR_WORDS, LONGEST);
  if (word === '') return { part, op: null };
  const places = [...part.text].map((_, place) => place).filter((place) => place < slash - word.length || place >= slash);
  return { part: pick(part, places), op: OPERATOR_WORDS.get(word) ?? null };
}

/** Takes out bracketed remarks (`人（含临时工）`, `%（含）以上`, `m²（平方米）`, `%（≥）`) and leaves bracketed units (`台(套)`). */
function withoutRemarks(tail: Compact): Stripped & { readonly inclusive: boolean } {
  if (!tail.text.includes('(')) return { part: tail, inclusive: false, op: null };
  const places: number[] = [];
  let inclusive = false;
  let op: Comparison | null = null;
  for (let at = 0; at < tail.text.length; at += 1) {
    if (tail.text[at] !== '(') {
      places.push(at);
      continue;
    }
    const close = tail.text.indexOf(')', at);
    const end = close < 0 ? tail.text.length : close;
    const inside = tail.text.slice(at + 1, end);
    const stated = readOperator(inside);
    if (INCLUSIVE.has(inside)) inclusive = true;
    else if (stated !== null && stated !== 'qualitative') op = stated;
    else if (close >= 0 && standsForUnit(tail.text.slice(0, at), inside)) for (let place = at; place <= end; place += 1) places.push(place);
    at = end;
  }
  return { part: places.length === tail.text.length ? tail : pick(tail, places), inclusive, op };
}

/** The part without its first `start` and last `end` characters. */
function trimmed(part: Compact, start: number, end: number): Compact {
  return { text: part.text.slice(start, part.text.length - end), written: part.written.slice(start, part.written.length - end) };
}

/** The part without a mark that says nothing: one that ends it, brackets around it (`100（%）`), a vague word in front; null where there is none. */
function withoutMark(part: Compact): Compact | null {
  const { text } = part;
  if (CLOSING.test(text)) return trimmed(part, 0, 1);
  if (text.startsWith('(') && text.indexOf(')') === text.length - 1) return trimmed(part, 1, 1);
  return VAGUE.includes(text[0]!) ? trimmed(part, 1, 0) : null;
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
  return explicit ? text.length <= LONGEST_UNLISTED && UNIT_SHAPE.test(text) : ONE_CHARACTER.test(text) && !RANK_WORDS.has(text);
}

/**
 * Reads what follows a figure: unit, operator word (以上, 以内), fillers (左右, 完成) and bracketed remarks. `explicit`: an
 * operator is written in front, so that what follows the figure must be its unit. Null where the text behind the figure
 * makes the cell a sentence.
 */
export function readTail(tail: Compact, explicit: boolean): Tail | null {
  if (tail.text === '') return NOTHING;
  const { part: bare, inclusive, op: remarked } = withoutRemarks(tail);
  const { part: rate, op: inner } = withoutInnerWord(bare);
  let part: Compact = rate;
  let op = remarked ?? inner;
  let promised = false;
  const unit = (known: boolean): Tail | null =>
    promised && !explicit && op === null ? null : { unit: part.written.join(''), op, known, inclusive };
  for (;;) {
    const { text } = part;
    if (text === '') return unit(false);
    if (!text.endsWith('%%') && isKnownUnit(text)) return unit(true);
    const less = withoutMark(part);
    if (less) part = less;
    else {
      const word = endingWord(text, op === null ? EITHER : FILLERS, LONGEST);
      if (word === '') break;
      promised ||= PROMISES.has(word);
      op ??= OPERATOR_WORDS.get(word) ?? null;
      part = trimmed(part, 0, word.length);
    }
  }
  // `≥95%的群众满意`: behind a written operator a per-cent sign settles the unit.
  if (explicit && part.text.startsWith('%') && LETTERS.test(part.text.slice(1))) return { unit: '%', op, known: true, inclusive };
  return looksLikeUnit(part.text, explicit || op !== null) ? unit(false) : null;
}
