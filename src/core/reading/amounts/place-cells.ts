import { isPartSumLabel, isSumLabel, type AmountColumn, type AmountStructure } from '../../detection/amount-structure';
import { ZERO, type Decimal } from '../../decimal';
import { cellsBetween } from '../../detection/rows';
import { isNumeric } from '../../detection/numeric-cells';
import type { Grid } from '../../snapshot/grid';
import type { CellSnapshot } from '../../snapshot/types';
import { REMARK_HEADERS } from '../../vocabulary/amounts';
import { plainFigure } from '../figures';
import { assignCells } from '../rows/assign-cells';

/** Where the cells of a slipped row stand: for each column of the table the column of the cell that belongs to it. */
export interface Placement {
  readonly places: ReadonlyMap<number, number>;
  /** By how much this reading suits the row better than the second best. */
  readonly margin: number;
}

const COSTS = { move: 1, bend: 2, leftOut: 4 };
const SUITS = 3;
/** A word that stands in the same column in other rows too (a county's name beside its projects). */
const KNOWN = 4;
const CONTRADICTS = -4;
/** In wider tables no row is put back: each of its cells could stand anywhere. */
const MOST_CELLS = 64;

/** What the cells of a column are in most rows. */
interface Habit {
  readonly column: number;
  readonly numeric: boolean;
  /** True where most cells are numbers that name or count the rows: serial numbers, codes. */
  readonly numbering: boolean;
  readonly words: ReadonlyMap<string, number>;
  /** True for a column of remarks: a figure in it, beside a blank where figures stand, has slipped. */
  readonly remarks: boolean;
}

/**
 * Puts the cells of rows that lost merged cells on their way out of a PDF back under their headers. Rows whose cells suit their
 * columns as they stand are not touched. The function gives null for those.
 */
export function readPlacements(grid: Grid, structure: AmountStructure, rows: readonly number[]): (row: number) => Placement | null {
  if (grid.hasMerges) return () => null;
  const habits = structure.columns.map((column) => habitOf(grid, rows, column));
  const byColumn = new Map(habits.map((habit) => [habit.column, habit]));
  return (row) => {
    const cells = cellsBetween(grid, row, structure.area.left, structure.area.right);
    if (cells.length > Math.min(habits.length, MOST_CELLS) || habits.length > MOST_CELLS) return null;
    const lacking = habits.some((habit) => habit.numeric && grid.key(row, habit.column) === '');
    if (!cells.some((cell) => contradicts(grid, cell, byColumn.get(cell.column), lacking))) return null;
    return place(grid, cells, habits);
  };
}

function place(grid: Grid, cells: readonly CellSnapshot[], habits: readonly Habit[]): Placement | null {
  const [best, next] = assignCells(
    cells.map((cell) => cell.column),
    habits,
    (cell, slot) => suitability(grid, cells[cell]!, habits[slot]!),
    () => 0,
    COSTS,
  );
  if (!best) return null;
  const places = new Map(
    habits.map((habit, slot): [number, number] => {
      const cell = cells[best.slots.indexOf(slot)];
      return [habit.column, cell ? cell.column : -1];
    }),
  );
  return { places, margin: best.score - (next?.score ?? 0) };
}

function habitOf(grid: Grid, rows: readonly number[], { column, numeric, path }: AmountColumn): Habit {
  const words = new Map<string, number>();
  let numbers = 0;
  let filled = 0;
  for (const row of rows) {
    const key = grid.key(row, column);
    if (key === '') continue;
    filled++;
    if (/^\d+$/.test(key)) numbers++;
    else words.set(key, (words.get(key) ?? 0) + 1);
  }
  const remarks = !numeric && REMARK_HEADERS.includes(path.at(-1) ?? '');
  return { column, numeric, numbering: !numeric && filled > 0 && numbers * 2 > filled, words, remarks };
}

/** A figure where words stand, or words where figures do; a figure among remarks only where the row `lacks` one. */
function contradicts(grid: Grid, cell: CellSnapshot, habit: Habit | undefined, lacking: boolean): boolean {
  if (!habit) return true;
  if (habit.remarks && habit.words.size === 0) return lacking && isNumeric(grid, cell.row, cell.column);
  return suitability(grid, cell, habit) === CONTRADICTS;
}

function suitability(grid: Grid, cell: CellSnapshot, habit: Habit): number {
  const key = grid.key(cell.row, cell.column);
  const figure = isNumeric(grid, cell.row, cell.column);
  const sign = /^[-—/]+$/.test(key);
  if (habit.numeric) return figure ? SUITS : sign ? SUITS / 2 : CONTRADICTS;
  if (habit.numbering) return /^\d+$/.test(key) ? SUITS : figure ? CONTRADICTS : 0;
  if (figure) return habit.words.size === 0 ? 0 : CONTRADICTS;
  const others = (habit.words.get(key) ?? 0) - (cell.column === habit.column ? 1 : 0);
  return others > 0 ? KNOWN : SUITS - 1;
}

/** A total merged over several columns of amounts states the one that adds up the others, or none of them. Null where none is. */
export function mergedTotal(grid: Grid, structure: AmountStructure, row: number): Placement | null {
  const places = new Map<number, number>();
  for (const { column, numeric } of structure.columns) {
    const area = grid.mergeAt(row, column);
    if (!numeric || area?.left !== column || area.right === column || !isNumeric(grid, row, column)) continue;
    const covered = structure.columns.filter((other) => other.numeric && other.column >= area.left && other.column <= area.right);
    if (covered.length < 2) continue;
    for (const other of covered) places.set(other.column, -1);
    const own = covered.find(statesTotal);
    if (own) places.set(own.column, column);
  }
  return places.size > 0 ? { places, margin: Infinity } : null;
}

/**
 * The only figure of a total row, merged over all columns before its merge was lost: it belongs to the total column whose figures
 * give it. Null where none does.
 * @param sumOf What all rows with figures come to in a column.
 */
export function loneTotal(grid: Grid, structure: AmountStructure, row: number, sumOf: (column: number) => Decimal): Placement | null {
  const numeric = structure.columns.filter((column) => column.numeric);
  const filled = numeric.filter((column) => isNumeric(grid, row, column.column));
  const [only] = filled;
  if (!only || filled.length !== 1 || grid.hasMerges || statesTotal(only)) return null;
  const stated = plainFigure(grid, row, only.column).value ?? ZERO;
  const own = numeric.find(
    (column) =>
      statesTotal(column) &&
      sumOf(column.column)
        .minus(plainFigure(grid, row, column.column).value ?? ZERO)
        .eq(stated),
  );
  return own
    ? {
        places: new Map([
          [only.column, -1],
          [own.column, only.column],
        ]),
        margin: Infinity,
      }
    : null;
}

function statesTotal(column: AmountColumn): boolean {
  const leaf = column.path.at(-1) ?? '';
  return isSumLabel(leaf) || isPartSumLabel(leaf);
}
