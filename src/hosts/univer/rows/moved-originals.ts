import { movedRow, type RowMove } from '../../../core/snapshot/row-move';
import { FormulaMover } from '../../../core/formulas/moved-formula';
import type { CellParts } from '../cell-parts';
import { readParts } from '../cell-parts';
import type { Grid, GridSheet } from '../open-grid';
import { carriedCells } from './moved-cells';
import { movedParts } from './moved-record';

/** What a cell of the grid held in the file. Row and column count from 0. */
export interface OriginalCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly parts: CellParts;
}

/** By `placeKey`. */
export type Originals = ReadonlyMap<string, OriginalCell>;

export function placeKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}

/** Text of a cell that holds nothing. */
const NOTHING: CellParts['content'] = {};

function holdsSomething({ content }: CellParts): boolean {
  return Boolean(content.f) || content.p !== undefined || (content.v !== undefined && content.v !== null && content.v !== '');
}

/**
 * What changed cells hold in the file once rows of `sheet` have moved in it as they do in the grid. To be called before they
 * move in the grid.
 */
export function movedOriginals(grid: Grid, sheet: GridSheet, move: RowMove, originals: Originals): Originals {
  const mover = new FormulaMover(
    move,
    grid.sheets().map(({ name }) => name),
  );
  const names = new Map(grid.sheets().map(({ id, name }) => [id, name]));
  const moved = new Map<string, OriginalCell>();
  const add = (cell: OriginalCell): void => void moved.set(placeKey(cell.sheetId, cell.row, cell.column), cell);
  for (const { sheetId, row, column, parts } of originals.values()) {
    const at = sheetId === sheet.id ? movedRow(move, row + 1) : row + 1;
    if (at !== null) add({ sheetId, row: at - 1, column, parts: movedParts(mover, names.get(sheetId) ?? '', parts) });
  }
  if (move.kind === 'insert') {
    // New rows look like the row above them: in the file as it was there, in the grid as it is now.
    for (const { sheetId, row, column, parts } of originals.values()) {
      if (sheetId !== sheet.id || row !== move.row - 2) continue;
      for (let at = move.row - 1; at < move.row - 1 + move.count; at++)
        add({ sheetId, row: at, column, parts: { ...parts, content: NOTHING, note: null } });
    }
    return moved;
  }
  const inFile = (row: number, column: number): CellParts =>
    originals.get(placeKey(sheet.id, row, column))?.parts ?? readParts(grid, sheet, row, column);
  for (const { from, to } of carriedCells(sheet, move)) {
    const [carried, own] = [inFile(from.row, from.column), inFile(to.row, to.column)];
    const parts = holdsSomething(carried) ? { ...carried, note: own.note } : own;
    add({ sheetId: sheet.id, row: move.row - 1, column: to.column, parts: movedParts(mover, sheet.name, parts) });
  }
  return moved;
}
