import { isHeading, isLevelLabel, levelStem, LONGEST_HEADING } from '../../detection/level-words';
import { isNumberedHeading, outlineDepth } from '../../detection/outline-numbers';
import type { ColumnRole } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { LEVEL1_STEMS, LEVEL2_STEMS } from '../../vocabulary/levels';
import type { LabelEvent } from '../labels/label-piece';
import { labelOf } from '../labels/label-text';
import type { PlacedRow } from './place-rows';
import { VALUE_ROLES, type RowLayout } from './row-layout';

/** A name merged over all its values heads the rows below: 资金管理（20分） across the table. */
export function headingOver(grid: Grid, placed: PlacedRow, layout: RowLayout): CellSnapshot | null {
  const name = placed.taken.get(layout.name.key);
  const area = name ? grid.mergeAt(name.row, name.column) : null;
  const values = layout.slots.filter((slot) => VALUE_ROLES.includes(slot.role));
  return name && area && values.length > 0 && values.every((slot) => slot.column > area.left && slot.column <= area.right) ? name : null;
}

/** What only an item of an outline has: its headings have points. */
const VALUES_OF_ITEMS: readonly ColumnRole[] = ['operator', 'target', 'actual', 'unit'];
/** 一、 and （一）: what is numbered 1. is an item, whatever it lists. */
const DEEPEST_HEADING = 1;

/**
 * A heading with a row to itself and no column of its own: over groups in the first column (一、立项必要性（20分）), or, numbered in
 * Chinese, where the names stand (一 | 资金管理（30分）). Where no column is for groups, words of a level alone in their row head them,
 * wherever they stand.
 */
export function loneHeading(grid: Grid, { cells }: PlacedRow, { level1, level2, name, front }: RowLayout): CellSnapshot | null {
  if (!level1 && !level2 && cells.length === 1 && isLevelLabel(labelOf(cells[0]!).name)) return cells[0]!;
  const own = cells.filter((cell) => !front.includes(cell.column));
  const [cell] = own;
  if (!cell || own.length > 1 || level1 || cell.text.length > LONGEST_HEADING) return null;
  const numbered = isNumberedHeading(cells.map((each) => each.text).join('、'));
  if (!level2) return cell.column === name.column && numbered ? cell : null;
  const area = grid.mergeAt(cell.row, cell.column);
  return cell.column <= level2.column && (area ? area.right > name.right : isHeading(cell.text)) ? cell : null;
}

/** A name whose number has further ones below it (一、项目投入 over （一）项目立项) heads them, its points beside it. */
export function outlineHeading(placed: PlacedRow, next: PlacedRow | null, { level1, level2, name, slots }: RowLayout): CellSnapshot | null {
  const cell = placed.taken.get(name.key);
  const below = next?.taken.get(name.key);
  if (level1 || level2 || !cell || !below || slots.some((slot) => VALUES_OF_ITEMS.includes(slot.role) && placed.taken.has(slot.key)))
    return null;
  const [own, deeper] = [outlineDepth(cell.text), outlineDepth(below.text)];
  return own !== null && deeper !== null && own < deeper && own <= DEEPEST_HEADING ? cell : null;
}

/** The level of a heading: the second where one that is numbered further out stands above it, or its words are those of a second level. */
export function headingLevel(events: readonly LabelEvent[], heading: CellSnapshot): 'level1' | 'level2' {
  const stem = levelStem(labelOf(heading).name);
  if (LEVEL2_STEMS.includes(stem) && !LEVEL1_STEMS.includes(stem)) return 'level2';
  const own = outlineDepth(heading.text);
  const outer = events.some(
    (event) => event.type === 'label' && event.heading === 'level1' && own !== null && (outlineDepth(event.cell.text) ?? own) < own,
  );
  return outer ? 'level2' : 'level1';
}
