import { shiftedFormula } from '../formulas/shifted-formula';
import { isInside } from '../snapshot/cell-blocks';
import type { CellRange, CellSnapshot } from '../snapshot/types';
import { sheetPrint } from './sheet-print';

/**
 * A short sum of everything that a person can type into a block of cells, by their places in it: the same wherever the block is, as
 * long as its formulas read the same cells of it.
 * @param formulas as of `sheetPrint`
 */
export function blockPrint(cells: readonly CellSnapshot[], area: CellRange, formulas: 'told' | 'placed'): string {
  const by = { down: 1 - area.top, right: 1 - area.left };
  const own = cells
    .filter(({ row, column }) => isInside(area, row, column))
    .map((cell) => ({
      ...cell,
      row: cell.row + by.down,
      column: cell.column + by.right,
      formula: cell.formula && shiftedFormula(cell.formula, by),
    }));
  return sheetPrint(own, formulas);
}

/** Most places that are tried: a sheet may repeat the first text of a form in every row. */
const MOST_TRIED = 200;

/**
 * Where a block is now: where it was, else where a cell says what its first cell said and all the others follow, as rows and columns
 * may have been put in before it. Null where it is nowhere, or in two places, or somebody has changed it.
 * @param first what its first cell held; a blank one is found where it was only
 */
export function findBlock(
  cells: readonly CellSnapshot[],
  { area, print, first }: { readonly area: CellRange; readonly print: string; readonly first: string },
  formulas: 'told' | 'placed' = 'told',
): CellRange | null {
  if (blockPrint(cells, area, formulas) === print) return area;
  if (first === '') return null;
  const [down, right] = [area.bottom - area.top, area.right - area.left];
  const places = cells
    .filter(({ formula, text }) => formula === null && text === first)
    .slice(0, MOST_TRIED)
    .map(({ row, column }): CellRange => ({ top: row, left: column, bottom: row + down, right: column + right }))
    .filter((place) => blockPrint(cells, place, formulas) === print);
  return places.length === 1 ? places[0]! : null;
}
