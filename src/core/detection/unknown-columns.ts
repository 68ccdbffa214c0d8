import type { ColumnRole, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { HEADER_PARTS, OTHER_PERIODS } from '../vocabulary/header-parts';
import { classOf } from './cell-readings';
import { contentsOf, headsAnotherBlock } from './column-contents';
import { areShares, scoresBeside } from './column-figures';
import { isSubtotalLabel, isTotalLabel } from './level-words';
import { matchHeader } from './match-header';
import { targetPart } from './target-parts';
import {
  FEWEST_CELLS,
  FIGURES,
  fitOfPoints,
  fitOfResults,
  fitOfScores,
  fitOfTargets,
  fitOfWeights,
  givesWay,
  HALF,
  isAskedFor,
  MANY_ROWS,
  MOST_ROWS,
  namesDeclarePoints,
  type Fit,
  type Unknown,
} from './unknown-fits';

/** Roles that a column's contents can tell. */
type ToldRole = 'operator' | 'unit' | 'target' | 'actual' | 'weight' | 'score';

const LOOK_DOWN = 80;
const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'level4'];

/**
 * Columns whose headers are in no vocabulary, in tables that lack what these columns hold: signs and units, weights that add up to what a
 * form is worth, scores that are never above their weights, actual values that tell of what the targets beside them ask. A column of
 * figures of which none of this holds leaves a doubt on the whole table: it may be what the table is about.
 */
export function settleUnknown(columns: readonly TableColumn[], grid: Grid, bottom: number): TableColumn[] {
  const name = nameColumn(columns);
  if (!name || !columns.some(isOpen)) return [...columns];
  const settled = new Settling(
    columns.map((column) => (isOpen(column) && column.column > name.column ? withPointsOver(column, grid, bottom) : column)),
    name,
    grid,
    bodyRows(grid, bottom),
  );
  settled.adoptAll();
  return settled.columns.map((column) => (settled.isUnread(column) ? { ...column, doubtful: true } : column));
}

/** The column of the names; 具体指标 behind their points says more of them. */
function nameColumn(columns: readonly TableColumn[]): TableColumn | undefined {
  const fourth = columns.findLast(({ role }) => role === 'level4');
  return fourth ?? columns.find(({ role }) => role === 'level3') ?? columns.findLast(({ role }) => LEVELS.includes(role));
}

/** The columns of one header while roles are found for those that have none. */
class Settling {
  /** Unknown columns behind the names, with what they hold. */
  private readonly behind: readonly Unknown[];
  /** Those that have no role yet. */
  private left: readonly Unknown[];

  constructor(
    public columns: readonly TableColumn[],
    private readonly name: TableColumn,
    private readonly grid: Grid,
    private readonly rows: BodyRows,
  ) {
    this.behind = columns.filter((column) => column.column > name.column && isOpen(column)).map((column) => this.held(column));
    this.left = this.behind.filter(({ cells }) => cells.length >= FEWEST_CELLS);
  }

  adoptAll(): void {
    for (const part of ['operator', 'unit'] as const)
      this.adopt(part, ({ contents }) => (targetPart(contents) === part ? 'certain' : 'none'));
    if (!namesDeclarePoints(this.held(this.name).cells)) this.adopt('weight', (unknown) => fitOfWeights(unknown, this.cellsOf('score')));
    this.adopt('target', (unknown) => fitOfTargets(unknown, this.columns, this.cellsOf('actual')));
    const slipped = this.find('target') ? null : slippedTargets(this.grid, this.columns, this.rows);
    if (slipped) this.give(slipped, 'target', false);
    this.adopt('score', (unknown) => fitOfScores(unknown, this.cellsOf('weight'), this.held(this.name).cells));
    this.adopt('actual', (unknown) => fitOfResults(unknown, this.columns, this.cellsOf('target')));
    const asked = this.left.find((unknown) => isAskedFor(unknown, this.columns));
    if (asked) this.give(asked.column, this.find('target') ? 'actual' : 'target', false);
    for (const role of ['actual', 'weight', 'score'] as const) {
      const blank = this.behind.filter(({ cells, column }) => cells.length === 0 && meansOnly(column.header.text, role));
      if (blank.length === 1 && !this.columns.some((column) => column.role === role)) this.give(blank[0]!.column, role, true);
    }
  }

  /** True for a column without a role that may be what the table is about: figures of which it lacks some, or words that may be its names. */
  isUnread(column: TableColumn): boolean {
    if (this.mayBeNames(column) || this.mayBeTargets(column)) return true;
    const unknown = this.left.find((each) => each.column.column === column.column) ?? this.amongNames(column);
    if (!unknown || OTHER_PERIODS.test(column.header.text)) return false;
    return this.isLacking(unknown) && !this.isFurtherPoints(unknown) && unknown.contents.share(...FIGURES) >= MANY_ROWS;
  }

  private held(column: TableColumn): Unknown {
    return unknownOf(this.grid, column, this.rows);
  }

  /** The column of a role behind the names: points beside a label in front of them are those of its group. */
  private find(role: ToldRole): TableColumn | undefined {
    return this.columns.find((column) => column.role === role && column.column > this.name.column);
  }

  private cellsOf(role: ToldRole): readonly CellSnapshot[] {
    const column = this.find(role);
    return column ? this.held(column).cells : [];
  }

  /** Gives a role that no column has to the unknown one that suits it best. */
  private adopt(role: ToldRole, fitOf: (unknown: Unknown) => Fit): void {
    const known = this.find(role);
    if (known && !givesWay(known, this.held(known).contents)) return;
    const fits = this.left.map((unknown) => ({ unknown, fit: fitOf(unknown) })).filter(({ fit }) => fit !== 'none');
    const says = ({ header }: TableColumn): boolean => HEADER_PARTS[role]?.test(header.text) ?? false;
    const best = fits.find(({ unknown }) => says(unknown.column)) ?? fits.find(({ fit }) => fit === 'certain') ?? fits[0];
    if (!best) return;
    const certain = (best.fit === 'certain' || says(best.unknown.column)) && known?.role !== 'score';
    this.columns = this.columns.map((column) =>
      column === known ? { ...column, role: role === 'target' ? 'explanation' : 'other' } : column,
    );
    this.give(best.unknown.column, role, certain);
  }

  private give(column: TableColumn, role: ToldRole, certain: boolean): void {
    this.left = this.left.filter((each) => each.column !== column);
    this.columns = this.columns.map((each) => (each === column ? { ...each, role, ...(certain ? {} : { doubtful: true }) } : each));
  }

  /** True for words in front of the actual values where no column holds targets: what was to be done, or what explains it. */
  private mayBeTargets(column: TableColumn): boolean {
    const actual = this.find('actual');
    const asked = this.left.find((unknown) => unknown.column.column === column.column);
    return (
      actual !== undefined &&
      !this.find('target') &&
      asked !== undefined &&
      column.column < actual.column &&
      asked.contents.share('sentence') < HALF
    );
  }

  /** True for an unknown column between the labels and the names that differs from row to row as they do. */
  private mayBeNames(column: TableColumn): boolean {
    const group = this.columns.findLast((each) => each.role === 'level1' || each.role === 'level2');
    if (!group || column.column < group.column || column.column > this.name.column || !isOpen(column)) return false;
    const [own, names] = [column, this.name].map((each) => this.held(each).contents);
    return own!.share('words', 'words-short') >= MANY_ROWS && own!.distinct >= FEWEST_CELLS && own!.distinct >= names!.distinct * MANY_ROWS;
  }

  /** An unknown column between the labels and the names, where only the points of the items can stand. */
  private amongNames(column: TableColumn): Unknown | undefined {
    const first = this.columns.find((each) => LEVELS.includes(each.role))!;
    const isAmong = column.column > first.column && column.column < this.name.column && isOpen(column);
    return isAmong && !this.find('weight') ? this.held(column) : undefined;
  }

  /** True where the table lacks what such figures may be: rates, but for shares of a whole, and figures with units are no points. */
  private isLacking({ column, contents, cells }: Unknown): boolean {
    if (column.column < this.name.column) return true;
    const roles =
      contents.share('integer-points') > 0 || areShares(cells) ? (['actual', 'weight', 'score'] as const) : (['target', 'actual'] as const);
    return roles.some((role) => !this.columns.some((each) => each.role === role));
  }

  /** Points within the weights beside a score that is known are a further rater's, or what was taken off. */
  private isFurtherPoints({ cells, contents }: Unknown): boolean {
    return (
      this.columns.some(({ role }) => role === 'score') &&
      contents.share('integer-points', 'mark') >= MOST_ROWS &&
      fitOfPoints(scoresBeside(this.cellsOf('weight'), cells)) !== 'none'
    );
  }
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

function isUnknown(header: string): boolean {
  return header !== '' && matchHeader(header) === null;
}

/** True for a column of which nothing is known yet. */
function isOpen({ role, header }: TableColumn): boolean {
  return role === 'other' && isUnknown(header.text);
}

/** True where a header is made of the words of one role only: a column still to be filled says no more. */
function meansOnly(header: string, role: ToldRole): boolean {
  return !OTHER_PERIODS.test(header) && Object.entries(HEADER_PARTS).every(([other, words]) => words.test(header) === (other === role));
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
