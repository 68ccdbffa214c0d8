import { keyOf, wordsAmong, type Grid } from './grid';
import type { CellRange, CellSnapshot } from './types';

/** What stands in a row in place of its own cells. */
export interface OverlaidRow {
  /** The row's non-blank cells, left to right; none: the row is blank. */
  readonly cells: readonly CellSnapshot[];
  /** Columns of the row that count as one merged cell. Where the sheet itself has a merged area, that one counts. */
  readonly spans?: readonly { readonly left: number; readonly right: number }[];
}

interface IndexedRow {
  readonly cells: readonly CellSnapshot[];
  readonly at: ReadonlyMap<number, CellSnapshot>;
  readonly merges: ReadonlyMap<number, CellRange>;
}

function indexRow(grid: Grid, row: number, { cells: given, spans = [] }: OverlaidRow): IndexedRow {
  const cells = given.filter((cell) => cell.column <= grid.columns);
  const merges = new Map<number, CellRange>();
  for (const { left, right } of spans) {
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    if (right > grid.columns || columns.some((column) => merges.has(column) || grid.mergeAt(row, column) !== null)) continue;
    for (const column of columns) merges.set(column, { top: row, bottom: row, left, right });
  }
  return { cells, at: new Map(cells.map((cell) => [cell.column, cell])), merges };
}

/**
 * The grid with some rows read otherwise than they are written: words put together again, repeated ones folded, rows left out.
 * The one way to do so: whichever accessor is asked gives the same answer. All other rows pass through as they are; nothing is
 * added outside the sheet's used area.
 */
export function overlay(grid: Grid, rows: ReadonlyMap<number, OverlaidRow>): Grid {
  const changed = new Map([...rows].filter(([row]) => row <= grid.rows).map(([row, read]) => [row, indexRow(grid, row, read)]));
  const textOf = (cell: CellSnapshot | undefined): string => (cell?.text ?? '').trim();
  return {
    sheet: grid.sheet,
    rows: grid.rows,
    columns: grid.columns,
    hasMerges: grid.hasMerges || [...changed.values()].some(({ merges }) => merges.size > 0),
    hasMergesIn: grid.hasMergesIn,
    at(row, column) {
      const own = changed.get(row);
      return own ? (own.at.get(column) ?? null) : grid.at(row, column);
    },
    text(row, column) {
      const own = changed.get(row);
      return own ? textOf(own.at.get(column)) : grid.text(row, column);
    },
    key(row, column) {
      const own = changed.get(row);
      return own ? keyOf(textOf(own.at.get(column))) : grid.key(row, column);
    },
    mergeAt: (row, column) => changed.get(row)?.merges.get(column) ?? grid.mergeAt(row, column),
    row: (row) => changed.get(row)?.cells ?? grid.row(row),
    words(row) {
      const own = changed.get(row);
      return own ? wordsAmong(own.cells) : grid.words(row);
    },
  };
}
