import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRangeName } from '../../../src/core/snapshot/address';
import type { CellContent, CellRange, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';

/** A cell as the corpus writes it: text, number, a number with its format, or nothing. */
export type PlainCell = string | number | null | { readonly v: number; readonly fmt: string };
export type PlainRows = readonly (readonly PlainCell[])[];

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

function contentOf(cell: Exclude<PlainCell, null>): { content: CellContent; text: string; format: string } {
  if (typeof cell === 'string') return { content: { type: 'text', text: cell }, text: cell, format: 'General' };
  if (typeof cell === 'number') return { content: { type: 'number', number: String(cell) }, text: String(cell), format: 'General' };
  const digits = /0\.(0+)/.exec(cell.fmt)?.[1]?.length ?? 0;
  const text = cell.fmt.endsWith('%') ? `${(cell.v * 100).toFixed(digits)}%` : cell.v.toFixed(digits);
  return { content: { type: 'number', number: String(cell.v) }, text, format: cell.fmt };
}

/** A sheet of plain rows from A1 on. `merges: null` is a host that cannot read merged areas. */
export function sheetOf(rows: PlainRows, merges: readonly string[] | null = null, name = 'Sheet1'): SheetSnapshot {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((cell, column): CellSnapshot[] =>
      cell === null ? [] : [{ row: row + 1, column: column + 1, formula: null, ...contentOf(cell) }],
    ),
  );
  const areas = merges?.map((area): CellRange => parseRangeName(area)!) ?? null;
  return { name, visibility: 'visible', protected: false, cells, merges: areas, hiddenRows: [], hiddenColumns: [] };
}

export function workbookOf(rows: PlainRows, merges: readonly string[] | null = null): WorkbookSnapshot {
  return { name: 'test', sheets: [sheetOf(rows, merges)], notes: [] };
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

const CORPUS = join(__dirname, '../../corpus');

/** All published tables of the corpus, in the order of their names. */
export function corpusTables(): CorpusTable[] {
  return readdirSync(CORPUS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as CorpusTable);
}
