import type { CellRange } from '../../src/core/snapshot/types';
import type { SheetData, TableData } from './book';
import { cellFor, keyOf, within } from './book';
import { carriedDown } from './structure';

/** The rows of a table below its headers. */
export function bodyOf({ range }: TableData): CellRange {
  return { ...range, top: range.top + 1 };
}

function rowsOf({ top, bottom }: CellRange): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

function columnsOf({ left, right }: CellRange): number[] {
  return Array.from({ length: right - left + 1 }, (_, at) => left + at);
}

function isBlank(sheet: SheetData, row: number, column: number): boolean {
  const cell = sheet.cells.get(keyOf(row, column));
  return !cell || (cell.value === '' && cell.formula === null);
}

/** A formula in a column of formulas or blank cells makes a calculated column: every cell of it takes the formula, carried to its row. */
function fillColumn(sheet: SheetData, table: TableData, row: number, column: number): void {
  const formula = sheet.cells.get(keyOf(row, column))?.formula ?? null;
  const others = rowsOf(bodyOf(table)).filter((other) => other !== row);
  if (formula === null || others.some((other) => !isBlank(sheet, other, column) && sheet.cells.get(keyOf(other, column))?.formula === null))
    return;
  for (const other of others) Object.assign(cellFor(sheet, other, column), { value: 0, formula: carriedDown(formula, other - row) });
}

/** Whether a cell that was just entered is the only one of the line next to a table: the table then takes the line in. */
function isAlone(sheet: SheetData, line: readonly (readonly [number, number])[], row: number, column: number): boolean {
  return line.every(([lineRow, lineColumn]) => (lineRow === row && lineColumn === column) || isBlank(sheet, lineRow, lineColumn));
}

function growDown(sheet: SheetData, table: TableData, row: number, column: number): void {
  const { range } = table;
  if (
    row !== range.bottom + 1 ||
    column < range.left ||
    column > range.right ||
    !isAlone(
      sheet,
      columnsOf(range).map((each) => [row, each]),
      row,
      column,
    )
  )
    return;
  const last = columnsOf(range).map((each) => ({ column: each, formula: sheet.cells.get(keyOf(range.bottom, each))?.formula ?? null }));
  table.range = { ...range, bottom: row };
  for (const { column: each, formula } of last)
    if (formula !== null && each !== column) Object.assign(cellFor(sheet, row, each), { value: 0, formula: carriedDown(formula, 1) });
}

function growRight(sheet: SheetData, table: TableData, row: number, column: number): void {
  const { range } = table;
  if (
    column !== range.right + 1 ||
    row < range.top ||
    row > range.bottom ||
    !isAlone(
      sheet,
      rowsOf(range).map((each) => [each, column]),
      row,
      column,
    )
  )
    return;
  table.range = { ...range, right: column };
  if (row !== range.top) Object.assign(cellFor(sheet, range.top, column), { value: `列${column - range.left + 1}` });
}

/** What Excel's AutoCorrect does once something was entered in a table or next to it, as it is set at first. */
export function autoCorrectTables(sheet: SheetData, row: number, column: number): void {
  if (isBlank(sheet, row, column)) return;
  for (const table of sheet.tables) {
    growDown(sheet, table, row, column);
    growRight(sheet, table, row, column);
    if (within(bodyOf(table), row, column)) fillColumn(sheet, table, row, column);
  }
}
