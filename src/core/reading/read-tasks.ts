import { readAmountStructure } from '../detection/amount-structure';
import { cellsBetween, bareLabel } from '../detection/rows';
import type { AmountTies } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { AFTER_FUNDS_WORDS } from '../vocabulary/funds';
import { TASK_WORDS } from '../vocabulary/titles';
import { readAmountRows } from './amounts/body-rows';
import { readColumnTotals } from './amounts/column-totals';
import { readRowTotals } from './amounts/row-totals';
import { asTies } from './amounts/sums';

/** The tasks of a department's form (年度主要任务) with their amounts; null where the table has none. */
export interface TaskBlock {
  readonly range: CellRange;
  readonly ties: AmountTies;
}

/** Finds the block of tasks in a table's head and the ties among its amounts. */
export function readTasks(grid: Grid, head: CellRange): TaskBlock | null {
  for (let row = head.top; row <= head.bottom; row++) {
    const cells = cellsBetween(grid, row, head.left, head.right);
    const label = cells.find((cell) => TASK_WORDS.includes(keyOf(cell.text)));
    if (!label) continue;
    const range = { top: row, left: label.column, bottom: blockBottom(grid, row, head), right: head.right };
    return { range, ties: tiesOf(grid, range) };
  }
  return null;
}

function blockBottom(grid: Grid, top: number, head: CellRange): number {
  let row = top;
  while (row < head.bottom && !cellsBetween(grid, row + 1, head.left, head.left + 1).some((cell) => AFTER_FUNDS_WORDS.includes(bareLabel(cell.text)))) row++;
  return row;
}

function tiesOf(grid: Grid, range: CellRange): AmountTies {
  const structure = readAmountStructure(grid, { ...range, top: range.top - 1 });
  if (!structure) return { sums: [], rates: [] };
  const rows = readAmountRows(grid, structure);
  return asTies([...readColumnTotals(grid, structure, rows), ...readRowTotals(grid, structure, rows)], []);
}
