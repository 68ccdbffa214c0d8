import type { ColumnRole, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { HEADER_PARTS, OTHER_PERIODS } from '../vocabulary/header-parts';
import { addUpToForm, scoresBeside, shareOfResults } from './column-figures';
import { classOf } from './cell-readings';
import { contentsOf, headsAnotherBlock, holdsTargets, type ColumnContents } from './column-contents';
import { isSubtotalLabel, isTotalLabel } from './level-words';
import { matchHeader } from './match-header';
import { targetPart } from './target-parts';

/** A column whose header is not known, and what it holds. */
interface Unknown {
  readonly column: TableColumn;
  readonly cells: readonly CellSnapshot[];
  readonly contents: ColumnContents;
  /** The cell in the row of the total, where there is one. */
  readonly total: CellSnapshot | null;
}

/** How well a column suits a role: not at all, so that a doubt remains, or beyond doubt. */
type Fit = 'none' | 'doubtful' | 'certain';

type ValueRole = 'operator' | 'unit' | 'target' | 'actual' | 'weight' | 'score';

const LOOK_DOWN = 80;
const FEWEST_CELLS = 3;
const FIGURES = ['comparison', 'quantity', 'percent', 'date', 'integer-points'] as const;
const MOST_ROWS = 0.95;
const MANY_ROWS = 0.7;
const HALF = 0.5;
const MOST_FIGURES = 0.4;
const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];

/**
 * Columns behind the names whose headers are in no vocabulary, in tables that lack what these columns hold: weights add up to
 * what a form is worth, no score is above its weight, actual values tell of what the targets beside them ask. A column of
 * figures of which none of this holds leaves a doubt on the whole table: it may be what the table is about.
 */
export function settleUnknown(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const name = columns.findLast((column) => LEVELS.includes(column.role));
  const open = columns.filter((column) => name && column.column > name.column && column.role === 'other' && isUnknown(column.header.text));
  if (open.length === 0) return [...columns];
  const rows = bodyRows(grid, bottom);
  let settled = [...columns].map((column) => (open.includes(column) ? withPointsOver(column, grid, bottom) : column));
  const all = settled
    .filter((column) => column.role === 'other' && open.some((each) => each.column === column.column))
    .map((column): Unknown => unknownOf(grid, column, rows));
  let left = all.filter(({ cells }) => cells.length >= FEWEST_CELLS);
  const adopt = (role: ValueRole, fitOf: (unknown: Unknown) => Fit): void => {
    // Points beside a label in front of the names are those of its group.
    const known = settled.find((column) => column.role === role && column.column > name!.column);
    if (known && !(role === 'target' && statesNoTarget(unknownOf(grid, known, rows).contents))) return;
    const fits = left.map((unknown) => ({ unknown, fit: fitOf(unknown) })).filter(({ fit }) => fit !== 'none');
    const says = ({ header }: TableColumn): boolean => HEADER_PARTS[role]?.test(header.text) ?? false;
    const best = fits.find(({ unknown }) => says(unknown.column)) ?? fits.find(({ fit }) => fit === 'certain') ?? fits[0];
    if (!best) return;
    const { unknown, fit } = best;
    const certain = fit === 'certain' || says(unknown.column);
    left = left.filter((each) => each !== unknown);
    settled = settled.map((column) =>
      column === unknown.column
        ? { ...column, role, ...(certain ? {} : { doubtful: true }) }
        : column === known
          ? { ...column, role: 'explanation' }
          : column,
    );
  };
  const cellsOf = (role: ValueRole): readonly CellSnapshot[] => {
    const column = settled.find((each) => each.role === role && each.column > name!.column);
    return column ? unknownOf(grid, column, rows).cells : [];
  };
  for (const part of ['operator', 'unit'] as const) adopt(part, ({ contents }) => (targetPart(contents) === part ? 'certain' : 'none'));
  adopt('weight', ({ cells, total, contents }) =>
    contents.share('integer-points') < MOST_ROWS
      ? 'none'
      : addUpToForm(cells, total)
        ? 'certain'
        : fitOfPoints(scoresBeside(cells, cellsOf('score'))),
  );
  adopt('target', ({ column, contents, cells }) =>
    holdsTargets(contents) ||
    isBetweenParts(column, settled, contents) ||
    (HEADER_PARTS.target!.test(column.header.text) && contents.share(...FIGURES, 'grade') >= HALF)
      ? OTHER_PERIODS.test(column.header.text)
        ? 'doubtful'
        : 'certain'
      : fitOfResults(shareOfResults(cells, resultsBehind(column, settled, cellsOf('actual')))),
  );
  const slipped = settled.some(({ role }) => role === 'target') ? null : slippedTargets(grid, settled, rows);
  if (slipped) {
    left = left.filter(({ column }) => column !== slipped);
    settled = settled.map((column) => (column === slipped ? { ...column, role: 'target', doubtful: true } : column));
  }
  adopt('score', ({ cells, contents, total }) => {
    if (contents.share('integer-points') < MOST_ROWS) return 'none';
    const fit = fitOfPoints(scoresBeside(cellsOf('weight'), cells));
    return fit === 'doubtful' && addUpToForm(cells, total) ? 'certain' : fit;
  });
  adopt('actual', ({ column, cells }) =>
    OTHER_PERIODS.test(column.header.text)
      ? 'none'
      : fitOfResults(shareOfResults(targetsBefore(column, settled, cellsOf('target')), cells)),
  );
  const asked = left.find(({ column, contents }) => contents.share('sentence') < HALF && isAskedFor(column, settled));
  if (asked)
    adopt(settled.some(({ role }) => role === 'target') ? 'actual' : 'target', (unknown) => (unknown === asked ? 'doubtful' : 'none'));
  for (const role of ['actual', 'weight', 'score'] as const) {
    const blank = all.filter(({ cells, column }) => cells.length === 0 && meansOnly(column.header.text, role));
    if (blank.length === 1 && !settled.some((column) => column.role === role))
      settled = settled.map((column) => (column === blank[0]!.column ? { ...column, role } : column));
  }
  const lacking = (['actual', 'weight', 'score'] as const).filter((role) => !settled.some((column) => column.role === role));
  // Points within the weights beside a score that is known are a further rater's, or what was taken off.
  const isFurtherPoints = ({ cells, contents }: Unknown): boolean =>
    settled.some(({ role }) => role === 'score') &&
    contents.share('integer-points', 'mark') >= MOST_ROWS &&
    fitOfPoints(scoresBeside(cellsOf('weight'), cells)) !== 'none';
  const unread = left
    .filter((unknown) => !isFurtherPoints(unknown))
    .filter(
      ({ contents, column }) => lacking.length > 0 && !OTHER_PERIODS.test(column.header.text) && contents.share(...FIGURES) >= MANY_ROWS,
    )
    .map(({ column }) => column);
  return settled.map((column) => (unread.includes(column) ? { ...column, doubtful: true } : column));
}

/**
 * The column that targets have slipped out of, where most rows state some and no column holds them: the unknown one in front of
 * the actual values. Null where the page has merged areas, which keep cells where they were, or no such column.
 */
function slippedTargets(grid: Grid, columns: readonly TableColumn[], { first, last }: BodyRows): TableColumn | null {
  const actual = columns.find(({ role }) => role === 'actual');
  const before = columns.findLast(({ column }) => actual && column < actual.column);
  if (grid.hasMerges || before?.role !== 'other' || !isUnknown(before.header.text)) return null;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => grid.row(first + index)).filter((cells) => cells.length > 0);
  const stating = rows.filter((cells) => cells.some((cell) => cell.column > before.column && classOf(cell) === 'comparison'));
  return stating.length >= FEWEST_CELLS && stating.length >= rows.length * HALF ? before : null;
}

/** A column that its header only says the worth of (50) holds what a word further up in it names: 自评得分. */
function withPointsOver(column: TableColumn, grid: Grid, bottom: number): TableColumn {
  if (!/^\d{1,3}(?:\.\d)?分?$/.test(keyOf(column.header.text))) return column;
  for (let row = bottom - 1; row >= Math.max(1, bottom - LOOK_DOWN); row--) {
    const match = matchHeader(grid.text(row, column.column));
    if (match?.exact && (match.role === 'score' || match.role === 'weight')) return { ...column, role: match.role };
  }
  return column;
}

/**
 * True where a column headed as targets holds nothing but sentences, or nothing at all: what a standard (绩效标准) explains stands beside the
 * target, and targets of several years that were left blank beside those of this one.
 */
function statesNoTarget(contents: ColumnContents): boolean {
  return contents.cells === 0 || (contents.cells >= FEWEST_CELLS && contents.count(...FIGURES, 'grade') === 0);
}

function isUnknown(header: string): boolean {
  return header !== '' && matchHeader(header) === null;
}

/** True where a header is made of the words of one role only: a column still to be filled says no more. */
function meansOnly(header: string, role: ValueRole): boolean {
  return !OTHER_PERIODS.test(header) && Object.entries(HEADER_PARTS).every(([other, words]) => words.test(header) === (other === role));
}

function fitOfPoints({ rows, within, equal }: ReturnType<typeof scoresBeside>): Fit {
  if (rows < FEWEST_CELLS || within < MOST_ROWS) return 'none';
  return equal >= MANY_ROWS ? 'certain' : 'doubtful';
}

function fitOfResults(share: number): Fit {
  return share < HALF ? 'none' : share >= MANY_ROWS ? 'certain' : 'doubtful';
}

/** True for figures behind the column of signs, or in front of that of units. */
function isBetweenParts({ column }: TableColumn, settled: readonly TableColumn[], contents: ColumnContents): boolean {
  const beside =
    settled.some((other) => other.column === column - 1 && other.role === 'operator') ||
    settled.some((other) => other.column === column + 1 && other.role === 'unit');
  return beside && contents.share(...FIGURES) >= MOST_FIGURES;
}

/** Columns that a table has only where it has targets and what became of them. */
const OF_RESULTS: readonly ColumnRole[] = ['completion', 'deviation', 'reason'];

/**
 * True for the column that the others ask for: in front of the actual values where no column holds targets, or behind the targets where
 * none holds actual values and others tell of them.
 */
function isAskedFor({ column }: TableColumn, settled: readonly TableColumn[]): boolean {
  const [target, actual] = (['target', 'actual'] as const).map((role) => settled.find((other) => other.role === role));
  if (actual) return !target && column < actual.column;
  return target !== undefined && column > target.column && settled.some(({ role }) => OF_RESULTS.includes(role));
}

/** The actual values behind a column; none where they stand in front of it. */
function resultsBehind(
  { column }: TableColumn,
  settled: readonly TableColumn[],
  results: readonly CellSnapshot[],
): readonly CellSnapshot[] {
  const actual = settled.find(({ role }) => role === 'actual');
  return actual && actual.column > column ? results : [];
}

function targetsBefore(column: TableColumn, settled: readonly TableColumn[], targets: readonly CellSnapshot[]): readonly CellSnapshot[] {
  const target = settled.find((each) => each.role === 'target');
  return target && target.column < column.column ? targets : [];
}

interface BodyRows {
  readonly first: number;
  readonly last: number;
  /** Row of the total, where one follows. */
  readonly total: number | null;
}

function bodyRows(grid: Grid, bottom: number): BodyRows {
  // Some forms have their total above the items.
  const heads = isTotalRow(grid, bottom + 1) ? bottom + 1 : null;
  const first = (heads ?? bottom) + 1;
  for (let row = first; row <= Math.min(grid.rows, bottom + LOOK_DOWN); row++) {
    if (headsAnotherBlock(grid, row, bottom)) return { first, last: row - 1, total: heads };
    if (isTotalRow(grid, row)) return { first, last: row - 1, total: row };
  }
  return { first, last: Math.min(grid.rows, bottom + LOOK_DOWN), total: heads };
}

function isTotalRow(grid: Grid, row: number): boolean {
  const label = grid.row(row)[0];
  return label !== undefined && isTotalLabel(label.text) && !isSubtotalLabel(label.text);
}

function unknownOf(grid: Grid, column: TableColumn, { first, last, total }: BodyRows): Unknown {
  const cells: CellSnapshot[] = [];
  const header = keyOf(column.header.text);
  for (let row = first; row <= last; row++) {
    if (isSubtotalLabel(grid.row(row)[0]?.text ?? '')) continue;
    const cell = grid.at(row, column.column);
    // A page's header that comes back is no content.
    if (cell && cell.text.trim() !== '' && keyOf(cell.text) !== header) cells.push(cell);
  }
  return { column, cells, contents: contentsOf(cells), total: total === null ? null : grid.at(total, column.column) };
}
