import type { Language } from '../../core/localized';
import type { FillStyle } from '../../core/plan/types';
import type { Finding } from '../../core/finding';
import type { ReportTable } from '../../core/report/types';
import type { HostAbilities, WorkbookHost } from '../../hosts/port';
import type { EngineService, FinalizeStyle } from '../../service/engine-service';
import { NO_MARKS, type OwnMarks } from '../own-marks';
import type { FirstRunMemory, OpenSample, SaveFile } from '../pane-options';
import { CheckCommands } from './check-commands';
import { MemoryCommands } from './memory-commands';
import { PlanCommands } from './plan-commands';
import { ReportCommands } from './report-commands';
import { listedAt, listedFindings, neighbour } from './selectors';
import type { PaneSettings } from './settings';
import type { FixChoice, Listing, PaneState, Scope, View } from './state';
import { PaneStore } from './store';
import { TaskRunner } from './task-runner';
import type { ReportKind } from './workbook-report';

export interface ControllerOptions {
  readonly host: WorkbookHost;
  readonly engine: EngineService;
  readonly openSample?: OpenSample;
  /** Without it the pane offers no reports. */
  readonly saveFile?: SaveFile;
  readonly firstRun?: FirstRunMemory;
  /** What was set on this machine; without it everything that a workbook keeps is asked about. */
  readonly own?: OwnMarks;
}

/**
 * The commands of the pane and of the ribbon over one workbook. Holds the state that the components show; knows neither
 * React nor Office. No method rejects: what goes wrong ends in the state, in words.
 */
export class PaneController {
  readonly canOpenSample: boolean;
  readonly canSaveReports: boolean;
  readonly #options: ControllerOptions;
  readonly #store = new PaneStore();
  readonly #tasks = new TaskRunner(this.#store);
  readonly #checks: CheckCommands;
  readonly #plans: PlanCommands;
  readonly #memory: MemoryCommands;
  readonly #reports: ReportCommands;
  #unsubscribe: (() => void) | null = null;
  #started: Promise<void> | null = null;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.canOpenSample = options.openSample !== undefined;
    this.canSaveReports = options.saveFile !== undefined;
    const workspace = { host: options.host, engine: options.engine, store: this.#store, tasks: this.#tasks, own: options.own ?? NO_MARKS };
    this.#checks = new CheckCommands(workspace);
    this.#plans = new PlanCommands(workspace, this.#checks);
    this.#memory = new MemoryCommands(workspace, this.#checks);
    this.#reports = new ReportCommands(workspace, this.#checks);
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
    this.#checks.stop();
    this.#tasks.cancel();
  }

  check(scope: Scope | null = null): Promise<void> {
    return this.#ready(async () => {
      await this.#checks.check(scope);
      if (this.getState().checked) this.#options.firstRun?.setDone();
    });
  }

  /** The pointer moves in the pane: what nobody asked for changes nothing under it. */
  handMoved(): void {
    this.#checks.handMoved();
  }

  previewFill(style?: FillStyle, includeUnsure?: boolean): Promise<void> {
    return this.#ready(() => this.#plans.previewFill(style, includeUnsure));
  }

  previewFixes(choice: FixChoice): Promise<void> {
    return this.#plans.previewFixes(choice);
  }

  previewFinalize(style: FinalizeStyle): Promise<void> {
    return this.#ready(() => this.#plans.previewFinalize(style));
  }

  refreshPreview(): Promise<void> {
    return this.#plans.refreshPreview();
  }

  applyPreview(): Promise<void> {
    return this.#plans.applyPreview();
  }

  closePreview(): void {
    this.#store.dispatch({ type: 'preview-closed' });
  }

  highlight(): Promise<void> {
    return this.#ready(() => this.#plans.highlight());
  }

  clearMarks(): Promise<void> {
    return this.#ready(() => this.#plans.clearMarks());
  }

  repair(): Promise<void> {
    return this.#ready(() => this.#plans.repair());
  }

  revert(entryId?: string): Promise<void> {
    return this.#ready(() => this.#plans.revert(entryId));
  }

  /** 导出报告: the name of the saved file, or null where there is none. */
  async saveReport(kind: ReportKind, language: Language): Promise<string | null> {
    const { saveFile } = this.#options;
    await this.start();
    return saveFile ? this.#reports.save(kind, language, saveFile) : null;
  }

  cancel(): void {
    this.#tasks.cancel();
  }

  /** Opens a finding's details and shows its cell in the workbook. */
  async jumpTo(finding: Finding): Promise<void> {
    this.#store.dispatch({ type: 'listed', listing: { selected: finding.id } });
    await this.reveal(finding.sheet, finding.cell);
  }

  /** Shows a cell in the workbook. `beside`: the person goes on in the pane, which stays in sight. */
  async reveal(sheet: string, range: string, beside = false): Promise<void> {
    const shown = await this.#options.host.reveal(sheet, range, beside);
    if (!shown.ok) this.#store.dispatch({ type: 'failed', problem: shown.problem, during: null });
  }

  /** One finding at a time, with its cell: first the one that is open (or the one before it), then the next or previous in list order. */
  async step(direction: 1 | -1): Promise<Finding | null> {
    const state = this.getState();
    const open = state.listing.review || direction < 0 ? undefined : listedFindings(state).find(({ id }) => id === state.listing.selected);
    const finding = open ?? neighbour(state, direction);
    if (!finding) return null;
    this.list({ selected: finding.id, review: true });
    await this.reveal(finding.sheet, finding.cell, true);
    return finding;
  }

  /** Opens the listed finding that is about a cell which somebody selected in the workbook; its id, or null where there is none. */
  selectAt(sheet: string, cell: string): string | null {
    const finding = listedAt(this.getState(), sheet, cell);
    if (finding) this.select(finding.id);
    return finding?.id ?? null;
  }

  /** Looks at one table alone and shows where it begins. */
  async lookAt({ id, sheet, range }: ReportTable): Promise<void> {
    this.list({ table: id });
    await this.reveal(sheet, range.split(':')[0] ?? range, true);
  }

  select(findingId: string | null): void {
    this.list({ selected: findingId });
  }

  list(listing: Partial<Listing>): void {
    this.#store.dispatch({ type: 'listed', listing });
  }

  view(view: View): void {
    this.#store.dispatch({ type: 'viewed', view });
  }

  changeSettings(change: Partial<PaneSettings>): Promise<void> {
    return this.#memory.change(change);
  }

  useProfile(text: string | null): Promise<void> {
    return this.#memory.useProfile(text);
  }

  /** @param by who does, as they sign; empty where they do not say */
  ignore(findingIds: readonly string[], reason: string, by = ''): Promise<void> {
    return this.#memory.ignore(findingIds, reason, by);
  }

  restore(findingId: string): Promise<void> {
    return this.#memory.restore(findingId);
  }

  /** Uses the settings, profile and ignored findings that came with the file. */
  adoptBrought(): Promise<void> {
    return this.#memory.adopt();
  }

  /** Leaves them in the file, unused. */
  declineBrought(): void {
    this.#memory.decline();
  }

  dismissTrouble(): void {
    this.#store.dispatch({ type: 'trouble-dismissed' });
  }

  dismissReceipt(): void {
    this.#store.dispatch({ type: 'receipt', receipt: null });
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
    const ends = [host.onChange(() => this.#checks.workbookChanged()), host.onJournalChange?.(() => void this.#plans.loadJournal())];
    this.#unsubscribe = () => ends.forEach((end) => end?.());
    await this.#memory.load(firstRun !== undefined && !firstRun.isDone());
  }

  /** Commands from the ribbon may come before the pane has opened. */
  async #ready(command: () => Promise<void>): Promise<void> {
    await this.start();
    await command();
  }
}
