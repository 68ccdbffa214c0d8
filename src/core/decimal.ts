import DecimalJs from 'decimal.js';

/**
 * Decimal arithmetic for money, rates and scores. A clone of its own: no program that shares the page can change its
 * precision or rounding. Always make one from a string, never from a JavaScript number that went through arithmetic.
 */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
export const MINUS_ONE: Decimal = new Decimal(-1);
export const HUNDRED: Decimal = new Decimal(100);

/** Rounds half away from zero to `decimals` digits after the point (0–20): the rounding of Excel's ROUND and of 四舍五入. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.decimalPlaces() <= decimals ? value : value.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** Cuts after `decimals` digits (0–20) without rounding. */
export function truncate(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, DecimalJs.ROUND_DOWN);
}

/** Digits that Excel shows of a number and compares numbers by. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A spreadsheet's binary number as the decimal a person typed: 15 significant digits, as Excel shows and compares
 * numbers, so that 12.340000000000001 is 12.34 again. `number` is a decimal string such as a file's `<v>` text.
 * Returns null where the string is not a finite number.
 */
export function fromSpreadsheetNumber(number: string): Decimal | null {
  try {
    const value = new Decimal(number.trim());
    if (!value.isFinite()) return null;
    return value.precision() <= SIGNIFICANT_DIGITS ? value : value.toSignificantDigits(SIGNIFICANT_DIGITS);
  } catch {
    return null;
  }
}

/** Whether the value is below zero. */
export function isNegative(value: Decimal): boolean {
  return value.isNeg() && !value.isZero();
}

/** The sum of `values`; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** Plain decimal string without exponent or trailing zeros: `13000`, `0.3`, `-5`. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** The value with a sign: itself, or what takes it off. */
export function signed(value: Decimal, sign: 1 | -1): Decimal {
  return sign === 1 ? value : value.neg();
}

const halfUnits = new Map<number, Decimal>();

/** Half a unit of the last of `decimals` shown digits: 0.005 for two. */
export function halfUnit(decimals: number): Decimal {
  const known = halfUnits.get(decimals);
  if (known) return known;
  const half = new Decimal(`5e${-decimals - 1}`);
  halfUnits.set(decimals, half);
  return half;
}
