import type { ColumnRole, TableColumn } from '../model/types';
import type { Grid } from '../snapshot/grid';
import { contentsBelow, holdsFigures, type ColumnContents } from './column-contents';

const HALF = 0.5;
const FEWEST_CELLS = 2;

/** What part of a target a column holds above all: its signs, its units; null where neither. */
export function targetPart(contents: ColumnContents): 'operator' | 'unit' | null {
  return (['operator', 'unit'] as const).find((part) => contents.count(part) >= FEWEST_CELLS && contents.share(part) > HALF) ?? null;
}

/**
 * One word over several columns (年度指标值) and under it words that say nothing known: the signs and the units of the targets are
 * told by what their columns hold, where another column under it holds the figures.
 */
export function withPartsOfTargets(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const targets = columns.filter(({ role }) => role === 'target');
  if (targets.length < 2) return [...columns];
  const held = new Map(targets.map((column) => [column, contentsBelow(grid, column.column, bottom)]));
  const figures = targets.filter((column) => holdsFigures(held.get(column)!));
  return columns.map((column) => {
    const contents = held.get(column);
    const part: ColumnRole | null = contents ? targetPart(contents) : null;
    const isFree = part !== null && !columns.some(({ role }) => role === part) && figures.some((other) => other !== column);
    return isFree ? { ...column, role: part } : column;
  });
}
