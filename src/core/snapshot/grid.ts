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
  /** Those of them that say more than a plain figure: no word of any vocabulary is in the others. */
  words(row: number): readonly CellSnapshot[];
  /** True where the host knows of merged areas: blank cells inside a merge can be told from empty ones. */
  readonly hasMerges: boolean;
  /** True where a merged area of the sheet lies in part or whole within this one. */
  hasMergesIn(range: CellRange): boolean;
}

const NO_CELLS: readonly CellSnapshot[] = [];

/** Digits and the marks within them: `-1,234.50`, `2024-01-05`, `10:30`. */
const FIGURE = /^-?\d(?:[\d,.:/-]*\d)?$/;

/** Of some cells those that say more than a plain figure; the cells themselves where all do. */
export function wordsAmong(cells: readonly CellSnapshot[]): readonly CellSnapshot[] {
  return cells.some(({ text }) => FIGURE.test(text)) ? cells.filter(({ text }) => !FIGURE.test(text)) : cells;
}

/** Place of the first of a row's cells from a column on, by halves: a row of many tables is asked for each of them. */
export function placeFrom(cells: readonly CellSnapshot[], column: number): number {
  let [from, to] = [0, cells.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (cells[middle]!.column < column) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The cell of a row's cells that stands in a column; of two that do the later. */
function cellIn(cells: readonly CellSnapshot[], column: number): CellSnapshot | null {
  const cell = cells[placeFrom(cells, column + 1) - 1];
  return cell?.column === column ? cell : null;
}

/** The cells that are not blank by their rows, left to right, and the last row and column. */
function linesOf(cells: readonly CellSnapshot[]): {
  readonly rows: ReadonlyMap<number, readonly CellSnapshot[]>;
  readonly lastRow: number;
  readonly lastColumn: number;
} {
  const rows = new Map<number, CellSnapshot[]>();
  const unsorted = new Set<CellSnapshot[]>();
  let [lastRow, lastColumn] = [0, 0];
  let line: CellSnapshot[] = [];
  let last: CellSnapshot | null = null;
  for (const cell of cells) {
    if (cell.content.type === 'blank') continue;
    if (cell.row !== last?.row) {
      const known = rows.get(cell.row);
      line = known ?? [];
      if (known) unsorted.add(known);
      else rows.set(cell.row, line);
    } else if (cell.column < last.column) unsorted.add(line);
    line.push(cell);
    last = cell;
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  for (const each of unsorted) each.sort((a, b) => a.column - b.column);
  return { rows, lastRow, lastColumn };
}

/** Indexes a sheet. Linear in its cells and merges. */
export function createGrid(sheet: SheetSnapshot): Grid {
  const { rows, lastRow, lastColumn } = linesOf(sheet.cells);
  const words = new Map<number, readonly CellSnapshot[]>();
  const keys = new Map<number, string>();
  const place = (row: number, column: number): number => row * 16_384 + column;
  const merges = indexMerges(sheet.merges ?? []);
  const rowOf = (row: number): readonly CellSnapshot[] => rows.get(row) ?? NO_CELLS;
  const at = (row: number, column: number): CellSnapshot | null => cellIn(rowOf(row), column);
  const textOf = (row: number, column: number): string => (at(row, column)?.text ?? '').trim();
  return {
    sheet,
    rows: lastRow,
    columns: lastColumn,
    hasMerges: !merges.empty,
    hasMergesIn: merges.anyIn,
    at,
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
    row: rowOf,
    words(row) {
      const known = words.get(row);
      if (known) return known;
      const found = wordsAmong(rowOf(row));
      words.set(row, found);
      return found;
    },
  };
}
