import type { CellSnapshot } from './types';

/**
 * A reading of single cells that looks at each cell once. A snapshot never changes, so that what was read of a cell holds as long
 * as the cell is there, and goes with it.
 */
export function perCell<T extends string | object>(read: (cell: CellSnapshot) => T): (cell: CellSnapshot) => T {
  const known = new WeakMap<CellSnapshot, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const reading = read(cell);
    known.set(cell, reading);
    return reading;
  };
}
