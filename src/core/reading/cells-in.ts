import { cellsBetween, opensTable } from '../detection/rows';
import type { Grid } from '../snapshot/grid';
import type { CellRange, CellSnapshot } from '../snapshot/types';

/** Grades, notes and signatures under a form take no more rows than this. */
const LONGEST_FOOT = 6;

/** The range with the rows that follow it without a blank one, up to the next table: the grade, notes and signatures under a form. */
export function withFoot(grid: Grid, range: CellRange): CellRange {
  let bottom = range.bottom;
  while (
    bottom < range.bottom + LONGEST_FOOT &&
    cellsBetween(grid, bottom + 1, range.left, range.right).length > 0 &&
    !opensTable(grid, bottom + 1, range.left, range.right)
  )
    bottom++;
  return { ...range, bottom };
}

/** The cells of a range that hold something, row by row. */
export function cellsIn(grid: Grid, { top, left, bottom, right }: CellRange): readonly CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  for (let row = top; row <= bottom; row++) cells.push(...cellsBetween(grid, row, left, right));
  return cells;
}
