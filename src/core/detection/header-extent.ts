import type { ContentClass } from '../cells/content-class';
import { itemName } from '../cells/item-name';
import { greatest, least } from '../extremes';
import type { ColumnRole } from '../model/types';
import type { Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { perRow } from '../snapshot/per-row';
import { classOf } from './cell-readings';
import { isGradeRow } from './grade-columns';
import { hitsOf, isHeader, type Hit } from './header-hits';
import { matchHeader } from './match-header';
import { cellsBetween } from './rows';
import { LEVELS, VALUES } from './settle-roles';

const LOOK_DOWN = 12;
/** What a row of an indicator can hardly be without, an explanation aside. */
const FIGURES: readonly ColumnRole[] = ['operator', 'target', 'actual', 'weight', 'score'];

/** Behind the names, so many columns with words of their own divide the word over them. */
const FEWEST_PARTS = 3;
/** What a target or an actual value looks like that is no words. */
const HOW_MUCH: readonly ContentClass[] = ['comparison', 'quantity', 'percent', 'date'];

/** A row of nothing but short words: it can belong to a header of several rows. */
const isWordRow = perRow((grid, row): boolean => {
  const cells = grid.row(row);
  return cells.length > 0 && cells.every((cell) => cell.content.type === 'text' && cell.text.trim().length <= 30);
});

function isSecondHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = cellsBetween(grid, row, left, right);
  // What has a number in front is an item: （一）立项依据.
  if (cells.length < 2 || !isWordRow(grid, row) || cells.some((cell) => itemName(cell.text).serial !== null)) return false;
  const hits = hitsOf(grid, row).filter((hit) => hit.column >= left && hit.column <= right);
  // The word of a value under that of a level has slipped: it divides a column further right.
  const slipped = hits.some(
    (hit) => VALUES.includes(hit.role) && LEVELS.includes(matchHeader(grid.text(row - 1, hit.column))?.role ?? 'other'),
  );
  const levels = hits.filter((hit) => LEVELS.includes(hit.role) && hit.exact).length;
  return hits.length >= 2 && (hits.length * 2 >= cells.length || levels >= 2) && !slipped;
}

/** Last row of a header: merged header cells reach down to it, or the next row is made of header words too. */
export function headerBottom(grid: Grid, row: number, left: number, right: number): number {
  const reach = cellsBetween(grid, row, left, right).map((cell) => grid.mergeAt(row, cell.column)?.bottom ?? row);
  const merged = reach.filter((bottom) => bottom > row && bottom <= row + 2);
  if (merged.length >= 2) return Math.max(...merged);
  if (dividesColumns(grid, row, left, right)) return row + 1;
  return isSecondHeaderRow(grid, row + 1, left, right) || isGradeRow(grid, row + 1, left, right) ? row + 1 : row;
}

/**
 * Words under one header word and its blank neighbours divide it: 指标值 over one column per township. So do words behind the names of which
 * most stand under nothing: 偏差原因分析 over 经费保障, 制度保障, 人员保障.
 */
function dividesColumns(grid: Grid, row: number, left: number, right: number): boolean {
  const below = cellsBetween(grid, row + 1, left, right);
  const [first] = below;
  const isWord = (cell: CellSnapshot): boolean => cell.content.type === 'text' && !/\d/.test(cell.text) && cell.text.trim().length <= 12;
  if (!first || !below.every(isWord)) return false;
  const blankAbove = below.filter((cell) => grid.text(row, cell.column) === '').length;
  const over = matchHeader(grid.text(row, first.column))?.role;
  const known = below.flatMap((cell) => matchHeader(cell.text)?.role ?? []);
  if (over === 'target') return known.length === 0 && below.length >= 2 && blankAbove >= Math.max(1, below.length - 1);
  const names = greatest(hitsOf(grid, row).flatMap((hit) => (LEVELS.includes(hit.role) ? [hit.column] : [])));
  const isPart = over !== undefined && first.column > names && !known.some((role) => LEVELS.includes(role) || VALUES.includes(role));
  return isPart && below.length >= FEWEST_PARTS && blankAbove * 2 > below.length;
}

/** First row of a header whose leading words stand one row up (绩效评价指标 over 一级指标). */
export function headerTop(grid: Grid, row: number): number {
  const above = row - 1;
  if (above < 1 || !isWordRow(grid, above)) return row;
  const hits = hitsOf(grid, above);
  if (isHeader(hits)) return row;
  const spansDown = grid.row(above).some((cell) => (grid.mergeAt(above, cell.column)?.bottom ?? above) >= row);
  const useful = hits.filter((hit) => hit.role !== 'section' && hit.role !== 'project' && grid.text(row, hit.column) === '').length;
  return useful >= 1 && (spansDown || hits.length >= 2) ? above : row;
}

/** The last header of a level or a value in a header's row, or in the row above that belongs to it. */
function lastHeader(grid: Grid, row: number, pane: readonly Hit[]): number {
  const above = headerTop(grid, row) < row ? hitsOf(grid, row - 1) : [];
  return greatest([...above, ...pane].filter((hit) => LEVELS.includes(hit.role) || VALUES.includes(hit.role)).map((hit) => hit.column));
}

/**
 * Last column of a table that no other follows: up to a blank column behind the headers with something else beyond it. Values that
 * slipped over it are the table's own: they stand under no word, in rows without any in their columns; on a page without merged
 * areas also in rows with no more cells than the header has words, whose columns of values say nothing of how much.
 */
export function lastColumn(grid: Grid, row: number, pane: readonly Hit[]): number {
  const last = lastHeader(grid, row, pane);
  const rows = Array.from({ length: Math.min(grid.rows, row + LOOK_DOWN) - row + 1 }, (_, at) => row + at);
  const used = new Set(rows.flatMap((at) => usedColumns(grid, at)));
  const widest = greatest(used);
  const blank = Array.from({ length: Math.max(0, widest - last - 1) }, (_, at) => last + 1 + at).find((column) => !used.has(column));
  if (blank === undefined) return grid.columns;
  const values = least(pane.filter((hit) => FIGURES.includes(hit.role)).map((hit) => hit.column));
  const beyond = rows.filter((at) => cellsBetween(grid, at, blank + 1, widest).length > 0);
  const says = (at: number, left: number, right: number): boolean =>
    cellsBetween(grid, at, left, right).some((cell) => HOW_MUCH.includes(classOf(cell)));
  const apart = !grid.hasMerges && beyond.filter((at) => says(at, blank + 1, widest)).length * 2 >= beyond.length;
  const headed = cellsBetween(grid, row, 1, last).length;
  const isSlipped = (at: number): boolean =>
    cellsBetween(grid, at, values, blank).length === 0 || (apart && grid.row(at).length <= headed && !says(at, values, blank));
  const slipped = values <= last && beyond.every((at) => at > row && cellsBetween(grid, at, 1, values - 1).length > 0 && isSlipped(at));
  return slipped ? grid.columns : blank - 1;
}

function usedColumns(grid: Grid, row: number): readonly number[] {
  const used: number[] = [];
  for (const cell of grid.row(row)) {
    const right = Math.min(grid.mergeAt(row, cell.column)?.right ?? cell.column, grid.columns);
    for (let column = Math.max(cell.column, (used.at(-1) ?? 0) + 1); column <= right; column++) used.push(column);
  }
  return used;
}
