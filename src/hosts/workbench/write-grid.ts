import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { IUndoRedoService } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { CellParts } from './cell-parts';
import { cellChange } from './cell-parts';
import type { Grid, GridSheet } from './grid';

/** New parts for one cell; parts that are left out stay. */
export interface CellWrite {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
  readonly parts: Partial<CellParts>;
}

/** Size of a comment's box in pixels: enough for two sentences. */
export const NOTE_BOX = { width: 240, height: 96, show: false };

/** Turns writes into the grid's mutations and their opposites, at most two mutations per sheet plus one per comment. */
function mutationsOf(grid: Grid, writes: readonly CellWrite[]): { readonly redo: IMutationInfo[]; readonly undo: IMutationInfo[] } {
  const redo: IMutationInfo[] = [];
  const undo: IMutationInfo[] = [];
  const changes = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const { sheet, row, column, parts } of writes) {
    const change = cellChange(parts);
    if (change) {
      const group = `${parts.content === undefined ? 'look' : 'content'} ${sheet.id}`;
      const rows = changes.get(group) ?? {};
      changes.set(group, rows);
      (rows[row] ??= {})[column] = change;
    }
    if (parts.note !== undefined) {
      const old = grid.notes.getNote(grid.unitId, sheet.id, { row, col: column });
      redo.push(noteMutation(grid, sheet.id, row, column, parts.note));
      undo.push(noteMutation(grid, sheet.id, row, column, old?.note ?? null));
    }
  }
  for (const [group, rows] of changes) {
    const [kind, subUnitId] = group.split(' ') as [string, string];
    const params: ISetRangeValuesMutationParams = {
      unitId: grid.unitId,
      subUnitId,
      cellValue: rows as IObjectMatrixPrimitiveType<ICellData>,
      // Without this word the grid takes a change of looks alone for typing, and drops the formulas of the cells.
      ...(kind === 'look' ? { trigger: SetStyleCommand.id } : {}),
    };
    undo.push({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(grid.injector, params) });
    redo.push({ id: SetRangeValuesMutation.id, params });
  }
  return { redo, undo };
}

function noteMutation(grid: Grid, sheetId: string, row: number, column: number, text: string | null): IMutationInfo {
  const place = { unitId: grid.unitId, sheetId, row, col: column };
  if (text === null) return { id: RemoveNoteMutation.id, params: place };
  return { id: UpdateNoteMutation.id, params: { ...place, note: { ...NOTE_BOX, id: `jx-${row}-${column}`, row, col: column, note: text } } };
}

/** Runs one mutation; a grid that throws has failed, too. */
function run(grid: Grid, { id, params }: IMutationInfo): boolean {
  try {
    return grid.api.syncExecuteCommand(id, params);
  } catch {
    return false;
  }
}

/**
 * Writes all cells in one go and as one step of the grid's own undo. Where a part of it fails, what was written before is
 * taken back and false is returned.
 */
export function writeCells(grid: Grid, writes: readonly CellWrite[]): boolean {
  const { redo, undo } = mutationsOf(grid, writes);
  if (!redo.every((mutation) => run(grid, mutation))) {
    for (const mutation of undo) run(grid, mutation);
    return false;
  }
  grid.injector.get(IUndoRedoService).pushUndoRedo({ unitID: grid.unitId, undoMutations: undo, redoMutations: redo });
  return true;
}
