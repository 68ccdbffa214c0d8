import { failure, type Language, type Localized, type Problem, type Result, success } from '../../core/localized';
import type { EditPlan } from '../../core/plan/types';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { ApplyReceipt, HostAbilities, JournalEntry, RevertReceipt, TaskOptions, WorkbookHost } from '../port';
import { guarded } from './xlsx/fault';
import { applyPlan, forgetAll, keepSetting, listJournal, revertEntry, type SessionRecords, setAsideIn, settingOf } from './xlsx/journal/commands';
import { DEFAULT_LIMITS } from './xlsx/limits';
import { XlsxPackage } from './xlsx/package';
import { cancelled, noScreen, notChanged } from './xlsx/problems';
import { readPackage } from './xlsx/read-xlsx';
import { ChangeContext } from './xlsx/write/context';

/** Where the bytes of a workbook come from and go to. */
export interface PackageStorage {
  load(): Promise<Result<Uint8Array>>;
  store(bytes: Uint8Array): Promise<Result<void>>;
}

function reading(sheet: string): Localized {
  return { 'zh-CN': `正在读取工作表“${sheet}”`, 'en-US': `Reading sheet “${sheet}”` };
}

/** A workbook as a package of bytes, behind the host port. Journal and settings live inside the package. */
export class PackageHost implements WorkbookHost {
  readonly name = 'file';
  readonly abilities: HostAbilities = { liveFunctions: false, notes: true, changeEvents: false, selection: false };

  private readonly session: SessionRecords = new Map();
  private aside: readonly Localized[] = [];

  /**
   * @param title file name for reports
   * @param language of notes that plans attach
   */
  constructor(private readonly storage: PackageStorage, private readonly title: string, private readonly language: Language) {}

  async read(options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    const onSheet = (done: number, total: number, name: string): void => options.onProgress?.({ done, total, what: reading(name) });
    const { signal } = options;
    return this.withPackage(options, (source) => readPackage(source, this.title, { onSheet, ...(signal && { signal }) }));
  }

  async apply(plan: EditPlan, options: TaskOptions = {}): Promise<Result<ApplyReceipt>> {
    return this.change(options, (context) => applyPlan(context, plan, this.language, this.session), ({ entry }) => entry !== null);
  }

  async journal(): Promise<Result<readonly JournalEntry[]>> {
    return this.withPackage({}, (source) => {
      const context = new ChangeContext(source);
      this.aside = setAsideIn(context);
      return listJournal(context);
    });
  }

  setAside(): readonly Localized[] {
    return this.aside;
  }

  async revert(entry: string, options: TaskOptions = {}): Promise<Result<RevertReceipt>> {
    return this.change(options, (context) => revertEntry(context, entry, this.session), () => true);
  }

  async forget(): Promise<Result<void>> {
    return this.change({}, forgetAll, () => true);
  }

  reveal(): Promise<Result<void>> {
    const { code, message } = noScreen();
    return Promise.resolve(failure(code, message));
  }

  async loadSetting(key: string): Promise<Result<string | null>> {
    return this.withPackage({}, (source) => settingOf(new ChangeContext(source), key));
  }

  async saveSetting(key: string, json: string | null): Promise<Result<void>> {
    return this.change({}, (context) => keepSetting(context, key, json), () => true);
  }

  onChange(): () => void {
    return () => undefined;
  }

  private async withPackage<T>({ signal }: TaskOptions, work: (source: XlsxPackage) => T, otherwise?: () => Problem): Promise<Result<T>> {
    if (signal?.aborted) {
      const { code, message } = cancelled();
      return failure(code, message);
    }
    const bytes = await this.storage.load();
    return bytes.ok ? guarded(() => work(XlsxPackage.open(bytes.value, this.title, DEFAULT_LIMITS)), otherwise) : bytes;
  }

  /** Changes a copy and stores it as a whole; on any problem nothing is stored. */
  private async change<T>(options: TaskOptions, work: (context: ChangeContext) => T, changed: (outcome: T) => boolean): Promise<Result<T>> {
    const outcome = await this.withPackage(options, (source) => {
      const context = new ChangeContext(source);
      const value = work(context);
      return { value, bytes: changed(value) ? context.editor.save() : null };
    }, notChanged);
    if (!outcome.ok) return outcome;
    const { value, bytes } = outcome.value;
    if (bytes === null) return success(value);
    const stored = await this.storage.store(bytes);
    return stored.ok ? success(value) : stored;
  }
}
