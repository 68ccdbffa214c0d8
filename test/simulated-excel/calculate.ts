import type { BookData, CellData, Scalar, SheetData } from './book';
import { cellFor, clearSpill, keyOf, placeOf, sheetFor } from './book';

/** Gives the value of another cell; blank cells are `''`. A null sheet is the formula's own. */
export type Look = (sheet: string | null, row: number, column: number) => Scalar;

interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calculates a formula: a value, a matrix that spills, or undefined where it cannot. An error value is its code.
 * What no evaluator knows keeps the result that it had, as in a workbook that was saved with results.
 */
export type Evaluate = (formula: string, look: Look, place: FormulaPlace) => Scalar | readonly (readonly Scalar[])[] | undefined;

const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!)$/;

export function isErrorText(value: Scalar): boolean {
  return typeof value === 'string' && ERROR.test(value);
}

function setResult(cell: CellData, value: Scalar): boolean {
  if (cell.value === value) return false;
  cell.value = value;
  cell.isError = isErrorText(value);
  return true;
}

function spill(sheet: SheetData, row: number, column: number, matrix: readonly (readonly Scalar[])[]): boolean {
  const anchor = keyOf(row, column);
  const isFree = matrix.every((line, down) =>
    line.every((_value, right) => {
      const cell = sheet.cells.get(keyOf(row + down, column + right));
      return (down === 0 && right === 0) || !cell || cell.spilledFrom === anchor || (cell.value === '' && cell.formula === null);
    }),
  );
  clearSpill(sheet, anchor);
  const first = cellFor(sheet, row, column);
  if (!isFree) return setResult(first, '#SPILL!');
  sheet.spilling.add(anchor);
  let changed = false;
  matrix.forEach((line, down) =>
    line.forEach((value, right) => {
      const cell = cellFor(sheet, row + down, column + right);
      if (down > 0 || right > 0) cell.spilledFrom = anchor;
      changed = setResult(cell, value) || changed;
    }),
  );
  return changed;
}

function calculateCell(book: BookData, sheet: SheetData, key: number, cell: CellData, evaluate: Evaluate): boolean {
  const { row, column } = placeOf(key);
  const look: Look = (name, lookRow, lookColumn) =>
    (name === null ? sheet : sheetFor(book, name))?.cells.get(keyOf(lookRow, lookColumn))?.value ?? '';
  const formula = cell.formula ?? '';
  const result = evaluate(formula, look, { sheet: sheet.name, row, column });
  if (result === undefined) return /\bJX\.|_xldudf_/i.test(formula) ? setResult(cell, '#NAME?') : false;
  if (typeof result === 'object') return spill(sheet, row, column, result);
  clearSpill(sheet, key);
  return setResult(cell, result);
}

/** A formula that was just entered is calculated also where calculation is manual. */
export function calculateOne(book: BookData, sheet: SheetData, row: number, column: number, evaluate: Evaluate): void {
  const cell = sheet.cells.get(keyOf(row, column));
  if (cell && cell.formula !== null) calculateCell(book, sheet, keyOf(row, column), cell, evaluate);
}

/** True for a cell of an array formula over several cells: these keep the results that they were saved with. */
function isInArray({ arrays }: SheetData, key: number): boolean {
  const { row, column } = placeOf(key);
  return arrays.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
}

/** Calculates all formulas until nothing changes any more. */
export function recalculate(book: BookData, evaluate: Evaluate): void {
  for (let pass = 0, changed = true; changed && pass < 10; pass += 1) {
    changed = false;
    for (const sheet of book.sheets) {
      for (const [key, cell] of [...sheet.cells]) {
        if (cell.formula === null || cell.spilledFrom !== null || isInArray(sheet, key)) continue;
        if (calculateCell(book, sheet, key, cell, evaluate)) changed = true;
      }
    }
  }
}
