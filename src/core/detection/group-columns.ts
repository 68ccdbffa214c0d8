import type { ColumnRole, TableColumn } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellAddress, CellSnapshot } from '../snapshot/types';
import { cellsBelow, contentsOf, holdsLabels, type ColumnContents } from './column-contents';
import { isHeading, isSubtotalLabel } from './level-words';
import { declaresPoints } from './match-header';

/** Roles of columns that hold an indicator's values: the names stand in front of the first of them. */
const FIRST_VALUES: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'operator', 'completion', 'unit', 'direction'];
const EXPLAINING: readonly ColumnRole[] = ['explanation', 'formula', 'method'];
/** Words with several meanings: 评价指标 and 评价内容 head groups, names or explanations. */
const LOOSE: readonly ColumnRole[] = ['level3', 'explanation', 'section', 'other'];
/** Standards of scoring: items of their own only under groups that declare points. */
const STANDARDS: readonly ColumnRole[] = ['formula', 'evidence'];
/** A group's label holds for more than one row, written once or in each: its column has at most this share of the names' different texts. */
const MOST_LABELS = 0.85;
const FEWEST_HEADINGS = 2;

interface FrontColumn {
  readonly column: TableColumn;
  readonly headed: boolean;
  readonly contents: ColumnContents;
  /** Its cells beside others. */
  readonly cells: readonly CellSnapshot[];
}

/**
 * Tells the columns of groups and of names in front of the values where the words over them leave it open: by what they hold.
 * Labels that stand over several rows are a level, what differs from row to row is the name. A column without a word of its
 * own is a level where it holds labels of the field.
 */
export function settleGroups(headed: readonly TableColumn[], grid: Grid, left: number, bottom: number): TableColumn[] {
  const columns = headed.map((column, index): TableColumn => {
    if (index > 0) return column;
    if (column.role === 'weight' && holdsWords(grid, column, bottom)) return { ...column, role: 'section' };
    return FIRST_VALUES.includes(column.role) && holdsLevels(grid, column, bottom) ? { ...column, role: 'other' } : column;
  });
  // In a list of projects 年度绩效目标 can stand in front of the levels: no value of an indicator.
  const firstLevel = Math.min(
    ...columns.filter((column) => column.role === 'level1' || column.role === 'level2').map((column) => column.column),
  );
  const valuesFrom = (roles: readonly ColumnRole[], after: number): number =>
    Math.min(
      ...columns
        .filter((column) => roles.includes(column.role) && column.column > after && !isOfGroups(column, columns, grid, bottom))
        .map((column) => column.column),
    );
  const valued = valuesFrom(FIRST_VALUES, firstLevel === Infinity ? 0 : firstLevel);
  // Where the names carry the points themselves, what explains them comes first behind them.
  const firstValue =
    valued < Infinity ? valued : valuesFrom(EXPLAINING, columns.find((column) => column.role === 'level3')?.column ?? Infinity);
  if (firstValue === Infinity) return [...columns];
  const front = frontColumns(columns, grid, left, firstValue, bottom);
  const name = nameColumn(front);
  if (!name) return [...columns];
  const has = (role: ColumnRole): boolean => front.some((each) => each.column.role === role);
  const level1 = front.find((each) => each.column.role === 'level1');
  const groups = front.filter(
    (each) => each.column.column < name.column.column && isGroup(each, name, !has('level3')) && !cutsGroups(each, level1, grid),
  );
  if (groups.length === 0 && name.column.role === 'level3') return [...columns];
  const free = (['level1', 'level2'] as const).filter((role) => !has(role));
  const roles = new Map<number, ColumnRole>([[name.column.column, 'level3']]);
  // Under headings that take rows of their own a single column of groups is the second level.
  if (groups.length === 1 && headingsAmong(grid, { left, right: groups[0]!.column.column }, name.column.column, bottom) >= FEWEST_HEADINGS)
    free.splice(0, free.length, 'level2');
  const parts = groups.length > 1 ? groups.filter((each) => each.contents.cells === 1) : [];
  for (const { column } of parts) roles.set(column.column, 'section');
  const level2 = front.find((each) => each.column.role === 'level2');
  // A part of the table stands in front of its levels; between them and the names stands what says more of them.
  const leftOver = (column: TableColumn): ColumnRole => (level2 && column.column > level2.column.column ? 'other' : 'section');
  for (const { column } of groups.filter((each) => !parts.includes(each))) roles.set(column.column, free.shift() ?? leftOver(column));
  const loose = front.filter(({ column }) => column.column < name.column.column && column.role === 'level3' && !roles.has(column.column));
  for (const { column } of loose) roles.set(column.column, 'other');
  const added = front.filter((each) => !each.headed && roles.has(each.column.column)).map((each) => each.column);
  return [...columns, ...added]
    .map((column) => ({ ...column, role: roles.get(column.column) ?? column.role }))
    .sort((a, b) => a.column - b.column);
}

/** 项目权重 over 项目决策（2分） heads labels, not points. */
function holdsWords(grid: Grid, column: TableColumn, bottom: number): boolean {
  const contents = contentsOf(cellsBelow(grid, column.column, bottom));
  return contents.cells > 0 && contents.share('words-short', 'words', 'level1', 'level2') === 1;
}

/** 绩效目标 over 投入, 产出 and 效益 heads labels, not targets. */
function holdsLevels(grid: Grid, column: TableColumn, bottom: number): boolean {
  const contents = contentsOf(cellsBelow(grid, column.column, bottom));
  return contents.cells >= 2 && contents.share('level1', 'level2') === 1;
}

/** Rows that hold nothing but a heading in a column of groups or in front of it: merged over the names, or with its number or its points. */
function headingsAmong(
  grid: Grid,
  { left, right }: { readonly left: number; readonly right: number },
  names: number,
  bottom: number,
): number {
  const columns = Array.from({ length: right - left + 1 }, (_, step) => left + step);
  return columns
    .flatMap((column) => cellsBelow(grid, column, bottom))
    .filter((cell) => {
      const area = grid.mergeAt(cell.row, cell.column);
      return grid.row(cell.row).length === 1 && !isSubtotalLabel(cell.text) && (area ? area.right > names : isHeading(cell.text));
    }).length;
}

/** Points with something else to assess, and points again, behind them: those of the group. */
function isOfGroups(column: TableColumn, columns: readonly TableColumn[], grid: Grid, bottom: number): boolean {
  if (column.role !== 'weight') return false;
  const behind = columns.filter((other) => other.column > column.column);
  const next = behind.findIndex(
    (other) => other.role === 'explanation' || other.role === 'level3' || dividesPoints(other, column, grid, bottom),
  );
  return next >= 0 && behind.slice(next).some((other) => other.role === 'weight');
}

/** True for words under a header that is not known, of which there are more than points in front of them: 权重 | 具体内容 | 分值. */
function dividesPoints(column: TableColumn, points: TableColumn, grid: Grid, bottom: number): boolean {
  if (column.role !== 'other') return false;
  const [words, worth] = [column, points].map((each) => contentsOf(cellsBelow(grid, each.column, bottom)));
  return words!.cells > worth!.cells && words!.share('words', 'words-short', 'sentence') === 1;
}

/** The columns in front of the values that may be levels or names, with or without a word of their own; none where the header says all. */
function frontColumns(columns: readonly TableColumn[], grid: Grid, left: number, firstValue: number, bottom: number): FrontColumn[] {
  const front: { column: TableColumn; headed: boolean }[] = [];
  for (let at = left; at < firstValue; at++) {
    const column = columns.find((each) => each.column === at);
    if (column && isBesideBody(grid, column.header.cell, bottom)) continue;
    front.push({
      column: column ?? { role: 'other', column: at, header: { cell: { row: bottom, column: at }, text: '' }, declaredPoints: null },
      headed: column !== undefined,
    });
  }
  const open = front.filter(({ column, headed }) => !headed || LOOSE.includes(column.role) || STANDARDS.includes(column.role));
  const named = columns.some((column) => column.role === 'level3' && column.column < firstValue);
  if (named && open.length < 2) return [];
  const end = blockEnd(grid, columns, bottom);
  return front.map((each) => {
    // What stands alone in its row heads the rows below it or sums them up.
    const cells = cellsBelow(grid, each.column.column, bottom).filter((cell) => cell.row <= end && grid.row(cell.row).length > 1);
    return { ...each, contents: contentsOf(cells), cells };
  });
}

/** Last row that a label beside the body is merged over; Infinity where there is none. */
export function blockEnd(grid: Grid, columns: readonly TableColumn[], bottom: number): number {
  const label = columns.find(({ role, header }) => (role === 'section' || role === 'other') && isBesideBody(grid, header.cell, bottom));
  return label ? grid.mergeAt(label.header.cell.row, label.header.cell.column)!.bottom : Infinity;
}

/** True for a word that is merged down beside the rows below the header: it labels their block and heads no column of theirs. */
export function isBesideBody(grid: Grid, { row, column }: CellAddress, bottom: number): boolean {
  return (grid.mergeAt(row, column)?.bottom ?? row) > bottom + 1;
}

/** The column of the names: that of the header's word for them, unless a later one tells the rows apart and this only groups them. */
function nameColumn(front: readonly FrontColumn[]): FrontColumn | null {
  const first = front.find((each) => each.column.role === 'level3');
  const texts = front.filter(
    (each) => each.contents.share('sentence') < 0.5 && each.contents.cells >= 2 && each.contents.share('serial', 'integer-points') < 0.5,
  );
  if (!first) {
    const most = Math.max(...texts.map((each) => each.contents.cells));
    const fullest = texts.filter((each) => LOOSE.includes(each.column.role) && each.contents.cells === most);
    const names = fullest.filter((each) => each.column.role !== 'explanation');
    // What differs from row to row is the name; what says the same of several rows only explains it.
    const telling = Math.max(...names.map((each) => each.contents.distinct)) * MOST_LABELS;
    return names.findLast((each) => each.contents.distinct >= telling) ?? fullest.at(-1) ?? null;
  }
  if (/三级/.test(first.column.header.text) || (!holdsLabels(first.contents) && first.contents.cells > 1)) return first;
  const behind = texts.filter(
    (each) => each.column.column > first.column.column && first.contents.distinct <= each.contents.distinct * MOST_LABELS,
  );
  const finer = behind.filter((each) => each.column.role === 'level3' || each.column.role === 'explanation');
  // Under groups that declare points each standard is an item: 组织保障（10分） | 成立管护领导小组 | 4.
  const standards = allDeclarePoints(first) ? behind.filter((each) => STANDARDS.includes(each.column.role)) : [];
  // 评价指标 over labels of levels and nothing else: the names stand under the next word, whatever it says.
  const others = first.contents.share('level1', 'level2') === 1 ? behind.filter((each) => each.headed && each.column.role === 'other') : [];
  return finer.find((each) => each.column.role === 'level3') ?? finer[0] ?? standards[0] ?? others[0] ?? first;
}

function allDeclarePoints({ cells }: FrontColumn): boolean {
  return cells.length > 0 && cells.every(({ text }) => declaresPoints(text));
}

/** True for words in front of level 1 that begin anew in rows where none of its labels does: remarks, not parts of a table. */
function cutsGroups({ column, cells }: FrontColumn, level1: FrontColumn | undefined, grid: Grid): boolean {
  return (
    level1 !== undefined && column.column < level1.column.column && cells.some((cell) => grid.key(cell.row, level1.column.column) === '')
  );
}

function isGroup({ column, headed, contents }: FrontColumn, name: FrontColumn, unnamed: boolean): boolean {
  if (headed && (!LOOSE.includes(column.role) || (column.role === 'section' && !unnamed))) return false;
  if (!holdsLabels(contents) && !(headed && contents.cells === 1)) return false;
  if (!headed && !unnamed) return contents.count('level1', 'level2') >= 2;
  return contents.distinct <= name.contents.distinct * MOST_LABELS || contents.count('level1', 'level2') >= 2;
}
