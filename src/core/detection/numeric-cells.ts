import type { Grid } from '../snapshot/grid';
import { amountOf } from './cell-readings';

/** True where a cell holds a number, as a number or as text. */
export function isNumeric(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell !== null && amountOf(cell).state === 'number';
}
