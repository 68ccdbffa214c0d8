import { HUNDRED, plain, roundHalfUp, type Decimal } from '../decimal';
import type { Figure } from '../model/types';

/** An amount with the digits its column shows: 17 → `17.00`. More digits only where the value itself has them and `decimals` is 0. */
export function amount(value: Decimal, decimals: number): string {
  return decimals === 0 ? plain(value) : roundHalfUp(value, decimals).toFixed(decimals);
}

/** Points as people write them: 3.50 → `3.5`. */
export function points(value: Decimal): string {
  return plain(roundHalfUp(value, 4));
}

/** A ratio as a percentage with `decimals` digits: 0.3541 → `35.4%`. */
export function percent(ratio: Decimal, decimals: number): string {
  return `${roundHalfUp(ratio.times(HUNDRED), decimals).toFixed(decimals)}%`;
}

/** `0.00 + 15.00 − 2.00`: signed terms as a sum. Long sums are cut in the middle. */
function sumText(terms: readonly { readonly text: string; readonly sign: 1 | -1 }[]): string {
  const shown = terms.length > 12 ? [...terms.slice(0, 8), null, ...terms.slice(-2)] : terms;
  return shown
    .map((term, index) =>
      term === null ? ' + …' : `${index === 0 ? (term.sign < 0 ? '−' : '') : term.sign < 0 ? ' − ' : ' + '}${term.text}`,
    )
    .join('');
}

/** `0.00 + 15.00 = 15.00`; a sum of one term is that term. */
export function sumOf(terms: readonly { readonly text: string; readonly sign: 1 | -1 }[], total: string): string {
  return terms.length === 1 ? total : `${sumText(terms)} = ${total}`;
}

/** What the cell shows, or a word for nothing. */
export function shown(figure: Figure): string {
  return figure.text.trim();
}
