import type { Grid } from '../snapshot/grid';
import { amountOf } from './cell-readings';

/** True where a cell holds a number, as a number or as text, or an error value in the place of one. */
export function isNumeric(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell !== null && (cell.content.type === 'error' || amountOf(cell).state === 'number');
}
