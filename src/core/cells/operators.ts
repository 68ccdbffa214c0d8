import { own } from '../own-value';
import { normalise } from './normalise';
import { tokenise } from './tokens';
import type { Operator } from './types';
import { DIRECTION_WORDS, LEADING_WORDS, NEUTRAL_WORDS, QUALITATIVE_WORDS, SIGN_PARTS, TRAILING_WORDS } from './value-words/operator-words';

const QUALITATIVE: ReadonlySet<string> = new Set(QUALITATIVE_WORDS);
/** An operator cell holds no more than this, white space included. */
const LONGEST_OPERATOR = 24;
const NEUTRAL: ReadonlySet<string> = new Set(NEUTRAL_WORDS);

function readPlain(plain: string): Operator | null {
  if (QUALITATIVE.has(plain)) return 'qualitative';
  const [token, ...more] = own(SIGN_PARTS, plain[0] ?? '') === undefined ? [] : tokenise(plain);
  if (token?.kind === 'operator' && more.length === 0) return token.op;
  return own(LEADING_WORDS, plain) ?? own(TRAILING_WORDS, plain) ?? null;
}

/**
 * The operator that a text states on its own, in signs or words: `≥`, `=>`, `大于等于`, `以上`, `（≥）`, `大于等于(≥)`, `定性`.
 * Null where it states none (blank, `定量`, `正向`) or none that is known (`约`).
 */
export function readOperator(text: string): Operator | null {
  if (text === '' || text.length > LONGEST_OPERATOR) return null;
  const plain = normalise(text);
  const read = readPlain(plain);
  const open = read === null && plain.endsWith(')') ? plain.indexOf('(') : -1;
  return open < 0 ? read : (readPlain(plain.slice(0, open)) ?? readPlain(plain.slice(open + 1, -1)));
}

/** The operator that a direction implies: `>=` for `正向` (more is better), `<=` for `反向`; null for any other text. */
export function readDirection(text: string): Operator | null {
  return text === '' ? null : (own(DIRECTION_WORDS, normalise(text)) ?? null);
}

/** True where an operator cell says nothing and need not: blank, a not-applicable mark aside, `定量`. */
export function isNeutralOperator(text: string): boolean {
  const plain = normalise(text);
  return plain === '' || NEUTRAL.has(plain);
}
