import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal, HUNDRED, plain } from '../../src/core/decimal';
import { parseRangeName } from '../../src/core/snapshot/address';
import type { CellContent, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/types';

/** A cell of a test sheet: text, number, number with a format, formula with its value, error, or nothing. */
export type TestCell =
  | string
  | number
  | null
  | { readonly v: number | string; readonly fmt?: string; readonly f?: string }
  | { readonly error: string; readonly f?: string };

export type TestRows = readonly (readonly TestCell[])[];

/** A cell that is typed in and nothing else, as the corpus writes it. */
export type PlainCell = string | number | null | { readonly v: number; readonly fmt: string };
export type PlainRows = readonly (readonly PlainCell[])[];

function shown(value: Decimal, format: string): string {
  if (format === 'General') return plain(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return format.endsWith('%') ? `${value.times(HUNDRED).toFixed(decimals)}%` : value.toFixed(decimals);
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

/** A sheet whose rows begin at A1. `merges: null` is a host that cannot read merged areas. */
export function sheetOf(rows: TestRows, merges: readonly string[] | null = [], name = 'Sheet1'): SheetSnapshot {
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
export function snapshotOf(rows: TestRows, merges: readonly string[] | null = []): WorkbookSnapshot {
  return workbookOf(sheetOf(rows, merges));
}

export interface CorpusTable {
  readonly id: string;
  readonly kind: string;
  readonly form: 'clean' | 'raw';
  readonly rows: PlainRows;
  readonly merges?: readonly string[];
  readonly truth: {
    readonly indicators: readonly TruthIndicator[];
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cells: readonly string[] }[];
  };
}

interface TruthIndicator {
  readonly row: number;
  readonly levels: readonly string[];
  readonly target?: {
    readonly cell: string;
    readonly type: string;
    readonly op?: string;
    readonly value: string | null;
    readonly unit?: string;
  };
  readonly actual?: { readonly cell: string; readonly value: string | null };
  readonly weight?: { readonly cell: string; readonly value: string | null };
  readonly score?: { readonly cell: string; readonly value: string | null };
}

/** Rows written as lines with `|` between cells; `⏎` is a line break inside a cell; plain numbers are numbers. */
export function rowsOf(text: string): PlainRows {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell): PlainCell => {
          if (cell === '') return null;
          return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell.replace(/⏎/g, '\n');
        }),
    );
}

const CORPUS = join(__dirname, '../corpus');

/** All published tables of the corpus, in the order of their names. */
export function corpusTables(): CorpusTable[] {
  return readdirSync(CORPUS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as CorpusTable);
}
