import type { Funds } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { transposedRange } from '../../snapshot/transpose';
import type { CellRange } from '../../snapshot/types';
import { readFundPairs } from './fund-pairs';
import { rowsOfOtherBlocks } from './fund-sections';
import { readHeadedFunds } from './headed-funds';
import { transposed, transposedFunds } from './transposed';

/**
 * Reads the funds block of an area, the rows above an indicator header or below its body: with column heads, with its
 * sources as column heads, or as labels and amounts. Goals, tasks, tables of costs, notes and signatures in the same area
 * are no part of it. Null where there is none.
 */
export function readFunds(grid: Grid, area: CellRange): Funds | null {
  if (area.bottom < area.top) return null;
  const other = rowsOfOtherBlocks(grid, area);
  return readHeadedFunds(grid, area, other) ?? readAcross(grid, area, other) ?? readFundPairs(grid, area, other);
}

/** A block whose sources head the columns and whose rows are 年初预算数, 执行数, 执行率. */
function readAcross(grid: Grid, area: CellRange, other: ReadonlySet<number>): Funds | null {
  const funds = readHeadedFunds(transposed(grid, other), transposedRange(area), new Set());
  return funds && transposedFunds(funds);
}
