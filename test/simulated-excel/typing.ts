import { format as formatNumber, parseValue } from 'numfmt';
import type { CellData, Scalar, SheetData } from './book';
import { cellFor, clearSpill, keyOf, within } from './book';
import { isErrorText } from './calculate';
import { SimulatedError } from './errors';

/** What a cell shows: the value under its number format. */
export function shownText({ value, isError, format }: CellData): string {
  if (value === '' || isError) return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : formatNumber(format, value, { throws: false, locale: 'zh-CN' });
}

function setValue(cell: CellData, value: Scalar, isError = false): void {
  cell.value = value;
  cell.isError = isError;
}

function isFormulaStart(text: string): boolean {
  if (/^[=@]./.test(text)) return true;
  return /^[+-]./.test(text) && parseValue(text) === null;
}

/** Excel writes functions and references in capitals. */
function inExcelsSpelling(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[a-z.]+(?=\()|\b[a-z]{1,3}\d+\b/g, (name) => name.toUpperCase())))
    .join('');
}

function setText(cell: CellData, text: string): void {
  if (text.startsWith("'")) {
    setValue(cell, text.slice(1));
    cell.prefixed = true;
    return;
  }
  if (isFormulaStart(text)) {
    cell.formula = inExcelsSpelling(text.startsWith('=') ? text : `=${text.startsWith('@') ? text.slice(1) : text}`);
    setValue(cell, 0);
    return;
  }
  if (isErrorText(text.toUpperCase())) {
    setValue(cell, text.toUpperCase(), true);
    return;
  }
  const parsed = parseValue(text);
  if (parsed === null) {
    setValue(cell, text);
    return;
  }
  const { v, z } = parsed as { readonly v: Scalar; readonly z?: string };
  setValue(cell, v);
  if (z && cell.format === 'General') cell.format = z;
}

/**
 * Enters something into a cell as Excel takes it in from `range.formulas` or from the keyboard: text that looks like a
 * formula, a number or a date becomes one, unless an apostrophe stands before it or the cell's format is `@`. Cells inside a
 * merged area take nothing in; a part of an array formula cannot be changed.
 */
export function enter(sheet: SheetData, row: number, column: number, input: unknown): void {
  if (input === null) return;
  const merge = sheet.merges.find((area) => within(area, row, column));
  if (merge && !sheet.takesInMerged && (merge.top !== row || merge.left !== column)) return;
  const array = sheet.arrays.find((area) => within(area, row, column));
  if (array) throw new SimulatedError('InvalidOperation', 'Range.formulas');
  const cell = cellFor(sheet, row, column);
  clearSpill(sheet, keyOf(row, column));
  Object.assign(cell, { formula: null, prefixed: false, isRich: false, spilledFrom: null });
  if (cell.format === '@' && input !== '') setValue(cell, typeof input === 'boolean' ? (input ? 'TRUE' : 'FALSE') : String(input));
  else if (typeof input === 'string') setText(cell, input);
  else setValue(cell, input as Scalar);
  if (cell.formula !== null && cell.format === 'General' && /%/.test(cell.formula)) cell.format = '0%';
}

/** What `range.formulas` gives for a cell; a spilled cell shows the formula that spills into it. */
export function formulaText(sheet: SheetData, cell: CellData): Scalar {
  if (cell.spilledFrom !== null) return sheet.cells.get(cell.spilledFrom)?.formula ?? cell.value;
  return cell.formula ?? cell.value;
}

/** `range.valueTypes` of a cell. */
export function valueType({ value, isError, isRich }: CellData): string {
  if (isRich) return 'RichValue';
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}
