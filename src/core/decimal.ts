import DecimalJs from 'decimal.js';

/**
 * Decimal arithmetic for money, rates and scores. A clone of its own: no program that shares the page can change its
 * precision or rounding. Always make one from a string, never from a JavaScript number that went through arithmetic.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
export const HUNDRED: Decimal = new Decimal(100);

/** Rounds half away from zero to `decimals` digits after the point (0–20): the rounding of Excel's ROUND and of 四舍五入. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** Cuts after `decimals` digits (0–20) without rounding. */
export function truncate(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, DecimalJs.ROUND_DOWN);
}

/**
 * A spreadsheet's binary number as the decimal a person typed: 15 significant digits, as Excel shows and compares
 * numbers, so that 12.340000000000001 is 12.34 again. `number` is a decimal string such as a file's `<v>` text.
 * Returns null where the string is not a finite number.
 */
export function fromSpreadsheetNumber(number: string): Decimal | null {
  try {
    const value = new Decimal(number.trim());
    return value.isFinite() ? value.toSignificantDigits(15) : null;
  } catch {
    return null;
  }
}

/** The sum of `values`; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** Plain decimal string without exponent or trailing zeros: `13000`, `0.3`, `-5`. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Half a unit of the last of `decimals` shown digits: 0.005 for two. */
export function halfUnit(decimals: number): Decimal {
  return new Decimal(`5e${-decimals - 1}`);
}
