import type { ContentClass } from '../cells/content-class';
import { greatest } from '../extremes';
import type { ColumnRole } from '../model/types';
import { keyOf } from '../snapshot/grid';
import type { CellSnapshot } from '../snapshot/types';
import { EVIDENCE, SCORING_METHOD } from '../vocabulary/evidence';
import { classOf } from './cell-readings';
import { isLevelLabel } from './level-words';
import { VALUE_COLUMNS, type PageColumns } from './page-columns';

/** The columns in which the cells of a row may have stood, by their order. */
export type Placement = readonly number[];

/** The best way to place a row, and how much better it is than the next one and than the row as it is written. */
export interface PlacedCells {
  readonly cells: readonly CellSnapshot[];
  readonly columns: Placement;
  readonly margin: number;
  readonly gain: number;
}

/** Share of the rows that fill a column. */
export type Filled = ReadonlyMap<number, number>;

const LEAST_CELLS = 3;
/** More cells than this are no row of a form. */
const MOST_CELLS = 24;
/** What only a value's column holds. */
const TELLING: readonly ContentClass[] = ['comparison', 'quantity', 'percent', 'date', 'grade', 'integer-points'];

const EXPLAINING: readonly ColumnRole[] = ['explanation', 'formula'];
const LONG_WORDS: readonly ContentClass[] = ['words', 'sentence'];

const POINTS = /^(?:\d{1,2}(?:\.\d+)?|100(?:\.0+)?)[分%]?$/;
const NO_POINTS = -2.5;
const METHOD_WORD = 2.5;
const NOWHERE = -2.5;
const LABEL_FOR_NAME = -3;
const AS_WRITTEN = 0.5;
const BEND = 1;
/** In a column that hardly any row fills, and where a column is blank that most rows fill. */
const SELDOM = 0.1;
const SELDOM_FILLED = -1;
const MOSTLY = 0.8;
const MISSING = -2;
const FEWEST_ANCHORS = 2;

/** Places a row's cells where they suit the page's columns best. */
export function placeCells(cells: readonly CellSnapshot[], page: PageColumns, filled: Filled, widest: number): PlacedCells {
  const [own, ...others] = placements(cells, page, widest).map((columns) => ({ columns, fit: fitOf(cells, columns, page, filled) }));
  const [best, next] = [own!, ...others].sort((a, b) => b.fit - a.fit);
  return { cells, columns: best!.columns, margin: best!.fit - (next?.fit ?? -Infinity), gain: best!.fit - own!.fit };
}

/** Which columns are filled, by the rows that reach as far right as any: nothing was lost of these, or they were put back. */
export function filledBy(placed: readonly PlacedCells[]): Filled {
  const widest = greatest(placed.map(({ columns }) => columns.at(-1)!));
  const reaching = placed.filter(({ columns }) => columns.at(-1) === widest);
  const anchors = reaching.length >= FEWEST_ANCHORS ? reaching : placed;
  const filled = new Map<number, number>();
  for (const { columns } of anchors) for (const column of columns) filled.set(column, (filled.get(column) ?? 0) + 1 / anchors.length);
  return filled;
}

/** True for a cell that holds a value, or words where the page explains its indicators: more than a line of a label. */
function says(cell: CellSnapshot, column: number, page: PageColumns): boolean {
  const role = page.columns[column - page.left]?.role;
  return !saysNoValue([cell]) || (EXPLAINING.includes(role ?? 'other') && LONG_WORDS.includes(classOf(cell)));
}

/** True for cells that hold no value: lines of labels and names. */
export function saysNoValue(cells: readonly CellSnapshot[]): boolean {
  return !cells.some((cell) => TELLING.includes(classOf(cell)));
}

/** Cells without a gap, each under the next header: what stands in a column without one was left out, too. */
function underHeaders(cells: readonly CellSnapshot[], { columns, name, blank }: PageColumns): readonly Placement[] {
  if (blank.length === 0 || cells.at(-1)!.column - cells[0]!.column >= cells.length) return [];
  const headed = columns.filter(({ role }) => role !== null).map(({ column }) => column);
  return headed
    .map((start, at) => ({ start, under: headed.slice(at, at + cells.length) }))
    .filter(({ start, under }) => start <= name && start >= cells[0]!.column && under.length === cells.length)
    .map(({ under }) => under);
}

/** The row as it is written, and every way in which it may have stood further right: as a whole, or past a column without a header. */
function placements(cells: readonly CellSnapshot[], page: PageColumns, widest: number): readonly Placement[] {
  const written = cells.map(({ column }) => column);
  const found: Placement[] = [];
  const offer = (columns: Placement): void => {
    const isNew = ![written, ...found].some((other) => other.every((column, at) => column === columns[at]));
    if (isNew && columns.at(-1)! <= widest && columns.includes(page.name)) found.push(columns);
  };
  const offerBent = (columns: Placement): void => {
    for (const { left, right } of page.blank)
      if (columns[0]! < left && columns.includes(left))
        offer(columns.map((column) => (column < left ? column : column + right - left + 1)));
  };
  if (cells.length > MOST_CELLS) return [written];
  offerBent(written);
  for (let by = 1; written[0]! + by <= page.name; by++) {
    const start = page.columns[written[0]! + by - page.left]?.role;
    if (start === undefined || (start !== null && VALUE_COLUMNS.includes(start))) continue;
    const rigid = written.map((column) => column + by);
    offer(rigid);
    offerBent(rigid);
  }
  for (const columns of underHeaders(cells, page)) offer(columns);
  const tells = (columns: Placement): boolean =>
    cells.length >= LEAST_CELLS || cells.some((cell, at) => columns[at]! > page.name && says(cell, columns[at]!, page));
  return [written, ...found.filter(tells)];
}

function fitOf(cells: readonly CellSnapshot[], columns: Placement, page: PageColumns, filled: Filled): number {
  const written = columns.every((column, at) => column === cells[at]!.column);
  const shifts = columns.map((column, at) => column - cells[at]!.column);
  const bent = shifts.some((shift, at) => at > 0 && shift !== shifts[at - 1]);
  const own = cells.reduce((sum, cell, at) => {
    const column = columns[at]!;
    const isNoName = shifts[at] !== 0 && column >= page.name && isLevelLabel(cell.text);
    const seldom = (filled.get(column) ?? (filled.size === 0 ? 1 : 0)) <= SELDOM;
    return sum + fitAt(cell, column, page) + (isNoName ? LABEL_FOR_NAME : 0) + (seldom ? SELDOM_FILLED : 0);
  }, 0);
  const missing = page.columns.filter(
    ({ column }) => column >= page.name && (filled.get(column) ?? 0) >= MOSTLY && !columns.includes(column),
  ).length;
  return own + (written ? AS_WRITTEN : 0) - (bent ? BEND : 0) + MISSING * missing;
}

function fitAt(cell: CellSnapshot, column: number, page: PageColumns): number {
  const at = page.columns[column - page.left];
  if (!at) return NOWHERE;
  const role = roleFor(at.role, column < page.name);
  const content = classOf(cell);
  const fit = EVIDENCE[role][content] ?? EVIDENCE[role].rest;
  const isPoints = content !== 'integer-points' || POINTS.test(keyOf(cell.text));
  if (role === 'method' && SCORING_METHOD.test(keyOf(cell.text))) return fit + METHOD_WORD;
  return (role === 'weight' || role === 'score') && !isPoints ? fit + NO_POINTS : fit;
}

/** In front of the names a column whose word says nothing of it holds groups. */
function roleFor(role: ColumnRole | null, inFront: boolean): ColumnRole {
  const says = role !== null && role !== 'other' && !(role === 'explanation' && inFront);
  return says ? role : inFront ? 'section' : 'other';
}
