import type { Language, Localized, Result } from '../../core/localized';
import { success } from '../../core/localized';
import { laterOn, sharesPlace } from '../../core/journal/later-on';
import type { RevertReceipt } from '../../core/journal/settle';
import type { EditPlan } from '../../core/plan/types';
import { parseRangeName } from '../../core/snapshot/address';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { EntryHead } from '../journal/entry';
import { placesOf } from '../journal/touched';
import { laterFirst, UNKNOWN_ENTRY, DAMAGED_ENTRY, partlyReverted } from '../journal/journal-problems';
import { listed } from '../journal/listed';
import { setAsideWords } from '../journal/set-aside';
import type { ApplyReceipt, ClearedMarks, HostAbilities, JournalEntry, TaskOptions, WorkbookHost } from '../port';
import { CANCELLED, NO_SUCH_CELL, sheetHidden, Stopped } from '../host-problems';
import { applyPlan } from './apply';
import { watchEt } from './events';
import { loadJournal, remove } from './journal-store';
import { clearMarks } from './marks';
import { cellAt, rangeAt } from './matrix';
import { BUSY_EDITING, NO_WORKBOOK, problemOf, reasonOf, WAITS_FOR_EDIT } from './wps-problems';
import { readWorkbook } from './read-wps-workbook';
import { putBack } from './revert';
import { loadSetting, saveSetting } from './settings';
import { findSheet } from './sheets';
import { pause } from './turn';
import type { EtPage, EtWorkbook } from './types';

/** Milliseconds between two looks whether an edit is over. */
const EDITING_PAUSE = 400;

export interface WpsHostOptions {
  readonly page: EtPage;
  /** Language of the notes that are written; default zh-CN. */
  readonly language?: () => Language;
  /** Milliseconds between two looks whether an edit is over; default 400. */
  readonly editingPause?: number;
}

/**
 * The workbook that is open in WPS Spreadsheets behind the product's port. It stays with the workbook that was in front when it was
 * first asked: WPS has one pane per workbook, and what was read from one is never written into another. Never throws; every failure
 * is a problem that says what to do.
 *
 * Every call is answered at once and holds up both WPS and the pane: reading goes block by block with turns in between; a command
 * looks at everything, keeps its record in the workbook, writes in one go, reads back, and takes everything back where WPS fails in
 * the middle.
 */
export function createWpsHost(options: WpsHostOptions): WorkbookHost {
  return new WpsHost(options);
}

class WpsHost implements WorkbookHost {
  private readonly options: WpsHostOptions;
  private readonly watch = watchEt(
    () => this.options.page.ApiEvent,
    () => this.known,
  );
  private known: EtWorkbook | null = null;
  private takesNotes: boolean | null = null;
  private aside: readonly Localized[] = [];
  /** Commands run one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: WpsHostOptions) {
    this.options = options;
  }

  get abilities(): HostAbilities {
    const { page } = this.options;
    return { liveFunctions: page.liveFunctions, notes: this.notes, changeEvents: page.ApiEvent !== null, selection: true };
  }

  read(options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    return this.guarded(options.signal, async (book) => {
      while (this.isBusy) {
        options.onProgress?.({ done: 0, total: null, what: WAITS_FOR_EDIT });
        await pause(this.options.editingPause ?? EDITING_PAUSE, options.signal);
        if (options.signal?.aborted) throw new Stopped(CANCELLED);
      }
      options.onReading?.();
      return readWorkbook(this.options.page.Application, book, options);
    });
  }

  apply(plan: EditPlan, options: TaskOptions = {}): Promise<Result<ApplyReceipt>> {
    return this.guarded(options.signal, (book) => {
      if (this.isBusy) throw new Stopped(BUSY_EDITING);
      return applyPlan(book, plan, { ...this.writing, language: this.options.language?.() ?? 'zh-CN' });
    });
  }

  journal(): Promise<Result<readonly JournalEntry[]>> {
    return this.guarded(undefined, (book) => {
      const journal = loadJournal(book);
      this.aside = setAsideWords(journal.aside);
      return journal.heads.map(listed);
    });
  }

  setAside(): readonly Localized[] {
    return this.aside;
  }

  revert(id: string, options: TaskOptions = {}): Promise<Result<RevertReceipt>> {
    return this.guarded(options.signal, (book) => {
      if (this.isBusy) throw new Stopped(BUSY_EDITING);
      const { heads, entryOf: wholeOf } = loadJournal(book);
      const head = heads.find((candidate) => candidate.id === id);
      if (!head) throw new Stopped(UNKNOWN_ENTRY);
      const mine = new Set(placesOf(underTodaysNames(book, head)));
      const later = laterOn(head, heads, (other) => sharesPlace(placesOf(underTodaysNames(book, other)), mine));
      if (later) throw new Stopped(laterFirst(later.title));
      const entry = wholeOf(head);
      if (!entry) throw new Stopped(DAMAGED_ENTRY);
      try {
        return putBack(book, entry, this.writing);
      } catch (error) {
        throw new Stopped(partlyReverted(head.title, reasonOf(error)));
      }
    });
  }

  clearMarks({ signal }: TaskOptions = {}): Promise<Result<ClearedMarks>> {
    return this.guarded(signal, clearMarks);
  }

  forget(): Promise<Result<void>> {
    return this.guarded(undefined, (book) => remove(book));
  }

  reveal(sheetName: string, range: string): Promise<Result<void>> {
    return this.guarded(undefined, (book) => {
      const sheet = findSheet(book, { name: sheetName });
      const area = parseRangeName(range);
      if (sheet === null || area === null) throw new Stopped(NO_SUCH_CELL);
      if (sheet.Visible !== -1 && sheet.Visible !== true) throw new Stopped(sheetHidden(sheet.Name, sheet.Visible === 2));
      this.watch.expectSelection(`${sheet.Name}!${range.split(':')[0] ?? range}`);
      try {
        book.Activate();
        sheet.Activate();
        rangeAt(sheet, area).Select();
      } catch (error) {
        this.watch.expectSelection(null);
        throw error;
      }
    });
  }

  loadSetting(key: string): Promise<Result<string | null>> {
    return this.guarded(undefined, (book) => loadSetting(book, key));
  }

  saveSetting(key: string, json: string | null): Promise<Result<void>> {
    return this.guarded(undefined, (book) => saveSetting(book, key, json));
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.watch.onChange(listener);
  }

  onSelect(listener: (sheet: string, cell: string) => void, isWanted: () => boolean = () => true): () => void {
    return this.watch.onSelect(listener, isWanted);
  }

  private get writing(): Pick<Parameters<typeof putBack>[2], 'app' | 'onWriting'> {
    return { app: this.options.page.Application, onWriting: (sheet, cells) => this.watch.expectChange(sheet, cells) };
  }

  private get isBusy(): boolean {
    return this.options.page.Application.Ready === false;
  }

  private get book(): EtWorkbook {
    this.known ??= this.options.page.Application.ActiveWorkbook;
    if (this.known === null) throw new Stopped(NO_WORKBOOK);
    return this.known;
  }

  /** Whether notes can be written shows at any cell. */
  private get notes(): boolean {
    try {
      const sheet = this.book.Worksheets.Item(1);
      if (sheet) this.takesNotes ??= typeof cellAt(sheet, 1, 1).AddComment === 'function';
    } catch {
      return false;
    }
    return this.takesNotes ?? false;
  }

  /** Runs a command after those before it; whatever fails becomes a problem. */
  private guarded<T>(signal: AbortSignal | undefined, command: (book: EtWorkbook) => T | Promise<T>): Promise<Result<T>> {
    const result = this.last.then(async (): Promise<Result<T>> => {
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      try {
        return success(await command(this.book));
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
    this.last = result;
    return result;
  }
}

/** Entries of Excel and of WPS know sheets by ids of their own; by today's names they can be compared. */
function underTodaysNames(book: EtWorkbook, head: EntryHead): EntryHead {
  return { ...head, sheets: head.sheets.map((sheet) => ({ ...sheet, id: findSheet(book, sheet)?.Name ?? sheet.id })) };
}
