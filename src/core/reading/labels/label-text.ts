import { itemName, levelName } from '../../cells/item-name';
import type { LevelLabel } from '../../model/types';
import type { CellSnapshot } from '../../snapshot/types';

/** A level's label as it stands in a cell, its number, its points and remarks on the form taken off: `（二）预算管理（25分）`. */
export function labelOf(cell: Pick<CellSnapshot, 'row' | 'column' | 'text'>): LevelLabel {
  const text = cell.text.trim();
  const { name, points } = levelName(text);
  return { cell: { row: cell.row, column: cell.column }, text, name: itemName(name).name || name, declaredPoints: points };
}
