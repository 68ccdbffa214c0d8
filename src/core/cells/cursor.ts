import { isDigit } from './scan-number';

/** A place in a text from which words and figures are taken. */
export class Cursor {
  at = 0;

  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at === this.text.length;
  }

  /** The character at the cursor, taken; null at the end. */
  next(): string | null {
    const character = this.text[this.at];
    if (character === undefined) return null;
    this.at += 1;
    return character;
  }

  /** The character before the cursor. */
  previous(): string | null {
    return this.text[this.at - 1] ?? null;
  }

  /** Takes the longest of the words that starts here; null where none does. */
  take(words: readonly string[]): string | null {
    let best = '';
    for (const word of words) if (word.length > best.length && this.text.startsWith(word, this.at)) best = word;
    this.at += best.length;
    return best === '' ? null : best;
  }

  /** Takes a run of digits of this length (counts and years, never amounts); null where the run is shorter or longer. */
  digits(least: number, most: number): number | null {
    let end = this.at;
    while (isDigit(this.text[end])) end += 1;
    const length = end - this.at;
    if (length < least || length > most) return null;
    const number = parseInt(this.text.slice(this.at, end), 10);
    this.at = end;
    return number;
  }

  oneOf(characters: string): string | null {
    const character = this.text[this.at];
    return character !== undefined && characters.includes(character) ? this.next() : null;
  }

  /** Runs a reading; where it gives null the cursor goes back to where it was. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }
}
