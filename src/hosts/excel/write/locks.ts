import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellKey } from '../../../core/snapshot/cell-blocks';
import { type Locks, OPEN } from '../../journal/locks';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';

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
