import type { Decimal } from '../../decimal';
import { isNumeric } from '../../detection/numeric-cells';
import { perObject } from '../../remember';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { plainFigure } from '../figures';
import { readPointsColumns } from '../points-columns';
import type { BodyRow } from './body-row';
import type { PlacedRow } from './place-rows';
import { VALUE_ROLES, type RowLayout } from './row-layout';

const pointsOf = perObject(({ columns }: RowLayout) => readPointsColumns(columns));

/** The points of a group that stand right of its label, in the column that is theirs (一级指标 | 分值 | 二级指标 | 分值); null where none do. */
export function pointsBeside(grid: Grid, cell: CellSnapshot, offset: number, layout: RowLayout): Decimal | null {
  const beside = pointsOf(layout).groupWeights.find(({ label }) => label.column === cell.column - offset);
  return beside && isNumeric(grid, cell.row, beside.column.column + offset)
    ? plainFigure(grid, cell.row, beside.column.column + offset).value
    : null;
}

/**
 * True for a row that only goes on with the lines of the indicator above it, labels included: in a table where each label and each
 * indicator has its points beside it, a row without any behind its name.
 */
export function isBrokenLine(grid: Grid, placed: PlacedRow, layout: RowLayout, above: BodyRow | undefined): boolean {
  const { weight, groupWeights } = pointsOf(layout);
  if (groupWeights.length === 0 || !weight || above?.kind !== 'indicator' || !isNumeric(grid, above.row, above.placed.at(weight.column)))
    return false;
  const values = layout.slots.filter((slot) => VALUE_ROLES.includes(slot.role) && slot.column > layout.name.column);
  return values.every((slot) => grid.text(placed.row, slot.column) === '');
}
