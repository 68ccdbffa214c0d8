import type { Grid } from '../snapshot/grid';
import { keyOf } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { cellsBetween } from './rows';

/** Splits what indicator tables leave of a sheet into areas that may each hold a table of amounts. */
export function findAmountAreas(grid: Grid, taken: readonly CellRange[]): CellRange[] {
  return freeBands(grid, taken)
    .flatMap((band) => splitRows(grid, band))
    .flatMap((area) => splitColumns(grid, area));
}

/** Row bands that no indicator table covers; columns beside an indicator table form a band of their own. */
function freeBands(grid: Grid, taken: readonly CellRange[]): CellRange[] {
  const bands: CellRange[] = [];
  let top = 1;
  const blocks = [...taken].sort((a, b) => a.top - b.top);
  const ends = lastColumns(blocks);
  for (const block of blocks) {
    if (block.top > top) bands.push({ top, left: 1, bottom: block.top - 1, right: grid.columns });
    let right = block.right;
    for (let row = block.top; row <= block.bottom; row++) right = Math.max(right, ends.get(row) ?? 0);
    if (right + 2 <= grid.columns && block.right === right)
      bands.push({ top: block.top, left: right + 1, bottom: block.bottom, right: grid.columns });
    top = Math.max(top, block.bottom + 1);
  }
  if (top <= grid.rows) bands.push({ top, left: 1, bottom: grid.rows, right: grid.columns });
  return bands;
}

/** Last column that a table covers in each row. */
function lastColumns(blocks: readonly CellRange[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { top, bottom, right } of blocks) for (let row = top; row <= bottom; row++) ends.set(row, Math.max(ends.get(row) ?? 0, right));
  return ends;
}

function isWordsOnly(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  return cells.length > 0 && cells.every((cell) => cell.content.type === 'text' && !/^[-\d,.%]+$/.test(keyOf(cell.text)));
}

/** True where a row is the title of another table: one text that ends like a title. */
function isTableTitle(grid: Grid, row: number, area: CellRange): boolean {
  const cells = cellsBetween(grid, row, area.left, area.right);
  if (cells.length !== 1) return false;
  const key = keyOf(cells[0]!.text);
  return key.length <= 60 && /(?:表|表[(（].{0,60}[)）]|表\d{0,60})$/.test(key) && !/^注/.test(key);
}

function splitRows(grid: Grid, band: CellRange): CellRange[] {
  const areas: CellRange[] = [];
  let start: number | null = null;
  let hasFigures = false;
  let blanks = 0;
  const close = (bottom: number): void => {
    if (start !== null && bottom >= start) areas.push({ top: start, left: band.left, bottom, right: band.right });
    start = null;
    hasFigures = false;
  };
  for (let row = band.top; row <= band.bottom; row++) {
    const cells = cellsBetween(grid, row, band.left, band.right);
    if (cells.length === 0) {
      blanks++;
      continue;
    }
    const startsAnew = hasFigures && ((blanks >= 1 && isWordsOnly(grid, row, band)) || blanks >= 3 || isTableTitle(grid, row, band));
    if (startsAnew) close(row - blanks - 1);
    start ??= row;
    blanks = 0;
    hasFigures ||= cells.some((cell) => cell.content.type === 'number');
    hasFigures ||= cells.filter((cell) => /^[-\d,.]+%?$/.test(keyOf(cell.text))).length >= 2;
  }
  close(band.bottom);
  return areas;
}

/** Splits an area at columns that are blank from top to bottom, where both sides have several columns of their own. */
function splitColumns(grid: Grid, area: CellRange): CellRange[] {
  // Columns in which something stands, or over which a merged area reaches.
  const used: boolean[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    let seen = 0;
    for (const cell of cells) {
      const right =
        cells.length === 1 || !grid.hasMerges ? cell.column : Math.min(grid.mergeAt(row, cell.column)?.right ?? cell.column, area.right);
      for (let column = Math.max(cell.column, seen + 1); column <= right; column++) used[column] = true;
      seen = Math.max(seen, right);
    }
  }
  const parts: CellRange[] = [];
  let left: number | null = null;
  for (let column = area.left; column <= area.right + 1; column++) {
    if (used[column]) left ??= column;
    else if (left !== null) {
      parts.push({ ...area, left, right: column - 1 });
      left = null;
    }
  }
  const wide = parts.filter((part) => part.right - part.left >= 1);
  return wide.length >= 2 && wide.every((part) => headed(grid, part))
    ? wide
    : [{ ...area, left: parts[0]?.left ?? area.left, right: parts.at(-1)?.right ?? area.right }];
}

/** A side has a header of its own: a row of at least two words above its figures. */
function headed(grid: Grid, part: CellRange): boolean {
  for (let row = part.top; row <= Math.min(part.bottom, part.top + 6); row++) {
    if (cellsBetween(grid, row, part.left, part.right).length >= 2 && isWordsOnly(grid, row, part)) return true;
  }
  return false;
}
