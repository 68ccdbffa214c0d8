import { cellsBetween, isProjectLabel, isUnitLabel } from '../../detection/rows';
import type { Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric } from '../../detection/numeric-cells';
import { endsFunds, sectionOf } from './fund-words';

/** Rows of an area that belong to a block of other matters: goals, tasks, tables of costs. No line of funds is looked for in them. */
export function rowsOfOtherBlocks(grid: Grid, area: CellRange): ReadonlySet<number> {
  const rows = new Set<number>();
  let open: 'label' | 'header' | null = null;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    open = blockAt(grid, cells, area.left, open);
    if (open) rows.add(row);
  }
  return rows;
}

/**
 * What other block a row stands in: one with a label at its left lasts until the next label, one that only its column
 * heads tell lasts until a label that opens another block of the form.
 */
function blockAt(grid: Grid, cells: readonly CellSnapshot[], left: number, open: 'label' | 'header' | null): 'label' | 'header' | null {
  const [first, second] = cells;
  if (!first) return open;
  const label = first.column === left ? first : null;
  const opens = label ? sectionOf(label.text) : null;
  const beside = second !== undefined && isNumeric(grid, second.row, second.column);
  if (opens === 'funds' && !beside) return headOfCosts(grid, cells) ? 'header' : null;
  if (open === 'header' && beside) return open;
  if (opens === 'other') return second !== undefined && !endsFunds(label!.text) && headOfCosts(grid, cells) ? 'header' : 'label';
  if (label && (isProjectLabel(label.text) || isUnitLabel(label.text))) return null;
  if (headOfCosts(grid, cells)) return 'header';
  return label && open === 'label' ? null : open;
}

/** 成本项目, 金额: column heads of a table of costs. */
function headOfCosts(grid: Grid, cells: readonly CellSnapshot[]): boolean {
  return (
    cells.length >= 2 &&
    cells.every((cell) => !isNumeric(grid, cell.row, cell.column)) &&
    cells.slice(0, 2).some((cell) => sectionOf(cell.text) === 'other' && !endsFunds(cell.text))
  );
}
