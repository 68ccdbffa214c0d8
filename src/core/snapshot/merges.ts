import { greatest } from '../extremes';
import type { CellRange } from './types';

/** Merged areas by the cells that they cover. */
export interface MergeIndex {
  /** True where there is no area at all. */
  readonly empty: boolean;
  /** The area that covers a cell, or null. */
  at(row: number, column: number): CellRange | null;
  /** True where an area lies in part or whole within this one. */
  anyIn(range: CellRange): boolean;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * For each column of a sheet the last row that is taken, as a tree over halves of the columns: asking for the greatest of
 * some columns and setting them costs the tree's height, not the number of columns.
 */
class TakenRows {
  /** Greatest row in the node's columns. */
  private readonly greatest: Int32Array;
  /** Row that all of the node's columns are taken to at least. */
  private readonly all: Int32Array;

  /** @param columns how many columns there are, a power of two */
  constructor(private readonly columns: number) {
    this.greatest = new Int32Array(2 * columns);
    this.all = new Int32Array(2 * columns);
  }

  in(left: number, right: number, node = 1, from = 1, to = this.columns): number {
    if (right < from || left > to) return 0;
    if (left <= from && to <= right) return this.greatest[node]!;
    const middle = (from + to - 1) >> 1;
    return Math.max(this.all[node]!, this.in(left, right, 2 * node, from, middle), this.in(left, right, 2 * node + 1, middle + 1, to));
  }

  take(row: number, left: number, right: number, node = 1, from = 1, to = this.columns): void {
    if (right < from || left > to) return;
    this.greatest[node] = Math.max(this.greatest[node]!, row);
    if (left <= from && to <= right) {
      this.all[node] = Math.max(this.all[node]!, row);
      return;
    }
    const middle = (from + to - 1) >> 1;
    this.take(row, left, right, 2 * node, from, middle);
    this.take(row, left, right, 2 * node + 1, middle + 1, to);
  }
}

/** The least power of two that is not below a number. */
function powerFrom(number: number): number {
  let power = 1;
  while (power < number) power *= 2;
  return power;
}

/**
 * The areas that a sheet can hold: within its rows and columns, and of areas that lie over each other the one that begins
 * first, by rows and then by columns. Excel makes no others and takes them out of a file that holds them. As given where all
 * of them stand, else from top to bottom. n log n.
 */
export function soundMerges(areas: readonly CellRange[]): readonly CellRange[] {
  const within = areas.filter(({ top, left, bottom, right }) => top >= 1 && left >= 1 && bottom <= ROWS && right <= COLUMNS);
  if (areas.length < 2) return within;
  const taken = new TakenRows(powerFrom(greatest(within.map(({ right }) => right))));
  const sound = within
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .filter(({ top, left, bottom, right }) => {
      if (taken.in(left, right) >= top) return false;
      taken.take(bottom, left, right);
      return true;
    });
  return sound.length === areas.length ? areas : sound;
}

/** The row among `top` to `bottom` that can be halved most often. Areas that share it all cover one row. */
function middleRow(top: number, bottom: number): number {
  const span = 31 - Math.clz32((top - 1) ^ bottom);
  return (bottom >>> span) << span;
}

/**
 * Indexes merged areas; of those that lie over each other one is kept, as `soundMerges` says. An area over a million rows costs
 * as much as one over two cells. Built in n log n; a look-up costs the logarithms of the sheet's rows and of the areas.
 */
export function indexMerges(areas: readonly CellRange[]): MergeIndex {
  const byMiddle = new Map<number, CellRange[]>();
  const levels = new Set<number>();
  for (const area of soundMerges(areas)) {
    const middle = middleRow(area.top, area.bottom);
    const line = byMiddle.get(middle);
    if (line) line.push(area);
    else byMiddle.set(middle, [area]);
    levels.add(31 - Math.clz32(middle & -middle));
  }
  for (const line of byMiddle.values()) line.sort((a, b) => a.left - b.left);
  const middles = [...byMiddle.keys()].sort((a, b) => a - b);
  /** The areas that may cover a row, in lines of columns. */
  const linesOver = (row: number): readonly (readonly CellRange[])[] =>
    [...levels].flatMap((level) => {
      const line = byMiddle.get(((row >>> level) | 1) << level);
      return line ? [line] : [];
    });
  return {
    empty: byMiddle.size === 0,
    at(row, column) {
      for (const level of levels) {
        const line = byMiddle.get(((row >>> level) | 1) << level);
        const area = line?.[countUpTo(line, ({ left }) => left, column) - 1];
        if (area && area.right >= column && area.top <= row && area.bottom >= row) return area;
      }
      return null;
    },
    anyIn({ top, left, bottom, right }) {
      const touches = (area: CellRange): boolean => area.bottom >= top && area.top <= bottom && area.right >= left && area.left <= right;
      if ([...linesOver(top), ...linesOver(bottom)].some((line) => line.some(touches))) return true;
      for (let at = countUpTo(middles, (middle) => middle, top); at < middles.length && middles[at]! <= bottom; at++) {
        if (byMiddle.get(middles[at]!)!.some(touches)) return true;
      }
      return false;
    },
  };
}

/** How many of some items, sorted by a number, have one up to `most`. */
function countUpTo<T>(sorted: readonly T[], numberOf: (item: T) => number, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(sorted[middle]!) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
