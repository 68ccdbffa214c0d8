import { readDraft } from '../../../core/forms/laid-out-sheets';
import { keepsLines, LINES_KEPT } from '../../../core/forms/place/place-obstacles';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import { blockPrint } from '../../../core/journal/block-print';
import type { Localized, Problem } from '../../../core/localized';
import { rangeName } from '../../../core/snapshot/address';
import { cellCount } from '../../../core/snapshot/cell-blocks';
import type { CellSnapshot } from '../../../core/snapshot/types';
import { Stopped, stopIfAborted } from '../../host-problems';
import { PARTS, type EntryHead } from '../../journal/entry';
import { nextEntryId, type JournalPart } from '../../journal/entry-parts';
import { partlyWritten } from '../../journal/journal-problems';
import { recordedFirst, type PlacedBlock } from '../../journal/placed-block';
import type { FormPlan, FormReceipt } from '../../port';
import { CHANGED_MEANWHILE, codeOf, problemOf } from '../excel-problems';
import { addHeadJob, askParts, journalParts, stateJob } from '../journal-store';
import { cellJobs, cellsOfBlocks, type CellBlocks } from '../read/cells';
import type { Features } from '../requirements';
import { CALL_BYTES, runJobs, type BatchOptions, type Job, type Run } from '../run-jobs';
import { suspend, type OnWriting } from '../write/queue-writes';
import { askLookSum } from './block-look';
import { lookAtPlace, type PlaceBefore } from './look-at-place';
import { askHeld, backJobs, othersEntries, typedSince, type OthersEntry } from './others-entries';
import { takeOffForm } from './take-off-form';
import { formJobs } from './write-form';

export interface PlaceOptions {
  readonly features: Features;
  readonly signal: AbortSignal | undefined;
  readonly batch: BatchOptions;
  readonly onWriting: OnWriting;
}

const WAITING: Excel.RunOptions = { delayForCellEdit: true };

/** Said of a form of somebody else's, whose letters and lines may look otherwise at home. */
const LETTERS_KEPT: Localized = {
  'zh-CN': '字体、字的颜色和斜体沿用那里原有的，边框都是细实线；要与模板一模一样，请插入为新工作表。',
  'en-US':
    'Font, colour of letters and italics are those of the place, and all borders are thin lines; insert the form as a new sheet where it must look as it does at home.',
};

/** The form's cells as they will be read. */
function asRead(form: PlacedForm): readonly CellSnapshot[] {
  return readDraft({ name: form.sheet, cells: form.cells, merges: form.merges }).cells;
}

/** The record of a form that is about to be written. */
function newHead(plan: FormPlan, before: PlaceBefore): EntryHead & { readonly placed: PlacedBlock } {
  const { area } = plan.form;
  const cells = asRead(plan.form);
  const first = cells.find(({ row, column }) => row === area.top && column === area.left);
  const { look: base, rows, columns } = before;
  const placed = {
    area: rangeName(area),
    print: blockPrint(cells, area, 'placed'),
    first: recordedFirst(first?.text),
    look: '',
    rows,
    columns,
    base,
  };
  return {
    id: nextEntryId(before.parts),
    title: plan.title,
    purpose: 'form',
    state: 'writing',
    cells: cellCount(area),
    sheets: [{ id: before.id, name: before.name }],
    touched: PARTS.map((part) => ({ sheet: 0, part, ranges: [rangeName(area)] })),
    placed,
  };
}

/** What was written, as Excel tells it. */
interface Written {
  readonly parts: readonly JournalPart[];
  readonly cells: readonly CellSnapshot[];
  readonly look: string;
  /** What somebody else typed into the place just before. */
  readonly others: readonly OthersEntry[];
}

/** Records the command and writes the form, in one round trip; then reads it back. */
async function write(run: Run, { form }: FormPlan, before: PlaceBefore, head: EntryHead, options: PlaceOptions): Promise<Written> {
  const { area } = form;
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(before.id);
    const asked: { held: ReturnType<typeof askHeld> | null } = { held: null };
    const holding: Job = {
      request: 2 * CALL_BYTES,
      response: CALL_BYTES + cellCount(area) * 20,
      queue: () => void (asked.held ??= askHeld(sheet, area)),
    };
    const beforeEach = (): void => suspend(context, options.features);
    await runJobs(context, [addHeadJob(context, head), holding, ...formJobs(sheet, form, before)], {
      ...options.batch,
      before: beforeEach,
    });
    const others = othersEntries(area, null, asked.held!());
    const blocks: CellBlocks = new Map();
    let look = (): string => '';
    const parts = askParts(context);
    const looking: Job = {
      request: 2 * CALL_BYTES,
      response: cellCount(area) * 400,
      queue: () => void (look = askLookSum(sheet, area)),
    };
    await runJobs(context, [...cellJobs(sheet, area, blocks), looking], options.batch);
    return { parts: journalParts(parts), cells: cellsOfBlocks(blocks), look: look(), others };
  }, WAITING);
}

/** Takes back whatever of a form is there; what to tell. A fault that happens once may happen to this, too: it is tried twice. */
async function takeBack(
  run: Run,
  head: EntryHead & { readonly placed: PlacedBlock },
  others: readonly OthersEntry[],
  error: unknown,
  { features, batch }: PlaceOptions,
): Promise<Problem> {
  const attempt = (): Promise<boolean> =>
    run(async (context) => {
      const collection = askParts(context);
      await context.sync();
      const { refused } = await takeOffForm(context, head, head.placed, journalParts(collection), { features, batch, own: true });
      const sheet = context.workbook.worksheets.getItem(head.sheets[0]!.id);
      if (others.length > 0) await runJobs(context, backJobs(sheet, others), batch);
      return refused.length === 0;
    }, WAITING);
  const isBack = await attempt()
    .catch(attempt)
    .catch(() => false);
  if (isBack) return error instanceof Stopped ? error.problem : problemOf(error);
  return partlyWritten(head.title, codeOf(error));
}

/**
 * Puts a form at a blank place of a sheet: contents, merged areas, looks, validations, heights and widths of rows and columns that
 * nobody else uses. A constant number of round trips: the look (five to seven); the record with the form; reading back; closing the
 * record. Throws errors of Office.js and `Stopped`; the workbook is then as before, or the problem is `partly-written` and the entry
 * can be reverted.
 */
export async function placeForm(run: Run, plan: FormPlan, options: PlaceOptions): Promise<FormReceipt> {
  stopIfAborted(options.signal);
  const { form } = plan;
  const before = await run((context) => lookAtPlace(context, form, options));
  stopIfAborted(options.signal);
  const head = newHead(plan, before);
  options.onWriting(before.id, [form.area]);
  let others: readonly OthersEntry[] = [];
  try {
    const written = await write(run, plan, before, head, options);
    others = [...written.others, ...typedSince(asRead(form), written.cells)];
    if (others.length > 0) throw new Stopped(CHANGED_MEANWHILE);
    const isThere = blockPrint(written.cells, form.area, 'placed') === head.placed.print;
    const headPart = written.parts.find(({ kind, entry }) => kind === 'head' && entry === head.id);
    if (!isThere || !headPart) throw new Stopped(problemOf({ code: 'GeneralException' }));
    const placed: PlacedBlock = { ...head.placed, print: blockPrint(written.cells, form.area, 'told'), look: written.look };
    const done: EntryHead = { ...head, placed };
    const finish = (): Promise<void> =>
      run((context) => runJobs(context, [stateJob(context, done, headPart, 'done')], options.batch), WAITING);
    await finish().catch(finish);
    return {
      entry: head.id,
      sheet: before.name,
      area: rangeName(form.area),
      remarks: [...(keepsLines(form, before.own) ? [LINES_KEPT] : []), ...(form.rules ? [LETTERS_KEPT] : [])],
    };
  } catch (error) {
    throw new Stopped(await takeBack(run, head, others, error, options));
  }
}
