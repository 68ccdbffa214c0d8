import { fold } from '../cells';
import { mayStandIn, type LookedFor } from './looked-for';

/** Stands for a full-width comma, which never belongs to a number. */
const COMMA = '\ue000';
/** The first of the characters that stand for names. */
const FIRST_NAME = 0xe100;
/** So many names of a paragraph are told apart. */
const MOST_NAMES = 4_000;
/** Marks that a name may be written with or without. */
const LOOSE = /[()[\]{}<>"'`·_\s-]/;
const SENTENCE_END = /[。;!?\n]/;
/** A paragraph that goes on for longer is cut. */
const LONGEST = 100_000;

/** A text with its full-width forms folded and without white space, and where each of its characters stood. */
export interface FoldedParagraph {
  readonly text: string;
  readonly origin: readonly number[];
  readonly original: string;
}

export function foldParagraph(paragraph: string): FoldedParagraph {
  const original = paragraph.slice(0, LONGEST);
  const folded = fold(original.replaceAll('，', COMMA));
  const origin: number[] = [];
  let text = '';
  [...folded.text].forEach((character, at) => {
    if (/\s/.test(character) && character !== '\n') return;
    text += character;
    origin.push(folded.origin ? folded.origin[at]! : at);
  });
  return { text, origin: [...origin, original.length], original };
}

/** A name as it is looked for in a text. */
export function looseName(name: string): string {
  return [...foldParagraph(name).text].filter((character) => !LOOSE.test(character)).join('');
}

/** A text without the marks that names are written with or without, and where each of its characters stands. */
export interface LooseText {
  readonly text: string;
  readonly places: readonly number[];
}

export function looseText({ text }: Pick<FoldedParagraph, 'text'>): LooseText {
  const places: number[] = [];
  let loose = '';
  for (let at = 0; at < text.length; at += 1) {
    if (LOOSE.test(text[at]!)) continue;
    loose += text[at];
    places.push(at);
  }
  return { text: loose, places };
}

/** A paragraph whose names are each one character: their numbers and commas are no figures and no stops. */
export interface MaskedParagraph<Name> {
  readonly text: string;
  /** Where each character stands in the folded paragraph. */
  readonly places: readonly number[];
  nameAt(character: string): Name | null;
  /** What stands in the folded paragraph between two places of this text. */
  original(start: number, end: number): string;
}

/** A text that was made of a paragraph. @param places where each of its characters stood, and its end */
export function placedText<Name>(
  paragraph: Pick<FoldedParagraph, 'text'>,
  text: string,
  places: readonly number[],
  nameAt: MaskedParagraph<Name>['nameAt'],
): MaskedParagraph<Name> {
  return { text, places, nameAt, original: (start, end) => paragraph.text.slice(places[start], places[end]) };
}

/** Names in a paragraph as single characters, the longest first. @param names by what they are looked for, see `looseName` */
export function maskNames<Name>(paragraph: FoldedParagraph, names: LookedFor<Name>): MaskedParagraph<Name> {
  const loose = looseText(paragraph);
  const found: Name[] = [];
  const taken = new Map<number, { readonly end: number; readonly mark: string }>();
  const covered = new Set<number>();
  for (const [key, name] of mayStandIn(names, loose.text)) {
    for (let at = loose.text.indexOf(key); at >= 0 && found.length < MOST_NAMES; at = loose.text.indexOf(key, at + key.length)) {
      const [start, end] = [loose.places[at]!, loose.places[at + key.length - 1]! + 1];
      if (covered.has(start) || covered.has(end - 1)) continue;
      for (let place = start; place < end; place += 1) covered.add(place);
      taken.set(start, { end, mark: String.fromCharCode(FIRST_NAME + found.length) });
      found.push(name);
    }
  }
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < paragraph.text.length;) {
    const name = taken.get(at);
    text += name?.mark ?? paragraph.text[at]!;
    places.push(at);
    at = name?.end ?? at + 1;
  }
  const nameAt = (character: string): Name | null => found[character.charCodeAt(0) - FIRST_NAME] ?? null;
  return placedText(paragraph, text, [...places, paragraph.text.length], nameAt);
}

/** True for a character that stands for a name. */
export function isName(character: string): boolean {
  return character.charCodeAt(0) >= FIRST_NAME && character.charCodeAt(0) < FIRST_NAME + MOST_NAMES;
}

/** A part of a text with its place in it. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** A text cut behind what ends a sentence. */
export function sentencesOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !SENTENCE_END.test(text[at]!)) continue;
    if (at > start) parts.push({ text: text.slice(start, at), start });
    start = at + 1;
  }
  return parts;
}

function isComma(text: string, at: number): boolean {
  if (text[at] === COMMA) return true;
  return text[at] === ',' && !(/\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
}

/** A sentence cut at its commas. */
export function clausesOfSentence({ text, start }: Part): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isComma(text, at)) continue;
    if (at > from) parts.push({ text: text.slice(from, at), start: start + from });
    from = at + 1;
  }
  return parts;
}
