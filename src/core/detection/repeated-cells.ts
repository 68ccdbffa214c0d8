import { keyOf, type Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import type { CellSnapshot } from '../snapshot/types';
import { matchHeader } from './match-header';

/** Rows that are looked at for signs of repeated cells. */
const LOOK_ROWS = 100;
const LONG_RUN = 3;
const LEAST_ROWS = 2;

interface Run {
  readonly left: number;
  readonly right: number;
}

/** Runs of neighbouring cells with the same words; figures and marks may well repeat. */
function runsOf(cells: readonly CellSnapshot[]): Run[] {
  const runs: Run[] = [];
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    const same =
      before !== undefined &&
      before.column === cell.column - 1 &&
      before.content.type === 'text' &&
      cell.content.type === 'text' &&
      before.text === cell.text &&
      /[一-鿿]{2}/u.test(keyOf(cell.text));
    const current = runs.at(-1);
    if (same && current && current.right === before.column) runs[runs.length - 1] = { left: current.left, right: cell.column };
    else if (same) runs.push({ left: before.column, right: cell.column });
  }
  return runs;
}

/**
 * Some programs write the words of a merged cell into every cell that it covered. Where a sheet without merged areas shows that,
 * each run of equal words counts as one merged cell again; else the sheet as it is.
 */
export function foldRepeatedCells(grid: Grid): Grid {
  if (grid.hasMerges) return grid;
  let signs = 0;
  for (let row = 1; row <= Math.min(grid.rows, LOOK_ROWS) && signs < LEAST_ROWS; row++) {
    if (runsOf(grid.row(row)).some((run) => run.right - run.left + 1 >= LONG_RUN)) signs++;
  }
  return signs < LEAST_ROWS ? grid : fold(grid);
}

const HEADER_HITS = 3;

/** The first row of column headers, and where one header word stands in two neighbouring columns. */
function headerRuns(grid: Grid): { readonly first: number; readonly pairs: ReadonlySet<number> } {
  const pairs = new Set<number>();
  let first = Infinity;
  for (let row = 1; row <= Math.min(grid.rows, LOOK_ROWS); row++) {
    const hits = new Set(
      grid
        .row(row)
        .filter((cell) => matchHeader(cell.text)?.exact)
        .map((cell) => keyOf(cell.text)),
    );
    if (hits.size < HEADER_HITS) continue;
    first = Math.min(first, row);
    for (const run of runsOf(grid.row(row))) for (let column = run.left; column < run.right; column++) pairs.add(column);
  }
  return { first, pairs };
}

/** The parts of a run that stand under one header each. */
function withinHeaders(run: Run, pairs: ReadonlySet<number>): Run[] {
  const parts: Run[] = [];
  for (let column = run.left; column < run.right; column++) {
    const last = parts.at(-1);
    if (!pairs.has(column)) continue;
    if (last?.right === column) parts[parts.length - 1] = { left: last.left, right: column + 1 };
    else parts.push({ left: column, right: column + 1 });
  }
  return parts;
}

/** Under the headers a run is one cell where its header is, or where it is a heading that begins the row: name, target and actual value may well say the same. */
function fold(grid: Grid): Grid {
  const { first, pairs } = headerRuns(grid);
  if (first === Infinity) return grid;
  const folded = new Map<number, OverlaidRow>();
  for (let row = 1; row <= grid.rows; row++) {
    const heads = (run: Run): boolean => run.right - run.left + 1 >= LONG_RUN && run.left === grid.row(row)[0]?.column;
    const spans = runsOf(grid.row(row)).flatMap((run) => (row < first || heads(run) ? [run] : withinHeaders(run, pairs)));
    if (spans.length === 0) continue;
    folded.set(row, {
      spans,
      cells: grid.row(row).filter((cell) => !spans.some((span) => cell.column > span.left && cell.column <= span.right)),
    });
  }
  return overlay(grid, folded);
}
