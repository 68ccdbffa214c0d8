import type { ContentClass } from '../content-class';
import { greatest } from '../extremes';
import { keyOf, type Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import type { CellSnapshot } from '../snapshot/types';
import { classOf } from './cell-readings';
import { filledBy, placeCells, saysNoValue, type Placement } from './flattened-fit';
import type { HeaderBlock } from './header-block';
import type { IndicatorRegion } from './indicator-regions';
import { TWO_VALUES } from './joined-values';
import { isLevelLabel, isTotalLabel } from './level-words';
import { pageColumns } from './page-columns';
import { cellsBetween, isNoteRow } from './rows';

/** The columns in which a row's cells are written, those in which they stood, and by how much this suits it better than the next way. */
export interface RowShift {
  readonly from: Placement;
  readonly to: Placement;
  readonly margin: number;
}

/** A sheet with the rows of its flattened pages where they stood. */
export interface Unflattened {
  readonly grid: Grid;
  /** The rows that were moved for it. */
  readonly shifts: ReadonlyMap<number, RowShift>;
  /** Last rows of the headers under which the pages as a whole were flattened: a label is written in the first row of its group. */
  readonly headers: ReadonlySet<number>;
}

/** A row that suits its columns so much better elsewhere, and better than anywhere else, has slipped. */
const CLEAR = 2.5;
/** The same for all rows that have, before any of them is moved, and for the only one. */
const CLEAR_TOGETHER = 5;
const CLEAR_ALONE = 6;
/** Of the rows that do not begin with the page's first column so many are moved where the page as a whole was flattened. */
const FLATTENED = 0.4;
const FEWEST_CELLS = 2;
/** What a page's conversion leaves of a label in a line of its own: its last letters. */
const REST_OF_LABEL = /^(?:指?标|\p{Script=Han})$/u;

/**
 * A page that was written row by row, without the places that merged areas cover, has each row further left by what stands above
 * it. Each is put where it stood, by its contents and the words of the header alone. Sheets with merged areas stay as they are.
 */
export function unflatten(grid: Grid, regions: readonly IndicatorRegion[]): Unflattened {
  const shifts = new Map<number, RowShift>();
  const headers = new Set<number>();
  for (const region of grid.hasMerges ? [] : regions) {
    // Of tables side by side each has a part of the row only.
    if (regions.some((other) => other !== region && other.header.top === region.header.top)) continue;
    for (const { header, end } of pagesOf(region)) if (moveRows(grid, header, end, shifts)) headers.add(header.bottom);
  }
  return { grid: shifts.size === 0 ? grid : overlay(grid, movedRows(grid, shifts)), shifts, headers };
}

interface Page {
  readonly header: HeaderBlock;
  /** Its last row. */
  readonly end: number;
}

function pagesOf({ header, repeats, bottom }: IndicatorRegion): readonly Page[] {
  const headers = [header, ...repeats];
  return headers.map((own, at) => ({ header: own, end: headers[at + 1] ? headers[at + 1]!.top - 1 : bottom }));
}

/** Finds the rows of a page that are to be moved; true where the page as a whole was flattened. */
function moveRows(grid: Grid, header: HeaderBlock, end: number, shifts: Map<number, RowShift>): boolean {
  const page = pageColumns(grid, header);
  const rows = page ? rowsOf(grid, header, end) : [];
  if (!page || rows.length === 0) return false;
  const widest = greatest([page.right, ...rows.map((cells) => cells.at(-1)!.column)]);
  const first = rows.map((cells) => placeCells(cells, page, new Map(), widest));
  const filled = filledBy(first);
  const placed = rows.map((cells) => placeCells(cells, page, filled, widest));
  const clear = placed.filter(({ gain, margin }) => gain >= CLEAR && margin >= CLEAR);
  const gained = clear.reduce((all, { gain }) => all + gain, 0);
  if (gained < (clear.length > 1 ? CLEAR_TOGETHER : CLEAR_ALONE)) return false;
  const moved = placed.filter(({ gain }) => gain > 0);
  const indented = placed.filter(({ gain, columns }) => gain <= 0 && columns[0]! > page.left);
  const flattened = moved.length > (moved.length + indented.length) * FLATTENED;
  for (const { cells, columns, margin } of flattened ? moved : clear)
    shifts.set(cells[0]!.row, { from: cells.map(({ column }) => column), to: columns, margin });
  followLines(grid, header, end, page.name, shifts);
  return flattened;
}

/**
 * Rows that may be an indicator's: with several cells, and neither a total nor a note nor the last letters of a label. Where two columns stand
 * in one cell, what follows stands further left for that.
 */
function rowsOf(grid: Grid, { bottom, left, right }: HeaderBlock, end: number): readonly (readonly CellSnapshot[])[] {
  const rows: (readonly CellSnapshot[])[] = [];
  for (let row = bottom + 1; row <= end; row++) {
    const cells = cellsBetween(grid, row, left, right);
    const [first] = cells;
    if (!first || cells.length < FEWEST_CELLS || isTotalLabel(first.text) || REST_OF_LABEL.test(keyOf(first.text))) continue;
    if (!cells.some((cell) => TWO_VALUES.test(cell.text)) && !isNoteRow(grid, row, left, right)) rows.push(cells);
  }
  return rows;
}

/**
 * The further lines of a moved row's labels and name move with it: they stand below them. One that stands where the names stood, and not
 * below the moved row's name, was left in its place.
 */
function followLines(grid: Grid, { bottom, left, right }: HeaderBlock, end: number, name: number, shifts: Map<number, RowShift>): void {
  let above: RowShift | null = null;
  for (let row = bottom + 1; row <= end; row++) {
    const own = shifts.get(row);
    const cells = own || !above ? [] : cellsBetween(grid, row, left, right);
    const goesOn =
      above !== null &&
      cells.length > 0 &&
      cells.length < above.from.length &&
      saysNoValue(cells) &&
      !cells.every((cell) => isLevelLabel(cell.text));
    const from = cells.map(({ column }) => column);
    const besideName = above !== null && goesOn && cells.length === 1 && isFigure(grid.at(row - 1, from[0]!));
    const to = above && goesOn ? (besideName ? [name] : placesBelow(cells, above, name)) : null;
    if (above && to) shifts.set(row, { from, to, margin: above.margin });
    else above = own ?? null;
  }
}

/** True for a value that no words go on with: a line below it stands under the name of its row, which was written further left. */
function isFigure(cell: CellSnapshot | null): boolean {
  return cell !== null && FIGURES.includes(classOf(cell));
}

const FIGURES: readonly ContentClass[] = ['comparison', 'quantity', 'percent'];

/** Where the cells of a further line stood; null where nothing tells. */
function placesBelow(cells: readonly CellSnapshot[], above: RowShift, name: number): Placement | null {
  const written = cells.map(({ column }) => column);
  if (cells.length === 1 && written[0] === name) return written;
  const places = written.map((column) => above.to[above.from.indexOf(column)]);
  // The label of the next group, in line with the end of a name, has fewer labels above it than the name has.
  if (cells.some((cell, at) => isLevelLabel(cell.text) && (places[at] ?? name) >= name)) {
    const by = name - written.at(-1)!;
    return by > 0 && cells.every((cell, at) => isLevelLabel(cell.text) === at < cells.length - 1)
      ? written.map((column) => column + by)
      : null;
  }
  return places.some((place) => place === undefined) ? null : (places as Placement);
}

function movedRows(grid: Grid, shifts: ReadonlyMap<number, RowShift>): ReadonlyMap<number, OverlaidRow> {
  const rows = new Map<number, OverlaidRow>();
  for (const [row, { from, to }] of shifts) {
    const columns = new Map(from.map((column, at) => [column, to[at]!]));
    const cells = grid.row(row).map((cell) => (columns.has(cell.column) ? { ...cell, column: columns.get(cell.column)! } : cell));
    rows.set(row, { cells: cells.sort((one, other) => one.column - other.column) });
  }
  return rows;
}
