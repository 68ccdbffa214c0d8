import { HUNDRED, sum } from '../../decimal';
import { isLevelLabel } from '../../detection/level-words';
import { declaresPoints } from '../../detection/match-header';
import type { LevelLabel } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
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

/**
 * A label with values of its own, no name beside it and no indicator under it is an item itself: 扣分项 | 被评价单位配合度 | – | –. So is one that
 * declares its points where the name above it declares its own: 社会公众满意度（4分） under 管理对象满意度（3分）.
 */
function withLabelledItems(grid: Grid, rows: readonly BodyRow[]): BodyRow[] {
  return rows.map((row, index) => {
    const { level1, level2 } = row.labels;
    const label = level2 ?? level1;
    if (row.kind !== 'group' || !label || label.cell.row !== row.row) return row;
    const item = grid.at(label.cell.row, label.cell.column);
    const heads = headsNext(label, nextStated(rows, index));
    if (!item || heads) return row;
    const above = rows[index - 1];
    if (isWorthItself(item, above)) return { ...row, kind: 'indicator', labels: above!.labels, nameCells: [item] };
    return isItem(grid, row, label, item) ? asItem(row, label, item) : row;
  });
}

/** True where a label that heads nothing has values as an item has them. */
function isItem(grid: Grid, row: BodyRow, label: LevelLabel, item: CellSnapshot): boolean {
  const { level1, level2, section } = row.labels;
  if (!hasValues(grid, row.placed, row.layout)) return false;
  // 生态效益指标 with a type, a mark or a nought behind it is a group that nothing was filled in for.
  if (isLevelLabel(item.text) && !hasValues(grid, row.placed, row.layout, ['target', 'actual', 'weight'])) return false;
  const own = (label === level2 && level2.cell !== level1?.cell) || section?.cell.row === row.row;
  return !isSectionLabel(label) && (own || stated(grid, row));
}

/** A label as an item of its own, under the label that it stood under. */
function asItem(row: BodyRow, label: LevelLabel, item: CellSnapshot): BodyRow {
  const { level1, level2 } = row.labels;
  const underLevel1 = label === level2 && level1 !== null && level1.cell !== level2.cell;
  const labels = underLevel1 ? { ...row.labels, level2: null } : { ...row.labels, level1: null, level2: null };
  return { ...row, kind: 'indicator', labels, nameCells: [item] };
}

/** True for a text with its points under a name that has points of its own, too. */
function isWorthItself(item: CellSnapshot, above: BodyRow | undefined): boolean {
  const [name, ...more] = above?.kind === 'indicator' ? above.nameCells : [];
  if (!name || more.length > 0 || above!.layout.merged) return false;
  return [name, item].every(({ text }) => declaresPoints(text));
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
