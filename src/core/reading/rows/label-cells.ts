import { classOf } from '../../detection/cell-readings';
import { withoutBrackets } from '../../detection/match-header';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { pointsBeside } from './broken-line';
import { isBlockLabel } from './cell-evidence';
import type { PlacedRow } from './place-rows';
import type { RowLayout } from './row-layout';

/** What is left of a label for the next row: 效益指 and 标, 社会效益 and 指标. */
export const LAST_LETTERS: ReadonlySet<string> = new Set(['标', '指标']);

/** The cells of a row that label levels: taken for one, or standing left of the name or where labels stand. */
export function labelCells(placed: PlacedRow, layout: RowLayout, grid: Grid): readonly CellSnapshot[] {
  const name = placed.taken.get(layout.name.key)?.column ?? layout.name.column + placed.offset;
  const taken = new Set(
    layout.slots
      .filter((slot) => slot.role !== 'section' && slot.role !== 'level1' && slot.role !== 'level2')
      .flatMap((slot) => placed.taken.get(slot.key) ?? []),
  );
  return placed.cells.filter((cell) => {
    const forLevel = isTakenForLevel(cell, placed, layout);
    const inColumn = isInColumnOfLabels(cell, layout);
    const inFront = layout.front.includes(cell.column);
    const endsLabel = inFront && LAST_LETTERS.has(keyOf(cell.text));
    if (isFigure(cell) || (!endsLabel && (taken.has(cell) || (inFront && !forLevel)))) return false;
    // A number in front of a name (目标1) labels no level.
    if (!inColumn && !forLevel && classOf(cell) === 'serial') return false;
    if (isBlockLabel(cell.text) && !labelsRows(grid, cell, placed, layout)) return false;
    return cell.column < name || inColumn || forLevel || grid.mergeAt(cell.row, cell.column) !== null;
  });
}

/** True where the label of a whole block (绩效目标, 指标) labels rows of it all the same. */
function labelsRows(grid: Grid, cell: CellSnapshot, placed: PlacedRow, layout: RowLayout): boolean {
  // 绩效目标 is a group among others where a header says that groups stand in its column.
  const isGroup =
    (layout.merged || pointsBeside(grid, cell, placed.offset, layout) !== null) &&
    isTakenForLevel(cell, placed, layout) &&
    cell.column === layout.level1?.column &&
    !isBlockLabel(layout.level1.header?.header.text ?? '');
  if (isGroup) return true;
  if (!isInColumnOfLabels(cell, layout)) return false;
  // 指标 in a label's column may be the second half of a label that broke over two rows.
  if (withoutBrackets(keyOf(cell.text)) === '指标') return true;
  return cell.column !== layout.slots[0]?.column && (cell.column === layout.level2?.column || layout.section.length === 0);
}

function isInColumnOfLabels(cell: CellSnapshot, { level1, level2 }: RowLayout): boolean {
  return cell.column === level1?.column || cell.column === level2?.column;
}

/** Points beside a label, as a number or as a text. */
function isFigure(cell: CellSnapshot): boolean {
  return cell.content.type === 'number' || /^[-\d.,%/—]+$/.test(keyOf(cell.text));
}

function isTakenForLevel(cell: CellSnapshot, placed: PlacedRow, layout: RowLayout): boolean {
  return [layout.level1, layout.level2, ...layout.section].some((slot) => slot !== null && placed.taken.get(slot.key) === cell);
}
