import { Stopped } from '../../host-problems';
import type { EntryHead, RecordedSheet } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { headsIn } from '../../journal/entry-parts';
import { partlyWritten } from '../../journal/journal-problems';
import { REPLACED_DRAWN_ON, replaceable } from '../../journal/replaced-sheet';
import type { SheetsPlan } from '../../port';
import { codeOf } from '../excel-problems';
import { askParts, journalParts, readParts, removeJobs, stateJob } from '../journal-store';
import type { Features } from '../requirements';
import { type BatchOptions, CALL_BYTES, type Job, type Run, runJobs } from '../run-jobs';
import { askSheets } from '../write/sheets';
import { sheetsDrawnOn } from './drawings';
import { sheetsWithCells } from './sheet-cells';

/** Looks whether a sheet can give its place to a new one, in four round trips. Throws `Stopped` where it cannot. */
export async function checkReplaced(
  context: Excel.RequestContext,
  replaces: NonNullable<SheetsPlan['replaces']>,
  features: Features,
  batch: BatchOptions,
): Promise<RecordedSheet> {
  const all = await sheetsWithCells(context, () => true, features, batch);
  const problem = replaceable(all, replaces);
  if (problem) throw new Stopped(problem);
  const { id, name, sheet } = all.find((each) => each.name === replaces.sheet)!;
  if ((await sheetsDrawnOn(context, [sheet], features, batch)).size > 0) throw new Stopped(REPLACED_DRAWN_ON);
  return { id, name };
}

/** The jobs that take a sheet out of the records of earlier commands. */
function forgetJobs(
  context: Excel.RequestContext,
  { id, name }: RecordedSheet,
  heads: readonly EntryHead[],
  parts: readonly JournalPart[],
): readonly Job[] {
  const isIt = (sheet: RecordedSheet): boolean => sheet.id === id || (sheet.id === '' && sheet.name === name);
  return heads.flatMap((head) => {
    const left = head.sheets.flatMap((sheet, at) => (isIt(sheet) ? [] : [at]));
    if (!head.added || left.length === head.sheets.length) return [];
    const own = parts.filter(({ entry }) => entry === head.id);
    const headPart = own.find(({ kind }) => kind === 'head');
    if (left.length === 0 || !headPart) return removeJobs(context, own);
    const rest = { ...head, sheets: left.map((at) => head.sheets[at]!), added: left.map((at) => head.added![at]!), cells: left.length };
    return [stateJob(context, rest, headPart, head.state)];
  });
}

async function swapOnce(context: Excel.RequestContext, old: RecordedSheet, head: EntryHead, batch: BatchOptions): Promise<EntryHead> {
  const [list, collection] = [askSheets(context), askParts(context)];
  await context.sync();
  const parts = journalParts(collection);
  const contents = await readParts(
    context,
    parts.filter(({ kind }) => kind === 'head'),
  );
  const others = headsIn(parts, contents).heads.filter(({ id }) => id !== head.id);
  const [first, ...rest] = head.sheets;
  const there = list.items.find(({ id }) => id === old.id);
  const own = list.items.find(({ id }) => id === first!.id);
  const renamed: EntryHead = { ...head, sheets: [{ ...first!, name: old.name }, ...rest] };
  const headPart = parts.find(({ kind, entry }) => kind === 'head' && entry === head.id);
  const deleteJob: readonly Job[] = there ? [{ request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => there.delete() }] : [];
  const nameJob: readonly Job[] = own ? [{ request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => void (own.name = old.name) }] : [];
  const jobs = [
    ...forgetJobs(context, old, others, parts),
    ...deleteJob,
    ...nameJob,
    ...(headPart ? [stateJob(context, renamed, headPart, 'done')] : []),
  ];
  await runJobs(context, jobs, batch);
  return renamed;
}

/**
 * Gives a new sheet the place of an old one, which is deleted with what is on record of it: three round trips. What broke off is looked
 * at and finished; where that fails, too, the problem is `partly-written`, and taking the new one back is what is left.
 * @param old as `checkReplaced` found it
 * @param head the record of the new sheet, which stands behind the old one
 */
export async function swapSheets(run: Run, old: RecordedSheet, head: EntryHead, batch: BatchOptions): Promise<EntryHead> {
  const swap = (): Promise<EntryHead> => run((context) => swapOnce(context, old, head, batch), { delayForCellEdit: true });
  return swap()
    .catch(swap)
    .catch((error: unknown) => {
      throw new Stopped(partlyWritten(head.title, codeOf(error)));
    });
}
