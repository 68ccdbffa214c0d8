import type { IDisposable, IMutationInfo, IRange } from '@univerjs/core';
import { CommandType, ICommandService } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import type { FUniver } from '@univerjs/core/facade';
import type { Language, Localized, Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { EditPlan } from '../../core/plan/types';
import { cellName, parseRangeName } from '../../core/snapshot/address';
import { oppositeMove, type RowMove } from '../../core/snapshot/row-move';
import type { CellRange, WorkbookSnapshot } from '../../core/snapshot/types';
import { locksOf } from '../file/xlsx/write/sheet-protection';
import { laterFirst, UNKNOWN_ENTRY } from '../journal/journal-problems';
import type { Locks } from '../journal/locks';
import type { AddedSheet, PlacedOnSheet } from '../journal/named-entry';
import { remarksOn } from '../journal/remarks';
import type {
  ApplyReceipt,
  ClearedMarks,
  FormPlan,
  FormReceipt,
  HostAbilities,
  JournalEntry,
  RevertReceipt,
  RowsMoved,
  SelectedCell,
  SheetsPlan,
  SheetsReceipt,
  TaskOptions,
  WorkbookHost,
} from '../port';
import { CANCELLED, NO_SUCH_CELL } from '../host-problems';
import { preparePlan } from './apply-plan';
import type { CellParts } from './cell-parts';
import { readParts } from './cell-parts';
import type { Grid } from './open-grid';
import { openGrid } from './open-grid';
import { followEntries, rememberRows } from './follow-journal';
import type { RecordedCell, RecordedEntry } from './grid-entry';
import { Journal } from './grid-journal';
import { allMarks } from './all-marks';
import { prepareRevert } from './prepare-revert';
import { CLOSED, GRID_FAILED, ROWS_MOVED } from './univer-problems';
import type { SheetOrigin } from './read-grid';
import { readGrid } from './read-grid';
import { watchGrid } from './watch-grid';
import type { CellWrite, WrittenStep } from './write-grid';
import { pushStep, runStep, writeCells } from './write-grid';
import type { RowFollower } from './rows/follower';
import { GridForms } from './place/grid-forms';
import { GridRows } from './rows/grid-rows';
import { movedEntries } from './rows/moved-record';
import { BOUNDS_IN_COPY, CHARTS_IN_COPY, planInsertion, planRemoval } from './sheets/grid-sheets';
import type { FormFiles } from './place/form-files';
import type { SheetFiles } from './sheets/sheet-files';

/** Where the journal is kept among the workbook's settings. */
export const JOURNAL_SETTING = 'journal';

export interface WorkbenchHostOptions {
  /** The grid's workbook. */
  readonly unitId: string;
  /** File name, for reports. */
  readonly name: string;
  /** What the opened file says of its sheets, by the grid's sheet id. */
  readonly origin?: (sheetId: string) => SheetOrigin | undefined;
  /** Settings that the opened file carries; the host keeps its own here too, so that a saved copy can carry them. */
  readonly settings?: Map<string, string>;
  /** Without it neither sheets nor forms can be put in. */
  readonly sheetFiles?: SheetFiles & FormFiles;
  /** Language of the comments that are written. */
  readonly language?: () => Language;
  /** Ends a cell edit that is under way, keeping what was typed. */
  readonly endEditing?: () => Promise<void>;
  /** Resolves once no cell is being edited, or when the signal asks for it. */
  readonly editingEnded?: (signal: AbortSignal | undefined) => Promise<void>;
  /** Calls `select`, which selects an area, and brings the area into view; rows and columns count from 0. `beside`: the pane stays in sight. */
  readonly showArea?: (select: () => void, area: CellRange, beside: boolean) => void;
}

/** The workbench's host can be closed when its workbook is. */
export interface WorkbenchHost extends WorkbookHost {
  /**
   * Puts rows into a sheet of the grid or takes rows out, with everything that belongs to them, as one step of the grid's own undo.
   * Codes: `no-such-rows`, `host-failed`.
   * @param followers what keeps places of cells besides the host
   * @param base the file with its rows moved alike, for the followers
   */
  moveRows(move: RowMove, followers: readonly RowFollower[], base: Uint8Array): Result<void>;
  /** Everything that a saved copy must carry besides its cells, the journal included. */
  keptSettings(): readonly (readonly [key: string, json: string])[];
  dispose(): void;
}

/**
 * The workbook that the grid shows, behind the product's port. Everything that it writes is one step of the grid's own
 * undo, too. Returns null where the grid does not hold the workbook.
 */
export function createWorkbenchHost(api: FUniver, options: WorkbenchHostOptions): WorkbenchHost | null {
  const grid = openGrid(api, options.unitId);
  return grid && new GridHost(grid, options);
}

/** How many hosts there have been. */
let hosts = 0;

class GridHost implements WorkbenchHost {
  readonly abilities: HostAbilities;
  readonly insertSheets?: NonNullable<WorkbookHost['insertSheets']>;
  readonly insertForm?: NonNullable<WorkbookHost['insertForm']>;
  /** While the host itself shows a cell. */
  private revealing = false;
  private readonly grid: Grid;
  private readonly options: WorkbenchHostOptions;
  private readonly settings: Map<string, string>;
  private readonly commands: Journal;
  private readonly watch: ReturnType<typeof watchGrid>;
  /** The command that puts the journal to what it was at a step of the grid's own undo; each host has one of its own. */
  private readonly recordCommand = `perfscore.mutation.record-${(hosts += 1)}`;
  private readonly record: IDisposable;
  private readonly recordListeners = new Set<() => void>();
  private readonly rows: GridRows;
  /** Null where the file cannot be changed. */
  private readonly forms: GridForms | null;
  private rowSteps = 0;
  private closed = false;

  constructor(grid: Grid, options: WorkbenchHostOptions) {
    this.grid = grid;
    this.options = options;
    const { sheetFiles } = options;
    const changesFile = sheetFiles !== undefined;
    this.abilities = {
      liveFunctions: true,
      notes: true,
      changeEvents: true,
      selection: true,
      newSheets: changesFile,
      placesForms: changesFile,
    };
    this.forms = sheetFiles ? new GridForms(grid, sheetFiles) : null;
    if (sheetFiles) {
      this.insertSheets = (plan, task) => this.putSheets(plan, sheetFiles, task);
      this.insertForm = (plan, task) => this.putForm(plan, task);
    }
    this.settings = options.settings ?? new Map<string, string>();
    this.commands = new Journal(this.settings.get(JOURNAL_SETTING) ?? null, (json) => this.keep(JOURNAL_SETTING, json));
    const followed = followEntries(grid, this.commands.entriesNow(), this.commands.rows);
    if (followed) this.commands.restore(followed);
    this.watch = watchGrid(grid);
    this.rows = new GridRows(grid);
    this.record = grid.injector.get(ICommandService).registerCommand({
      id: this.recordCommand,
      type: CommandType.MUTATION,
      handler: (_accessor, { entries, moved }: { readonly entries: readonly RecordedEntry[]; readonly moved?: RowsMoved }) => {
        this.commands.restore(entries);
        if (moved) this.rows.moved(moved);
        for (const listener of [...this.recordListeners]) listener();
        return true;
      },
    });
  }

  async read(options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    return this.guarded(async () => {
      if (options.unasked) await this.options.editingEnded?.(options.signal);
      else await this.options.endEditing?.();
      if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
      options.onReading?.();
      await this.watch.calculated();
      const ended = this.rows.reading();
      const read = await readGrid(this.grid, { ...options, name: this.options.name, origin: (id) => this.options.origin?.(id) });
      if (read.ok) ended();
      return read;
    });
  }

  async apply(plan: EditPlan, options: TaskOptions = {}): Promise<Result<ApplyReceipt>> {
    return this.guarded<ApplyReceipt>(async () => {
      await this.options.endEditing?.();
      if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
      if (this.rows.movedSinceRead) return { ok: false, problem: ROWS_MOVED };
      const { writes, refused, otherwise } = preparePlan(this.grid, plan, this.locksOf, this.options.language?.() ?? 'zh-CN');
      if (writes.length === 0) return success({ entry: null, written: [], refused });
      const step = this.write(writes);
      if (!step) return { ok: false, problem: GRID_FAILED };
      const earlier = this.commands.entriesNow();
      const cells = writes.map(({ edit, before, parts, sheet, row, column }): RecordedCell => {
        const after = readParts(this.grid, sheet, row, column);
        return { sheet: edit.sheet, cell: edit.cell, before: pick(before, parts), after: pick(after, parts) };
      });
      const entry = this.commands.add({ title: plan.title, purpose: plan.purpose, cells });
      this.pushStep(step, earlier);
      await this.watch.calculated();
      const remarks = remarksOn(otherwise);
      return success({
        entry,
        written: cells.map(({ sheet, cell }) => ({ sheet, cell })),
        refused,
        ...(remarks.length > 0 ? { remarks } : {}),
      });
    });
  }

  journal(): Promise<Result<readonly JournalEntry[]>> {
    return Promise.resolve(success(this.commands.list()));
  }

  setAside(): readonly Localized[] {
    return this.commands.said;
  }

  async revert(id: string, options: TaskOptions = {}): Promise<Result<RevertReceipt>> {
    return this.guarded(async () => {
      await this.options.endEditing?.();
      if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
      const entry = this.commands.find(id);
      if (!entry) return { ok: false, problem: UNKNOWN_ENTRY };
      const later = this.commands.laterOn(entry);
      if (later) return { ok: false, problem: laterFirst(later.title) };
      if (entry.added) return this.takeOutSheets(id, entry.added);
      if (entry.placed) return this.takeOffForm(id, entry.placed);
      const { writes, receipt, rest } = prepareRevert(this.grid, this.locksOf, entry);
      const step = writes.length > 0 ? this.write(writes) : null;
      if (writes.length > 0 && !step) return { ok: false, problem: GRID_FAILED };
      const earlier = this.commands.entriesNow();
      this.commands.remove(id, rest);
      if (step) this.pushStep(step, earlier);
      await this.watch.calculated();
      return success(receipt);
    });
  }

  forget(): Promise<Result<void>> {
    this.commands.forget();
    return Promise.resolve(success(undefined));
  }

  async clearMarks(options: TaskOptions = {}): Promise<Result<ClearedMarks>> {
    return this.guarded(async () => {
      await this.options.endEditing?.();
      if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
      const { writes, cleared } = allMarks(this.grid, this.locksOf);
      const step = writes.length > 0 ? this.write(writes) : null;
      if (writes.length > 0 && !step) return { ok: false, problem: GRID_FAILED };
      if (step) this.pushStep(step, this.commands.entriesNow());
      return success(cleared);
    });
  }

  async reveal(sheetName: string, range: string, beside = false): Promise<Result<void>> {
    return this.guarded(async () => {
      const sheet = this.grid.sheetNamed(sheetName);
      const area = this.rows.whereNow(sheetName, parseRangeName(range));
      if (!sheet || !area) return { ok: false, problem: NO_SUCH_CELL };
      await this.options.endEditing?.();
      const facade = this.grid.facade.getSheetBySheetId(sheet.id);
      if (!facade) return { ok: false, problem: NO_SUCH_CELL };
      const whole = withMerged(sheet.sheet.getMergeData(), {
        top: area.top - 1,
        left: area.left - 1,
        bottom: area.bottom - 1,
        right: area.right - 1,
      });
      const select = (): void => {
        this.revealing = true;
        this.grid.facade.setActiveSheet(facade);
        facade.getRange(whole.top, whole.left, whole.bottom - whole.top + 1, whole.right - whole.left + 1).activate();
        this.revealing = false;
      };
      if (this.options.showArea) this.options.showArea(select, whole, beside);
      else select();
      return success(undefined);
    });
  }

  /** The grid's own event leaves out cells that are gone to by name; the operation does not. */
  onSelect(listener: (sheet: string, cell: string) => void, isWanted: () => boolean = () => true): () => void {
    const commands = this.grid.injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id !== SetSelectionsOperation.id || this.revealing || !isWanted()) return;
      const sheet = this.grid.facade.getActiveSheet();
      const first = sheet.getSelection()?.getActiveRange();
      if (first) listener(sheet.getSheetName(), cellName({ row: first.getRow() + 1, column: first.getColumn() + 1 }));
    });
    return () => commands.dispose();
  }

  selected(): Promise<Result<SelectedCell | null>> {
    const sheet = this.grid.facade.getActiveSheet();
    const first = sheet.getSelection()?.getActiveRange();
    return Promise.resolve(
      success(first ? { sheet: sheet.getSheetName(), cell: cellName({ row: first.getRow() + 1, column: first.getColumn() + 1 }) } : null),
    );
  }

  loadSetting(key: string): Promise<Result<string | null>> {
    return Promise.resolve(success(this.settings.get(key) ?? null));
  }

  saveSetting(key: string, json: string | null): Promise<Result<void>> {
    this.keep(key, json);
    return Promise.resolve(success(undefined));
  }

  onChange(listener: (sheet: string | null) => void): () => void {
    return this.watch.onChange(listener);
  }

  onJournalChange(listener: () => void): () => void {
    this.recordListeners.add(listener);
    return () => void this.recordListeners.delete(listener);
  }

  onRowsMoved(listener: (move: RowsMoved) => void): () => void {
    return this.rows.onMoved(listener);
  }

  moveRows(move: RowMove, followers: readonly RowFollower[], base: Uint8Array): Result<void> {
    if (this.closed) return { ok: false, problem: CLOSED };
    const planned = this.rows.plan(move, followers, base);
    if ('code' in planned) return { ok: false, problem: planned };
    const record = this.movedRecord(move);
    const step = runStep(this.grid, { undo: [...planned.undo, record.undo], redo: [...planned.redo, record.redo] });
    if (!step) return { ok: false, problem: GRID_FAILED };
    pushStep(this.grid, step);
    return success(undefined);
  }

  keptSettings(): readonly (readonly [key: string, json: string])[] {
    const journal = this.commands.saved(rememberRows(this.grid, this.commands.entriesNow()));
    return [...this.settings].map(([key, json]) => [key, key === JOURNAL_SETTING ? (journal ?? json) : json] as const);
  }

  dispose(): void {
    this.closed = true;
    this.watch.dispose();
    this.record.dispose();
    this.rows.dispose();
    this.recordListeners.clear();
  }

  private putSheets(plan: SheetsPlan, files: SheetFiles, { signal }: TaskOptions = {}): Promise<Result<SheetsReceipt>> {
    return this.guarded<SheetsReceipt>(async () => {
      await this.options.endEditing?.();
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      const now = plan.replaces ? await this.readNow() : null;
      if (now && !now.ok) return now;
      const planned = await planInsertion(this.grid, plan, files, now ? now.value : null);
      if (!planned.ok) return planned;
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      const { step, added } = planned.value;
      if (!this.watch.quietly(() => runStep(this.grid, step))) return { ok: false, problem: GRID_FAILED };
      const earlier = this.commands.entriesNow();
      if (plan.replaces) this.commands.leaveOut(plan.replaces.sheet);
      const entry = this.commands.add({ title: plan.title, purpose: 'sheets', cells: [], added });
      this.pushStep(step, earlier);
      await this.watch.calculated();
      const remarks = [
        ...(plan.drafts.some(({ validations }) => validations.length > 0) ? [BOUNDS_IN_COPY] : []),
        ...(plan.drafts.some(({ charts = [] }) => charts.length > 0) ? [CHARTS_IN_COPY] : []),
      ];
      return success({ entry, sheets: added.map(({ sheet }) => sheet), remarks });
    });
  }

  private putForm(plan: FormPlan, { signal }: TaskOptions = {}): Promise<Result<FormReceipt>> {
    return this.guarded<FormReceipt>(async () => {
      await this.options.endEditing?.();
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      const now = await this.readNow();
      if (!now.ok) return now;
      const planned = await this.forms!.planPlacing(plan, now.value);
      if (!planned.ok) return planned;
      if (signal?.aborted) return { ok: false, problem: CANCELLED };
      const { step, placed, remarks } = planned.value;
      if (!this.watch.quietly(() => runStep(this.grid, step))) return { ok: false, problem: GRID_FAILED };
      const earlier = this.commands.entriesNow();
      const entry = this.commands.add({ title: plan.title, purpose: 'form', cells: [], placed });
      this.pushStep(step, earlier);
      await this.watch.calculated();
      return success({ entry, sheet: placed.sheet, area: placed.area, remarks });
    });
  }

  private async takeOffForm(id: string, placed: PlacedOnSheet): Promise<Result<RevertReceipt>> {
    if (!this.forms) return { ok: false, problem: UNKNOWN_ENTRY };
    const read = await this.readNow();
    if (!read.ok) return read;
    const planned = await this.forms.planTakingOff(placed, read.value);
    if (!planned.ok) return planned;
    const { step, receipt, isOver } = planned.value;
    if (step && !this.watch.quietly(() => runStep(this.grid, step))) return { ok: false, problem: GRID_FAILED };
    const earlier = this.commands.entriesNow();
    if (isOver) this.commands.remove(id, []);
    if (step) this.pushStep(step, earlier);
    await this.watch.calculated();
    return success(receipt);
  }

  /** The workbook once it is calculated. */
  private async readNow(): Promise<Result<WorkbookSnapshot>> {
    await this.watch.calculated();
    return readGrid(this.grid, { name: this.options.name, origin: (sheet) => this.options.origin?.(sheet) });
  }

  private async takeOutSheets(id: string, added: readonly AddedSheet[]): Promise<Result<RevertReceipt>> {
    const { sheetFiles } = this.options;
    if (!sheetFiles) return { ok: false, problem: UNKNOWN_ENTRY };
    const read = await this.readNow();
    if (!read.ok) return read;
    const planned = await planRemoval(this.grid, added, read.value, sheetFiles);
    if (!planned.ok) return planned;
    const { step, left, receipt } = planned.value;
    if (step && !this.watch.quietly(() => runStep(this.grid, step))) return { ok: false, problem: GRID_FAILED };
    const earlier = this.commands.entriesNow();
    this.commands.removeSheets(id, left);
    if (step) this.pushStep(step, earlier);
    await this.watch.calculated();
    return success(receipt);
  }

  private keep(key: string, json: string | null): void {
    if (json === null) this.settings.delete(key);
    else this.settings.set(key, json);
  }

  private readonly locksOf = (sheetId: string): Locks => locksOf(this.options.origin?.(sheetId)?.protection ?? null);

  private write(writes: readonly CellWrite[]): WrittenStep | null {
    return this.watch.quietly(() => writeCells(this.grid, writes));
  }

  /** The record where rows move: the cells of earlier commands where they are then. */
  private movedRecord(move: RowMove): { readonly undo: IMutationInfo; readonly redo: IMutationInfo } {
    const step = (this.rowSteps += 1);
    const order = this.grid.sheets().map(({ name }) => name);
    const entries = this.commands.entriesNow();
    const as = (kept: readonly RecordedEntry[], moved: RowMove): IMutationInfo => ({
      id: this.recordCommand,
      params: { entries: kept, moved: { ...moved, step } },
    });
    return { undo: as(entries, oppositeMove(move)), redo: as(movedEntries(entries, move, order), move) };
  }

  /** Makes a command one step of the grid's own undo, its record included. */
  private pushStep({ undo, redo }: WrittenStep, earlier: readonly RecordedEntry[]): void {
    const recordAs = (entries: readonly RecordedEntry[]): IMutationInfo => ({ id: this.recordCommand, params: { entries } });
    pushStep(this.grid, { undo: [...undo, recordAs(earlier)], redo: [...redo, recordAs(this.commands.entriesNow())] });
  }

  private async guarded<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.closed) return { ok: false, problem: CLOSED };
    try {
      return await task();
    } catch {
      return { ok: false, problem: GRID_FAILED };
    }
  }
}

/** An area with all of every merged area that it touches. */
function withMerged(merges: readonly IRange[], area: CellRange): CellRange {
  const touched = merges.filter(
    ({ startRow, startColumn, endRow, endColumn }) =>
      startRow <= area.bottom && endRow >= area.top && startColumn <= area.right && endColumn >= area.left,
  );
  return {
    top: Math.min(area.top, ...touched.map(({ startRow }) => startRow)),
    left: Math.min(area.left, ...touched.map(({ startColumn }) => startColumn)),
    bottom: Math.max(area.bottom, ...touched.map(({ endRow }) => endRow)),
    right: Math.max(area.right, ...touched.map(({ endColumn }) => endColumn)),
  };
}

/** The parts of a cell that a write names. */
function pick(parts: CellParts, written: Partial<CellParts>): Partial<CellParts> {
  const names = Object.keys(written) as (keyof CellParts)[];
  return Object.fromEntries(names.map((name) => [name, parts[name]]));
}
