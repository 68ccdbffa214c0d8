import { followRows, type FollowedSheet } from '../../../core/journal/follow-rows';
import type { RowWitness } from '../../../core/journal/row-witness';
import type { CellAddress } from '../../../core/snapshot/types';
import { lastColumn, lastRemembered, ROWS_PUT_IN, type RowsSeen, saidBy } from '../../journal/rows-seen';
import type { RememberedRows } from '../../journal/remembered-rows';
import type { BatchOptions, Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { rowJobs } from './rows-seen';

const everyRow = (last: number): readonly CellAddress[] => Array.from({ length: last }, (_, at) => ({ row: at + 1, column: 1 }));

/**
 * The jobs that look at the rows of a command's cells before it writes: all rows of the sheet from the first on, so that the cells are
 * found again later, or only their own where these are too many.
 */
export function rememberJobs(sheet: Excel.Worksheet, cells: readonly CellAddress[], jobs: Job[]): () => RowsSeen {
  const last = lastRemembered(cells);
  return rowJobs(sheet, last === null ? cells : everyRow(last), lastColumn(cells), jobs);
}

/** A sheet of an entry as it is today; null where it is gone. */
export interface SheetToday {
  readonly sheet: Excel.Worksheet | null;
  readonly remembered: RememberedRows;
}

/** Looks at rows of some sheets, in one round trip where its bytes allow it. */
async function look(
  context: Excel.RequestContext,
  sheets: readonly SheetToday[],
  more: number,
  batch: BatchOptions,
): Promise<readonly (readonly RowWitness[])[]> {
  const jobs: Job[] = [];
  const reads = sheets.map(({ sheet, remembered: { rows, right } }) =>
    sheet && rows.length > 0 ? rowJobs(sheet, everyRow(rows.length + more), right, jobs) : null,
  );
  if (jobs.length > 0) await runJobs(context, jobs, batch);
  return reads.map((read, at) => (read ? saidBy(read(), sheets[at]!.remembered) : []));
}

/**
 * Where the rows of sheets are that an entry remembers. Only sheets on which something moved are looked through further. Rows that
 * were not remembered are where they were.
 */
export async function followSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetToday[],
  batch: BatchOptions,
): Promise<readonly FollowedSheet[]> {
  const near = await look(context, sheets, 0, batch);
  const followed = sheets.map(({ remembered: { rows } }, at) => followRows(near[at]!.length > 0 ? rows : [], near[at]!));
  const moved = sheets.filter((_sheet, at) => !followed[at]!.unmoved);
  if (moved.length === 0) return followed;
  const further = await look(context, moved, ROWS_PUT_IN, batch);
  return sheets.map((sheet, at) =>
    followed[at]!.unmoved ? followed[at]! : followRows(sheet.remembered.rows, further[moved.indexOf(sheet)]!),
  );
}
