import type { IndicatorRegion } from '../detection/indicator-regions';
import { cellsBetween } from '../detection/rows';
import type { ColumnRole, TableColumn } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { LabelColumns } from './level-labels';

/** Where labels, names and values stand under one header. */
export interface BodyLayout {
  readonly columns: readonly TableColumn[];
  readonly labels: LabelColumns;
  /** Columns of the indicator's name, level 3 and deeper. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly level4: number | null;
  /** Columns in front of the levels whose cells say nothing about a level: serial numbers, project and unit names, budgets. */
  readonly front: readonly number[];
  /** Column of the project's name, and those of the unit and other names beside it. */
  readonly project: number | null;
}

/** Roles of the columns that hold an indicator's values. */
export const VALUE_ROLES: readonly ColumnRole[] = ['operator', 'target', 'actual', 'weight', 'score', 'completion', 'unit'];
const FRONT_ROLES: readonly ColumnRole[] = ['project', 'serial', 'other'];

export function columnOf(columns: readonly TableColumn[], role: ColumnRole): TableColumn | null {
  return columns.find((column) => column.role === role) ?? null;
}

/** True where a row holds something in one of the value columns. */
export function hasValues(grid: Grid, row: number, columns: readonly TableColumn[], shift: number, roles: readonly ColumnRole[] = VALUE_ROLES): boolean {
  return columns.some((column) => roles.includes(column.role) && grid.text(row, column.column + shift) !== '');
}

/** True where the header has any column of values. */
export function isValued(columns: readonly TableColumn[]): boolean {
  return columns.some((column) => VALUE_ROLES.includes(column.role));
}

/** Where the names stand: from the level-3 column to the first column of values. */
export function readBodyLayout(grid: Grid, columns: readonly TableColumn[], region: IndicatorRegion): BodyLayout {
  const levels = (['level1', 'level2', 'level3', 'level4'] as const).map((role) => columnOf(columns, role));
  const deepest = levels.findLast((column) => column !== null)!;
  const nameFrom = (levels[2] ?? deepest).column;
  const after = columns.find((column) => column.column > nameFrom && column.role !== 'level4' && column.role !== 'level3');
  const next = after ? after.column : region.header.right + 1;
  const nameTo = Math.max(nameFrom, levels[3]?.column ?? next - 1);
  const level4 = levels[3]?.column ?? (nameTo > nameFrom && hasOwnCells(grid, region, nameFrom + 1, nameTo) ? nameFrom + 1 : null);
  const [one, two] = levels.map((column) => (column === deepest ? null : column));
  const firstLevel = Math.min(...levels.flatMap((column) => column?.column ?? []));
  const front = columns.filter((column) => column.column < firstLevel && FRONT_ROLES.includes(column.role));
  return {
    columns,
    labels: { section: columns.filter((column) => column.role === 'section' && column.column < nameFrom), level1: one ?? null, level2: two ?? null },
    nameFrom,
    nameTo: level4 === null ? nameFrom : nameTo,
    level4,
    front: front.map((column) => column.column),
    project: projectColumn(columns, firstLevel),
  };
}

/** Of the columns with names of units and projects the project's: 项目名称 before 单位名称. */
function projectColumn(columns: readonly TableColumn[], firstLevel: number): number | null {
  const named = columns.filter((column) => column.role === 'project' && column.column < firstLevel && !/编码|代码/.test(column.header.text));
  return (named.findLast((column) => /项目|资金|专项|任务/.test(column.header.text)) ?? named.at(-1))?.column ?? null;
}

function hasOwnCells(grid: Grid, region: IndicatorRegion, from: number, to: number): boolean {
  for (let row = region.header.bottom + 1; row <= region.bottom; row++) if (cellsBetween(grid, row, from, to).some((cell) => cell.content.type === 'text')) return true;
  return false;
}
