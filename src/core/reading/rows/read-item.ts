import { itemName } from '../../cells/item-name';
import { isFormText, isPlaceholder } from '../../cells/is-placeholder';
import { isLevelLabel } from '../../detection/level-words';
import { hasWord, keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { blankRow, hasValues, type BodyRow } from './body-row';
import type { PlacedRow } from './place-rows';
import type { RowLayout } from './row-layout';

/** The rows above one that is being read, and lines of a name that wait for the row that holds its values. */
interface RowsSoFar {
  readonly grid: Grid;
  readonly rows: readonly BodyRow[];
  readonly pending: CellSnapshot[];
}

/** What a row that goes on with no other holds: an indicator, a group that its labels head, a note; null for nothing. Takes the lines that wait. */
export function readItem(
  { grid, rows, pending }: RowsSoFar,
  placed: PlacedRow,
  layout: RowLayout,
  labels: readonly CellSnapshot[],
): BodyRow | null {
  const own = placed.taken.get(layout.name.key) ?? null;
  const level4 = layout.level4 ? (placed.taken.get(layout.level4.key) ?? null) : null;
  const base = blankRow(placed, layout);
  const indicator = (cell: CellSnapshot | null, below: CellSnapshot | null = null): BodyRow => {
    const nameCells = [...pending.splice(0), ...(cell ? [cell] : [])];
    return { ...base, kind: 'indicator', nameCells, level4: below ? [below] : [] };
  };
  if (own && isNoName(grid, own, level4, placed, layout)) return { ...base, kind: 'note', nameCells: [own] };
  const name = own ?? mergedName(grid, placed.row, placed.at(layout.name.key));
  // Names spread over two columns: under an indicator that is whole the second column holds the next one, no part of it.
  if (!name && level4 && layout.level4?.header === null && isWhole(grid, rows)) return indicator(level4);
  if (name || level4) return indicator(name ?? nameAbove(rows), level4);
  if (pending.length > 0 && hasValues(grid, placed, layout)) return indicator(null);
  if (labels.length > 0) return labelledRow(grid, base, labels, layout);
  return hasValues(grid, placed, layout, ['target', 'actual']) ? indicator(nameAbove(rows)) : null;
}

/** True for a text where names stand that names nothing: no words, or no more than a form's own with no values beside it. */
function isNoName(grid: Grid, own: CellSnapshot, level4: CellSnapshot | null, placed: PlacedRow, layout: RowLayout): boolean {
  if (isPlaceholder(own.text) && !hasValues(grid, placed, layout, ['target', 'actual'])) return true;
  if (level4) return false;
  if (!hasWord(itemName(own.text).name || own.text)) return true;
  return (isFormText(own.text) || keyOf(own.text) === '无') && !hasValues(grid, placed, layout, ['target', 'actual', 'weight', 'score']);
}

/** The name of a cell merged over several rows, for the rows below its first. */
function mergedName(grid: Grid, row: number, column: number): CellSnapshot | null {
  const area = grid.mergeAt(row, column);
  return area && area.top < row && area.left === column ? grid.at(area.top, area.left) : null;
}

function nameAbove(rows: readonly BodyRow[]): CellSnapshot | null {
  return rows.findLast((candidate) => candidate.kind === 'indicator')?.nameCells[0] ?? null;
}

/** True where the indicator above has its values and no fourth level: nothing under it belongs to it. */
function isWhole(grid: Grid, rows: readonly BodyRow[]): boolean {
  const above = rows.findLast((candidate) => candidate.kind === 'indicator');
  return above !== undefined && above.level4.length === 0 && hasValues(grid, above.placed, above.layout, ['target', 'actual']);
}

/** A row with a label and no name: the label is the item itself where it is merged over the name's column, else it heads a group. */
function labelledRow(grid: Grid, base: Omit<BodyRow, 'kind' | 'nameCells'>, labels: readonly CellSnapshot[], layout: RowLayout): BodyRow {
  const label = labels.at(-1)!;
  const area = grid.mergeAt(label.row, label.column);
  const isItem = area !== null && area.right >= layout.name.column && !isLevelLabel(label.text);
  return isItem ? { ...base, kind: 'indicator', nameCells: [label] } : { ...base, kind: 'group', nameCells: [] };
}
