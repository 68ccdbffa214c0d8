import type { CellAddress, CellRange } from './types';

/** How many cells a range has. */
export function cellCount(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Whether a cell lies in a range. */
export function isInside(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A cell as a key of maps. */
export function cellKey({ row, column }: CellAddress): string {
  return `${row}:${column}`;
}

/** Cuts a range into blocks of at most `most` cells, in row-major order: whole rows where they fit, else pieces of rows. */
export function tiles(range: CellRange, most: number): CellRange[] {
  const columns = Math.min(range.right - range.left + 1, most);
  const rows = Math.max(1, Math.floor(most / columns));
  const blocks: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    for (let left = range.left; left <= range.right; left += columns) {
      blocks.push({ top, left, bottom: Math.min(range.bottom, top + rows - 1), right: Math.min(range.right, left + columns - 1) });
    }
  }
  return blocks;
}

/**
 * The fewest blocks that a simple sweep finds to cover exactly these cells, none twice: runs within a row, then equal runs of
 * neighbouring rows joined, each of at most `most` cells.
 */
export function cover(cells: readonly CellAddress[], most = 5_000): CellRange[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && column <= last.right + 1) runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: CellRange[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : joined[index];
    if (above && index !== undefined && above.bottom === run.top - 1) joined[index] = { ...above, bottom: run.bottom };
    else {
      open.set(key, joined.length);
      joined.push(run);
    }
  }
  return joined.flatMap((block) => (cellCount(block) > most ? tiles(block, most) : [block]));
}

/** Every cell of a range, row by row. */
export function* cellsOf(range: CellRange): Generator<CellAddress> {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) yield { row, column };
  }
}
