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
  const fresh = new Map([...rows].filter(([row]) => row <= grid.rows).map(([row, read]) => [row, indexRow(grid, row, read)]));
  // Each page of a table may lay its own rows over: one layer over the sheet itself, however many they are.
  const { base, changed } = onto(grid, fresh);
  const laid = overBase(base, changed, grid.hasMerges || [...fresh.values()].some(({ merges }) => merges.size > 0));
  layers.set(laid, { base, changed });
  return laid;
}

interface Layer {
  readonly base: Grid;
  readonly changed: ReadonlyMap<number, IndexedRow>;
}

const layers = new WeakMap<Grid, Layer>();

/** Rows over those that lie over a grid already; what an earlier layer merged stays so where the later one says nothing of it. */
function onto(grid: Grid, fresh: ReadonlyMap<number, IndexedRow>): Layer {
  const below = layers.get(grid);
  if (!below) return { base: grid, changed: fresh };
  const changed = new Map(below.changed);
  for (const [row, own] of fresh) {
    const under = changed.get(row);
    changed.set(row, under ? { ...own, merges: new Map([...under.merges, ...own.merges]) } : own);
  }
  return { base: below.base, changed };
}

function overBase(grid: Grid, changed: ReadonlyMap<number, IndexedRow>, hasMerges: boolean): Grid {
  const textOf = (cell: CellSnapshot | undefined): string => (cell?.text ?? '').trim();
  return {
    sheet: grid.sheet,
    rows: grid.rows,
    columns: grid.columns,
    hasMerges,
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
