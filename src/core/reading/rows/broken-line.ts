import { isNumeric } from '../../detection/numeric-cells';
import { perObject } from '../../remember';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { readPointsColumns } from '../points-columns';
import type { BodyRow } from './body-row';
import type { PlacedRow } from './place-rows';
import { VALUE_ROLES, type RowLayout } from './row-layout';

const pointsOf = perObject(({ columns }: RowLayout) => readPointsColumns(columns));

/** True where the points of a group stand right of its label, in the column that is theirs (一级指标 | 分值 | 二级指标 | 分值). */
export function hasPointsBeside(grid: Grid, cell: CellSnapshot, offset: number, layout: RowLayout): boolean {
  const beside = pointsOf(layout).groupWeights.find(({ label }) => label.column === cell.column - offset);
  return beside !== undefined && isNumeric(grid, cell.row, beside.column.column + offset);
}

/**
 * True for a row that only goes on with the lines of the indicator above it, labels included: in a table where each label and each
 * indicator has its points beside it, a row without any.
 */
export function isBrokenLine(grid: Grid, placed: PlacedRow, layout: RowLayout, above: BodyRow | undefined): boolean {
  const { weight, groupWeights } = pointsOf(layout);
  if (groupWeights.length === 0 || !weight || above?.kind !== 'indicator' || !isNumeric(grid, above.row, above.placed.at(weight.column))) return false;
  const values = layout.slots.filter((slot) => VALUE_ROLES.includes(slot.role));
  return values.every((slot) => grid.text(placed.row, slot.column) === '');
}
