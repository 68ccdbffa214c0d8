import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { codeOf } from '../excel-problems';

/** A conditional format as far as it must be known to look further. */
type ListedFormat = Pick<Excel.ConditionalFormat, 'id' | 'type'>;

/** The conditional formats of a sheet. */
export interface SheetFormats {
  readonly sheet: Excel.Worksheet;
  readonly formats: readonly ListedFormat[];
  /** Whether there are others, of which Excel says nothing. */
  readonly isPartial: boolean;
}

/** Bytes that a format takes in an answer, by estimate. */
const FORMAT_BYTES = 150;

function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().untrack().conditionalFormats;
}

/**
 * Runs jobs; where Excel does not find what one of them is about, the others without it.
 * @returns whether all were answered
 */
async function runFound(context: Excel.RequestContext, jobs: readonly Job[], batch: BatchOptions): Promise<boolean> {
  if (jobs.length === 0) return true;
  try {
    await runJobs(context, jobs, batch);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound') throw error;
  }
  if (jobs.length === 1) return false;
  const middle = Math.ceil(jobs.length / 2);
  for (const half of [jobs.slice(0, middle), jobs.slice(middle)]) await runFound(context, half, batch);
  return false;
}

/** What the last of some questions was answered with. */
function lastOf(counts: readonly OfficeExtension.ClientResult<number>[]): number {
  return counts[counts.length - 1]?.value ?? 0;
}

function listed({ id, type }: Excel.ConditionalFormat): ListedFormat {
  return { id, type };
}

/** The formats of a sheet asked for one by one. */
async function askSingly(context: Excel.RequestContext, sheet: Excel.Worksheet, batch: BatchOptions): Promise<SheetFormats> {
  const counts: OfficeExtension.ClientResult<number>[] = [];
  await runJobs(
    context,
    [{ request: 3 * CALL_BYTES, response: CALL_BYTES, queue: () => void counts.push(formatsOf(sheet).getCount()) }],
    batch,
  );
  const found: ListedFormat[] = [];
  const jobs = Array.from({ length: lastOf(counts) }, (_, at): Job => {
    let format: Excel.ConditionalFormat | null = null;
    return {
      request: 4 * CALL_BYTES,
      response: FORMAT_BYTES,
      queue: () => {
        format = formatsOf(sheet).getItemAt(at);
        format.load(['id', 'type']);
      },
      onAnswer: () => void found.push(listed(format!)),
    };
  });
  const isWhole = await runFound(context, jobs, batch);
  return { sheet, formats: found, isPartial: !isWhole };
}

/**
 * Asks sheets for their conditional formats: one round trip, along with other questions. One that was deleted through this interface
 * and came back by Ctrl+Z answers nothing until the workbook is opened again, and the whole question fails for it
 * (OfficeDev/office-js#6396): then the others are found one by one. Throws errors of Office.js.
 * @param others jobs that change nothing
 */
export async function askFormats(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  others: readonly Job[],
  batch: BatchOptions,
): Promise<readonly SheetFormats[]> {
  const asked = new Map<Excel.Worksheet, Excel.ConditionalFormatCollection>();
  const jobs = sheets.map((sheet): Job => ({
    request: 3 * CALL_BYTES,
    response: 20 * FORMAT_BYTES,
    queue: () => {
      const formats = formatsOf(sheet);
      formats.load('items/id,items/type');
      asked.set(sheet, formats);
    },
  }));
  try {
    await runJobs(context, [...others, ...jobs], batch);
    return [...asked].map(([sheet, { items }]) => ({ sheet, formats: items, isPartial: false }));
  } catch (error) {
    if (codeOf(error) !== 'ItemNotFound' || sheets.length === 0) throw error;
  }
  await runJobs(context, others, batch);
  const found: SheetFormats[] = [];
  for (const sheet of sheets) found.push(await askSingly(context, sheet, batch));
  return found;
}
