import { columnLetters } from '../snapshot/address';
import { columnNumber, replaceReferences, type ReferenceEnd } from './references';

/** Rows and columns by which a block of cells is put elsewhere; whole numbers, below 0 upwards and to the left. */
export interface Shift {
  readonly down: number;
  readonly right: number;
}

function shiftedEnd({ column, fixed, row }: ReferenceEnd, { down, right }: Shift): string {
  const letters = column === '' ? '' : `${column.startsWith('$') ? '$' : ''}${columnLetters(columnNumber(column) + right)}`;
  return `${letters}${fixed}${row === '' ? '' : Number(row) + down}`;
}

/**
 * A formula of a block that is put elsewhere as a whole: references to its own sheet go along, those with `$` too, as nothing of the
 * block stays behind. References that name a sheet stay.
 * @param formula with or without `=`; a single reference or a number will do
 */
export function shiftedFormula(formula: string, by: Shift): string {
  return replaceReferences(formula, ({ text, prefix, ends }) => (prefix === '' ? ends.map((end) => shiftedEnd(end, by)).join(':') : text));
}
