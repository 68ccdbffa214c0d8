import { shownFormula, storedFormula } from '../xlsx/read/stored-formulas';

/** Excel takes no longer formula. */
const LONGEST = 8_192;
/** What no formula of a file holds that stands for itself: links to other workbooks, and what a reader could not put into words. */
const NOT_USABLE = /\[|undefined|\bNaN\b|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
/** A reference to a formula elsewhere that was not found. */
const LOST = /^\d+,\d+$/;

/**
 * A formula of an old file as .xlsx stores it; null where it cannot be carried over, so that only its result is. A link to
 * another workbook is one of those: its place would have to be carried over as well.
 * @param formula without `=`
 */
export function usableFormula(formula: string): string | null {
  const outside = formula.replace(/"(?:[^"]|"")*"/g, '');
  if (formula === '' || formula.length > LONGEST || NOT_USABLE.test(outside) || LOST.test(formula)) return null;
  return storedFormula(shownFormula(formula));
}
