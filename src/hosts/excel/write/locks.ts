import type { Localized } from '../../../core/localized';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellKey } from '../../../core/snapshot/cell-blocks';
import type { CellParts, PartName } from '../../journal/cell-state';
import { needsGeneral } from '../../journal/entered-text';
import { CELL_LOCKED } from '../../journal/reasons';
import type { Job } from '../batch';
import { CALL_BYTES } from '../batch';
import { rangeOf } from '../blocks';
import { FORMAT_LOCKED, NOTE_LOCKED } from './reasons';

/** What a sheet's protection lets through. */
export interface Locks {
  /** Number formats and marks: of every cell or of none, whether locked or not. */
  readonly formats: boolean;
  readonly notes: boolean;
  readonly isLocked: (cell: CellAddress) => boolean;
}

/** A sheet that is not protected. */
export const OPEN: Locks = { formats: true, notes: true, isLocked: () => false };

/** The job that asks for a sheet's protection. */
export function protectionJob(sheet: Excel.Worksheet): Job {
  return { request: 2 * CALL_BYTES, response: 2 * CALL_BYTES, queue: () => void sheet.protection.load(['protected', 'options']) };
}

/** Whether number formats can be set and marks made or taken off on a sheet whose protection was asked for. */
export function allowsFormats({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}

/** The jobs that ask which cells of a protected sheet are locked; none where it is open. The answer is there after the round trip. */
export function lockJobs(sheet: Excel.Worksheet, cells: readonly CellAddress[], jobs: Job[]): () => Locks {
  const { protection } = sheet;
  if (!protection.protected) return () => OPEN;
  const asked = new Map<string, Excel.FormatProtection>();
  for (const cell of cells) {
    const block: CellRange = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    jobs.push({
      request: 4 * CALL_BYTES,
      response: CALL_BYTES,
      queue: () => {
        const own = rangeOf(sheet, block).format.protection;
        own.load('locked');
        asked.set(cellKey(cell), own);
      },
    });
  }
  return () => ({
    formats: allowsFormats(sheet),
    notes: protection.options.allowEditObjects === true,
    isLocked: (cell) => asked.get(cellKey(cell))?.locked !== false,
  });
}

/**
 * Why a part of a cell cannot be written under a protection; null where it can. `format` is the cell's number format now: where
 * formats are locked, nothing but text goes into a cell that is formatted as text.
 */
export function lockOf(locks: Locks, cell: CellAddress, part: PartName, { content }: CellParts, format: string): Localized | null {
  switch (part) {
    case 'content':
      if (locks.isLocked(cell)) return CELL_LOCKED;
      return !locks.formats && content && needsGeneral(content, format) ? FORMAT_LOCKED : null;
    case 'format':
    case 'mark':
      return locks.formats ? null : FORMAT_LOCKED;
    case 'note':
      return locks.notes ? null : NOTE_LOCKED;
  }
}
