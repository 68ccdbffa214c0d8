import { parseRangeName } from '../../../core/snapshot/address';
import type { CellRange, CellSnapshot } from '../../../core/snapshot/types';
import { cellCount, tiles } from '../../../core/snapshot/cell-blocks';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { rangeOf } from '../blocks';
import { codeOf } from '../excel-problems';

/**
 * `getMergedAreasOrNullObject` fails where it would find more than 512 areas, and leaves out areas whose top-left cell lies
 * outside the range it is asked of. A block of 512 cells can neither exceed the limit nor, together with its neighbours,
 * miss an area: each area's top-left cell is in exactly one block.
 */
export const MERGE_BLOCK_CELLS = 512;
/** More blocks than this on one sheet are not asked; its merges count as unread. */
export const MOST_MERGE_BLOCKS = 600;
/** Below this many blocks a sheet is asked as a whole; above, only rows that can hold merges. */
const ASK_EVERY_ROW_UP_TO = 40;
const BYTES_PER_AREA = 20;
const EXPECTED_AREAS = 40;

/** Errors that concern the question, not the connection: the merges are unread then, the rest of the sheet stays good. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'UnsupportedOperation',
  'RangeExceedsLimit',
  'NotImplemented',
  'ApiNotFound',
]);

/** The areas in one block's answer, `Sheet1!A1:B2,'my sheet'!C3:D4`; null where the answer is not understood. */
function areasIn(address: string, count: number): CellRange[] | null {
  const areas = (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) =>
    parseRangeName(part.slice(part.lastIndexOf('!') + 1).replaceAll('$', '')),
  );
  const whole = areas.filter((area) => area !== null);
  return whole.length === count && areas.length === count ? whole : null;
}

/**
 * The rows of a large sheet that can hold a merged area: all cells of an area but its first are blank, so a row of values next
 * to a row of values has none.
 */
export function rowsWithRoom(used: CellRange, cells: readonly CellSnapshot[]): CellRange[] {
  const filled = new Map<number, number>();
  for (const { row } of cells) filled.set(row, (filled.get(row) ?? 0) + 1);
  const columns = used.right - used.left + 1;
  const hasBlank = (row: number): boolean => row > used.bottom || (filled.get(row) ?? 0) < columns;
  const bands: CellRange[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    if (!hasBlank(row) && !hasBlank(row + 1)) continue;
    const last = bands[bands.length - 1];
    if (last && last.bottom === row - 1) bands[bands.length - 1] = { ...last, bottom: row };
    else bands.push({ ...used, top: row, bottom: row });
  }
  return bands;
}

/** The blocks to ask a sheet for merges; null where there are too many. */
export function mergeBlocks(used: CellRange, cells: readonly CellSnapshot[]): CellRange[] | null {
  const everything = Math.ceil(cellCount(used) / MERGE_BLOCK_CELLS) <= ASK_EVERY_ROW_UP_TO;
  const blocks = everything ? tiles(used, MERGE_BLOCK_CELLS) : rowsWithRoom(used, cells).flatMap((band) => tiles(band, MERGE_BLOCK_CELLS));
  return blocks.length <= MOST_MERGE_BLOCKS ? blocks : null;
}

/** What to ask of one sheet, and where the answers go. */
export interface MergeQuestion {
  readonly sheet: Excel.Worksheet;
  /** Null where they are not asked for. */
  readonly blocks: readonly CellRange[] | null;
}

/**
 * Queues the questions of one sheet; the answer is there after the round trip, null where it cannot be understood.
 * @behind mergedAreas: without it there are no blocks to ask for
 */
function mergeJobs({ sheet, blocks }: MergeQuestion, jobs: Job[]): () => CellRange[] | null {
  if (blocks === null) return () => null;
  const asked = new Map<CellRange, Excel.RangeAreas>();
  for (const block of blocks) {
    jobs.push({
      request: 3 * CALL_BYTES,
      response: CALL_BYTES + EXPECTED_AREAS * BYTES_PER_AREA,
      queue: () => {
        const areas = rangeOf(sheet, block).getMergedAreasOrNullObject().untrack();
        areas.load(['address', 'areaCount']);
        asked.set(block, areas);
      },
    });
  }
  return () => {
    const merges: CellRange[] = [];
    for (const areas of asked.values()) {
      const found = areas.isNullObject ? [] : areasIn(areas.address, areas.areaCount);
      if (found === null) return null;
      merges.push(...found);
    }
    return merges.sort((one, other) => one.top - other.top || one.left - other.left);
  };
}

/** Asks all sheets for their merges in one round trip. Where Excel cannot answer for some, null stands for all: every step works from blank cells. */
export async function readMerges(
  context: Excel.RequestContext,
  questions: readonly MergeQuestion[],
  options: BatchOptions,
): Promise<(CellRange[] | null)[]> {
  const jobs: Job[] = [];
  const answers = questions.map((question) => mergeJobs(question, jobs));
  if (jobs.length === 0) return answers.map((answer) => answer());
  try {
    await runJobs(context, jobs, options);
  } catch (error) {
    if (!UNREADABLE.has(codeOf(error))) throw error;
    return questions.map(({ blocks }) => (blocks?.length === 0 ? [] : null));
  }
  return answers.map((answer) => answer());
}
