import { parseTarget } from '../cells';
import type { Indicator, LevelLabel } from '../model/types';
import type { CellSnapshot } from '../snapshot/types';
import type { NameItem } from './split-names';

/** An indicator of a cell that holds several: all of them have that cell for their name and their target. `index`: its place in its row. */
export function indicatorInCell(
  tableId: string,
  cell: CellSnapshot,
  above: readonly LevelLabel[],
  item: NameItem,
  index: number,
): Indicator {
  const place = { row: cell.row, column: cell.column };
  const labels = [...above, { cell: place, text: item.name, name: item.name, declaredPoints: null }];
  const target =
    item.target === null
      ? null
      : parseTarget({ content: { type: 'text', text: item.target }, text: item.target, format: 'General' }, { name: item.name });
  return {
    id: `${tableId}#${cell.row}/${index + 1}`,
    row: cell.row,
    levels: labels,
    path: labels,
    name: item.name,
    nameCell: place,
    target: target && { ...target, cell: place, opCell: null, unitCell: null, text: item.target! },
    actual: null,
    weight: null,
    score: null,
    reason: null,
    completion: null,
    method: null,
    deduction: false,
    detail: false,
    sharesPoints: false,
    otherTargets: [],
    unsure: null,
  };
}
