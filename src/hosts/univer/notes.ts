import type { FUniver } from '@univerjs/core/facade';
import type { ISheetNote } from '@univerjs/sheets-note';
import { UpdateNoteMutation } from '@univerjs/sheets-note';
import { parseCellName } from '../../core/snapshot/address';
import type { Grid } from './open-grid';
import type { LookComment } from './look/comments';

/** Size of a comment's box in pixels: enough for two sentences. */
const BOX = { width: 240, height: 96, show: false };
/** How the ids of this product's own comments begin. */
const OWN = 'jx-';

/** A comment of the file on one of the grid's sheets. */
export type PlacedComment = LookComment & { readonly sheetId: string };

/** A comment for the grid; row and column count from 0. */
export function gridNote(row: number, column: number, text: string, own: boolean): ISheetNote {
  return { ...BOX, id: `${own ? OWN : 'user-'}${row}-${column}`, row, col: column, note: text };
}

/** Whether a comment is this product's own. */
export function isOwnNote({ id }: Pick<ISheetNote, 'id'>): boolean {
  return id.startsWith(OWN);
}

/** The comment of a cell and whose it is; null where it has none. */
export function noteAt(grid: Grid, sheetId: string, row: number, column: number): { readonly text: string; readonly own: boolean } | null {
  const note = grid.notes.getNote(grid.unitId, sheetId, { row, col: column });
  return note ? { text: note.note ?? '', own: isOwnNote(note) } : null;
}

/** Attaches the opened file's comments to their cells. They are no step of the grid's undo. */
export function showComments(api: FUniver, unitId: string, comments: readonly PlacedComment[]): void {
  for (const { sheetId, cell, text, own } of comments) {
    const address = parseCellName(cell);
    if (!address) continue;
    const [row, col] = [address.row - 1, address.column - 1];
    api.syncExecuteCommand(UpdateNoteMutation.id, { unitId, sheetId, row, col, note: gridNote(row, col, text, own) });
  }
}
