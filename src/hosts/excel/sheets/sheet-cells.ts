import type { CellSnapshot } from '../../../core/snapshot/types';
import type { Features } from '../requirements';
import type { BatchOptions, Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import type { CellBlocks } from '../read/cells';
import { cellJobs, cellsOfBlocks } from '../read/cells';
import type { SheetFrame } from '../read/sheet-list';
import { readSheetList } from '../read/sheet-list';

/** A sheet of the open workbook with its cells; none where they were not asked for. */
export interface SheetWithCells {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly CellSnapshot[];
}

/**
 * All sheets, and the cells of those that are wanted, in three round trips; merged areas are not asked for, as that takes the user's
 * list of undo. Throws errors of Office.js.
 */
export async function sheetsWithCells(
  context: Excel.RequestContext,
  isWanted: (sheet: Pick<SheetFrame, 'id' | 'name'>) => boolean,
  features: Features,
  batch: BatchOptions,
): Promise<readonly SheetWithCells[]> {
  const { sheets } = await readSheetList(context, { ...batch, features, calculate: false });
  const jobs: Job[] = [];
  const asked = sheets.map((frame) => {
    const blocks: CellBlocks = new Map();
    if (frame.used && isWanted(frame)) jobs.push(...cellJobs(frame.sheet, frame.used, blocks));
    return { frame, blocks };
  });
  if (jobs.length > 0) await runJobs(context, jobs, batch);
  return asked.map(({ frame: { id, name, visibility, sheet }, blocks }) => ({
    id,
    name,
    sheet,
    isVisible: visibility === 'visible',
    cells: cellsOfBlocks(blocks),
  }));
}
