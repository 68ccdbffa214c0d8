import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { IUndoRedoService } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { CellParts } from './cell-parts';
import { cellChange } from './cell-parts';
import type { Grid, GridSheet } from './open-grid';
import { gridNote, noteAt } from './notes';

/** New parts for one cell; parts that are left out stay. */
export interface CellWrite {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
  readonly parts: Partial<CellParts>;
}

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
      const old = noteAt(grid, sheet.id, row, column);
      redo.push(noteMutation(grid, sheet.id, row, column, parts.note, true));
      undo.push(noteMutation(grid, sheet.id, row, column, old?.text ?? null, old?.own ?? false));
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

function noteMutation(grid: Grid, sheetId: string, row: number, column: number, text: string | null, own: boolean): IMutationInfo {
  const place = { unitId: grid.unitId, sheetId, row, col: column };
  if (text === null) return { id: RemoveNoteMutation.id, params: place };
  return { id: UpdateNoteMutation.id, params: { ...place, note: gridNote(row, column, text, own) } };
}

/** Runs one mutation; a grid that throws has failed, too. */
function run(grid: Grid, { id, params }: IMutationInfo): boolean {
  try {
    return grid.api.syncExecuteCommand(id, params);
  } catch {
    return false;
  }
}

/** What was written, as the grid's own undo takes it back and does it again. */
export interface WrittenStep {
  readonly undo: readonly IMutationInfo[];
  readonly redo: readonly IMutationInfo[];
}

/** What happens in the grid, and to the opened file after it; back again the file comes last, too, so that it knows nothing of what went. */
export function withFile(grid: WrittenStep, file: WrittenStep): WrittenStep {
  return { redo: [...grid.redo, ...file.redo], undo: [...grid.undo, ...file.undo] };
}

/** Writes all cells in one go. Where a part of it fails, what was written before is taken back and null is returned. */
export function writeCells(grid: Grid, writes: readonly CellWrite[]): WrittenStep | null {
  return runStep(grid, mutationsOf(grid, writes));
}

/** Does a step. Where a part of it fails, what was done before is taken back and null is returned. */
export function runStep(grid: Grid, step: WrittenStep): WrittenStep | null {
  if (step.redo.every((mutation) => run(grid, mutation))) return step;
  for (const mutation of step.undo) run(grid, mutation);
  return null;
}

/** Makes what was written one step of the grid's own undo. */
export function pushStep(grid: Grid, { undo, redo }: WrittenStep): void {
  grid.injector.get(IUndoRedoService).pushUndoRedo({ unitID: grid.unitId, undoMutations: [...undo], redoMutations: [...redo] });
}
