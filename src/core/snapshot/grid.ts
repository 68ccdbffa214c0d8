import { remembered } from '../remember';
import { indexMerges } from './merges';
import type { CellRange, CellSnapshot, SheetSnapshot } from './types';

/** Visible ASCII and Chinese characters: most texts hold nothing else, and these are their own compatibility forms. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** Text as the vocabularies compare it: compatibility forms unified (（ to (, ％ to %), white space gone. */
export function keyOf(text: string): string {
  return PLAIN.test(text) ? text : unified(text);
}

const unified = remembered((text) => text.normalize('NFKC').replace(/[\s\u200b\u200c\u200d\ufeff]/g, ''));

const PLAIN_WORD = /[0-9A-Za-z\u4e00-\u9fff]/;
const ANY_WORD = /[\p{L}\p{N}]/u;

/** True where a text holds a letter or a digit of any script; most have a common one. */
export function hasWord(text: string): boolean {
  return PLAIN_WORD.test(text) || ANY_WORD.test(text);
}

/** Random access to one sheet's cells. Rows and columns count from 1. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly rows: number;
  readonly columns: number;
  /** The cell itself; null where blank. */
  at(row: number, column: number): CellSnapshot | null;
  /** What the cell shows, trimmed; empty where blank. */
  text(row: number, column: number): string;
  /** The text as vocabularies compare it. */
  key(row: number, column: number): string;
  /** The merged area that covers the cell, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** Non-blank cells of a row, left to right. */
  row(row: number): readonly CellSnapshot[];
  /** True where the host knows of merged areas: blank cells inside a merge can be told from empty ones. */
  readonly hasMerges: boolean;
  /** True where a merged area of the sheet lies in part or whole within this one. */
  hasMergesIn(range: CellRange): boolean;
}

const NO_CELLS: readonly CellSnapshot[] = [];

/** Indexes a sheet. Linear in its cells and merges. */
export function createGrid(sheet: SheetSnapshot): Grid {
  const rows = new Map<number, CellSnapshot[]>();
  const index = new Map<number, CellSnapshot>();
  const keys = new Map<number, string>();
  let lastRow = 0;
  let lastColumn = 0;
  const place = (row: number, column: number): number => row * 16_384 + column;
  for (const cell of sheet.cells) {
    if (cell.content.type === 'blank') continue;
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
    index.set(place(cell.row, cell.column), cell);
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  for (const line of rows.values()) line.sort((a, b) => a.column - b.column);
  const merges = indexMerges(sheet.merges ?? []);
  const textOf = (row: number, column: number): string => (index.get(place(row, column))?.text ?? '').trim();
  return {
    sheet,
    rows: lastRow,
    columns: lastColumn,
    hasMerges: !merges.empty,
    hasMergesIn: merges.anyIn,
    at: (row, column) => index.get(place(row, column)) ?? null,
    text: textOf,
    key(row, column) {
      const at = place(row, column);
      const known = keys.get(at);
      if (known !== undefined) return known;
      const key = keyOf(textOf(row, column));
      keys.set(at, key);
      return key;
    },
    mergeAt: merges.at,
    row: (row) => rows.get(row) ?? NO_CELLS,
  };
}
