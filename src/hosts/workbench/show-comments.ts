import type { FUniver } from '@univerjs/core/facade';
import { UpdateNoteMutation } from '@univerjs/sheets-note';
import { parseCellName } from '../../core/snapshot/address';
import type { GridWorkbook } from './grid-data';
import { NOTE_BOX } from './write-grid';

/** Attaches the opened file's own comments to their cells. They are no step of the grid's undo. */
export function showComments(api: FUniver, unitId: string, comments: GridWorkbook['comments']): void {
  for (const { sheetId, cell, text } of comments) {
    const address = parseCellName(cell);
    if (!address) continue;
    const [row, col] = [address.row - 1, address.column - 1];
    api.syncExecuteCommand(UpdateNoteMutation.id, { unitId, sheetId, row, col, note: { ...NOTE_BOX, id: `file-${sheetId}-${row}-${col}`, row, col, note: text } });
  }
}
