import { greatest } from '../extremes';
import type { Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import type { CellSnapshot } from '../snapshot/types';
import { matchHeader } from './match-header';

const FEWEST_WORDS = 3;
const LONGEST_WORD = 20;
/** So many rows below a header tell how far its last word reaches. */
const LOOK_DOWN = 6;
const FIGURE = /^[-\d.,%]+$/;

/**
 * Where a page was written row by row, the second line of a header (名称 | 权重) stands further left than what it divides: the
 * words that reach over both lines are missing from it. It is put where it belongs, if it fills the places under the wide words
 * exactly. Sheets with merged areas stay as they are.
 */
export function placeHeaderLines(grid: Grid): Grid {
  if (grid.hasMerges) return grid;
  const rows = new Map<number, OverlaidRow>();
  for (let row = 1; row < grid.rows; row++) {
    const [words, below] = [grid.row(row), grid.row(row + 1)];
    if (!isHeaderLine(words) || !isSecondLine(below) || below[0]!.column > words[0]!.column) continue;
    const places = placesUnder(grid, row, below.length);
    const inPlace = places.every((column, at) => below[at]?.column === column);
    if (places.length !== below.length || inPlace) continue;
    rows.set(row + 1, { cells: below.map((cell, at) => ({ ...cell, column: places[at]! })) });
  }
  return rows.size === 0 ? grid : overlay(grid, rows);
}

function areWords(cells: readonly CellSnapshot[]): boolean {
  return cells.every((cell) => cell.content.type === 'text' && cell.text.trim().length <= LONGEST_WORD && !FIGURE.test(cell.text.trim()));
}

function isHeaderLine(cells: readonly CellSnapshot[]): boolean {
  return cells.length >= FEWEST_WORDS && areWords(cells) && cells.filter((cell) => matchHeader(cell.text) !== null).length >= FEWEST_WORDS;
}

/** Words side by side, without a gap. */
function isSecondLine(cells: readonly CellSnapshot[]): boolean {
  return cells.length > 1 && cells.every((cell, at) => cell.column === cells[0]!.column + at) && areWords(cells);
}

/** The places under the words of a row with blank ones beside them, left to right; under its last word, too, where the rows below reach so far that they are `count`. */
function placesUnder(grid: Grid, row: number, count: number): readonly number[] {
  const words = grid.row(row);
  const under = (left: number, right: number): number[] => Array.from({ length: right - left + 1 }, (_, at) => left + at);
  const places = words.slice(0, -1).flatMap(({ column }, at) => {
    const next = words[at + 1]!.column;
    return next > column + 1 ? under(column, next - 1) : [];
  });
  const last = words.at(-1)!.column;
  const widest = greatest(Array.from({ length: LOOK_DOWN }, (_, at) => grid.row(row + 2 + at).at(-1)?.column ?? 0));
  const open = widest > last ? under(last, widest) : [];
  return open.length > 0 && places.length + open.length === count ? [...places, ...open] : places;
}
