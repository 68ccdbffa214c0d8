import type { AmountStructure } from '../../detection/amount-structure';
import type { AmountTies } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { readAmountRows } from '../amounts/body-rows';
import { readColumnTotals, summableColumns } from '../amounts/column-totals';
import { readRateColumns } from '../amounts/rate-columns';
import { readRowTotals } from '../amounts/row-totals';
import { asTies } from '../amounts/sums';
import { readHierarchy } from './hierarchy';
import { readPanes } from './panes';
import { readStatement } from './statement';

/** Ties of a final account: code hierarchies, statements in panes, total columns. */
export function readAccountTies(grid: Grid, structure: AmountStructure): AmountTies {
  const summable = summableColumns(grid, structure);
  const panes = readPanes(grid, structure)
    .map((pane) => ({ ...pane, amounts: pane.amounts.filter((column) => summable.includes(column)) }))
    .filter((pane) => pane.amounts.length > 0);
  const rows = readAmountRows(grid, structure);
  const stated = structure.columns.some((column) => column.path.some((word) => /因公出国/.test(word)));
  const across = panes.flatMap((pane) => readRowTotals(grid, { ...structure, columns: pane.amounts }, rows, stated));
  if (panes.some((pane) => pane.codes.length > 0)) return asTies([...readHierarchy(grid, structure, panes), ...across], []);
  if (panes.length >= 2) return asTies([...readStatement(grid, structure, panes), ...across], []);
  return asTies([...readColumnTotals(grid, structure, rows), ...across], readRateColumns(grid, structure, rows));
}
