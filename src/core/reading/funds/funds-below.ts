import { cellsBetween, opensTable } from '../../detection/rows';
import type { Funds } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellRange } from '../../snapshot/types';
import { isNumeric } from '../../detection/numeric-cells';
import { fundColumnRole, fundLineRole, sectionOf } from './fund-words';
import { readFunds } from './read-funds';

/** True where a row opens a funds block: the label 项目资金 with its column heads, a total or a source beside it. Indicators end above it. */
export function opensFunds(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = cellsBetween(grid, row, left, right);
  const [first, ...rest] = cells;
  if (!first || first.content.type !== 'text') return false;
  const roles = new Set(rest.flatMap((cell) => (isNumeric(grid, row, cell.column) ? [] : (fundColumnRole(cell.text) ?? []))));
  const lines = rest.filter((cell) => cell.content.type === 'text' && fundLineRole(cell.text) !== null).length;
  if (sectionOf(first.text) === 'funds' && /资金|预算|经费/.test(first.text)) return roles.size >= 2 || lines >= 1;
  return fundLineRole(first.text) === 'total' && lines >= 1;
}

/** Reads the funds block below the body of an indicator table: up to the row that opens the next table. Null where there is none. */
export function readFundsBelow(grid: Grid, area: CellRange): Funds | null {
  let bottom = area.top - 1;
  while (bottom < area.bottom && !opensTable(grid, bottom + 1, area.left, area.right)) bottom++;
  return readFunds(grid, { ...area, bottom });
}
