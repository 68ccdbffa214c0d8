import type { Localized } from '../../../core/localized';
import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import type { Locks } from '../../locks';
import { FORMAT_LOCKED, lockOf, OPEN } from '../../locks';
import type { Job } from '../batch';
import { CALL_BYTES } from '../batch';
import { cellKey, rangeOf } from '../blocks';
import type { CellParts, PartName } from './cell-state';
import { needsGeneral } from './entry-text';

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
export function entryLockOf(locks: Locks, cell: CellAddress, part: PartName, { content }: CellParts, format: string): Localized | null {
  const isMisread = part === 'content' && !locks.formats && content !== undefined && needsGeneral(content, format);
  return lockOf(locks, cell, part) ?? (isMisread ? FORMAT_LOCKED : null);
}
