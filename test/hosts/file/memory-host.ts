import { failure, type Language, type Localized, type Problem, type Result, success } from '../../../src/core/localized';
import type { EditPlan } from '../../../src/core/plan/types';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { guarded } from '../../../src/hosts/file/xlsx/fault';
import {
  applyPlan,
  insertForm,
  listJournal,
  revertEntry,
  setAsideIn,
  settingOf,
} from '../../../src/hosts/file/xlsx/journal/journal-commands';
import { withOwnNames } from '../../../src/core/forms/laid-out-sheets';
import { renamed, replaceable } from '../../../src/hosts/journal/replaced-sheet';
import { putSheets, takeOutSheets } from '../../../src/hosts/file/xlsx/journal/sheet-commands';
import { type FileState, StatePart } from '../../../src/hosts/file/xlsx/journal/file-state';
import { XlsxPackage } from '../../../src/hosts/file/xlsx/package';
import { notChanged } from '../../../src/hosts/file/xlsx/xlsx-problems';
import { clearMarks } from '../../../src/hosts/file/xlsx/write/clear-marks';
import { ChangeContext } from '../../../src/hosts/file/xlsx/write/change-context';
import type {
  ApplyReceipt,
  ClearedMarks,
  FormPlan,
  FormReceipt,
  HostAbilities,
  JournalEntry,
  RevertReceipt,
  SheetsPlan,
  SheetsReceipt,
  TaskOptions,
  WorkbookHost,
} from '../../../src/hosts/port';

const CANCELLED: Problem = { code: 'cancelled', message: { 'zh-CN': '已取消', 'en-US': 'cancelled' } };
const NO_SCREEN: Problem = { code: 'not-supported', message: { 'zh-CN': '没有屏幕', 'en-US': 'no screen' } };

function failed<T>({ code, message }: Problem): Result<T> {
  return failure(code, message);
}

/** A workbook file in memory behind the host port: what the command line does with files, held to what every host owes. */
export class MemoryHost implements WorkbookHost {
  readonly abilities: HostAbilities = {
    liveFunctions: false,
    notes: true,
    changeEvents: false,
    selection: false,
    newSheets: true,
    placesForms: true,
  };
  private aside: readonly Localized[] = [];

  /**
   * @param file an .xlsx or .xlsm file
   * @param title file name for reports
   * @param language of notes that plans attach
   */
  constructor(
    private file: Uint8Array,
    private readonly title: string,
    private readonly language: Language = 'zh-CN',
  ) {}

  /** The workbook as it is now. */
  bytes(): Uint8Array {
    return this.file;
  }

  /** Takes over a file that somebody else changed. */
  replaceBytes(bytes: Uint8Array): void {
    this.file = bytes;
  }

  async read({ signal }: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    return readXlsx(this.file, this.title, { ...(signal && { signal }) });
  }

  async apply(plan: EditPlan, options: TaskOptions = {}): Promise<Result<ApplyReceipt>> {
    return this.change(
      options,
      (context) => applyPlan(context, plan, this.language),
      ({ entry }) => entry !== null,
    );
  }

  async insertForm(plan: FormPlan, options: TaskOptions = {}): Promise<Result<FormReceipt>> {
    const book = XlsxPackage.open(await plan.write(), 'book.xlsx');
    return this.change(
      options,
      (context) => insertForm(context, plan, new ChangeContext(book)),
      () => true,
    );
  }

  async journal(): Promise<Result<readonly JournalEntry[]>> {
    return guarded(() => {
      const context = new ChangeContext(XlsxPackage.open(this.file, this.title));
      this.aside = setAsideIn(context);
      return listJournal(context);
    });
  }

  setAside(): readonly Localized[] {
    return this.aside;
  }

  async insertSheets({ title, drafts, write, replaces }: SheetsPlan, { signal }: TaskOptions = {}): Promise<Result<SheetsReceipt>> {
    if (signal?.aborted) return failed(CANCELLED);
    const read = readXlsx(this.file, this.title);
    if (!read.ok) return read;
    const there = read.value.sheets.map(({ name }) => name).filter((name) => name !== replaces?.sheet);
    const problem = replaces ? replaceable(read.value.sheets, replaces) : null;
    if (problem) return { ok: false, problem };
    const named = withOwnNames(replaces ? renamed(drafts, replaces.sheet) : drafts, there);
    const book = await write(named);
    const put = guarded(
      () => putSheets(this.file, { title, drafts: named, book, ...(replaces && { replaces: replaces.sheet }) }),
      notChanged,
    );
    if (!put.ok) return put;
    this.file = put.value.bytes;
    return success({ entry: put.value.entry, sheets: named.map(({ name }) => name), remarks: [] });
  }

  async revert(entry: string, options: TaskOptions = {}): Promise<Result<RevertReceipt>> {
    const recorded = guarded(() =>
      new StatePart(new ChangeContext(XlsxPackage.open(this.file, this.title))).state.entries.find(({ id }) => id === entry),
    );
    if (!recorded.ok) return recorded;
    const own = recorded.value;
    if (own?.added && !options.signal?.aborted) {
      const taken = guarded(() => takeOutSheets(this.file, own), notChanged);
      if (!taken.ok) return taken;
      this.file = taken.value.bytes;
      return success(taken.value.receipt);
    }
    return this.change(
      options,
      (context) => revertEntry(context, entry),
      () => true,
    );
  }

  async forget(): Promise<Result<void>> {
    return this.changeState((state) => ({ ...state, entries: [], aside: [] }));
  }

  async clearMarks(options: TaskOptions = {}): Promise<Result<ClearedMarks>> {
    return this.change(
      options,
      (context) => {
        const cleared = clearMarks(context);
        context.editor.commit();
        return cleared;
      },
      ({ cells }) => cells > 0,
    );
  }

  async reveal(): Promise<Result<void>> {
    return failed(NO_SCREEN);
  }

  async loadSetting(key: string): Promise<Result<string | null>> {
    return guarded(() => settingOf(new ChangeContext(XlsxPackage.open(this.file, this.title)), key));
  }

  async saveSetting(key: string, json: string | null): Promise<Result<void>> {
    return this.changeState((state) => {
      const others = state.settings.filter(([name]) => name !== key);
      return { ...state, settings: json === null ? others : [...others, [key, json]] };
    });
  }

  onChange(): () => void {
    return () => undefined;
  }

  private changeState(changed: (state: FileState) => FileState): Promise<Result<void>> {
    return this.change(
      {},
      (context) => {
        const kept = new StatePart(context);
        kept.keep(changed(kept.state));
      },
      () => true,
    );
  }

  /** Changes a copy and keeps it as a whole; on any problem nothing is kept. */
  private async change<T>(
    { signal }: TaskOptions,
    work: (context: ChangeContext) => T,
    changed: (outcome: T) => boolean,
  ): Promise<Result<T>> {
    if (signal?.aborted) return failed(CANCELLED);
    const outcome = guarded(() => {
      const context = new ChangeContext(XlsxPackage.open(this.file, this.title));
      const value = work(context);
      return { value, bytes: changed(value) ? context.editor.save() : this.file };
    }, notChanged);
    if (!outcome.ok) return outcome;
    this.file = outcome.value.bytes;
    return success(outcome.value.value);
  }
}
