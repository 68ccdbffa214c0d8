import type { Language } from '../../../core/localized';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import type { ApplyReceipt, RevertReceipt } from '../../port';
import type { RecordedEntry } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import { nextEntryId } from '../../journal/entry-parts';
import type { CellParts } from '../../journal/cell-state';
import { isKept } from '../../journal/entered-text';
import { newEntry, writtenState } from '../../journal/new-entry';
import { receiptOf } from '../../journal/receipt';
import { remarksOn } from '../../journal/remarks';
import { SHEET_GONE } from '../../journal/reasons';
import { Stopped, stopIfAborted } from '../../host-problems';
import { partlyWritten } from '../../journal/journal-problems';
import type { BatchOptions, Job, Run } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { askParts, finishJobs, journalParts, recordJobs, removeJobs } from '../journal-store';
import { CHANGED_MEANWHILE, codeOf, problemOf } from '../excel-problems';
import type { Features } from '../requirements';
import { askFormats } from './ask-formats';
import { markJobs, ownMarks, unmarkJobs } from './own-marks';
import type { PreparedCell, PreparedPlan, PreparedSheet } from './prepare';
import { preparePlan } from './prepare';
import type { OnWriting } from './queue-writes';
import { NOT_KEPT, NOTES_MISSING, TABLE_REACTS } from './reasons';
import { putBack, withBefore } from './revert';
import type { CheckedWrite, SheetWrites } from './checked-writes';
import { ownCells, undoChecked, writeChecked } from './write-checked';

export interface WriteOptions {
  readonly features: Features;
  readonly language: Language;
  readonly signal: AbortSignal | undefined;
  readonly batch: BatchOptions;
  /** So that the host knows its own change events. */
  readonly onWriting: OnWriting;
}

/** The options of a command that has its place in the journal. */
type CommandOptions = WriteOptions & { readonly entry: string };

const WAITING: Excel.RunOptions = { delayForCellEdit: true };

/** Records the entry; the journal as it stands then. */
async function record(context: Excel.RequestContext, entry: RecordedEntry, options: BatchOptions): Promise<JournalPart[]> {
  let collection: Excel.CustomXmlPartCollection | null = null;
  const listing: Job = { request: CALL_BYTES, response: 2_000, queue: () => void (collection = askParts(context)) };
  await runJobs(context, [...recordJobs(context, entry), listing], options);
  return collection === null ? [] : journalParts(collection);
}

type PreparedWrite = CheckedWrite & { readonly cell: PreparedCell };
type WrittenCells = ReadonlyMap<PreparedCell, CellParts>;

/** The writes of some prepared cells: `pick` gives what to write, `seen` what they were last seen to hold. */
function toTasks(
  context: Excel.RequestContext,
  sheets: readonly PreparedSheet[],
  pick: (cell: PreparedCell) => Pick<PreparedWrite, 'parts' | 'seen' | 'format'> | null,
): SheetWrites<PreparedWrite>[] {
  return sheets.map(({ id, cells, rows, tables }) => {
    const writes = cells.flatMap((cell): PreparedWrite[] => {
      const { row, column, amongHidden, formatLocked } = cell;
      const picked = pick(cell);
      return picked ? [{ row, column, amongHidden, formatLocked, cell, ...picked }] : [];
    });
    return { sheet: context.workbook.worksheets.getItem(id), sheetId: id, writes, rows, own: ownCells(cells), tables };
  });
}

/** Somebody changed cells between the look at them and the writing; what each held just before. */
class Disturbed extends Stopped {
  constructor(readonly held: WrittenCells) {
    super(CHANGED_MEANWHILE);
  }
}

function byCell(states: ReadonlyMap<PreparedWrite, CellParts>): WrittenCells {
  return new Map([...states].map(([{ cell }, parts]) => [cell, parts]));
}

/** What the cells hold once they are written. */
interface Outcome {
  readonly written: WrittenCells;
  /** Cells whose contents were taken back at once, as Excel changed others along with them. */
  readonly returned: ReadonlySet<PreparedCell>;
  /** Cells that Excel changed and that could not be put back. */
  readonly left: readonly SkippedEdit[];
}

/** Writes everything. Throws `Disturbed` where cells were no longer as they were seen. */
async function write(context: Excel.RequestContext, sheets: readonly PreparedSheet[], options: CommandOptions): Promise<Outcome> {
  const tasks = toTasks(context, sheets, ({ planned, before, format }) => ({ parts: planned, seen: before, format }));
  const { before, after, disturbed, returned, left } = await writeChecked(context, tasks, [], {
    ...options,
    batch: { ...options.batch, signal: options.signal },
  });
  if (disturbed) throw new Disturbed(byCell(before));
  return { written: byCell(after), returned: new Set([...returned].map(({ cell }) => cell)), left };
}

/** The cells that did not keep what was written. */
function notKept(written: WrittenCells): PreparedCell[] {
  const isLost = ({ planned }: PreparedCell, now: CellParts): boolean =>
    (planned.content && now.content && !isKept(planned.content, now.content)) || (planned.mark !== undefined && now.mark !== planned.mark);
  return [...written].filter(([cell, now]) => isLost(cell, now)).map(([cell]) => cell);
}

/** Puts single cells back at once. */
async function takeBack(
  context: Excel.RequestContext,
  sheets: readonly PreparedSheet[],
  cells: ReadonlySet<PreparedCell>,
  { written, returned }: Outcome,
  options: CommandOptions,
): Promise<void> {
  const tasks = toTasks(context, sheets, (cell) => {
    const { planned, format } = cell;
    const { content, format: _format, ...others } = cell.before;
    const before = returned.has(cell) && content ? others : cell.before;
    return cells.has(cell) && Object.keys(before).length > 0
      ? { parts: before, seen: written.get(cell) ?? {}, format: planned.format ?? format }
      : null;
  }).filter(({ writes }) => writes.length > 0);
  const done = await writeChecked(context, tasks, [], options);
  if (done.disturbed) {
    await undoChecked(context, tasks, done, [], options);
    throw new Stopped(CHANGED_MEANWHILE);
  }
  await markOthersAnew(context, sheets, cells, options);
}

/** One format marks many cells: where single ones are taken back, the others of their sheets get a format of their own. */
async function markOthersAnew(
  context: Excel.RequestContext,
  sheets: readonly PreparedSheet[],
  back: ReadonlySet<PreparedCell>,
  { entry, features, batch }: CommandOptions,
): Promise<void> {
  const touched = sheets.filter(({ cells }) => cells.some((cell) => back.has(cell) && cell.planned.mark !== undefined));
  if (touched.length === 0) return;
  const asked = await askFormats(
    context,
    touched.map(({ id }) => context.workbook.worksheets.getItem(id)),
    [],
    batch,
  );
  const own = (await ownMarks(context, asked, batch)).filter((mark) => mark.entry === entry);
  if (own.length > 0) await runJobs(context, unmarkJobs(own), batch);
  const jobs: Job[] = [];
  const marking = { entry, answered: new Set<string>() };
  for (const { id, cells } of touched) {
    const others = cells.flatMap((cell) =>
      back.has(cell) || !cell.planned.mark ? [] : [{ row: cell.row, column: cell.column, color: cell.planned.mark }],
    );
    markJobs(context.workbook.worksheets.getItem(id), marking, others, features, jobs);
  }
  await runJobs(context, jobs, batch);
}

/**
 * Takes everything back after a failure. A fault that happens once may happen to this, too: it is tried twice. Throws the
 * problem: nothing changed, or what the journal can still revert.
 */
async function recover(
  run: Run,
  entry: RecordedEntry,
  parts: readonly JournalPart[],
  error: unknown,
  options: WriteOptions,
): Promise<never> {
  const attempt = (): Promise<RevertReceipt> => run((context) => putBack(context, entry, parts, { ...options, own: true }), WAITING);
  const receipt = await attempt()
    .catch(attempt)
    .catch(() => null);
  if (receipt === null || receipt.refused.some(({ reason }) => reason !== SHEET_GONE))
    throw new Stopped(partlyWritten(entry.head.title, codeOf(error)));
  throw new Stopped(receipt.refused.length > 0 ? CHANGED_MEANWHILE : problemOf(error));
}

/** The entry as it must be put back after this error: what somebody else had put into its cells is theirs. */
function asHeld(entry: RecordedEntry, sheets: readonly PreparedSheet[], error: unknown): RecordedEntry {
  if (!(error instanceof Disturbed)) return entry;
  const cells = sheets.flatMap((sheet) => sheet.cells);
  return withBefore(entry, (index) => error.held.get(cells[index]!) ?? null);
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

async function finish(
  run: Run,
  entry: RecordedEntry,
  parts: readonly JournalPart[],
  after: ReadonlyMap<number, CellParts>,
  options: WriteOptions,
): Promise<void> {
  const headPart = parts.find(({ kind, entry: id }) => kind === 'head' && id === entry.head.id);
  if (!headPart) throw new Stopped(problemOf({ code: 'ItemNotFound' }));
  await run((context) => runJobs(context, finishJobs(context, entry.head, headPart, after), options.batch), WAITING);
}

function refusals(cells: ReadonlySet<PreparedCell>, { returned }: Outcome): SkippedEdit[] {
  return [...cells].flatMap((each) =>
    each.edits.map(({ sheet, cell }) => ({ sheet, cell, reason: returned.has(each) ? TABLE_REACTS : NOT_KEPT })),
  );
}

async function carryOut(run: Run, plan: EditPlan, prepared: PreparedPlan, writeOptions: WriteOptions): Promise<ApplyReceipt> {
  const { sheets, refused, otherwise } = prepared;
  const entry = newEntry(nextEntryId(prepared.parts), plan, sheets);
  const options: CommandOptions = { ...writeOptions, entry: entry.head.id };
  const parts = await run((context) => record(context, entry, options.batch), WAITING).catch(async (error: unknown) => {
    await discard(run, entry);
    throw error;
  });
  try {
    const outcome = await run((context) => write(context, sheets, options), WAITING);
    const { written, returned, left } = outcome;
    const back = new Set([...notKept(written), ...returned]);
    if (back.size > 0) await run((context) => takeBack(context, sheets, back, outcome, options), WAITING);
    if (back.size === written.size) {
      await discard(run, entry);
      return receiptOf(plan, null, [...refused, ...refusals(back, outcome)], remarksOn(left));
    }
    const after = writtenState(
      sheets.flatMap(({ cells }) => cells),
      (cell) => (back.has(cell) ? cell.before : (written.get(cell) ?? {})),
    );
    await finish(run, entry, parts, after, options).catch(() => finish(run, entry, parts, after, options));
    return receiptOf(plan, entry.head.id, [...refused, ...refusals(back, outcome)], remarksOn([...otherwise, ...left], NOTES_MISSING));
  } catch (error) {
    return recover(run, asHeld(entry, sheets, error), parts, error, options);
  }
}

/** Errors by which Excel says that it cannot do something, though it says that it has it. */
const UNABLE: ReadonlySet<string> = new Set([
  'GeneralException',
  'ApiNotFound',
  'NotImplemented',
  'UnsupportedOperation',
  'InvalidOperation',
  'InvalidRequest',
]);

/**
 * Looks at the cells of a plan. In Excel on the web notes can fail though they are said to be there: the look is then taken without
 * them. A fault that happens once is no such failure, so the look is first taken again as it was.
 */
function look(run: Run, plan: EditPlan, { features, language, batch }: WriteOptions): Promise<PreparedPlan> {
  const lookWith = (known: Features) => (): Promise<PreparedPlan> => run((context) => preparePlan(context, plan, known, language, batch));
  const orElse =
    (another: () => Promise<PreparedPlan>) =>
    (error: unknown): Promise<PreparedPlan> => {
      if (!features.notes || !plan.edits.some(({ note }) => note) || error instanceof Stopped || !UNABLE.has(codeOf(error))) throw error;
      return another();
    };
  return lookWith(features)()
    .catch(orElse(lookWith(features)))
    .catch(orElse(lookWith({ ...features, notes: false })));
}

/**
 * Applies a plan: looks, records what is there, writes and reads back, records what became of it. A constant number of round
 * trips, whatever the number of sheets and cells. Throws errors of Office.js and `Stopped`; the workbook is then as before, or
 * the problem is `partly-written` and the entry can be reverted.
 */
export async function applyPlan(run: Run, plan: EditPlan, options: WriteOptions): Promise<ApplyReceipt> {
  stopIfAborted(options.signal);
  const prepared = await look(run, plan, options);
  stopIfAborted(options.signal);
  if (prepared.sheets.length === 0) return receiptOf(plan, null, prepared.refused, []);
  return carryOut(run, plan, prepared, options);
}
