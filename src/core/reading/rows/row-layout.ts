import type { IndicatorRegion } from '../../detection/indicator-regions';
import { matchHeader } from '../../detection/match-header';
import { cellsBetween } from '../../detection/rows';
import type { ColumnRole, TableColumn } from '../../model/types';
import { perObject } from '../../remember';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import type { Slot } from './assign-cells';

/** A column of the body: what its cells hold and where they stand in sound rows. */
export interface RowSlot extends Slot {
  readonly role: ColumnRole;
  /** Tells it from the others under the same header, wherever its cells stand: the header's own column, below zero without one. */
  readonly key: number;
  /** Last column that its header covers. */
  readonly right: number;
  /** Its header; null where the header lost it and only the rows show it. */
  readonly header: TableColumn | null;
}

/** Where labels, names and values stand under one header. */
export interface RowLayout {
  readonly columns: readonly TableColumn[];
  readonly slots: readonly RowSlot[];
  readonly section: readonly RowSlot[];
  readonly level1: RowSlot | null;
  readonly level2: RowSlot | null;
  /** The indicator's own name. */
  readonly name: RowSlot;
  readonly level4: RowSlot | null;
  /** Columns in front of the levels whose cells say nothing about a level: serial numbers, names of projects and units, budgets. */
  readonly front: readonly number[];
  /** Column of the project's name in a table of several. */
  readonly project: RowSlot | null;
  /** True where two header words stand in one cell: two columns were put together, and a cell may hold two values. */
  readonly joined: boolean;
  /** True where merged areas inside the body are known: a cell then stands where its author put it. */
  readonly merged: boolean;
}

/** Roles of the columns that hold an indicator's values. */
export const VALUE_ROLES: readonly ColumnRole[] = ['operator', 'target', 'actual', 'weight', 'score', 'completion', 'unit'];
const FRONT_ROLES: readonly ColumnRole[] = ['project', 'serial', 'other'];

export function columnOf(columns: readonly TableColumn[], role: ColumnRole): TableColumn | null {
  return columns.find((column) => column.role === role) ?? null;
}

/** Where everything stands under a header, by its columns and by what the body holds in columns without one. */
export function readRowLayout(grid: Grid, columns: readonly TableColumn[], region: IndicatorRegion): RowLayout {
  const levels = (['level1', 'level2', 'level3', 'level4'] as const).map((role) => columnOf(columns, role));
  const deepest = levels.findLast((column) => column !== null)!;
  const named = levels[2] ?? deepest;
  const merged = hasMergedBody(grid, region);
  const slotOf = (column: TableColumn, role: ColumnRole = column.role): RowSlot => ({
    role,
    key: column.column,
    column: column.column,
    right: rightOf(grid, column, columns),
    header: column,
  });
  const after = columns.find((column) => column.column > named.column && column.role !== 'level4' && column.role !== 'level3');
  const nameTo = Math.max(named.column, levels[3]?.column ?? (after ? after.column : region.header.right + 1) - 1);
  const beside = levels[3] ? slotOf(levels[3]) : besideNames(grid, region, named.column, nameTo);
  const level4 = beside?.role === 'level4' ? beside : null;
  const name: RowSlot = { ...slotOf(named, 'level3'), right: beside ? beside.column - 1 : Math.max(rightOf(grid, named, columns), nameTo) };
  const [level1, level2] = levels.map((column) => (column === null || column === named ? null : slotOf(column)));
  const firstLevel = Math.min(...levels.flatMap((column) => column?.column ?? []));
  const slots = columns.flatMap((column) => (column === named ? [name] : column === levels[3] ? [] : [slotOf(column)]));
  const all = beside ? [...slots, beside] : slots;
  return {
    columns,
    slots: all.sort((a, b) => a.column - b.column),
    section: columns.filter((column) => column.role === 'section' && column.column < named.column).map((column) => slotOf(column)),
    level1: level1 ?? null,
    level2: level2 ?? null,
    name,
    level4,
    front: columns
      .filter((column) => column.column < firstLevel && FRONT_ROLES.includes(column.role))
      .flatMap((column) =>
        Array.from(
          { length: Math.min(rightOf(grid, column, columns), firstLevel - 1) - column.column + 1 },
          (_, step) => column.column + step,
        ),
      ),
    project: projectSlot(columns, firstLevel, slotOf),
    joined: columns.some((column) => isJoined(column.header.text)),
    merged,
  };
}

/** Of the columns with names of units and projects the project's: 项目名称 before 单位名称. */
function projectSlot(columns: readonly TableColumn[], firstLevel: number, slotOf: (column: TableColumn) => RowSlot): RowSlot | null {
  const named = columns.filter(
    (column) => column.role === 'project' && column.column < firstLevel && !/编码|代码/.test(column.header.text),
  );
  const project = named.findLast((column) => /项目|资金|专项|任务/.test(column.header.text)) ?? named.at(-1);
  return project ? slotOf(project) : null;
}

/** Last column under a header: a word merged over two columns heads both, where the second is no column of its own. */
function rightOf(grid: Grid, column: TableColumn, columns: readonly TableColumn[]): number {
  const { row, column: left } = column.header.cell;
  const next = columns.find((other) => other.column > column.column)?.column ?? Infinity;
  return left === column.column ? Math.max(column.column, Math.min(next - 1, grid.mergeAt(row, left)?.right ?? left)) : column.column;
}

/** 年度指标值 实际完成值: words of two columns, while 二级 指标 is one. */
function isJoined(header: string): boolean {
  const parts = header.trim().split(/\s+/);
  if (parts.length !== 2 || matchHeader(header)?.exact) return false;
  const [first, second] = parts.map((part) => matchHeader(part));
  return first?.exact === true && second?.exact === true && first.role !== second.role;
}

/**
 * What stands under the header of the names behind them: a fourth level, or words that explain them, where they say the same of
 * several names that differ. Null where nothing does.
 */
function besideNames(grid: Grid, region: IndicatorRegion, names: number, right: number): RowSlot | null {
  if (right <= names) return null;
  // Each page of a body asks for the whole of it.
  const known = besideKnown(grid)(region);
  const place = `${names}-${right}`;
  const found = known.get(place) ?? readBesideNames(grid, region, names, right);
  known.set(place, found);
  return found === 'nothing' ? null : found;
}

const besideKnown = perObject((_grid: Grid) => perObject((_region: IndicatorRegion) => new Map<string, RowSlot | 'nothing'>()));

function readBesideNames(grid: Grid, region: IndicatorRegion, names: number, right: number): RowSlot | 'nothing' {
  const column = names + 1;
  const beside: CellSnapshot[] = [];
  const named: CellSnapshot[] = [];
  for (let row = region.header.bottom + 1; row <= region.bottom; row++) {
    const cells = cellsBetween(grid, row, names, right);
    beside.push(...cells.filter((cell) => cell.column >= column && cell.content.type === 'text'));
    if (cells[0]?.column === names && cells.length > 1) named.push(cells[0]);
  }
  if (beside.length === 0) return 'nothing';
  const distinct = (cells: readonly CellSnapshot[]): number => new Set(cells.map((cell) => keyOf(cell.text))).size;
  const explains = named.length === beside.length && distinct(named) > distinct(beside);
  return { role: explains ? 'explanation' : 'level4', key: -column, column, right, header: null };
}

function hasMergedBody(grid: Grid, region: IndicatorRegion): boolean {
  const { header } = region;
  return grid.hasMergesIn({ top: header.bottom + 1, bottom: region.bottom, left: header.left, right: header.right });
}
