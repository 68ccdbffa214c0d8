import type { Language, Localized } from '../../../core/localized';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import { cellName } from '../../../core/snapshot/address';
import type { ApplyReceipt } from '../../port';
import type { BatchOptions, Job, Run } from '../batch';
import { CALL_BYTES, runJobs } from '../batch';
import type { EntryHead, RecordedCell, RecordedEntry } from '../journal/entry';
import type { JournalPart } from '../journal/store';
import { askParts, finishJobs, journalParts, nextEntryId, recordJobs, removeJobs } from '../journal/store';
import { touchedBlocks } from '../journal/touched';
import { Stopped, codeOf, partlyWritten, problemOf, stopIfAborted } from '../problems';
import type { Features } from '../requirements';
import type { CellParts } from './cell-state';
import { isKept } from './entry-text';
import { addNoteJob, deleteNoteJob, noteRemarks } from './notes';
import type { PreparedCell, PreparedPlan, PreparedSheet } from './prepare';
import { preparePlan } from './prepare';
import type { OnWriting, PlacedWrite } from './queue-writes';
import { contentBlocks, suspend, writeJobs } from './queue-writes';
import { readCellJobs } from './read-cells';
import { NOT_KEPT } from './reasons';
import { putBack } from './revert';
import { samePart } from './same-state';

export interface WriteOptions {
  readonly features: Features;
  readonly language: Language;
  readonly signal: AbortSignal | undefined;
  readonly batch: BatchOptions;
  /** So that the host knows its own change events. */
  readonly onWriting: OnWriting;
}

const WAITING: Excel.RunOptions = { delayForCellEdit: true };

function entryOf(id: string, plan: EditPlan, sheets: readonly PreparedSheet[]): RecordedEntry {
  const cells = sheets.flatMap(({ cells: own }, sheet) => own.map(({ row, column, before, planned }): RecordedCell => ({ sheet, row, column, before, planned })));
  const head: EntryHead = {
    id,
    title: plan.title,
    purpose: plan.purpose,
    state: 'writing',
    cells: cells.length,
    sheets: sheets.map(({ id: sheetId, name }) => ({ id: sheetId, name })),
    touched: touchedBlocks(cells),
  };
  return { head, cells, after: null };
}

/** Records the entry; the journal as it stands then. */
async function record(context: Excel.RequestContext, entry: RecordedEntry, options: BatchOptions): Promise<JournalPart[]> {
  let collection: Excel.CustomXmlPartCollection | null = null;
  const listing: Job = { request: CALL_BYTES, response: 2_000, queue: () => void (collection = askParts(context)) };
  await runJobs(context, [...recordJobs(context, entry.head, entry.cells), listing], options);
  return collection === null ? [] : journalParts(collection);
}

function toWrites(cells: readonly PreparedCell[], pick: (cell: PreparedCell) => CellParts): PlacedWrite[] {
  return cells.map((cell) => ({ row: cell.row, column: cell.column, parts: pick(cell), format: cell.format, amongHidden: cell.amongHidden }));
}

type Written = ReadonlyMap<PreparedCell, CellParts>;

/** Writes everything and reads back, in the same round trip, what the cells hold then. */
async function write(context: Excel.RequestContext, sheets: readonly PreparedSheet[], options: WriteOptions): Promise<Written> {
  const { features } = options;
  const jobs: Job[] = [];
  const reading: Job[] = [];
  const reads = sheets.map(({ id, cells }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const writes = toWrites(cells, ({ planned }) => planned);
    options.onWriting(id, contentBlocks(writes));
    jobs.push(...writeJobs(sheet, writes, features));
    for (const { row, column, planned } of cells) {
      if (typeof planned.note === 'string') jobs.push(addNoteJob(sheet, cellName({ row, column }), planned.note));
    }
    return { cells, take: readCellJobs(sheet, cells, features, reading) };
  });
  await runJobs(context, [...jobs, ...reading], { ...options.batch, before: (ctx) => suspend(ctx, features) });
  return new Map(reads.flatMap(({ cells, take }) => {
    const nowOf = take();
    return cells.map((cell) => [cell, nowOf(cell)?.parts ?? {}] as const);
  }));
}

/** The cells that did not keep what was written. */
function notKept(written: Written): PreparedCell[] {
  return [...written].filter(([{ planned }, now]) => planned.content && now.content && !isKept(planned.content, now.content)).map(([cell]) => cell);
}

/** Puts single cells back at once. */
async function takeBack(context: Excel.RequestContext, sheets: readonly PreparedSheet[], cells: ReadonlySet<PreparedCell>, options: WriteOptions): Promise<void> {
  const jobs = sheets.flatMap(({ id, cells: own }) => {
    const back = own.filter((cell) => cells.has(cell));
    if (back.length === 0) return [];
    const sheet = context.workbook.worksheets.getItem(id);
    const writes = toWrites(back, ({ before }) => before).map((write, index) => ({ ...write, format: back[index]?.planned.format ?? write.format }));
    options.onWriting(id, contentBlocks(writes));
    return [...writeJobs(sheet, writes, options.features), ...back.filter(({ planned }) => planned.note).map((cell) => deleteNoteJob(sheet, cellName(cell)))];
  });
  await runJobs(context, jobs, { ...options.batch, before: (ctx) => suspend(ctx, options.features) });
}

/** What the journal must remember of the written state: where it is not as planned, or a number format moved along. */
function differences(sheets: readonly PreparedSheet[], written: Written, back: ReadonlySet<PreparedCell>): Map<number, CellParts> {
  const after = new Map<number, CellParts>();
  sheets.flatMap(({ cells }) => cells).forEach((cell, index) => {
    const now = back.has(cell) ? cell.before : (written.get(cell) ?? {});
    const { planned, before } = cell;
    const parts: [string, unknown][] = [];
    for (const part of ['content', 'fill', 'note'] as const) {
      if (planned[part] !== undefined && !samePart(part, now, planned)) parts.push([part, now[part]]);
    }
    if (now.format !== undefined && now.format !== (planned.format ?? before.format)) parts.push(['format', now.format]);
    if (parts.length > 0) after.set(index, Object.fromEntries(parts) as CellParts);
  });
  return after;
}

/** Takes everything back after a failure. Throws the problem: nothing changed, or what the journal can still revert. */
async function recover(run: Run, entry: RecordedEntry, parts: readonly JournalPart[], error: unknown, options: WriteOptions): Promise<never> {
  let isBack = false;
  try {
    const { changedSince, refused } = await run((context) => putBack(context, entry, parts, options), WAITING);
    isBack = changedSince.length === 0 && refused.length === 0;
  } catch {
    isBack = false;
  }
  throw new Stopped(isBack ? problemOf(error) : partlyWritten(entry.head.title, codeOf(error)));
}

/** Nothing was written under this entry: it goes, as far as Excel lets it. A leftover can be reverted like any other. */
async function discard(run: Run, entry: RecordedEntry): Promise<void> {
  try {
    await run(async (context) => {
      const collection = askParts(context);
      await context.sync();
      const own = journalParts(collection).filter((part) => part.entry === entry.head.id);
      if (own.length > 0) await runJobs(context, removeJobs(context, own));
    }, WAITING);
  } catch {
    return;
  }
}

async function finish(run: Run, entry: RecordedEntry, parts: readonly JournalPart[], after: ReadonlyMap<number, CellParts>, options: WriteOptions): Promise<void> {
  const headPart = parts.find(({ kind, entry: id }) => kind === 'head' && id === entry.head.id);
  if (!headPart) throw new Stopped(problemOf({ code: 'ItemNotFound' }));
  await run((context) => runJobs(context, finishJobs(context, entry.head, headPart, after), options.batch), WAITING);
}

/** The receipt's lists in the order of the plan. */
function receiptOf(plan: EditPlan, entry: string | null, refused: readonly SkippedEdit[], notesSkipped: readonly SkippedEdit[]): ApplyReceipt {
  const reasons = new Map(refused.map(({ sheet, cell, reason }) => [JSON.stringify([sheet, cell]), reason]));
  const reasonOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): Localized | undefined => reasons.get(JSON.stringify([sheet, cell]));
  const remarks = noteRemarks(notesSkipped);
  return {
    entry,
    written: plan.edits.filter((edit) => !reasonOf(edit)).map(({ sheet, cell }) => ({ sheet, cell })),
    refused: plan.edits.flatMap((edit) => {
      const reason = reasonOf(edit);
      return reason ? [{ sheet: edit.sheet, cell: edit.cell, reason }] : [];
    }),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

function refusals(cells: readonly PreparedCell[]): SkippedEdit[] {
  return cells.flatMap(({ edits }) => edits.map(({ sheet, cell }) => ({ sheet, cell, reason: NOT_KEPT })));
}

async function carryOut(run: Run, plan: EditPlan, prepared: PreparedPlan, options: WriteOptions): Promise<ApplyReceipt> {
  const { sheets, refused, notesSkipped } = prepared;
  const entry = entryOf(nextEntryId(prepared.parts), plan, sheets);
  const parts = await run((context) => record(context, entry, options.batch), WAITING).catch(async (error: unknown) => {
    await discard(run, entry);
    throw error;
  });
  try {
    const written = await run((context) => write(context, sheets, options), WAITING);
    const back = new Set(notKept(written));
    if (back.size > 0) await run((context) => takeBack(context, sheets, back, options), WAITING);
    if (back.size === written.size) {
      await discard(run, entry);
      return receiptOf(plan, null, [...refused, ...refusals([...back])], []);
    }
    const after = differences(sheets, written, back);
    await finish(run, entry, parts, after, options).catch(() => finish(run, entry, parts, after, options));
    return receiptOf(plan, entry.head.id, [...refused, ...refusals([...back])], notesSkipped);
  } catch (error) {
    return recover(run, entry, parts, error, options);
  }
}

/**
 * Applies a plan: looks, records what is there, writes and reads back, records what became of it. A constant number of round
 * trips, whatever the number of sheets and cells. Throws errors of Office.js and `Stopped`; the workbook is then as before, or
 * the problem is `partly-written` and the entry can be reverted.
 */
export async function applyPlan(run: Run, plan: EditPlan, options: WriteOptions): Promise<ApplyReceipt> {
  stopIfAborted(options.signal);
  const prepared = await run((context) => preparePlan(context, plan, options.features, options.language, options.batch));
  stopIfAborted(options.signal);
  if (prepared.sheets.length === 0) return receiptOf(plan, null, prepared.refused, []);
  return carryOut(run, plan, prepared, options);
}
