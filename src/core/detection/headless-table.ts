import type { TableColumn } from '../model/types';
import { greatest } from '../extremes';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { SCORING_METHOD } from '../vocabulary/evidence';
import { classOf } from './cell-readings';
import type { HeaderBlock } from './header-block';
import { isLevelLabel, isTotalLabel } from './level-words';
import { declaredPoints } from './match-header';
import { contentsOf } from './column-contents';
import { inferValueRoles } from './value-roles';

/** Rows at the top of a sheet by which a body without a header is told, and cells at a row's beginning that may be labels. */
const LOOK_DOWN = 60;
const LABEL_CELLS = 3;
const LONGEST_LABEL = 24;
const FEWEST_ROWS = 3;
const FEWEST_LABELS = 2;
/** Share of the rows whose names stand in a column that it takes to count as their place. */
const FEW_NAMES = 0.2;
const MOST_FIGURES = 0.7;
/** No form has more columns than this on either side of its names. */
const WIDEST = 256;
const FIGURES = ['comparison', 'quantity', 'percent', 'date'] as const;

/** A row of the body: its name, the labels in front of it and the values behind. */
interface Item {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
  readonly name: CellSnapshot;
}

/**
 * Recognises an indicator table by its contents where the page with the header is cut off: labels of the field (产出指标,
 * 数量指标) in front of names and targets, or groups that declare their points in front of items with points and a scoring
 * method. The columns' roles are told by what they hold. Null where the sheet shows nothing of the kind.
 */
export function readHeadlessBlock(grid: Grid): HeaderBlock | null {
  const last = Math.min(grid.rows, LOOK_DOWN);
  const rows = Array.from({ length: last }, (_, index) => grid.row(index + 1));
  const labels = rows.flatMap((cells) =>
    cells.slice(0, LABEL_CELLS).filter((cell) => cell.content.type === 'text' && cell.text.length <= LONGEST_LABEL),
  );
  const levels = new Set(labels.filter((cell) => isLevelLabel(cell.text)).map((cell) => keyOf(cell.text)));
  const declaring = new Set(labels.filter((cell) => declaresPoints(cell)).map((cell) => keyOf(cell.text)));
  const methods = declaring.size >= FEWEST_LABELS ? rows.filter((cells) => cells.some((cell) => isMethod(cell))).length : 0;
  const isSystem = methods >= FEWEST_ROWS;
  if (!isSystem && levels.size < FEWEST_LABELS) return null;
  const items = rows.flatMap((cells) => itemOf(cells, isSystem) ?? []);
  return items.length >= FEWEST_ROWS && (isSystem || hasTargets(items)) ? blockOf(grid, items, isSystem) : null;
}

function declaresPoints(cell: CellSnapshot): boolean {
  const key = keyOf(cell.text);
  return /\d分?[)）】\]]$/.test(key) && /^[^\d]{2}/.test(key) && declaredPoints(key) !== null;
}

function isMethod(cell: CellSnapshot): boolean {
  return cell.content.type === 'text' && cell.text.length <= LONGEST_LABEL && SCORING_METHOD.test(keyOf(cell.text));
}

function hasTargets(items: readonly Item[]): boolean {
  return (
    items.filter((item) =>
      item.cells.some(
        (cell) => cell.column > item.name.column && ['comparison', 'percent', 'quantity', 'date', 'operator'].includes(classOf(cell)),
      ),
    ).length >= FEWEST_ROWS
  );
}

/** A row with a name in front of its first value; labels and long explanations are no names. */
function itemOf(cells: readonly CellSnapshot[], isSystem: boolean): Item | null {
  const value = cells.findIndex((cell) => isValue(cell));
  if (value < 1 || cells.some((cell) => isTotalLabel(cell.text))) return null;
  const texts = cells.slice(0, value).filter((cell) => !isLevelLabel(cell.text) && classOf(cell) !== 'sentence');
  const name = texts.at(-1);
  const known = cells.slice(0, value).some((cell) => isLevelLabel(cell.text) || declaresPoints(cell));
  return name && !declaresPoints(name) && (known || name.column > cells[0]!.column || isSystem || value === 1)
    ? { row: cells[0]!.row, cells, name }
    : null;
}

function isValue(cell: CellSnapshot): boolean {
  return ['comparison', 'percent', 'quantity', 'date', 'integer-points', 'mark', 'operator'].includes(classOf(cell));
}

/** The block of a header that is not there: it takes no row, and its columns have roles but no words. */
function blockOf(grid: Grid, items: readonly Item[], isSystem: boolean): HeaderBlock | null {
  const named = nameColumn(items);
  if (named > WIDEST) return null;
  const home = (item: Item, cell: CellSnapshot): number => cell.column + named - item.name.column;
  const right = Math.min(named + WIDEST, greatest(items.flatMap((item) => item.cells.map((cell) => home(item, cell)))));
  const first = firstRow(grid, items[0]!.row);
  const columnOf = (column: number, role: TableColumn['role']): TableColumn => ({
    role,
    column,
    header: { cell: { row: first, column }, text: '' },
    declaredPoints: null,
  });
  const behind = Array.from({ length: right - named }, (_, index) => named + 1 + index);
  const roles = inferValueRoles(
    behind.map((column) => cellsAt(items, column, home)),
    isSystem,
  );
  const values = behind.flatMap((column, index) => (roles[index] ? [columnOf(column, roles[index])] : []));
  const front = Array.from({ length: named - 1 }, (_, index) => index + 1).filter((column) => labelsIn(items, column, named));
  const levels = front.map((column, index) =>
    columnOf(column, (['level2', 'level1', 'section'] as const)[front.length - 1 - index] ?? 'other'),
  );
  if (levels.length === 0 || values.length === 0) return null;
  // Columns of figures that fit no role: those that were given one may have been given the wrong one. So may points alone, and
  // points beside no actual values: only a whole self-evaluation, or the points of an index system, confirm each other.
  const unread = behind.some(
    (column, index) => roles[index] === 'other' && contentsOf(cellsAt(items, column, home)).share(...FIGURES) >= MOST_FIGURES,
  );
  const filled = (role: TableColumn['role']): boolean =>
    behind.some((column, index) => roles[index] === role && cellsAt(items, column, home).length * 2 >= items.length);
  const whole = filled('weight') && filled('score') && (isSystem || filled('actual'));
  const doubtful = unread || (roles.includes('weight') && !whole);
  const columns = [...levels, columnOf(named, 'level3'), ...values].map((column) =>
    doubtful && column.column > named ? { ...column, doubtful: true } : column,
  );
  return {
    top: first,
    bottom: first - 1,
    left: 1,
    right: Math.max(right, grid.columns),
    columns,
    shared: [],
    declaredPoints: null,
    score: 40,
    reasons: columns.map((column) => `→ ${column.role}`),
  };
}

/** The cells behind the names that belong to a column, however their rows have slipped. */
function cellsAt(items: readonly Item[], column: number, home: (item: Item, cell: CellSnapshot) => number): readonly CellSnapshot[] {
  return items.flatMap((item) => item.cells.filter((cell) => cell.column > item.name.column && home(item, cell) === column));
}

/** The column furthest right in which the names of several rows stand: rows that lost a merged label have slipped to the left. */
function nameColumn(items: readonly Item[]): number {
  const columns = items.map((item) => item.name.column);
  return Math.max(
    ...columns.filter((column) => {
      const count = columns.filter((other) => other === column).length;
      return count >= FEWEST_LABELS && count >= columns.length * FEW_NAMES;
    }),
    columns[0]!,
  );
}

function labelsIn(items: readonly Item[], column: number, named: number): boolean {
  return items.some(
    (item) => item.name.column === named && item.cells.some((cell) => cell.column === column && classOf(cell) !== 'integer-points'),
  );
}

/** Rows right above the first item that hold nothing but labels belong to the body. */
function firstRow(grid: Grid, row: number): number {
  let first = row;
  while (
    first > 1 &&
    grid.row(first - 1).length > 0 &&
    grid.row(first - 1).every((cell) => isLevelLabel(cell.text) || declaresPoints(cell))
  )
    first--;
  return first;
}
