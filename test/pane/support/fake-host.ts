import type { Localized, Problem, Result } from '../../../src/core/localized';
import type { PlannedEdit } from '../../../src/core/planned-edit';
import type { EditPlan, SkippedEdit } from '../../../src/core/plan/types';
import { parseCellName } from '../../../src/core/snapshot/address';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import type {
  ApplyReceipt,
  HostAbilities,
  JournalEntry,
  RevertReceipt,
  RowsMoved,
  TaskOptions,
  WorkbookHost,
} from '../../../src/hosts/port';

type Value = string | number | null;

interface FakeSheet {
  readonly name: string;
  protected: boolean;
  readonly cells: Map<string, Value>;
}

interface Recorded extends JournalEntry {
  readonly changes: readonly { readonly sheet: string; readonly cell: string; readonly before: Value; readonly after: Value }[];
}

const PROTECTED = { 'zh-CN': '工作表受保护', 'en-US': 'The sheet is protected' };

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

function written(edit: PlannedEdit, now: Value): Value {
  switch (edit.content?.type) {
    case 'number':
      return Number(edit.content.number);
    case 'text':
      return edit.content.text;
    case 'formula':
      return edit.after;
    case 'blank':
      return null;
    case undefined:
      return now;
  }
}

/** A workbook in memory behind the host port: what a test needs to see how the pane behaves. Highlights are kept apart from values. */
export class FakeHost implements WorkbookHost {
  abilities: HostAbilities = { liveFunctions: true, notes: true, changeEvents: true, selection: true };
  readonly sheets: FakeSheet[];
  readonly settings = new Map<string, string>();
  readonly fills = new Map<string, string>();
  readonly revealed: string[] = [];
  reads = 0;
  /** How often it was told that a person may go on to write. */
  prepared = 0;
  /** Problems that the next call of a method ends with. */
  readonly failing = new Map<string, Problem>();
  /** While set, `read` waits for it, or for a cancel. */
  gate: Promise<void> | null = null;
  /** What the workbook's journal was found to hold that cannot be used. */
  aside: readonly Localized[] = [];
  #entries: Recorded[] = [];
  readonly #listeners = new Set<(sheet: string | null) => void>();
  readonly #journalListeners = new Set<() => void>();
  readonly #rowListeners = new Set<(move: RowsMoved) => void>();

  constructor(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>) {
    this.sheets = Object.entries(sheets).map(([name, rows]) => {
      const cells = new Map<string, Value>();
      rows.forEach((row, index) =>
        row.forEach((value, column) => value !== null && cells.set(`${String.fromCharCode(65 + column)}${index + 1}`, value)),
      );
      return { name, protected: false, cells };
    });
  }

  value(sheet: string, cell: string): Value {
    return this.#sheet(sheet)?.cells.get(cell) ?? null;
  }

  /** A person types into a cell. */
  edit(sheet: string, cell: string, value: Value): void {
    this.#set(sheet, cell, value);
    for (const listener of this.#listeners) listener(sheet);
  }

  async read(task: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    this.reads += 1;
    const failed = this.#failure<WorkbookSnapshot>('read');
    if (failed) return failed;
    if (this.gate) {
      const cancelled = new Promise<void>((resolve) => task.signal?.addEventListener('abort', () => resolve()));
      await Promise.race([this.gate, cancelled]);
      if (task.signal?.aborted)
        return { ok: false, problem: { code: 'cancelled', message: { 'zh-CN': '已取消。', 'en-US': 'Cancelled.' } } };
    }
    return done({ name: '测试.xlsx', notes: [], sheets: this.sheets.map(snapshotOf) });
  }

  prepareToWrite(): void {
    this.prepared += 1;
  }

  async apply(plan: EditPlan): Promise<Result<ApplyReceipt>> {
    const failed = this.#failure<ApplyReceipt>('apply');
    if (failed) return failed;
    const refused: SkippedEdit[] = [];
    const changes: Recorded['changes'][number][] = [];
    for (const edit of plan.edits) {
      if (this.#sheet(edit.sheet)?.protected) {
        refused.push({ sheet: edit.sheet, cell: edit.cell, reason: PROTECTED });
        continue;
      }
      const before = this.value(edit.sheet, edit.cell);
      const after = written(edit, before);
      this.#set(edit.sheet, edit.cell, after);
      if (edit.mark) this.fills.set(`${edit.sheet}!${edit.cell}`, edit.mark);
      changes.push({ sheet: edit.sheet, cell: edit.cell, before, after });
    }
    if (changes.length === 0) return done({ entry: null, written: [], refused });
    const entry: Recorded = {
      id: `entry-${this.#entries.length + 1}-${Math.random()}`,
      title: plan.title,
      purpose: plan.purpose,
      cells: changes.length,
      changes,
    };
    this.#entries.unshift(entry);
    return done({ entry: entry.id, written: changes.map(({ sheet, cell }) => ({ sheet, cell })), refused });
  }

  async journal(): Promise<Result<readonly JournalEntry[]>> {
    return this.#failure<readonly JournalEntry[]>('journal') ?? done(this.#entries.map(({ changes: _changes, ...entry }) => entry));
  }

  setAside(): readonly Localized[] {
    return this.aside;
  }

  async revert(entryId: string): Promise<Result<RevertReceipt>> {
    const failed = this.#failure<RevertReceipt>('revert');
    if (failed) return failed;
    const entry = this.#entries.find((one) => one.id === entryId);
    const unchanged = (entry?.changes ?? []).filter(({ sheet, cell, after }) => this.value(sheet, cell) === after);
    for (const { sheet, cell, before } of unchanged) {
      this.#set(sheet, cell, before);
      if (entry?.purpose === 'highlight') this.fills.delete(`${sheet}!${cell}`);
    }
    const changedSince = (entry?.changes ?? []).filter((change) => !unchanged.includes(change));
    this.#entries = this.#entries.flatMap((one): Recorded[] =>
      one.id !== entryId
        ? [one]
        : changedSince.length > 0
          ? [{ ...one, changes: changedSince, cells: changedSince.length, isRest: true }]
          : [],
    );
    const place = ({ sheet, cell }: { sheet: string; cell: string }) => ({ sheet, cell });
    return done({ restored: unchanged.map(place), changedSince: changedSince.map(place), refused: [] });
  }

  async forget(): Promise<Result<void>> {
    const failed = this.#failure<void>('forget');
    if (failed) return failed;
    this.#entries = [];
    this.aside = [];
    return done(undefined);
  }

  async reveal(sheet: string, range: string): Promise<Result<void>> {
    const failed = this.#failure<void>('reveal');
    if (failed) return failed;
    this.revealed.push(`${sheet}!${range}`);
    return done(undefined);
  }

  async loadSetting(key: string): Promise<Result<string | null>> {
    return this.#failure<string | null>('loadSetting') ?? done(this.settings.get(key) ?? null);
  }

  async saveSetting(key: string, json: string | null): Promise<Result<void>> {
    const failed = this.#failure<void>('saveSetting');
    if (failed) return failed;
    if (json === null) this.settings.delete(key);
    else this.settings.set(key, json);
    return done(undefined);
  }

  onJournalChange(listener: () => void): () => void {
    this.#journalListeners.add(listener);
    return () => void this.#journalListeners.delete(listener);
  }

  onRowsMoved(listener: (move: RowsMoved) => void): () => void {
    this.#rowListeners.add(listener);
    return () => void this.#rowListeners.delete(listener);
  }

  /** Somebody puts rows in or takes rows out, or takes that back. */
  moveRows(move: RowsMoved): void {
    for (const listener of [...this.#rowListeners]) listener(move);
  }

  /** What the program's own undo does after a command: takes it back with its record. */
  async undoOutside(): Promise<void> {
    await this.revert(this.#entries[0]?.id ?? '');
    for (const listener of [...this.#journalListeners]) listener();
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listening(): number {
    return this.#listeners.size;
  }

  #failure<T>(method: string): Result<T> | null {
    const problem = this.failing.get(method);
    this.failing.delete(method);
    return problem ? { ok: false, problem } : null;
  }

  #sheet(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  #set(sheet: string, cell: string, value: Value): void {
    const cells = this.#sheet(sheet)?.cells;
    if (value === null) cells?.delete(cell);
    else cells?.set(cell, value);
  }
}

function snapshotOf(sheet: FakeSheet): SheetSnapshot {
  const cells = [...sheet.cells].map(([name, value]): CellSnapshot => {
    const address = parseCellName(name) ?? { row: 1, column: 1 };
    const content =
      typeof value === 'number' ? { type: 'number' as const, number: `${value}` } : { type: 'text' as const, text: `${value}` };
    return { ...address, content, text: `${value}`, format: 'General', formula: null };
  });
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return { name: sheet.name, visibility: 'visible', protected: sheet.protected, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}
