import type { CellRange } from '../../core/snapshot/types';

function halves({ top, left, bottom, right }: CellRange): readonly CellRange[] {
  if (bottom - top >= right - left) {
    const middle = (top + bottom) >> 1;
    return [
      { top, left, bottom: middle, right },
      { top: middle + 1, left, bottom, right },
    ];
  }
  const middle = (left + right) >> 1;
  return [
    { top, left, bottom, right: middle },
    { top, left: middle + 1, bottom, right },
  ];
}

/** A block whose cells agree, and in what. */
export interface Agreed<T> {
  readonly block: CellRange;
  readonly value: T;
}

/**
 * Asks the same of a whole block where its cells agree, of its halves where they do not: a property of a range is null there. A
 * table has few formats and few hidden rows, so this takes few questions where cell by cell would take thousands.
 * @param ask null where the cells differ
 * @param fallback for a single cell that has no answer
 */
export function agreed<T>(block: CellRange, ask: (block: CellRange) => T | null | undefined, fallback: T): readonly Agreed<T>[] {
  const value = ask(block);
  if (value !== null && value !== undefined) return [{ block, value }];
  if (block.top === block.bottom && block.left === block.right) return [{ block, value: fallback }];
  return halves(block).flatMap((half) => agreed(half, ask, fallback));
}
