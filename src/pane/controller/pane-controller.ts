import type { HostAbilities, WorkbookHost } from '../../hosts/port';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import type { EngineService } from '../../service/engine-service';
import { NO_MARKS, type OwnMarks } from '../agreed-settings';
import type { FirstRunMemory, OpenSample, SaveFile } from '../pane-options';
import { CheckCommands } from './check-commands';
import { ListCommands } from './list-commands';
import { MemoryCommands } from './memory-commands';
import { PlanCommands } from './plan-commands';
import { ReportSheetCommands } from './report-sheet-commands';
import { ReportCommands } from './report-commands';
import type { PaneState } from './pane-state';
import { SheetCommands } from './sheet-commands';
import { PaneStore } from './pane-store';
import { TaskRunner } from './task-runner';
import type { Workspace } from './workspace';

export interface ControllerOptions {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly openSample?: OpenSample;
  /** Without it the pane offers no reports. */
  readonly saveFile?: SaveFile;
  readonly firstRun?: FirstRunMemory;
  /** What was set on this machine; without it everything that a workbook keeps is asked about. */
  readonly own?: OwnMarks;
  /** The template against which the tables are held from the beginning. */
  readonly template?: WorkbookSnapshot;
}

/**
 * One workbook with the commands of the pane and of the ribbon over it, in groups. Holds the state that the components
 * show; knows neither React nor Office. No command rejects: what goes wrong ends in the state, in words.
 */
export class PaneController {
  readonly checks: CheckCommands;
  readonly plans: PlanCommands;
  readonly memory: MemoryCommands;
  readonly list: ListCommands;
  /** Null where the page can save no files. */
  readonly reports: ReportCommands | null;
  readonly sheets: SheetCommands;
  readonly reportSheet: ReportSheetCommands;
  /** Null where the page can save no files. */
  readonly saveFile: SaveFile | null;
  readonly canOpenSample: boolean;
  /** What the commands work with that are loaded with their page. */
  readonly workspace: Workspace;
  readonly #options: ControllerOptions;
  readonly #store = new PaneStore();
  readonly #tasks = new TaskRunner(this.#store);
  #unsubscribe: (() => void) | null = null;
  #started: Promise<void> | null = null;

  constructor(options: ControllerOptions) {
    const { host, engine, saveFile, firstRun, openSample, own = NO_MARKS, template } = options;
    this.#options = options;
    this.saveFile = saveFile ?? null;
    this.canOpenSample = openSample !== undefined;
    const workspace: Workspace = (this.workspace = {
      host,
      engine,
      own,
      firstRun,
      store: this.#store,
      tasks: this.#tasks,
      opened: () => this.start(),
    });
    if (template) this.#store.dispatch({ type: 'template', template });
    this.checks = new CheckCommands(workspace);
    this.plans = new PlanCommands(workspace, this.checks);
    this.memory = new MemoryCommands(workspace, this.checks);
    this.list = new ListCommands(workspace);
    this.sheets = new SheetCommands(workspace, this.checks, this.plans, saveFile ?? null);
    this.reportSheet = new ReportSheetCommands(workspace, this.checks, this.plans, this.sheets);
    this.checks.onAsked = (task) => this.reportSheet.renew('check', task);
    this.reports = saveFile ? new ReportCommands(workspace, this.checks, saveFile) : null;
  }

  /** What the host can do; may change as the host learns about its program. */
  get abilities(): HostAbilities {
    return this.#options.host.abilities;
  }

  readonly getState = (): PaneState => this.#store.getState();
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  /** Reads what the workbook keeps and listens to its changes. Once; later calls wait for the first. */
  start(): Promise<void> {
    this.#started ??= this.#open();
    return this.#started;
  }

  /** Ends timers and listening. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.checks.stop();
    this.cancel();
  }

  /** Ends the command that is under way. */
  cancel(): void {
    this.#tasks.cancel();
  }

  /** The first-run card was read or skipped. */
  endFirstRun(): void {
    this.#options.firstRun?.setDone();
    this.#store.dispatch({ type: 'first-run-done' });
  }

  async openSample(): Promise<void> {
    const { openSample } = this.#options;
    if (!openSample) return;
    await this.#tasks.run({ name: 'sample' }, async () => {
      const opened = await openSample();
      if (opened.ok) this.endFirstRun();
      else this.#store.dispatch({ type: 'failed', problem: opened.problem, during: 'sample' });
    });
  }

  async #open(): Promise<void> {
    const { host, firstRun } = this.#options;
    const ends = [
      host.onChange(() => this.checks.workbookChanged()),
      host.onJournalChange?.(() => void this.plans.loadJournal()),
      host.onRowsMoved?.((move) => void this.memory.rowsMoved(move)),
      host.onSelect?.(
        (sheet, cell) => this.list.cellSelected(sheet, cell),
        () => this.list.followsCells,
      ),
    ];
    this.#unsubscribe = () => ends.forEach((end) => end?.());
    await this.memory.load(firstRun !== undefined && !firstRun.isDone());
  }
}
