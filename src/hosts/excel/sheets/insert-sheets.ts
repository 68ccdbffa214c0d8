import { readDraft, withOwnNames } from '../../../core/forms/laid-out-sheets';
import type { SheetDraft } from '../../../core/forms/types';
import { printWithout } from '../../../core/journal/sheet-print';
import type { Language, Localized, Problem } from '../../../core/localized';
import { usesJx } from '../../../core/plan/jx-formulas';
import { cellName } from '../../../core/snapshot/address';
import type { SheetsPlan, SheetsReceipt } from '../../port';
import { Stopped, stopIfAborted } from '../../host-problems';
import type { EntryHead, RecordedSheet } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { nextEntryId } from '../../journal/entry-parts';
import { partlyWritten } from '../../journal/journal-problems';
import { SHEET_GONE, STRUCTURE_LOCKED } from '../../journal/reasons';
import { CHANGED_MEANWHILE, codeOf, NO_NEW_SHEETS, problemOf } from '../excel-problems';
import { addHeadJob, askParts, journalParts, stateJob } from '../journal-store';
import type { Features } from '../requirements';
import type { BatchOptions, Job, Run } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { askSheets } from '../write/sheets';
import { sheetsWithCells } from './sheet-cells';
import { drawCharts, withoutCharts } from './sheet-charts';
import { hasNotes, withoutNotes, writeNotes } from './sheet-notes';
import { checkReplaced, swapSheets } from './swap-sheet';
import { takeOutSheets } from './take-out-sheets';

export interface InsertOptions {
  readonly features: Features;
  /** Language of the notes that are written. */
  readonly language: Language;
  readonly signal: AbortSignal | undefined;
  readonly batch: BatchOptions;
  /** Called before the first write: Excel's own list of undo is lost from then on. */
  readonly onWriting: () => void;
}

const WAITING: Excel.RunOptions = { delayForCellEdit: true };
/** Bytes that are turned into letters at a time: more arguments would be too many for a call. */
const AT_A_TIME = 0x8000;
/** What Excel on the web answers to a file with notes. */
const UNSUPPORTED = 'UnsupportedFeature';
/** What an Excel answers that says that it has the call, and does not. */
const UNKNOWN_CALL: ReadonlySet<string> = new Set(['ApiNotFound', 'NotImplemented']);

const STRUCTURE_PROBLEM: Problem = { code: 'structure-locked', message: STRUCTURE_LOCKED };

const NOTES_LEFT_OUT: Localized = {
  'zh-CN': '这个 Excel 不能由加载项写批注：新工作表上说明来源的批注没有写入，其余内容完整。',
  'en-US':
    'This Excel does not let an add-in write notes: those on the new sheets that tell where something comes from were left out; all else is there.',
};

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += AT_A_TIME) letters += String.fromCharCode(...bytes.subarray(from, from + AT_A_TIME));
  return btoa(letters);
}

/** The workbook as it was before. */
interface Before {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly parts: readonly JournalPart[];
}

async function look(context: Excel.RequestContext): Promise<Before> {
  const { protection } = context.workbook;
  protection.load('protected');
  const [list, parts] = [askSheets(context), askParts(context)];
  await context.sync();
  if (protection.protected) throw new Stopped(STRUCTURE_PROBLEM);
  const { items } = list;
  return { names: items.map(({ name }) => name), ids: new Set(items.map(({ id }) => id)), parts: journalParts(parts) };
}

/** Records the command and puts the sheets in, in one round trip; it is never divided, as half of it repeated would put sheets in twice. */
async function put(
  context: Excel.RequestContext,
  head: EntryHead,
  file: string,
  behind: string | null,
): Promise<{ readonly ids: readonly string[]; readonly parts: readonly JournalPart[] }> {
  addHeadJob(context, head).queue(context);
  const ids = insertAll(context, file, behind);
  const parts = askParts(context);
  await context.sync();
  return { ids: ids.value, parts: journalParts(parts) };
}

/** @behind insertSheets: without it the host does not offer to insert sheets */
function insertAll(context: Excel.RequestContext, file: string, behind: string | null): OfficeExtension.ClientResult<string[]> {
  return context.workbook.insertWorksheetsFromBase64(
    file,
    behind === null ? { positionType: 'End' } : { positionType: 'After', relativeTo: behind },
  );
}

/** Functions of the product are entered anew: in a file they stand under another name, and show `#NAME?` until somebody enters them. */
function formulaJobs(sheet: Excel.Worksheet, { cells }: SheetDraft): Job[] {
  return cells.flatMap((cell) => {
    const { content } = cell;
    if (content.type !== 'formula' || !usesJx(content.formula)) return [];
    const queue = (): void => {
      sheet.getRange(cellName(cell)).untrack().formulas = [[content.formula]];
    };
    return [{ request: 3 * CALL_BYTES + content.formula.length, response: CALL_BYTES, queue }];
  });
}

/** Takes back whatever of a command that broke off is there; what to tell. A fault that happens once may happen to this, too: it is tried twice. */
async function takeBack(run: Run, head: EntryHead, { ids }: Before, error: unknown, options: InsertOptions): Promise<Problem> {
  const attempt = (): Promise<boolean> =>
    run(async (context) => {
      const collection = askParts(context);
      await context.sync();
      const { refused } = await takeOutSheets(context, head, journalParts(collection), { ...options, before: ids });
      return refused.every(({ reason }) => reason === SHEET_GONE);
    }, WAITING);
  const isBack = await attempt()
    .catch(attempt)
    .catch(() => false);
  if (!isBack) return partlyWritten(head.title, codeOf(error));
  return UNKNOWN_CALL.has(codeOf(error)) ? NO_NEW_SHEETS : problemOf(error);
}

const CHARTS_LEFT_OUT: Localized = {
  'zh-CN': '这个 Excel 没有画出图：新工作表上的数都在，可以自己插入图表。',
  'en-US': 'This Excel did not draw the charts: the figures are on the new sheet, and a chart can be inserted by hand.',
};

/** What is put in, and what was looked at before. */
interface Insertion {
  readonly plan: SheetsPlan;
  readonly drafts: readonly SheetDraft[];
  readonly before: Before;
  /** The sheet that the first takes the place of; null where there is none. */
  readonly old: RecordedSheet | null;
}

/** The names that the new sheets have, and what they hold, as Excel tells it. */
async function asInserted(
  run: Run,
  ids: readonly string[],
  { drafts }: Insertion,
  { features, batch }: InsertOptions,
): Promise<Pick<EntryHead, 'sheets' | 'added'>> {
  const wanted = new Set(ids);
  const all = await run(async (context) => {
    const jobs = drafts.flatMap((draft, at) => formulaJobs(context.workbook.worksheets.getItem(ids[at]!), draft));
    if (jobs.length > 0) await runJobs(context, jobs, batch);
    return sheetsWithCells(context, ({ id }) => wanted.has(id), features, batch);
  }, WAITING);
  const found = ids.flatMap((id) => all.find((sheet) => sheet.id === id) ?? []);
  // Somebody has taken a sheet out already.
  if (found.length !== drafts.length) throw new Stopped(CHANGED_MEANWHILE);
  return {
    sheets: found.map(({ id, name }) => ({ id, name })),
    added: found.map(({ cells }, at) => printWithout(cells, drafts[at]!.theirs ?? [], 'told')),
  };
}

/**
 * One attempt; null where this Excel takes no notes with a file, and everything is as before.
 * @param notesInFile whether the notes come with the file: where there is no other way
 */
async function attempt(run: Run, insertion: Insertion, notesInFile: boolean, options: InsertOptions): Promise<SheetsReceipt | null> {
  const { plan, drafts, before, old } = insertion;
  const { features, batch } = options;
  const file = base64(await plan.write((notesInFile ? drafts : drafts.map(withoutNotes)).map(withoutCharts)));
  stopIfAborted(options.signal);
  let head: EntryHead = {
    id: nextEntryId(before.parts),
    title: plan.title,
    purpose: 'sheets',
    state: 'writing',
    cells: drafts.length,
    sheets: drafts.map(({ name }) => ({ id: '', name })),
    touched: [],
    added: drafts.map((draft) => printWithout(readDraft(draft).cells, draft.theirs ?? [], 'placed')),
  };
  options.onWriting();
  try {
    const { ids, parts } = await run((context) => put(context, head, file, old?.name ?? null), WAITING);
    if (ids.length !== drafts.length) throw new Stopped(problemOf({ code: 'GeneralException' }));
    head = { ...head, sheets: head.sheets.map(({ name }, at) => ({ id: ids[at]!, name })) };
    const isNoted = !drafts.some(hasNotes) || notesInFile || (features.notes && (await writeNotes(run, ids, drafts, options)));
    const isDrawn = await drawCharts(run, ids, drafts, batch);
    const done: EntryHead = { ...head, ...(await asInserted(run, ids, insertion, options)) };
    const headPart = parts.find(({ kind, entry }) => kind === 'head' && entry === head.id);
    if (!headPart) throw new Stopped(problemOf({ code: 'ItemNotFound' }));
    const finish = (): Promise<void> => run((context) => runJobs(context, [stateJob(context, done, headPart, 'done')], batch), WAITING);
    await finish().catch(finish);
    const { sheets } = old ? await swapSheets(run, old, done, batch) : done;
    const remarks = [...(isNoted ? [] : [NOTES_LEFT_OUT]), ...(isDrawn ? [] : [CHARTS_LEFT_OUT])];
    return { entry: head.id, sheets: sheets.map(({ name }) => name), remarks };
  } catch (error) {
    if (error instanceof Stopped && error.problem.code === 'partly-written') throw error;
    const problem = await takeBack(run, head, before, error, options);
    if (notesInFile && codeOf(error) === UNSUPPORTED && problem.code !== 'partly-written') return null;
    throw new Stopped(problem);
  }
}

/**
 * Puts worksheets behind those of the open workbook, with their widths, drop-downs, bounds and print areas, under names that no other
 * sheet has. A constant number of round trips: a look; the record with the sheets; their notes, charts and formulas of the product,
 * where there are any; reading back (three); closing the record. Where a sheet gives its place, seven more: four to look at it, three
 * to swap the two once the new one is there and on record. Throws errors of Office.js and `Stopped`; the workbook is then as before,
 * or the problem is `partly-written` and the entry can be reverted.
 */
export async function insertSheets(run: Run, plan: SheetsPlan, options: InsertOptions): Promise<SheetsReceipt> {
  stopIfAborted(options.signal);
  const before = await run(look);
  stopIfAborted(options.signal);
  const { replaces } = plan;
  const old = replaces ? await run((context) => checkReplaced(context, replaces, options.features, options.batch)) : null;
  stopIfAborted(options.signal);
  const insertion: Insertion = { plan, drafts: withOwnNames(plan.drafts, before.names), before, old };
  const notesInFile = !options.features.notes && plan.drafts.some(hasNotes);
  const receipt = (await attempt(run, insertion, notesInFile, options)) ?? (await attempt(run, insertion, false, options));
  if (!receipt) throw new Stopped(NO_NEW_SHEETS);
  return receipt;
}
