import type { Language, Localized, Result } from '../../core/localized';
import { success } from '../../core/localized';
import { laterOn, sharesPlace } from '../../core/journal/later-on';
import { usesJx } from '../../core/plan/jx-formulas';
import type { EditPlan } from '../../core/plan/types';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { laterFirst, UNKNOWN_ENTRY, DAMAGED_ENTRY, partlyReverted } from '../journal/journal-problems';
import { listed } from '../journal/listed';
import { setAsideWords } from '../journal/set-aside';
import type {
  ApplyReceipt,
  ClearedMarks,
  FormPlan,
  FormReceipt,
  HostAbilities,
  JournalEntry,
  RevertReceipt,
  SelectedCell,
  SheetsPlan,
  SheetsReceipt,
  TaskOptions,
  WorkbookHost,
} from '../port';
import type { EntryHead } from '../journal/entry';
import type { JournalPart } from '../journal/entry-parts';
import type { PlacedBlock } from '../journal/placed-block';
import { entryIn, headsIn, type ReadHeads } from '../journal/entry-parts';
import { placesOf } from '../journal/touched';
import { CANCELLED, Stopped, stopIfAborted } from '../host-problems';
import type { BatchOptions, Run } from './run-jobs';
import { runJobs } from './run-jobs';
import { watchChanges } from './changes';
import { askParts, journalParts, readParts, removeJobs } from './journal-store';
import { BUSY_EDITING, CHANGED_MEANWHILE, NO_ANSWER, NO_ANSWER_YET, NO_EXCEL, WAITS_FOR_EDIT, codeOf, problemOf } from './excel-problems';
import type { Silence } from './patience';
import { ANSWER_LIMIT, PATIENCE, SILENCE, patiently, pause, within } from './patience';
import { MergeMemory } from './read/merge-memory';
import { readWorkbook } from './read/read-excel-workbook';
import type { ExcelApi, Features, OfficeApi } from './requirements';
import { NO_FEATURES, probeFeatures } from './requirements';
import { revealRange } from './reveal';
import { watchSelection } from './watch-selection';
import { loadSetting, saveSetting } from './settings';
import { applyPlan } from './write/apply';
import { clearMarks } from './write/clear-marks';
import type { OnWriting } from './write/queue-writes';
import { putBack } from './write/revert';

/** Milliseconds after which a person who ended an edit would notice a wait. */
const EDITING_PAUSE = 400;

export interface ExcelHostOptions {
  /** Default: the page's `Excel`. */
  readonly excel?: ExcelApi;
  /** Default: the page's `Office`. */
  readonly office?: OfficeApi;
  /** Language of the notes that are written; default zh-CN. */
  readonly language?: () => Language;
  /** Milliseconds that a cancelled command waits for the answer to what it writes; default 15 seconds. */
  readonly patience?: number;
  /** Milliseconds without an answer after which a person is told; default 8 seconds. */
  readonly silence?: number;
  /** Milliseconds that short questions (settings, showing a cell, the list of commands) wait for their answer; default 20 seconds. */
  readonly answerLimit?: number;
  /** Milliseconds between two attempts to read while a cell is being edited; default 400. */
  readonly editingPause?: number;
  /** Most bytes per round trip by estimate; default 4 MB, within the 5 MB of Excel on the web. */
  readonly payloadBudget?: number;
}

/**
 * The open workbook in Excel behind the product's port. Never throws; every failure is a problem that says what to do.
 *
 * Round trips (`context.sync`) do not grow with sheets, tables, cells or findings, as long as one request and one answer of
 * each phase stay within 4 MB; beyond, a phase takes as many more as its bytes ask for:
 * - `read`: 4 (list of sheets; used ranges; cells and hidden lines; merged cells where they are not known), 3 before Excel 2021;
 * - `apply`: 5 to 8 (sheets and journal; cells as they are; merged cells where contents change; comments, protection, tables
 *   and spills where there are any; the journal entry; writing and reading back; closing the entry);
 * - `revert`: 7 (journal; its entries; sheets; the rows around its cells; cells as they are; writing; taking the entry out), 8 where
 *   rows moved since, one more each where marks come off and where a sheet is protected;
 * - `insertSheets`: 6 to 8; taking them out again: 6;
 * - `insertForm`: 8 to 10; taking it off again: 8;
 * - `clearMarks`: 5;
 * - `journal`: 2, `forget`: 2, `reveal`: 2, settings: 1 or 2, a cell that a person selects: 1.
 *
 * Nothing of another person is overwritten: every writing looks at the cells and their rows in the same round trip, and where
 * they are no longer as they were seen, everything is put back as that person left it. A command can be cancelled even where
 * Excel never answers; a person is told after some seconds, short questions end by themselves, and what was given up sends nothing more.
 *
 * A reading leaves Excel's own list of undo as it is, but for the first, and one that a person asks for after the layout of a sheet has
 * changed: merged cells must be asked for then. Every command empties it, because it is recorded in the workbook, and so does clearing
 * that record or keeping a setting. Taking marks off is a step of that list in an Excel that can undo what add-ins do; in an older one it
 * empties the list, too, which is told and never counted on.
 *
 * A command is taken back where its cells are now: an entry remembers what the rows say, and finds them after rows or columns were put
 * in, taken out or sorted. What cannot be told for certain is left and named. Marks are conditional formats that name their command: the
 * user's own fills are neither read nor written, and a command's marks are found wherever they are.
 *
 * Reading waits while a cell is being edited. Before the first cell is written, the journal entry is in the workbook. From then on
 * the host waits for edits, too (`delayForCellEdit`); whatever fails is taken back at once, or can be with `revert`, also after the
 * file was reopened.
 */
export function createExcelHost(options: ExcelHostOptions = {}): WorkbookHost {
  return new ExcelHost(options);
}

interface LoadedJournal extends ReadHeads {
  readonly parts: readonly JournalPart[];
  readonly contents: ReadonlyMap<string, unknown>;
}

class ExcelHost implements WorkbookHost {
  private readonly options: ExcelHostOptions;
  private readonly watch = watchChanges(
    (batch, runOptions) => this.run(batch, runOptions),
    () => this.features,
  );
  private readonly selection = watchSelection(
    (batch, runOptions) => within(this.run, this.answerLimit)(batch, runOptions),
    () => this.office,
  );
  private probed: Features | null = null;
  /** Whether the product's functions were seen to calculate, or seen not to; null: neither yet. */
  private functionsSeen: boolean | null = null;
  private readonly memory = new MergeMemory();
  /** Whether the host itself has emptied the user's list of undo since the last reading: asking for merged cells costs nothing more then. */
  private undoIsGone = false;
  private aside: readonly Localized[] = [];
  /** Commands run one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ExcelHostOptions) {
    this.options = options;
  }

  /** What Excel claims of custom functions is not always so; what the workbook shows decides. */
  get abilities(): HostAbilities {
    const { notes, functions, insertSheets, mergedAreas, cellProperties } = this.features;
    return {
      liveFunctions: this.functionsSeen ?? functions,
      notes,
      changeEvents: true,
      selection: true,
      newSheets: insertSheets,
      placesForms: mergedAreas && cellProperties,
      emptiesUndo: true,
    };
  }

  /** While a cell is being edited Excel answers nothing; asking again works in every version, and lets other commands pass in between. */
  async read(options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    for (;;) {
      options.onReading?.();
      const read = await this.readOnce(options);
      if (read.ok || read.problem !== BUSY_EDITING) return read;
      options.onProgress?.({ done: 0, total: null, what: WAITS_FOR_EDIT });
      await pause(this.options.editingPause ?? EDITING_PAUSE, options.signal);
    }
  }

  apply(plan: EditPlan, options: TaskOptions = {}): Promise<Result<ApplyReceipt>> {
    return this.guarded(options.signal, () =>
      applyPlan(this.runFor(options), plan, {
        features: this.features,
        language: this.options.language?.() ?? 'zh-CN',
        signal: options.signal,
        batch: { ...this.batch(), after: (done, total) => options.onProgress?.({ done, total, what: plan.title }) },
        onWriting: this.onWriting,
      }),
    );
  }

  /** What writes sheets is loaded when the first is put in. */
  insertSheets(plan: SheetsPlan, options: TaskOptions = {}): Promise<Result<SheetsReceipt>> {
    return this.guarded(options.signal, async () => {
      const { insertSheets } = await import('./sheets/insert-sheets');
      return insertSheets(this.runFor(options), plan, {
        features: this.features,
        language: this.options.language?.() ?? 'zh-CN',
        signal: options.signal,
        batch: { ...this.batch(), after: (done, total) => options.onProgress?.({ done, total, what: plan.title }) },
        onWriting: () => void (this.undoIsGone = true),
      });
    });
  }

  /** What puts forms at a place is loaded when the first is put there. */
  insertForm(plan: FormPlan, options: TaskOptions = {}): Promise<Result<FormReceipt>> {
    return this.guarded(options.signal, async () => {
      const { placeForm } = await import('./place/place-form');
      return placeForm(this.runFor(options), plan, {
        features: this.features,
        signal: options.signal,
        batch: { ...this.batch(), after: (done, total) => options.onProgress?.({ done, total, what: plan.title }) },
        onWriting: this.onWriting,
      });
    });
  }

  /** A command that was cancelled while it wrote may stand in the journal: it is read all the same, for a while. */
  journal({ signal }: TaskOptions = {}): Promise<Result<readonly JournalEntry[]>> {
    const patience = this.options.patience ?? PATIENCE;
    const list = (run: Run): Promise<readonly JournalEntry[]> =>
      run(async (context) => {
        const journal = await this.loadJournal(context, null);
        this.aside = setAsideWords(journal.aside);
        return journal.heads.map(listed);
      });
    return signal
      ? this.guarded(undefined, () => list(patiently(this.run, signal, patience, { whileReading: patience })))
      : this.shortly(list);
  }

  setAside(): readonly Localized[] {
    return this.aside;
  }

  revert(id: string, options: TaskOptions = {}): Promise<Result<RevertReceipt>> {
    return this.guarded(options.signal, async () => {
      const run = this.runFor(options);
      const { head, entry, parts } = await run(async (context) => {
        const { heads, parts: all, contents } = await this.loadJournal(context, id);
        const found = heads.find((candidate) => candidate.id === id);
        if (!found) throw new Stopped(UNKNOWN_ENTRY);
        const mine = new Set(placesOf(found));
        const later = laterOn(found, heads, (other) => sharesPlace(placesOf(other), mine) || isOnSheetsOf(found, other));
        if (later) throw new Stopped(laterFirst(later.title));
        return { head: found, entry: entryIn(found, all, contents), parts: all };
      });
      stopIfAborted(options.signal);
      if (head.added) return this.takeOut(run, head, parts);
      if (head.placed) return this.takeOff(run, head, head.placed, parts);
      if (!entry) throw new Stopped(DAMAGED_ENTRY);
      const batch = { ...this.batch(), after: (done: number, total: number) => options.onProgress?.({ done, total, what: head.title }) };
      return run((context) => putBack(context, entry, parts, { features: this.features, batch, onWriting: this.onWriting }), {
        delayForCellEdit: true,
      }).catch((error: unknown) => {
        throw error instanceof Stopped && error.problem === CHANGED_MEANWHILE
          ? error
          : new Stopped(partlyReverted(head.title, codeOf(error)));
      });
    });
  }

  private async takeOut(run: Run, head: EntryHead, parts: readonly JournalPart[]): Promise<RevertReceipt> {
    const { takeOutSheets } = await import('./sheets/take-out-sheets');
    this.undoIsGone = true;
    return run((context) => takeOutSheets(context, head, parts, { features: this.features, batch: this.batch() }), {
      delayForCellEdit: true,
    }).catch((error: unknown) => {
      throw new Stopped(partlyReverted(head.title, codeOf(error)));
    });
  }

  private async takeOff(run: Run, head: EntryHead, placed: PlacedBlock, parts: readonly JournalPart[]): Promise<RevertReceipt> {
    const { takeOffForm } = await import('./place/take-off-form');
    this.undoIsGone = true;
    return run((context) => takeOffForm(context, head, placed, parts, { features: this.features, batch: this.batch() }), {
      delayForCellEdit: true,
    }).catch((error: unknown) => {
      throw new Stopped(partlyReverted(head.title, codeOf(error)));
    });
  }

  clearMarks(options: TaskOptions = {}): Promise<Result<ClearedMarks>> {
    return this.guarded(options.signal, () =>
      this.runFor(options)((context) => clearMarks(context, this.features, this.batch()), { delayForCellEdit: true }),
    );
  }

  forget(): Promise<Result<void>> {
    return this.shortly((run) =>
      run(
        async (context) => {
          const collection = askParts(context);
          await context.sync();
          const parts = journalParts(collection);
          if (parts.length === 0) return;
          this.undoIsGone = true;
          await runJobs(context, removeJobs(context, parts), this.batch());
        },
        { delayForCellEdit: true },
      ),
    );
  }

  reveal(sheet: string, range: string): Promise<Result<void>> {
    return this.shortly(async (run) => {
      this.selection.expect({ sheet, cell: range.split(':')[0] ?? range });
      try {
        await run((context) => revealRange(context, sheet, range));
      } catch (error) {
        this.selection.expect(null);
        throw error;
      }
    });
  }

  loadSetting(key: string): Promise<Result<string | null>> {
    return this.shortly((run) => run((context) => loadSetting(context, key)));
  }

  saveSetting(key: string, json: string | null): Promise<Result<void>> {
    return this.shortly(async (run) => {
      if (await run((context) => saveSetting(context, key, json))) this.undoIsGone = true;
    });
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.watch.onChange(listener);
  }

  onSelect(listener: (sheet: string, cell: string) => void, isWanted: () => boolean = () => true): () => void {
    return this.selection.onSelect(listener, isWanted);
  }

  async selected(): Promise<Result<SelectedCell | null>> {
    return success(await this.selection.now());
  }

  private readOnce(options: TaskOptions): Promise<Result<WorkbookSnapshot>> {
    return this.guarded(options.signal, async () => {
      const { snapshot, sheetIds } = await this.runFor(options)((context) =>
        readWorkbook(context, {
          ...options,
          ...this.batch(),
          features: this.features,
          memory: this.memory,
          mayAsk: !options.unasked || this.undoIsGone,
        }),
      );
      this.undoIsGone = false;
      this.watch.knowSheets(sheetIds);
      this.functionsSeen = functionsSeen(snapshot) ?? this.functionsSeen;
      return snapshot;
    });
  }

  /** Before Office is ready, and outside Excel, nothing is certain and nothing is remembered. */
  private get features(): Features {
    const { office } = this;
    if (!office?.context || (!this.options.excel && typeof Excel === 'undefined')) return NO_FEATURES;
    this.probed ??= probeFeatures(office, this.excel);
    return this.probed;
  }

  private get office(): OfficeApi | null {
    return this.options.office ?? (typeof Office === 'undefined' ? null : Office);
  }

  private get excel(): ExcelApi {
    return this.options.excel ?? Excel;
  }

  private batch(): Pick<BatchOptions, 'budget'> {
    return this.options.payloadBudget === undefined ? {} : { budget: this.options.payloadBudget };
  }

  private readonly onWriting: OnWriting = (sheetId, blocks) => {
    this.undoIsGone = true;
    this.watch.expect(sheetId, blocks);
  };

  private readonly run: Run = (batch, runOptions) => (runOptions ? this.excel.run(runOptions, batch) : this.excel.run(batch));

  /** Runs batches of a command that can be cancelled. */
  private runFor({ signal, onProgress }: TaskOptions): Run {
    const silence: Silence | undefined = onProgress && {
      after: this.options.silence ?? SILENCE,
      tell: () => onProgress({ done: 0, total: null, what: NO_ANSWER_YET }),
    };
    return patiently(this.run, signal, this.options.patience ?? PATIENCE, { silence });
  }

  private get answerLimit(): number {
    return this.options.answerLimit ?? ANSWER_LIMIT;
  }

  /** Runs a short command that nobody can cancel: its time counts from here, whatever it waits for, and it is not begun after that. */
  private async shortly<T>(command: (run: Run) => Promise<T>): Promise<Result<T>> {
    const late = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<Result<T>>((resolve) => {
      timer = setTimeout(() => {
        late.abort();
        resolve({ ok: false, problem: NO_ANSWER });
      }, this.answerLimit);
    });
    const done = this.guarded(late.signal, () => command(patiently(this.run, late.signal, 0)));
    return Promise.race([done, limit]).finally(() => clearTimeout(timer));
  }

  /** The journal's heads, newest first, and everything of the entry `of`: two round trips. */
  private async loadJournal(context: Excel.RequestContext, of: string | null): Promise<LoadedJournal> {
    const collection = askParts(context);
    await context.sync();
    const parts = journalParts(collection);
    const contents = await readParts(
      context,
      parts.filter(({ kind, entry }) => kind === 'head' || entry === of),
    );
    return { parts, contents, ...headsIn(parts, contents) };
  }

  /** Runs a command after those before it; whatever fails becomes a problem. */
  private guarded<T>(signal: AbortSignal | undefined, command: () => Promise<T>): Promise<Result<T>> {
    const result = this.last.then(async (): Promise<Result<T>> => {
      if (!this.options.excel && typeof Excel === 'undefined') return { ok: false, problem: NO_EXCEL };
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      try {
        return success(await command());
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
    this.last = result;
    return result;
  }
}

/** Whether a later command wrote into a sheet that this one put in. */
function isOnSheetsOf({ added, sheets }: EntryHead, later: EntryHead): boolean {
  return added !== undefined && later.sheets.some(({ id }) => sheets.some((sheet) => sheet.id === id));
}

/** Whether the product's functions calculate in this workbook: true where one does, false where all stick at `#NAME?`. */
function functionsSeen({ sheets }: WorkbookSnapshot): boolean | null {
  const results = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => usesJx(formula)).map(({ content }) => content));
  const settled = results.filter(
    (content) => !(content.type === 'error' && (content.code === '#BUSY!' || content.code === '#GETTING_DATA')),
  );
  if (settled.length === 0) return null;
  return settled.some((content) => !(content.type === 'error' && content.code === '#NAME?'));
}
