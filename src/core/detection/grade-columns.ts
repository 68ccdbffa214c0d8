import type { TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { GRADES } from '../vocabulary/grades';
import { cellsBelow, contentsOf } from './column-contents';
import { cellsBetween } from './rows';

/** So many grades side by side divide a header: 绩效指标评价标准 over 优 | 良 | 中 | 差. */
const LEAST_GRADES = 3;

/** True where a row holds nothing but grades, side by side: each heads the value that earns it. */
export function isGradeRow(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = cellsBetween(grid, row, left, right);
  return cells.length >= LEAST_GRADES && cells.every((cell) => GRADES.includes(keyOf(cell.text)));
}

/** Columns headed by grades hold targets where no other column does, that of the best grade first; or they are there to be ticked. */
export function withGradedTargets(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  if (columns.some((column) => column.role === 'target')) return [...columns];
  const graded = columns.filter((column) => GRADES.includes(grid.key(bottom, column.column)));
  const ticked = contentsOf(graded.flatMap((column) => cellsBelow(grid, column.column, bottom))).share('mark') === 1;
  const role = ticked ? 'mark' : 'target';
  return columns.map((column) =>
    graded.includes(column)
      ? { ...column, role, header: { cell: { row: bottom, column: column.column }, text: grid.text(bottom, column.column) } }
      : column,
  );
}
