import { isHeaderRow, isSumLabel, readAmountStructure } from '../detection/amount-structure';
import { isNumeric } from '../detection/numeric-cells';
import { cellsBetween, bareLabel } from '../detection/rows';
import type { AmountTies, Funds } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { AFTER_FUNDS_WORDS } from '../vocabulary/funds';
import { TASK_WORDS } from '../vocabulary/titles';
import { readAmountRows } from './amounts/body-rows';
import { readColumnTotals } from './amounts/column-totals';
import { readRowTotals } from './amounts/row-totals';
import { asTies } from './amounts/sums';

/** So many rows of costs make up a total, under so many words. */
const LEAST_COSTS = 2;
const LEAST_HEADERS = 3;

/** A block of amounts in a table's head, with its header. */
type Block = CellRange;

/** The ties among the amounts of a table's head that are no funds: a department's tasks (年度主要任务), the costs of a project (成本构成). */
export function readHeadAmounts(grid: Grid, head: CellRange, funds: Funds | null): AmountTies {
  const block = tasksIn(grid, head) ?? costsIn(grid, head, funds);
  return block ? tiesOf(grid, block) : { sums: [], rates: [] };
}

function tasksIn(grid: Grid, head: CellRange): Block | null {
  for (let row = head.top; row <= head.bottom; row++) {
    const cells = cellsBetween(grid, row, head.left, head.right);
    const label = cells.find((cell) => TASK_WORDS.includes(keyOf(cell.text)));
    if (label) return { top: row - 1, left: label.column, bottom: blockBottom(grid, row, head), right: head.right };
  }
  return null;
}

/** A header of words, rows with figures under it, and their 合计, where the funds do not stand. */
function costsIn(grid: Grid, head: CellRange, funds: Funds | null): Block | null {
  const totals = new Set(funds?.lines.map((line) => line.label.cell.row));
  for (let bottom = head.top + LEAST_COSTS; bottom <= head.bottom; bottom++) {
    const [label, ...figures] = cellsBetween(grid, bottom, head.left, head.right);
    if (!label || totals.has(bottom) || !isSumLabel(label.text) || !figures.some((cell) => isNumeric(grid, bottom, cell.column))) continue;
    const area = { ...head, left: label.column };
    let top = bottom - 1;
    while (top >= head.top && cellsBetween(grid, top, area.left, area.right).some((cell) => isNumeric(grid, top, cell.column))) top--;
    if (bottom - top <= LEAST_COSTS) continue;
    const words = (row: number): number => cellsBetween(grid, row, area.left, area.right).length;
    // A word that was broken goes on in a line of its own below the header's.
    while (top > head.top && words(top) < LEAST_HEADERS && isHeaderRow(grid, top, area)) top--;
    if (top >= head.top && words(top) >= LEAST_HEADERS && isHeaderRow(grid, top, area)) return { ...area, top, bottom };
  }
  return null;
}

function blockBottom(grid: Grid, top: number, head: CellRange): number {
  let row = top;
  while (
    row < head.bottom &&
    !cellsBetween(grid, row + 1, head.left, head.left + 1).some((cell) => AFTER_FUNDS_WORDS.includes(bareLabel(cell.text)))
  )
    row++;
  return row;
}

function tiesOf(grid: Grid, range: Block): AmountTies {
  const structure = readAmountStructure(grid, range);
  if (!structure) return { sums: [], rates: [] };
  const rows = readAmountRows(grid, structure);
  return asTies([...readColumnTotals(grid, structure, rows), ...readRowTotals(grid, structure, rows)], []);
}
