import type { ColumnRole, TableColumn } from '../model/types';
import { keyOf, type Grid } from '../snapshot/grid';
import { blockEnd } from './group-columns';
import { readHeaderBlocks, type HeaderBlock } from './header-block';
import { readHeadlessBlock } from './headless-table';
import { isLevelLabel, isSubtotalLabel, isTotalLabel } from './level-words';
import { cellsBetween, isNoteRow, isTitleRow, opensTable } from './rows';

/** Where an indicator table stands: what is above its header belongs to it, and its body down to the last row. */
export interface IndicatorRegion {
  readonly header: HeaderBlock;
  /** The headers below the first: where it comes back after a page break, and of further blocks of the same form. */
  readonly repeats: readonly HeaderBlock[];
  readonly top: number;
  readonly bottom: number;
}

/** A region that headers further down may still end, or go on with. */
interface OpenRegion extends IndicatorRegion {
  readonly repeats: HeaderBlock[];
  bottom: number;
}

/** Finds every indicator table of a sheet: one below the other and side by side. */
export function findIndicatorRegions(grid: Grid): IndicatorRegion[] {
  const headers: HeaderBlock[] = [];
  for (let row = 1; row <= grid.rows; row++) {
    const blocks = readHeaderBlocks(grid, row);
    headers.push(...blocks);
    const bottom = Math.max(row, ...blocks.map((block) => block.bottom));
    row = bottom;
  }
  const cutOff = headers.length === 0 ? readHeadlessBlock(grid) : null;
  if (cutOff) headers.push(cutOff);
  const regions: OpenRegion[] = [];
  for (const header of headers) {
    const above = regions.findLast((region) => overlaps(region.header, header));
    const repeat = above && (repeatOf(grid, above, header) ?? nextBlock(grid, above, header));
    if (repeat) {
      above.repeats.push(repeat);
      above.bottom = bodyBottom(grid, repeat);
      continue;
    }
    const floor = above ? above.bottom + 1 : 1;
    const start = above ? (firstOpening(grid, above, header) ?? floor) : floor;
    if (above && start <= above.bottom) above.bottom = start - 1;
    regions.push({ header, repeats: [], top: trimTop(grid, start, header), bottom: bodyBottom(grid, header) });
  }
  return regions;
}

function overlaps(a: HeaderBlock, b: HeaderBlock): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/**
 * A header that only repeats the one above after a page break: the same roles, or the same words as one of its rows, and nothing
 * in between that opens a table. Where only a part of the words comes back, the columns stay those of the whole header.
 */
function repeatOf(grid: Grid, region: IndicatorRegion, header: HeaderBlock): HeaderBlock | null {
  if (firstOpening(grid, region, header) !== null) return null;
  const roles = (block: HeaderBlock): string =>
    block.columns
      .filter((column) => column.role !== 'section' && column.role !== 'project' && column.role !== 'other')
      .map((column) => column.role)
      .join();
  if (roles(region.header) === roles(header) || (!grid.hasMerges && isPartOf(header, region.header))) return header;
  const words = (row: number): string =>
    cellsBetween(grid, row, header.left, header.right)
      .map((cell) => `${cell.column}${keyOf(cell.text)}`)
      .join();
  const repeated = words(header.bottom);
  for (let row = region.header.top; row <= region.header.bottom; row++)
    if (words(row) === repeated) return { ...header, columns: region.header.columns };
  return null;
}

/** True where a header has the columns of another but for some at one end: a page break cut them off. */
function isPartOf(header: HeaderBlock, whole: HeaderBlock): boolean {
  const words = ({ columns }: HeaderBlock): readonly string[] => columns.map((column) => keyOf(column.header.text));
  const [own, all] = [words(header), words(whole)];
  if (own.length < FEWEST_WORDS || own.length > all.length) return false;
  // The last word may have lost its further lines.
  const same = (word: string, at: number, from: number): boolean =>
    at === own.length - 1 ? all[from + at]!.startsWith(word) : word === all[from + at];
  return [0, all.length - own.length].some((from) => own.every((word, at) => same(word, at, from)));
}

const FEWEST_WORDS = 4;

/** Columns of points: a block that has one is assessed. */
const POINTS: readonly ColumnRole[] = ['weight', 'score'];

/**
 * A header with columns of its own over a further block of the same form: both blocks are assessed, no total closes the first,
 * and nothing in between opens a table. Lines alone above the header introduce its block: they belong to it.
 */
function nextBlock(grid: Grid, region: IndicatorRegion, header: HeaderBlock): HeaderBlock | null {
  const assessed = [region.repeats.at(-1) ?? region.header, header].every((block) =>
    block.columns.some((column) => POINTS.includes(column.role)),
  );
  if (!assessed || firstOpening(grid, region, header) !== null) return null;
  let top = header.top;
  while (top - 1 > region.header.bottom && cellsBetween(grid, top - 1, header.left, header.right).length <= 1) top--;
  for (let row = region.header.bottom + 1; row < top; row++)
    if (cellsBetween(grid, row, header.left, header.right).some((cell) => isTotalLabel(cell.text) && !isSubtotalLabel(cell.text)))
      return null;
  return { ...header, top };
}

/** The columns of a table: those of its first header, and what only the headers of further blocks have. */
export function columnsOf({ header, repeats }: IndicatorRegion): readonly TableColumn[] {
  const columns = [...header.columns];
  for (const block of repeats) {
    const known = new Set(columns.map((column) => column.role));
    columns.push(...block.columns.filter((column) => !known.has(column.role)));
  }
  return columns;
}

/** First row between a table's body and the next header that opens another table; null where there is none. */
function firstOpening(grid: Grid, region: IndicatorRegion, header: HeaderBlock): number | null {
  const from = (region.repeats.at(-1) ?? region.header).bottom + 1;
  for (let row = from; row < header.top; row++)
    if (opensTable(grid, row, header.left, header.right)) return titleAbove(grid, row, from, header);
  return null;
}

/** A row of document title or 附件 right above the opening row belongs to the same table. */
function titleAbove(grid: Grid, row: number, floor: number, header: HeaderBlock): number {
  let top = row;
  while (top - 1 >= floor) {
    const cells = cellsBetween(grid, top - 1, header.left, header.right);
    if (cells.length !== 1 || !/^附(?:件|表)/.test(keyOf(cells[0]!.text))) break;
    top--;
  }
  return top;
}

function trimTop(grid: Grid, start: number, header: HeaderBlock): number {
  let top = start;
  for (let row = start; row < header.top; row++) {
    if (isTitleRow(grid, row, header.left, header.right)) {
      const blankAbove = row > start && cellsBetween(grid, row - 1, header.left, header.right).length === 0;
      if (blankAbove) top = row;
    }
  }
  while (top < header.top && cellsBetween(grid, top, header.left, header.right).length === 0) top++;
  return top;
}

/** A short text that ends with its points in brackets. */
const WITH_POINTS = /^[^(]{2,20}\(\d{1,3}(?:\.\d)?分\)$/;

/** So many blank rows end a body: each table beside others is looked at down to there. */
const LARGEST_GAP = 1_000;

/** Last row of the body under a header. */
function bodyBottom(grid: Grid, header: HeaderBlock): number {
  let last = header.bottom;
  let gap = 0;
  const labelled = blockEnd(grid, header.columns, header.bottom);
  for (let row = header.bottom + 1; row <= grid.rows; row++) {
    const cells = cellsBetween(grid, row, header.left, header.right);
    if (cells.length === 0) {
      if (++gap > LARGEST_GAP) break;
      continue;
    }
    if (isNoteRow(grid, row, header.left, header.right, header.columns) && !totalFollows(grid, row, header)) break;
    if (readHeaderBlocks(grid, row).some((block) => overlaps(block, header))) break;
    if (isTitleRow(grid, row, header.left, header.right)) break;
    if ((gap > 0 || row > labelled) && !resumes(grid, row, header)) break;
    gap = 0;
    last = row;
  }
  return last;
}

/** A note between the indicators and the total row (其他需要说明的事项 over 总分) does not end the body. */
function totalFollows(grid: Grid, row: number, header: HeaderBlock): boolean {
  const below = cellsBetween(grid, row + 1, header.left, header.right);
  return below[0] !== undefined && isTotalLabel(below[0].text) && below.slice(1).some((cell) => /^\d/.test(keyOf(cell.text)));
}

/** After blank rows a body goes on only where a row carries a level label, a total, points in the points column, or a label with its points (满意度（10分）). */
function resumes(grid: Grid, row: number, header: HeaderBlock): boolean {
  const cells = cellsBetween(grid, row, header.left, header.right);
  if (cells.some((cell) => isLevelLabel(cell.text) || isTotalLabel(cell.text) || WITH_POINTS.test(keyOf(cell.text)))) return true;
  return header.columns.some((column) => (column.role === 'weight' || column.role === 'score') && /^\d/.test(grid.key(row, column.column)));
}
