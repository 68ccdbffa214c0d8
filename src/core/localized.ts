import { own } from './own-value';
import { perObject } from './remember';

/** The languages of the product; zh-CN is the first. */
export type Language = 'zh-CN' | 'en-US';

/** The language for a display language such as `zh-CN`, `zh-Hans-CN` or `en-GB`: Chinese for every Chinese and where none is known, English otherwise. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^zh\b/i.test(displayLanguage ?? 'zh') ? 'zh-CN' : 'en-US';
}

/** A text in both languages: whatever the core says to a person. */
export interface Localized {
  readonly 'zh-CN': string;
  readonly 'en-US': string;
}

/** A place of a template, `{name}`; split by it, a text gives the names, too. */
const PLACE = /\{(\w+)\}/;

/** Figures and words that fill the `{name}` places of a template. */
export type TextParams = Readonly<Record<string, string>>;

/** The words behind a place up to a noun that is counted: ` file(s)`. */
const COUNTED = /^([^{}()]*)\(s\)/;

/** What stands behind a place, for one thing and for many. */
interface Piece {
  readonly words: string;
  readonly one: string;
  readonly many: string;
}

function pieceOf(words: string, at: number): Piece {
  return at % 2 === 1
    ? { words, one: words, many: words }
    : { words, one: words.replace(COUNTED, '$1'), many: words.replace(COUNTED, '$1s') };
}

/** A template cut at its places, words and names of places by turns: the templates are few, what is said with them is much. */
const piecesOf = perObject((template: Localized) => ({
  'zh-CN': template['zh-CN'].split(PLACE).map(pieceOf),
  'en-US': template['en-US'].split(PLACE).map(pieceOf),
}));

function fill(pieces: readonly Piece[], params: TextParams): string {
  let text = pieces[0]!.words;
  for (let at = 1; at < pieces.length; at += 2) {
    const { words } = pieces[at]!;
    const value = own(params, words);
    text += (value ?? `{${words}}`) + pieces[at + 1]![value === undefined ? 'words' : value === '1' ? 'one' : 'many'];
  }
  return text;
}

/**
 * Fills the `{name}` places of a template in both languages; `{count} file(s)` is `1 file`, `2 files`. Texts that fill the places are
 * never touched. A place without a value stays as it is, so that a test can find it.
 */
export function say(template: Localized, params: TextParams = {}): Localized {
  const pieces = piecesOf(template);
  return { 'zh-CN': fill(pieces['zh-CN'], params), 'en-US': fill(pieces['en-US'], params) };
}

/** What went wrong, as a value: a stable code for programs and a sentence that tells a person what to do. */
export interface Problem {
  readonly code: string;
  readonly message: Localized;
}

/** The outcome of something that can fail in a way a person should hear about. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure<T>(code: string, message: Localized): Result<T> {
  return { ok: false, problem: { code, message } };
}
