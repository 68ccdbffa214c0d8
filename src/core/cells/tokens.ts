import { isDigit, isSpace, scanNumber, skipSpace } from './scan-number';
import type { Comparison } from './value-words/operator-words';
import { SIGN_PARTS } from './value-words/operator-words';

interface Span {
  /** Place in the folded text. */
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  /** `-1234.50`; null where the digits make no single number (`1.2.3`). */
  readonly digits: string | null;
  readonly decimals: number;
}

export interface OperatorToken extends Span {
  readonly kind: 'operator';
  /** Null where the signs contradict each other (`<>`, `≥≤`). */
  readonly op: Comparison | null;
}

interface TextToken extends Span {
  readonly kind: 'text';
  /** Without white space. */
  readonly text: string;
}

interface MarkToken extends Span {
  readonly kind: 'open' | 'close' | 'range' | 'stop' | 'comma' | 'line';
}

export type Token = NumberToken | OperatorToken | TextToken | MarkToken;

const MARKS: Readonly<Record<string, MarkToken['kind']>> = {
  '(': 'open',
  ')': 'close',
  '~': 'range',
  ';': 'stop',
  '。': 'stop',
  '!': 'stop',
  ',': 'comma',
  '、': 'comma',
  '\n': 'line',
  '\r': 'line',
};

/** Words that join the two ends of a range between figures. */
const RANGE_WORDS = '至到-';

/** Units of area and volume that end in a digit (`m2`, `km3`), up to the letter before it. */
const POWER_UNIT = /(?:^|[^A-Za-z])[kKcdh]?[mM]$/;

/** The operator that signs in a row make up: `> =` and `=>` are `>=`. Null where they contradict each other. */
export function operatorOf(signs: string): Comparison | null {
  const parts = [...signs].map((sign) => SIGN_PARTS[sign] ?? '').join('');
  const more = parts.includes('>');
  const less = parts.includes('<');
  const side = more && less ? null : more ? '>' : less ? '<' : '=';
  return side === null || side === '=' || !parts.includes('=') ? side : (`${side}=` as const);
}

/** The signs from `start` on, white space between them allowed, as one operator. */
function operatorAt(text: string, start: number): OperatorToken {
  let signs = '';
  let end = start;
  for (let at = start; SIGN_PARTS[text[at] ?? ''] !== undefined; at = skipSpace(text, end)) {
    signs += text[at]!;
    end = at + 1;
    // `>/=`
    if (text[end] === '/' && text[end + 1] === '=') end += 1;
  }
  return { kind: 'operator', op: operatorOf(signs), start, end };
}

/** True where the word that has been read up to `at` ends there. */
function wordEnds(text: string, at: number, word: string, afterNumber: boolean): boolean {
  const character = text[at]!;
  if (isDigit(character)) {
    const power = (character === '2' || character === '3') && !isDigit(text[at + 1]) && text[at + 1] !== '.';
    return !(power && afterNumber && POWER_UNIT.test(word));
  }
  if (SIGN_PARTS[character] !== undefined || MARKS[character] !== undefined) return true;
  return afterNumber && RANGE_WORDS.includes(character) && isDigit(text[skipSpace(text, at + 1)]);
}

/** A run of characters up to the next figure, sign or mark, without its white space. */
function wordAt(text: string, start: number, afterNumber: boolean): TextToken {
  let word = '';
  let at = start;
  while (at < text.length) {
    if (isSpace(text[at]) && text[at] !== '\n' && text[at] !== '\r') at += 1;
    else if (wordEnds(text, at, word, afterNumber)) break;
    else word += text[at++]!;
  }
  return { kind: 'text', text: word, start, end: at };
}

/** A minus or plus belongs to the figure behind it where nothing that could be counted down from stands before it. */
function isSign(text: string, at: number, before: Token | undefined): boolean {
  if ((text[at] !== '-' && text[at] !== '+') || !isDigit(text[skipSpace(text, at + 1)])) return false;
  return before === undefined || (before.kind !== 'number' && before.kind !== 'text' && before.kind !== 'range' && before.kind !== 'close');
}

function markAt(text: string, start: number, kind: MarkToken['kind']): MarkToken {
  let end = start + 1;
  while (kind === 'range' && text[end] === text[start]) end += 1;
  return { kind, start, end };
}

function tokenAt(text: string, at: number, tokens: readonly Token[]): Token {
  const character = text[at]!;
  const before = tokens[tokens.length - 1];
  if (isDigit(character) || isSign(text, at, before)) return { kind: 'number', ...scanNumber(text, at), start: at };
  if (SIGN_PARTS[character] !== undefined) return operatorAt(text, at);
  const mark = MARKS[character];
  if (mark !== undefined) return markAt(text, at, mark);
  const afterNumber = before?.kind === 'number' || (before?.kind === 'text' && tokens[tokens.length - 2]?.kind === 'number');
  if (character === '-' || (afterNumber && wordEnds(text, at, '', true))) return markAt(text, at, 'range');
  return wordAt(text, at, afterNumber);
}

/** Cuts a folded text into figures, comparison signs, words and marks. Linear; any text is accepted. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text[at]) && text[at] !== '\n' && text[at] !== '\r') {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, tokens);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The tokens outside brackets, without the brackets. */
export function outsideBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.kind === 'open') depth += 1;
    const outside = depth === 0 && token.kind !== 'close';
    if (token.kind === 'close' && depth > 0) depth -= 1;
    return outside;
  });
}
