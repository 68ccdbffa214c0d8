import type { EditPlan } from '../../core/plan/types';
import type { CellParts } from './cell-state';
import type { RecordedCell, RecordedEntry, RecordedSheet } from './entry';
import type { PlacedEdit } from './place-edits';
import type { RememberedRows } from './remembered-rows';
import { samePart } from './same-state';
import { touchedBlocks } from './touched';

/** A cell that will be written. */
export interface CellToWrite extends PlacedEdit {
  readonly before: CellParts;
}

/** The cells of a sheet that will be written. */
export interface SheetToWrite extends RecordedSheet {
  readonly cells: readonly CellToWrite[];
  /** What the sheet's rows say besides the cells. */
  readonly remembered: RememberedRows;
}

/** The record of a command that is about to write. */
export function newEntry(id: string, { title, purpose }: EditPlan, sheets: readonly SheetToWrite[]): RecordedEntry {
  const all = sheets.flatMap(({ cells }, sheet) =>
    cells.map(({ row, column, before, planned }) => ({ sheet, row, column, before, planned })),
  );
  const cells = all.map((cell, index): RecordedCell => ({ ...cell, index }));
  return {
    head: {
      id,
      title,
      purpose,
      state: 'writing',
      cells: cells.length,
      sheets: sheets.map((sheet) => ({ id: sheet.id, name: sheet.name })),
      touched: touchedBlocks(cells),
    },
    cells,
    after: null,
    rows: sheets.map(({ remembered }) => remembered),
  };
}

/**
 * What the record must remember of the written state: where it is not as planned, or a number format moved along. By the place of the
 * cell among all cells.
 * @param nowOf what a cell holds
 */
export function writtenState<Cell extends CellToWrite>(cells: readonly Cell[], nowOf: (cell: Cell) => CellParts): Map<number, CellParts> {
  const after = new Map<number, CellParts>();
  cells.forEach((cell, index) => {
    const { planned, before } = cell;
    const now = nowOf(cell);
    const parts: [string, unknown][] = (['content', 'note'] as const).flatMap((part) =>
      planned[part] !== undefined && !samePart(part, now, planned) ? [[part, now[part]]] : [],
    );
    if (before.format !== undefined && now.format !== undefined && now.format !== (planned.format ?? before.format))
      parts.push(['format', now.format]);
    if (parts.length > 0) after.set(index, Object.fromEntries(parts) as CellParts);
  });
  return after;
}
