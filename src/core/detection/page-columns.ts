import { greatest, least } from '../extremes';
import type { ColumnRole } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import type { HeaderBlock } from './header-block';
import { matchHeader } from './match-header';
import { cellsBetween } from './rows';
import { LEVELS } from './settle-roles';

/** A column of a page by its header's own words; null where it has none. */
interface PageColumn {
  readonly column: number;
  readonly role: ColumnRole | null;
}

/** The columns under a header, by its words alone: what the rows hold may have slipped. */
export interface PageColumns {
  readonly columns: readonly PageColumn[];
  readonly left: number;
  readonly right: number;
  /** The column of the names: no row of an indicator begins behind it. */
  readonly name: number;
  /** Columns behind the names that have no word of their own, each with the last of those beside it. */
  readonly blank: readonly { readonly left: number; readonly right: number }[];
}

/** Roles of columns that hold an indicator's values, and in which no row begins. */
export const VALUE_COLUMNS: readonly ColumnRole[] = ['target', 'actual', 'weight', 'score', 'operator', 'completion', 'unit'];
/** A header with more columns heads no form. */
const MOST_COLUMNS = 64;

/** The columns of a page; null where its header does not say which of them holds the names. */
export function pageColumns(grid: Grid, header: HeaderBlock): PageColumns | null {
  const cells: CellSnapshot[] = [];
  for (let row = header.top; row <= header.bottom; row++) cells.push(...cellsBetween(grid, row, header.left, header.right));
  const [left, right] = [least(cells.map((cell) => cell.column)), greatest(cells.map((cell) => cell.column))];
  if (cells.length === 0 || right - left >= MOST_COLUMNS) return null;
  const columns = Array.from({ length: right - left + 1 }, (_, at): PageColumn => ({ column: left + at, role: roleAt(cells, left + at) }));
  const name = nameColumn(columns, header);
  if (name === null) return null;
  const headed = columns.filter(({ role }) => role !== null).map(({ column }) => column);
  const blank = columns
    .filter(({ column, role }) => role === null && column > name)
    .map(({ column }) => ({ left: column, right: headed.find((other) => other > column)! - 1 }));
  return { columns, left, right, name, blank };
}

/** Of a column's words, one below the other, that of a value counts first (权重 under 一级指标), then that of a level. */
function roleAt(cells: readonly CellSnapshot[], column: number): ColumnRole | null {
  const roles = cells.filter((cell) => cell.column === column).map((cell) => matchHeader(cell.text)?.role ?? 'other');
  return roles.findLast((role) => VALUE_COLUMNS.includes(role)) ?? roles.find((role) => LEVELS.includes(role)) ?? roles.at(-1) ?? null;
}

/** The deepest level's column, where that is the third or the fourth; else the last headed one in front of the values. */
function nameColumn(columns: readonly PageColumn[], header: HeaderBlock): number | null {
  const settled = header.columns.findLast(({ role }) => LEVELS.includes(role))?.column;
  const deepest =
    columns.findLast(({ role }) => role !== null && LEVELS.includes(role)) ?? columns.find(({ column }) => column === settled);
  if (deepest?.role === 'level3' || deepest?.role === 'level4') return deepest.column;
  const value = columns.find(({ column, role }) => role !== null && VALUE_COLUMNS.includes(role) && column > (deepest?.column ?? 0));
  const before = value && columns.findLast(({ column, role }) => column < value.column && role !== null);
  return (before ?? deepest)?.column ?? null;
}
