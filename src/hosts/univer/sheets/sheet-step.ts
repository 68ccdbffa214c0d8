import type { IMutationInfo, IWorksheetData } from '@univerjs/core';
import { mergeWorksheetSnapshotWithDefault, Tools } from '@univerjs/core';
import type { IInsertSheetMutationParams, IRemoveSheetMutationParams } from '@univerjs/sheets';
import { InsertSheetMutation, RemoveSheetMutation, RemoveSheetUndoMutationFactory } from '@univerjs/sheets';
import type { ISheetNote } from '@univerjs/sheets-note';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import { parseCellName } from '../../../core/snapshot/address';
import { gridNote } from '../notes';
import type { Grid, GridSheet } from '../open-grid';
import type { WrittenStep } from '../write-grid';
import type { NewGridSheet } from './new-grid-sheets';

/** How many sheets were ever put in: the grid's packages keep some things by the ids of sheets, beyond their end. */
let made = 0;

function putNotes({ unitId }: Grid, sheetId: string, notes: readonly ISheetNote[]): IMutationInfo[] {
  return notes.map((note) => ({ id: UpdateNoteMutation.id, params: { unitId, sheetId, row: note.row, col: note.col, note: { ...note } } }));
}

function takeNotes({ unitId }: Grid, sheetId: string, notes: readonly ISheetNote[]): IMutationInfo[] {
  return notes.map(({ row, col }) => ({ id: RemoveNoteMutation.id, params: { unitId, sheetId, row, col } }));
}

function notesOf({ comments }: NewGridSheet): ISheetNote[] {
  return comments.flatMap(({ cell, text, own }) => {
    const at = parseCellName(cell);
    return at ? [gridNote(at.row - 1, at.column - 1, text, own)] : [];
  });
}

function insertMutation({ unitId }: Grid, index: number, sheet: Partial<IWorksheetData>): IMutationInfo {
  const params: IInsertSheetMutationParams = { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(sheet) };
  return { id: InsertSheetMutation.id, params };
}

function removal({ unitId }: Grid, { id, name }: Pick<GridSheet, 'id' | 'name'>): IRemoveSheetMutationParams {
  return { unitId, subUnitId: id, subUnitName: name };
}

/** Steps one after the other; back again in the other order. */
export function joined(steps: readonly WrittenStep[]): WrittenStep {
  return { redo: steps.flatMap(({ redo }) => redo), undo: [...steps].reverse().flatMap(({ undo }) => undo) };
}

/** What puts sheets into the grid, and what takes them out. @param from how many stand before them */
export function insertingStep(grid: Grid, sheets: readonly NewGridSheet[], from = grid.sheets().length): WrittenStep {
  return joined(
    sheets.map((sheet, at): WrittenStep => {
      const id = `put-${(made += 1)}`;
      const notes = notesOf(sheet);
      return {
        redo: [insertMutation(grid, from + at, { ...sheet.data, id, name: sheet.name }), ...putNotes(grid, id, notes)],
        undo: [...takeNotes(grid, id, notes), { id: RemoveSheetMutation.id, params: removal(grid, { id, name: sheet.name }) }],
      };
    }),
  );
}

/** What takes sheets out of the grid, and what puts them back as they are now. */
export function removingStep(grid: Grid, sheets: readonly GridSheet[]): WrittenStep {
  return joined(
    sheets.map((sheet): WrittenStep => {
      const notes = [...(grid.notes.getSheetNotes(grid.unitId, sheet.id)?.values() ?? [])];
      const params = removal(grid, sheet);
      const back = RemoveSheetUndoMutationFactory(grid.injector, params);
      return {
        redo: [...takeNotes(grid, sheet.id, notes), { id: RemoveSheetMutation.id, params }],
        undo: [insertMutation(grid, back.index, Tools.deepClone(back.sheet)), ...putNotes(grid, sheet.id, notes)],
      };
    }),
  );
}
