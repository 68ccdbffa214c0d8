import { parseAmount } from '../cells';
import type { Grid } from '../snapshot/grid';

/** True where a cell holds a number, as a number or as text. */
export function isNumeric(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return cell !== null && parseAmount(cell).state === 'number';
}
