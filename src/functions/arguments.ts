import { isNotApplicable, numberCell, parseAmount, textCell, textOf, type AmountReading, type CellInput } from '../core/cells';

/** Excel's error values: they arrive as text in a grid and are passed on as they are. */
const ERROR_VALUE = /^#(?:N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** First and last serial number that is taken for a date: 2000-01-01 and 2099-12-31. */
const FIRST_DATE = 36526;
const LAST_DATE = 73050;

/** The value behind an argument: a reference may arrive as a table of values, of which the first cell counts. */
export function valueOf(argument: unknown): unknown {
  let value = argument;
  while (Array.isArray(value)) value = value[0];
  return value;
}

/** All values of an argument, row by row. */
export function valuesOf(argument: unknown): readonly unknown[] {
  return Array.isArray(argument) ? argument.flatMap(valuesOf) : [argument];
}

/** True where nothing is given: an empty cell (null on newer Excel), an argument left out, an empty text. */
export function isBlank(argument: unknown): boolean {
  const value = valueOf(argument);
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The first error value among the arguments, or null. */
export function errorAmong(args: readonly unknown[]): string | null {
  for (const argument of args) {
    const found = Array.isArray(argument) ? errorAmong(argument) : argument;
    if (typeof found === 'string' && ERROR_VALUE.test(found)) return found;
  }
  return null;
}

/**
 * An argument as a cell for the grammar; null where it is blank. A number carries no format: its 15 significant digits
 * count, and whether 0.98 means 98 % is decided against the unit of the target.
 */
export function cellOf(argument: unknown): CellInput | null {
  const value = valueOf(argument);
  if (isBlank(value)) return null;
  if (typeof value === 'number') return numberCell(String(value));
  if (typeof value === 'boolean') return { content: { type: 'boolean', value }, text: '', format: 'General' };
  return textCell(String(value));
}

/** A number that can only be a day, as the cell of a date; any other argument as it is. */
export function dateCellOf(argument: unknown): CellInput | null {
  const value = valueOf(argument);
  const isDay = typeof value === 'number' && value >= FIRST_DATE && value <= LAST_DATE;
  return isDay ? numberCell(String(value), 'yyyy-mm-dd') : cellOf(argument);
}

/** An argument of money, points or a rate. */
export function amountOf(argument: unknown): AmountReading {
  return parseAmount(cellOf(argument));
}

/** An optional argument; null where it is left out. Older Excel passes 0 for an empty cell, and 0 is none of these words. */
export function optionalCellOf(argument: unknown): CellInput | null {
  return valueOf(argument) === 0 ? null : cellOf(argument);
}

/** An optional argument's text in one line; empty where it is left out or says "not applicable". */
export function wordOf(argument: unknown): string {
  const text = textOf(optionalCellOf(argument));
  return isNotApplicable(text) ? '' : text;
}
