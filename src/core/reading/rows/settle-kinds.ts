import { HUNDRED, sum } from '../../decimal';
import { isLevelLabel } from '../../detection/level-words';
import type { LevelLabel } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { isSectionLabel } from '../labels/label-levels';
import { hasValues, weightOf, type BodyRow } from './body-row';
import { VALUE_ROLES } from './row-layout';

const FEWEST_ITEMS = 3;
/** What indicators come to where an execution rate has points, too. */
const LEAST_BESIDE_EXECUTION = 50;

/** What each row is, where only the rows around it tell. */
export function settleKinds(grid: Grid, rows: readonly BodyRow[]): BodyRow[] {
  return withUnnamedTotal(grid, withLabelledItems(grid, rows));
}

/**
 * A last row that carries the whole 100 points over rows which already make 100, or most of it beside an execution rate, is their
 * total, whatever it is called: 综合绩效 | 100. It has no target and no actual value.
 */
function withUnnamedTotal(grid: Grid, rows: BodyRow[]): BodyRow[] {
  const items = rows.filter((row) => row.kind === 'indicator');
  const last = items.at(-1);
  if (!last || items.length <= FEWEST_ITEMS || rows.some((row) => row.kind === 'total')) return rows;
  if (!weightOf(grid, last)?.eq(HUNDRED)) return rows;
  const weights = items.slice(0, -1).flatMap((row) => weightOf(grid, row) ?? []);
  const added = sum(weights);
  const whole =
    added.eq(HUNDRED) ||
    (added.gte(LEAST_BESIDE_EXECUTION) && added.lt(HUNDRED) && !hasValues(grid, last.placed, last.layout, ['target', 'actual']));
  if (!whole) return rows;
  return rows.map((row) => (row === last ? { ...row, kind: 'total' as const } : row));
}

/** A label with values of its own, no name beside it and no indicator under it is an item itself: 扣分项 | 被评价单位配合度 | – | –. */
function withLabelledItems(grid: Grid, rows: readonly BodyRow[]): BodyRow[] {
  return rows.map((row, index) => {
    const { level1, level2 } = row.labels;
    const label = level2 ?? level1;
    if (row.kind !== 'group' || !label || label.cell.row !== row.row || !hasValues(grid, row.placed, row.layout)) return row;
    const item = grid.at(label.cell.row, label.cell.column);
    const own = (label === level2 && level2.cell !== level1?.cell) || row.labels.section?.cell.row === row.row;
    // 生态效益指标 with a type, a mark or a nought behind it is a group that nothing was filled in for.
    if (!item || (isLevelLabel(item.text) && !hasValues(grid, row.placed, row.layout, ['target', 'actual', 'weight']))) return row;
    if (headsNext(label, nextStated(rows, index)) || isSectionLabel(label) || (!own && !stated(grid, row))) return row;
    const underLevel1 = label === level2 && level1 !== null && level1.cell !== level2.cell;
    const labels = underLevel1 ? { ...row.labels, level2: null } : { ...row.labels, level1: null, level2: null };
    return { ...row, kind: 'indicator', labels, nameCells: [item] };
  });
}

/** True where the next stated row stands under a label: it heads a group. */
function headsNext(label: LevelLabel, next: BodyRow | undefined): boolean {
  if (!next || (next.kind !== 'indicator' && next.kind !== 'group')) return false;
  return [next.labels.level1, next.labels.level2].some(
    (other) => other !== null && other.cell.row === label.cell.row && other.cell.column === label.cell.column,
  );
}

/** The next row that is no note; a group alone asks for it, so that the notes behind it are passed once. */
function nextStated(rows: readonly BodyRow[], index: number): BodyRow | undefined {
  let at = index + 1;
  while (rows[at]?.kind === 'note') at++;
  return rows[at];
}

/** True where a row holds a value rather than marks for none. */
function stated(grid: Grid, row: BodyRow): boolean {
  return row.layout.slots.some((slot) => VALUE_ROLES.includes(slot.role) && /[^-—/]/.test(grid.key(row.row, row.placed.at(slot.key))));
}
