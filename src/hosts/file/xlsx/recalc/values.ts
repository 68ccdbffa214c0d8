import { Decimal, plain } from '../../../../core/decimal';
import type { CellRange } from '../../../../core/snapshot/types';

/** An error value of the worksheet, `#N/A`. */
export interface ErrorValue {
  readonly error: string;
}

/** A value of the worksheet; null is a blank cell. */
export type Scalar = Decimal | string | boolean | null | ErrorValue;

/** An area that a formula names. */
export interface Area {
  readonly sheet: string;
  readonly range: CellRange;
}

export function isError(value: Scalar): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** Stops the evaluation of one formula with an error value that Excel would give. */
export class WorksheetError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Stops the evaluation of one formula because it uses something that is left to spreadsheet programs. */
export class Unsupported extends Error {}

/** Excel's own limit: a longer text is an error there. */
export const LONGEST_TEXT = 32_767;
/** Exponents of the numbers that a spreadsheet can hold. */
const LARGEST_EXPONENT = 307;

/** A number that a spreadsheet can hold; any other is an error there, and written out it would fill the memory. */
export function storable(value: Decimal): Decimal {
  if (!value.isFinite() || (!value.isZero() && Math.abs(value.e) > LARGEST_EXPONENT)) throw new Unsupported();
  return value;
}

/** A value as a number, as Excel converts it in arithmetic. */
export function toNumber(value: Scalar): Decimal {
  if (value instanceof Decimal) return value;
  if (value === null) return new Decimal(0);
  if (typeof value === 'boolean') return new Decimal(value ? 1 : 0);
  if (typeof value === 'string') return textNumber(value);
  throw new WorksheetError(value.error);
}

/** More digits than a number of a spreadsheet can have. */
const LONGEST_NUMBER = 400;

/** The number that a text stands for: plain digits, a percentage. Dates and the like are left to spreadsheet programs. */
export function textNumber(text: string): Decimal {
  if (text.length > LONGEST_NUMBER) throw new Unsupported();
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))(%?)\s*$/.exec(text);
  if (match) return match[2] === '%' ? new Decimal(match[1]!).div(100) : new Decimal(match[1]!);
  if (/\d/.test(text)) throw new Unsupported();
  throw new WorksheetError('#VALUE!');
}

export function toText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Decimal) return plain(value.toSignificantDigits(15));
  throw new WorksheetError(value.error);
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    if (word !== 'TRUE' && word !== 'FALSE') throw new WorksheetError('#VALUE!');
    return word === 'TRUE';
  }
  return typeof value === 'boolean' ? value : !toNumber(value).isZero();
}

/** Order of kinds where values of different kinds are compared: numbers before texts before truth values. */
function rank(value: Scalar): number {
  return value instanceof Decimal ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Negative, zero or positive, as Excel orders two values. */
export function compare(left: Scalar, right: Scalar): number {
  for (const value of [left, right]) if (isError(value)) throw new WorksheetError(value.error);
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  // Excel compares numbers by 15 digits.
  if (a instanceof Decimal && b instanceof Decimal) return a.toSignificantDigits(15).cmp(b.toSignificantDigits(15));
  if (typeof a === 'string' && typeof b === 'string')
    return a.toLowerCase() === b.toLowerCase() ? 0 : a.toLowerCase() < b.toLowerCase() ? -1 : 1;
  return Number(a) - Number(b);
}

function blankLike(other: Scalar): Scalar {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : new Decimal(0);
}
