import { Decimal, HUNDRED, plain } from '../../../src/core/decimal';
import { parseRangeName } from '../../../src/core/snapshot/address';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';

/** A cell of a test sheet: text, number, number with a format, formula with its value, error, or nothing. */
export type TestCell =
  | string
  | number
  | null
  | { readonly v: number | string; readonly fmt?: string; readonly f?: string }
  | { readonly error: string; readonly f?: string };

export type TestRows = readonly (readonly TestCell[])[];

function shown(value: Decimal, format: string): string {
  if (!format.endsWith('%')) return plain(value);
  const decimals = /\.(0+)%$/.exec(format)?.[1]?.length ?? 0;
  return `${value.times(HUNDRED).toFixed(decimals)}%`;
}

function numberCell(value: number, format: string): { readonly content: CellContent; readonly text: string } {
  return { content: { type: 'number', number: String(value) }, text: shown(new Decimal(String(value)), format) };
}

function cellOf(cell: Exclude<TestCell, null>): Omit<CellSnapshot, 'row' | 'column'> {
  if (typeof cell === 'string') return { content: { type: 'text', text: cell }, text: cell, format: 'General', formula: null };
  if (typeof cell === 'number') return { ...numberCell(cell, 'General'), format: 'General', formula: null };
  if ('error' in cell)
    return { content: { type: 'error', code: cell.error }, text: cell.error, format: 'General', formula: cell.f ?? null };
  const format = cell.fmt ?? 'General';
  const content =
    typeof cell.v === 'number' ? numberCell(cell.v, format) : { content: { type: 'text' as const, text: cell.v }, text: cell.v };
  return { ...content, format, formula: cell.f ?? null };
}

/** A sheet whose rows begin at A1. */
export function sheetOf(rows: TestRows, name = 'Sheet1', merges: readonly string[] | null = []): SheetSnapshot {
  const cells = rows.flatMap((row, y) =>
    row.flatMap((cell, x): CellSnapshot[] => (cell === null ? [] : [{ row: y + 1, column: x + 1, ...cellOf(cell) }])),
  );
  return {
    name,
    visibility: 'visible',
    protected: false,
    cells,
    merges: merges && merges.map((range) => parseRangeName(range)!),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** A workbook of such sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'test.xlsx', sheets, notes: [] };
}

/** A workbook of one sheet with these rows. */
export function snapshotOf(rows: TestRows): WorkbookSnapshot {
  return workbookOf(sheetOf(rows));
}
