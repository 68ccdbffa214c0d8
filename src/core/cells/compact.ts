import type { FoldedText } from './normalise';
import { isSpace } from './scan-number';

/** Folded text without white space, and how each of its characters is written in units: brackets as in the cell. */
export interface Compact {
  readonly text: string;
  readonly written: readonly string[];
}

/** The part of a folded text from `start` up to `end` without its white space. */
export function compact(folded: FoldedText, start = 0, end = folded.text.length): Compact {
  let text = '';
  const written: string[] = [];
  for (let at = start; at < end; at += 1) {
    const character = folded.text[at]!;
    if (isSpace(character)) continue;
    const original = folded.origin === null ? character : folded.original[folded.origin[at]!];
    text += character;
    written.push(original === '（' || original === '）' ? original : character);
  }
  return { text, written };
}

/** The characters of `part` at `places`. */
export function pick(part: Compact, places: readonly number[]): Compact {
  return { text: places.map((place) => part.text[place]!).join(''), written: places.map((place) => part.written[place]!) };
}

/** The longest of the words with which the text ends; empty where none does. `longest` is the length of the longest word. */
export function endingWord(text: string, words: { has(word: string): boolean }, longest: number): string {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const word = text.slice(-length);
    if (words.has(word)) return word;
  }
  return '';
}

export function longestOf(words: Iterable<string>): number {
  let longest = 0;
  for (const word of words) longest = Math.max(longest, word.length);
  return longest;
}
