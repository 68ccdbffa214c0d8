import { isHeading, isNumberedHeading, LONGEST_HEADING } from '../../detection/level-words';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import type { PlacedRow } from './place-rows';
import { VALUE_ROLES, type RowLayout } from './row-layout';

/** A name merged over all its values heads the rows below: 资金管理（20分） across the table. */
export function headingOver(grid: Grid, placed: PlacedRow, layout: RowLayout): CellSnapshot | null {
  const name = placed.taken.get(layout.name.key);
  const area = name ? grid.mergeAt(name.row, name.column) : null;
  const values = layout.slots.filter((slot) => VALUE_ROLES.includes(slot.role));
  return name && area && values.length > 0 && values.every((slot) => slot.column > area.left && slot.column <= area.right) ? name : null;
}

/**
 * A heading with a row to itself and no column of its own: over groups in the first column (一、立项必要性（20分）), or, numbered in
 * Chinese, where the names stand (一 | 资金管理（30分）).
 */
export function loneHeading(grid: Grid, { cells }: PlacedRow, { level1, level2, name, front }: RowLayout): CellSnapshot | null {
  const own = cells.filter((cell) => !front.includes(cell.column));
  const [cell] = own;
  if (!cell || own.length > 1 || level1 || cell.text.length > LONGEST_HEADING) return null;
  const numbered = isNumberedHeading(cells.map((each) => each.text).join('、'));
  if (!level2) return cell.column === name.column && numbered ? cell : null;
  const area = grid.mergeAt(cell.row, cell.column);
  return cell.column <= level2.column && (area ? area.right > name.right : isHeading(cell.text)) ? cell : null;
}
