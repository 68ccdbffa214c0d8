import type { Language } from '../core/localized';
import type { RowMove } from '../core/snapshot/row-move';
import type { ChangeTracker } from '../hosts/univer/track-changes';
import type { WorkbenchHost } from '../hosts/univer/univer-host';
import { withRowsMoved } from './file-worker/file-client';
import type { RowCommand } from './grid/grid-commands';
import type { GridView } from './grid/start-grid';
import { message } from './workbench-messages';
import type { Notice } from './workbench-state';

/** The opened workbook, as far as its rows can move. */
export interface RowsDesk {
  readonly host: WorkbenchHost;
  readonly changes: ChangeTracker;
  readonly isProtected: (sheet: string) => boolean;
}

/** What came of it: a word for whoever does not see the grid, or why nothing moved. */
export type RowsMovedOrNot = { readonly said: string } | { readonly notice: Notice } | null;

function saidOf(language: Language, { kind, row, count }: RowMove): string {
  return message(language, kind === 'insert' ? 'rowsInserted' : 'rowsDeleted', {
    row: String(row),
    last: String(row + count - 1),
    count: String(count),
  });
}

/**
 * Puts as many rows as are selected in before them, or takes them out: first in the file, where it shows whether everything can
 * follow, then in the grid.
 */
export async function moveSelectedRows(
  command: RowCommand,
  grid: GridView,
  { host, changes, isProtected }: RowsDesk,
  language: Language,
): Promise<RowsMovedOrNot> {
  await grid.endEditing();
  const rows = grid.selectedRows();
  if (rows === null) return null;
  if (typeof rows === 'string') return { notice: { kind: 'refused', why: rows } };
  if (isProtected(rows.sheet)) return { notice: { kind: 'refused', why: 'protected' } };
  const move: RowMove = { kind: command === 'insertRows' ? 'insert' : 'delete', sheet: rows.sheet, row: rows.row, count: rows.count };
  const base = changes.base();
  const moved = await withRowsMoved(base, move);
  // Rows have moved meanwhile, by undo or by a second press of the key: these are no longer the ones that were meant.
  if (changes.base() !== base) return null;
  const done = moved.ok ? host.moveRows(move, [changes], moved.value) : moved;
  if (!done.ok) return { notice: { kind: 'problem', title: message(language, 'rowsStay'), problem: done.problem } };
  return { said: saidOf(language, move) };
}
