import type { ColumnRole, TableColumn } from '../model/types';
import { keyOf } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { HEADER_PARTS, OTHER_PERIODS } from '../vocabulary/header-parts';
import { addUpToForm, pointsIn, scoresBeside, shareOfResults } from './column-figures';
import { holdsTargets, type ColumnContents } from './column-contents';
import { declaredPoints, declaresPoints } from './match-header';

/** A column whose header is not known, and what it holds. */
export interface Unknown {
  readonly column: TableColumn;
  readonly cells: readonly CellSnapshot[];
  readonly contents: ColumnContents;
  /** The cell in the row of the total, where there is one. */
  readonly total: CellSnapshot | null;
}

/** How well a column suits a role: not at all, so that a doubt remains, or beyond doubt. */
export type Fit = 'none' | 'doubtful' | 'certain';

export const FIGURES = ['comparison', 'quantity', 'percent', 'date', 'integer-points'] as const;
export const MOST_ROWS = 0.95;
export const MANY_ROWS = 0.7;
export const HALF = 0.5;
const MOST_FIGURES = 0.4;
export const FEWEST_CELLS = 3;
/** What was taken off is no score: 扣分, 减分. */
const TAKEN_OFF = /扣|减/;
/** Columns that a table has only where it has targets and what became of them. */
const OF_RESULTS: readonly ColumnRole[] = ['completion', 'deviation', 'reason'];

/** Weights add up to what a form is worth, or no score beside them is above them. */
export function fitOfWeights({ column, cells, total, contents }: Unknown, scores: readonly CellSnapshot[]): Fit {
  if (contents.share('integer-points') < MOST_ROWS || TAKEN_OFF.test(column.header.text)) return 'none';
  return addUpToForm(cells, total) ? 'certain' : fitOfPoints(scoresBeside(cells, scores));
}

/** Scores are never above the weights beside them, nor above the points that the names declare (相关性（5分）). */
export function fitOfScores(
  { column, cells, contents, total }: Unknown,
  weights: readonly CellSnapshot[],
  names: readonly CellSnapshot[],
): Fit {
  if (contents.share('integer-points') < MOST_ROWS || TAKEN_OFF.test(column.header.text)) return 'none';
  if (weights.length === 0 && namesDeclarePoints(names)) return withinNames(names, cells) ? 'certain' : 'none';
  const fit = fitOfPoints(scoresBeside(weights, cells));
  return fit === 'doubtful' && addUpToForm(cells, total) ? 'certain' : fit;
}

/** Targets: figures with their signs or units, what stands between these, or what the actual values behind the column tell of. */
export function fitOfTargets({ column, contents, cells }: Unknown, columns: readonly TableColumn[], results: readonly CellSnapshot[]): Fit {
  const { text } = column.header;
  const isMeant = HEADER_PARTS.target!.test(text) && contents.share(...FIGURES, 'grade') >= HALF;
  if (holdsTargets(contents) || isBetweenParts(column, columns, contents) || isMeant)
    return OTHER_PERIODS.test(text) ? 'doubtful' : 'certain';
  const actual = columns.find(({ role }) => role === 'actual');
  return actual && actual.column > column.column ? fitOfShare(shareOfResults(cells, results)) : 'none';
}

/** Actual values tell of what the targets in front of them ask. */
export function fitOfResults({ column, cells }: Unknown, columns: readonly TableColumn[], targets: readonly CellSnapshot[]): Fit {
  const target = columns.find(({ role }) => role === 'target');
  if (OTHER_PERIODS.test(column.header.text) || !target || target.column > column.column) return 'none';
  return fitOfShare(shareOfResults(targets, cells));
}

/** How well points suit beside others: none above those in front of it, most as high. */
export function fitOfPoints({ rows, within, equal }: ReturnType<typeof scoresBeside>): Fit {
  if (rows < FEWEST_CELLS || within < MOST_ROWS) return 'none';
  return equal >= MANY_ROWS ? 'certain' : 'doubtful';
}

/** True where the names themselves say what they are worth: 相关性（5分）. */
export function namesDeclarePoints(names: readonly CellSnapshot[]): boolean {
  const declaring = names.filter(({ text }) => declaresPoints(text));
  return declaring.length >= FEWEST_CELLS && declaring.length >= names.length * MANY_ROWS;
}

function withinNames(names: readonly CellSnapshot[], cells: readonly CellSnapshot[]): boolean {
  const worth = new Map(names.map((cell) => [cell.row, declaredPoints(keyOf(cell.text))]));
  return cells.every((cell) => {
    const [most, points] = [worth.get(cell.row) ?? null, pointsIn(cell)];
    return most === null || points === null || points.lte(most);
  });
}

/**
 * True where a known column leaves its role to another: what a standard (绩效标准) explains in sentences stands beside the target, targets of
 * several years were left blank beside those of this one, and so was the score of a second rater.
 */
export function givesWay({ role }: TableColumn, contents: ColumnContents): boolean {
  if (role === 'score') return contents.cells === 0;
  return role === 'target' && (contents.cells === 0 || (contents.cells >= FEWEST_CELLS && contents.count(...FIGURES, 'grade') === 0));
}

/**
 * True for the column that the others ask for: with figures or grades in front of the actual values where no column holds targets, or behind
 * the targets where none holds actual values and others tell of them.
 */
export function isAskedFor({ column, contents }: Unknown, columns: readonly TableColumn[]): boolean {
  if (contents.share('sentence') >= HALF) return false;
  const [target, actual] = (['target', 'actual'] as const).map((role) => columns.find((other) => other.role === role));
  if (actual) return !target && column.column < actual.column && contents.share(...FIGURES, 'grade') >= MOST_FIGURES;
  return target !== undefined && column.column > target.column && columns.some(({ role }) => OF_RESULTS.includes(role));
}

/** True for figures behind the column of signs, or in front of that of units. */
function isBetweenParts({ column }: TableColumn, columns: readonly TableColumn[], contents: ColumnContents): boolean {
  const beside = columns.some(
    (other) => (other.column === column - 1 && other.role === 'operator') || (other.column === column + 1 && other.role === 'unit'),
  );
  return beside && contents.share(...FIGURES) >= MOST_FIGURES;
}

function fitOfShare(share: number): Fit {
  return share < HALF ? 'none' : share >= MANY_ROWS ? 'certain' : 'doubtful';
}
