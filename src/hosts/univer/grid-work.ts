import type { Language, Result } from '../../core/localized';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { locksOf } from '../file/xlsx/write/sheet-protection';
import { CANCELLED } from '../host-problems';
import type { Locks } from '../journal/locks';
import type { TaskOptions } from '../port';
import type { Journal } from './grid-journal';
import type { Grid } from './open-grid';
import { readGrid, type SheetOrigin } from './read-grid';
import { RecordedSteps } from './recorded-steps';
import { GridRows } from './rows/grid-rows';
import { CLOSED, GRID_FAILED } from './univer-problems';
import { watchGrid, type GridWatch } from './watch-grid';
import { runStep, writeCells, type CellWrite, type WrittenStep } from './write-grid';

/** What is known of the opened workbook besides its grid, and of who types in it. */
export interface GridOptions {
  /** File name, for reports. */
  readonly name: string;
  /** What the opened file says of its sheets, by the grid's sheet id. */
  readonly origin?: (sheetId: string) => SheetOrigin | undefined;
  /** Language of the comments that are written. */
  readonly language?: () => Language;
  /** Ends a cell edit that is under way, keeping what was typed. */
  readonly endEditing?: () => Promise<void>;
  /** Resolves once no cell is being edited, or when the signal asks for it. */
  readonly editingEnded?: (signal: AbortSignal | undefined) => Promise<void>;
}

/** The open grid as commands work on it: one after an edit has ended, quietly, and as one step of the grid's own undo with its record. */
export class GridWork {
  readonly watch: GridWatch;
  readonly rows: GridRows;
  readonly steps: RecordedSteps;
  private isClosed = false;

  constructor(
    readonly grid: Grid,
    readonly commands: Journal,
    private readonly options: GridOptions,
  ) {
    this.watch = watchGrid(grid);
    this.rows = new GridRows(grid);
    this.steps = new RecordedSteps(grid, commands, (moved) => this.rows.moved(moved));
  }

  get language(): Language {
    return this.options.language?.() ?? 'zh-CN';
  }

  get closed(): boolean {
    return this.isClosed;
  }

  /** Runs a task; nothing that it throws leaves it, and a closed workbook has none. */
  async guarded<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    if (this.isClosed) return { ok: false, problem: CLOSED };
    try {
      return await task();
    } catch {
      return { ok: false, problem: GRID_FAILED };
    }
  }

  /** Runs a task that changes the grid: what a person is typing is entered first. */
  changing<T>({ signal }: TaskOptions, task: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.guarded(async () => {
      await this.endEditing();
      return signal?.aborted ? { ok: false, problem: CANCELLED } : task();
    });
  }

  async endEditing(): Promise<void> {
    await this.options.endEditing?.();
  }

  async editingEnded(signal: AbortSignal | undefined): Promise<void> {
    await this.options.editingEnded?.(signal);
  }

  /** The workbook once it is calculated. */
  async readNow(): Promise<Result<WorkbookSnapshot>> {
    await this.watch.calculated();
    return this.read();
  }

  read(task: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> {
    return readGrid(this.grid, { ...task, name: this.options.name, origin: (sheet) => this.options.origin?.(sheet) });
  }

  readonly locksOf = (sheetId: string): Locks => locksOf(this.options.origin?.(sheetId)?.protection ?? null);

  /** Does a step of the host's own, which no listener hears of; null where the grid does not. */
  run(step: WrittenStep): WrittenStep | null {
    return this.watch.quietly(() => runStep(this.grid, step));
  }

  /** Writes cells alike. */
  write(writes: readonly CellWrite[]): WrittenStep | null {
    return this.watch.quietly(() => writeCells(this.grid, writes));
  }

  /**
   * Records what was done, so that it is one step of the grid's own undo, and waits for the formulas.
   * @param step null where nothing of the grid has changed
   * @param change what becomes of the journal
   */
  async record<T>(step: WrittenStep | null, change: (commands: Journal) => T): Promise<T> {
    const earlier = this.commands.entriesNow();
    const changed = change(this.commands);
    if (step) this.steps.push(step, earlier);
    await this.watch.calculated();
    return changed;
  }

  dispose(): void {
    this.isClosed = true;
    this.watch.dispose();
    this.steps.dispose();
    this.rows.dispose();
  }
}
