import { normalise } from './normalise';
import { tokenise } from './tokens';
import type { Operator } from './types';
import { DIRECTION_WORDS, LEADING_WORDS, NEUTRAL_WORDS, QUALITATIVE_WORDS, TRAILING_WORDS } from './words/operators';

const QUALITATIVE: ReadonlySet<string> = new Set(QUALITATIVE_WORDS);
const NEUTRAL: ReadonlySet<string> = new Set(NEUTRAL_WORDS);

/**
 * The operator that a text states on its own, in signs or words: `≥`, `=>`, `大于等于`, `以上`, `定性`. Null where it states
 * none (blank, `定量`, `正向`) or none that is known (`约`).
 */
export function readOperator(text: string): Operator | null {
  const plain = normalise(text).replace(/^\((.*)\)$/, '$1');
  if (QUALITATIVE.has(plain)) return 'qualitative';
  const [token, ...more] = tokenise(plain);
  if (token?.kind === 'operator' && more.length === 0) return token.op;
  return LEADING_WORDS[plain] ?? TRAILING_WORDS[plain] ?? null;
}

/** The operator that a direction implies: `>=` for `正向` (more is better), `<=` for `反向`; null for any other text. */
export function readDirection(text: string): Operator | null {
  return DIRECTION_WORDS[normalise(text)] ?? null;
}

/** True where an operator cell says nothing and need not: blank, a not-applicable mark aside, `定量`. */
export function isNeutralOperator(text: string): boolean {
  const plain = normalise(text);
  return plain === '' || NEUTRAL.has(plain);
}
