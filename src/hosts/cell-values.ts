import { fromSpreadsheetNumber, plain } from '../core/decimal';
import type { CellContent } from '../core/snapshot/types';

/** Error values as Excel writes them in every language of its interface. */
const ERROR_CODES: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
  '#TIMEOUT!',
]);

/** Whether a text is one of Excel's error values. */
export function isErrorCode(text: string): boolean {
  return ERROR_CODES.has(text);
}

/** At most 15 digits, no exponent: what needs no cleaning. */
const SHORT_NUMBER = /^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/;

/** Excel's binary number as the decimal that was typed, at most 15 significant digits: 12.340000000000001 is 12.34. */
export function decimalString(number: number): string {
  const text = String(number);
  if (SHORT_NUMBER.test(text)) return text === '-0' ? '0' : text;
  const value = fromSpreadsheetNumber(text);
  return value === null ? text : plain(value);
}

/** A value of `range.values` as the core sees it. */
export function contentOf(value: unknown): CellContent {
  if (typeof value === 'number') return { type: 'number', number: decimalString(value) };
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value !== 'string' || value === '') return { type: 'blank' };
  return isErrorCode(value) ? { type: 'error', code: value } : { type: 'text', text: value };
}

/** The formula of a cell, or null. A text that begins with `=` reads the same in `formulas` and in `values`; a formula does not. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.length > 1 && formula.startsWith('=') && formula !== value ? formula : null;
}
