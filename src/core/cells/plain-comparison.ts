import type { Comparison } from './value-words/operator-words';

/** A sign, a figure and at most a per-cent sign, as the cell writes them. */
export interface PlainComparison {
  readonly op: Comparison;
  readonly digits: string;
  readonly decimals: number;
  readonly unit: '%' | '';
}

const PLAIN = /^([≥≤])(\d{1,15}(?:\.(\d{1,15}))?)(%?)$/;

/**
 * Reads `≥98%`, `≤0.5` and the like; null for any other text. Most targets are written so: they are told from dates, marks and words
 * at one look, and mean what the grammar of clauses would find in them.
 */
export function plainComparison(text: string): PlainComparison | null {
  const [, sign, digits, fraction = '', unit] = PLAIN.exec(text) ?? [];
  if (digits === undefined) return null;
  return { op: sign === '≥' ? '>=' : '<=', digits, decimals: fraction.length, unit: unit === '%' ? '%' : '' };
}
