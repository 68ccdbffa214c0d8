import { ZERO, roundHalfUp, signed, type Decimal } from '../decimal';
import { agreement, bestAgreement, type Agreement } from './agreement';
import type { Figure } from './types';

/** The value as it is shown: what a reader of the paper adds up. */
export function shownValue(figure: Figure): Decimal | null {
  if (figure.value === null) return null;
  return roundHalfUp(figure.value, figure.percent ? figure.decimals + 2 : figure.decimals);
}

/** A part of a sum: blank and not-applicable parts count as zero; null where the figure cannot be read. */
function partValue(figure: Figure | undefined): Decimal | null {
  if (!figure || figure.state === 'blank' || figure.state === 'not-applicable') return ZERO;
  return figure.value;
}

/** The parts of a stated sum, ready to be compared with it. */
export interface AddedUp {
  /** Exact sum of the stored values. */
  readonly exact: Decimal;
  /** Sum of the values as shown. */
  readonly shown: Decimal;
  /** How many of the parts hold a number. */
  readonly terms: number;
}

/** Adds signed parts up. Null where a part cannot be read, or where no part holds a number at all. */
export function addUp(parts: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[]): AddedUp | null {
  let [exact, shown, terms] = [ZERO, ZERO, 0];
  for (const { figure, sign } of parts) {
    const value = partValue(figure);
    if (value === null) return null;
    exact = exact.plus(signed(value, sign));
    shown = shown.plus(signed(shownValue(figure) ?? value, sign));
    if (figure.state === 'number') terms += 1;
  }
  return terms === 0 ? null : { exact, shown, terms };
}

/** Compares a stated amount with its parts, by the stored values and by the digits shown. */
export function sumAgreement(total: Figure, added: AddedUp, tolerance: Decimal): Agreement {
  if (total.value === null) return 'exact';
  return bestAgreement(agreement(total.value, added.exact, tolerance), agreement(shownValue(total) ?? total.value, added.shown, tolerance));
}
