import type { TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { GRADES } from '../vocabulary/grades';
import { cellsBetween } from './rows';

/** So many grades side by side divide a header: 绩效指标评价标准 over 优 | 良 | 中 | 差. */
const LEAST_GRADES = 3;

/** True where a row holds nothing but grades, side by side: each heads the value that earns it. */
export function isGradeRow(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = cellsBetween(grid, row, left, right);
  return cells.length >= LEAST_GRADES && cells.every((cell) => GRADES.includes(keyOf(cell.text)));
}

/** Columns headed by grades hold targets where no other column does: that of the best grade first. */
export function withGradedTargets(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  if (columns.some((column) => column.role === 'target')) return [...columns];
  return columns.map((column) => {
    const text = grid.text(bottom, column.column);
    return GRADES.includes(keyOf(text)) ? { ...column, role: 'target' as const, header: { cell: { row: bottom, column: column.column }, text } } : column;
  });
}
