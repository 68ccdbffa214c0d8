import { isDigit } from './scan-number';
import { isKnownUnit } from './units';
import { DAMAGED_SIGNS, LOST_SIGNS } from './value-words/look-alikes';
import type { Comparison } from './value-words/operator-words';

/** A comparison sign that scanning or a lost font turned into something else. */
export interface DamagedSign {
  readonly sign: '≥' | '≤' | '>' | '<' | '=';
  readonly op: Comparison;
}

const OPERATORS = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' } as const;

/** The sign that the single character in front of a figure stands for (`S1.5年`: ≤), or null. */
export function damagedSign(before: string): DamagedSign | null {
  const sign = before.length === 1 ? DAMAGED_SIGNS[before] : undefined;
  return sign === undefined ? null : { sign, op: OPERATORS[sign] };
}

/** True where a sign was lost altogether in front of a figure (`?95%`). */
export function isLostSign(before: string): boolean {
  return before.length === 1 && LOST_SIGNS.includes(before);
}

/** A rate that cannot exceed 100 % reads `292%`: the scanned 2 was a ≥. Gives the likely text, or null. */
export function damagedRate(text: string): string | null {
  const rest = text.slice(1);
  const scanned = text.startsWith('2') && rest.endsWith('%') && (/^[3-9]\d(?:\.\d+)?%$/.test(rest) || rest === '100%');
  return scanned ? `≥${rest}` : null;
}

/** True where a text holds digits, points and a unit only: what is meant is one figure, whether it can be read (`12次`) or not (`98..5%`, `1,2次`). Expects no white space. */
export function isFigureOnly(text: string): boolean {
  let end = 0;
  while (end < text.length && (isDigit(text[end]) || '.,'.includes(text[end]!))) end += 1;
  return end > 0 && (end === text.length || isKnownUnit(text.slice(end)));
}
