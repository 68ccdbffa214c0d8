import { cellName } from '../snapshot/address';
import type { CellAddress } from '../snapshot/types';

/** The names of cells in their order; runs down a column as one: `D13:D25`. */
export function cellsName(cells: readonly CellAddress[]): readonly string[] {
  const areas: { readonly from: CellAddress; to: CellAddress }[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (last && last.to.column === cell.column && last.to.row + 1 === cell.row) last.to = cell;
    else areas.push({ from: cell, to: cell });
  }
  return areas.map(({ from, to }) => (from === to ? cellName(from) : `${cellName(from)}:${cellName(to)}`));
}
