import type { Language, Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import { scrollToFinding } from '../pane/components/finding-focus';
import { firstStop } from '../pane/keyboard/focusable';
import { loadMessages } from '../pane/messages/catalogue';
import { mountPane } from '../pane/mount';
import { ownMarks } from '../pane/agreed-settings';
import type { ThemeChoice } from '../pane/theme/themes';
import { createEngine } from '../service/create-engine';
import { download } from '../pane/download';
import type { ReportKind } from '../pane/controller/workbook-report';
import { CheckDrawing } from './check-drawing';
import { CopySaver } from './copy-saver';
import { isProtectedIn, type Desk } from './opened-workbook';
import { openFile } from './file-worker/file-client';
import type { OpenedFile } from './file-worker/file-messages';
import { fetchSample, SAMPLE_NAME } from './file-worker/fetch-sample';
import { nextFound } from './grid/next-found';
import type { GridCommand, RowCommand } from './grid/grid-commands';
import type { GridView } from './grid/start-grid';
import { message } from './workbench-messages';
import { moveSelectedRows } from './move-selected-rows';
import { remember, remembered } from './remembered-choices';
import { createStore } from './value-store';
import { firstState, type Notice, type Overlay, type WorkbenchState } from './workbench-state';

const GRID_MISSING: Problem = {
  code: 'grid-failed',
  message: { 'zh-CN': '表格组件没有加载成功，请刷新页面重试。', 'en-US': 'The grid could not be loaded. Reload the page and try again.' },
};

/** The page: a grid, the pane beside it, and one file on them at a time. */
export class Workbench {
  readonly store = createStore<WorkbenchState>(firstState());
  readonly overlay = createStore<Overlay>({ heads: null, mark: null, menu: null });
  private readonly engine = createEngine();
  private grid: GridView | null = null;
  private drawing: CheckDrawing | null = null;
  private desk: Desk | null = null;
  private paneElement: HTMLElement | null = null;
  private opened = 0;
  private readonly copies = new CopySaver();
  private rowsMoving = false;
  /** The language that was asked for last: its texts may still be on their way. */
  private wanted: Language | null = null;
  private abort: AbortController | null = null;
  private unfollow: (() => void) | null = null;

  /** Loads the grid into its place and opens the sample. */
  async start(gridElement: HTMLElement, paneElement: HTMLElement): Promise<void> {
    this.paneElement = paneElement;
    const sample = fetchSample();
    try {
      const [{ startGrid }] = await Promise.all([import('./grid/start-grid'), loadMessages(this.language)]);
      this.grid = await startGrid(gridElement, {
        language: () => this.language,
        dark: this.store.get().dark,
        isProtected: (sheetId) => (this.desk?.file.workbook.origins[sheetId]?.protection ?? null) !== null,
        onRefused: (why) => this.store.set({ notice: { kind: 'refused', why } }),
        onSelect: (selected) => this.store.set({ selected }),
        onHeads: (heads) => this.overlay.set({ heads }),
        onPoint: (mark) => this.overlay.set({ mark }),
        onRows: (command) => void this.runInGrid(command),
        onMenu: (menu) => this.overlay.set({ menu, mark: null }),
      });
      this.drawing = new CheckDrawing(this.grid, this.store);
    } catch {
      this.store.set({ opening: null, notice: { kind: 'problem', title: message(this.language, 'title'), problem: GRID_MISSING } });
      return;
    }
    await this.open(SAMPLE_NAME, () => sample);
  }

  /** Opens the sample workbook; asks first where changes would be lost. */
  async openSample(): Promise<Result<void>> {
    const sample = fetchSample();
    await this.whenSafe(() => this.open(SAMPLE_NAME, () => sample));
    return success(undefined);
  }

  /** Opens a file of the person's own; asks first where changes would be lost. */
  openOwn(file: File): Promise<void> {
    return this.whenSafe(() => this.open(file.name, async () => success(new Uint8Array(await file.arrayBuffer()))));
  }

  cancelOpening(): void {
    this.abort?.abort();
  }

  /** True where something is in the grid that no file holds. */
  hasUnsavedChanges(): boolean {
    return this.desk !== null && this.copies.isBehind(this.desk);
  }

  /** Saves the original file with the changed cells; false where it could not be done. */
  async saveCopy(): Promise<boolean> {
    if (!this.desk || !this.grid) return false;
    await this.grid.endEditing();
    const notice = await this.copies.save(this.desk, this.language);
    this.store.set({ notice });
    return notice.kind === 'done';
  }

  /** Checks anew where needed and saves what was found. */
  async saveReport(kind: ReportKind): Promise<void> {
    const name = (await this.desk?.pane.controller.reports?.save(kind, this.language)) ?? null;
    if (name !== null) this.store.set({ notice: { kind: 'done', text: message(this.language, 'reportSaved', { name }) } });
  }

  /** 读法: shows on the grid what was understood, or no longer; checks first where that has not been done. */
  async setReading(reading: boolean): Promise<void> {
    this.store.set({ reading });
    const controller = this.desk?.pane.controller;
    if (reading && controller?.getState().checked === null) await controller.checks.check();
    this.drawing?.reading();
  }

  /** Marks on the grid what the pane lists, or nothing. */
  setMarks(marks: boolean): void {
    this.store.set({ marks });
    const state = this.desk?.pane.controller.getState();
    if (state) this.drawing?.marks(state);
  }

  async setLanguage(language: Language): Promise<void> {
    remember('language', language);
    this.wanted = language;
    await loadMessages(language);
    if (this.wanted !== language) return;
    this.store.set({ language });
    this.desk?.pane.update({ language });
    await this.grid?.setLanguage(language);
  }

  setTheme(theme: ThemeChoice): void {
    remember('theme', theme);
    this.store.set({ theme });
    this.desk?.pane.update({ theme });
  }

  /** What narrow windows show; the pane with what is open in it. */
  setView(view: WorkbenchState['view']): void {
    this.store.set({ view });
    const open = this.desk?.pane.controller.getState().listing.selected ?? null;
    if (view === 'pane' && open !== null) scrollToFinding(this.paneElement, open);
  }

  /** Puts the keyboard into the cells. */
  goToGrid(): void {
    this.setView('grid');
    requestAnimationFrame(() => this.grid?.focus());
  }

  /** Puts the keyboard on the pane's first button. */
  goToPane(): void {
    this.setView('pane');
    this.store.set({ paneShown: true });
    requestAnimationFrame(() => this.paneElement && firstStop(this.paneElement)?.focus());
  }

  /** Does in the grid what its menu or a key asks for. */
  async runInGrid(command: GridCommand): Promise<void> {
    this.overlay.set({ menu: null });
    if (command === 'insertRows' || command === 'deleteRows') return this.moveRows(command);
    const done = (await this.grid?.run(command)) ?? false;
    if (!done && command === 'paste') this.store.set({ notice: { kind: 'refused', why: 'clipboard' } });
  }

  /** One move at a time: what is selected is what is meant. */
  private async moveRows(command: RowCommand): Promise<void> {
    if (!this.grid || !this.desk || this.rowsMoving) return;
    this.rowsMoving = true;
    const { host, changes, file } = this.desk;
    this.grid.focus();
    const done = await moveSelectedRows(
      command,
      this.grid,
      { host, changes, isProtected: (sheet) => isProtectedIn(file, sheet) },
      this.language,
    ).finally(() => (this.rowsMoving = false));
    if (done === null) return;
    if ('notice' in done) this.store.set({ notice: done.notice });
    else this.store.set({ said: done.said, notice: null });
  }

  closeMenu(): void {
    this.overlay.set({ menu: null });
    this.grid?.focus();
  }

  openFind(): void {
    this.overlay.set({ menu: null });
    this.store.set({ finding: true, view: 'grid' });
  }

  closeFind(): void {
    this.store.set({ finding: false });
    this.grid?.focus();
  }

  /** Shows the next cell with a text, or the one before: which of how many it is. */
  async findNext(text: string, direction: 1 | -1): Promise<{ readonly at: number; readonly of: number }> {
    const found = this.grid?.find(text) ?? [];
    const at = nextFound(found, this.store.get().selected, direction);
    const place = found[at];
    if (place) await this.desk?.host.reveal(place.sheet, place.cell, true);
    return { at: at + 1, of: found.length };
  }

  /** The theme that the choice comes to on this system. */
  setDark(dark: boolean): void {
    this.grid?.setDark(dark);
    this.store.set({ dark });
  }

  /** A colour of the legend as the grid draws it. */
  shownColour(colour: string): string {
    return this.grid?.shownColour(colour) ?? colour;
  }

  private get language(): Language {
    return this.store.get().language;
  }

  private async whenSafe(open: () => Promise<void>): Promise<void> {
    await this.grid?.endEditing();
    if (this.hasUnsavedChanges()) this.store.set({ waiting: { open } });
    else await open();
  }

  /** Reads the file and, only when that went well, puts it in the place of the one before. */
  private async open(name: string, load: () => Promise<Result<Uint8Array>>): Promise<void> {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    this.store.set({ opening: name, notice: null, waiting: null });
    const bytes = await load();
    // The grid's packages keep some results by the workbook's id, beyond its closing: every opening gets a new one.
    const unitId = `workbook-${(this.opened += 1)}`;
    const read = bytes.ok ? await openFile(name, bytes.value, unitId, abort.signal) : bytes;
    if (abort.signal.aborted && this.abort !== abort) return;
    if (!read.ok) {
      const cancelled = read.problem.code === 'cancelled';
      this.store.set({
        opening: null,
        notice: cancelled ? null : { kind: 'problem', title: message(this.language, 'notOpened', { name }), problem: read.problem },
      });
      return;
    }
    await this.show(read.value, unitId);
  }

  private async show(file: OpenedFile, unitId: string): Promise<void> {
    if (!this.grid || !this.paneElement) return;
    // One template is held against many workbooks, one after the other.
    const template = this.desk?.pane.controller.getState().template ?? null;
    this.desk?.pane.unmount();
    this.desk?.changes.dispose();
    this.desk?.host.dispose();
    this.unfollow?.();
    this.desk = null;
    this.store.set({ tables: [], selected: null });
    this.overlay.set({ heads: null, mark: null, menu: null });
    const { host, changes } = await this.grid.show(file, unitId, (beside) => !beside && this.setView('grid'));
    const { language, theme } = this.store.get();
    const pane = mountPane(this.paneElement, {
      host,
      engine: this.engine,
      language,
      theme,
      ...(file.name === SAMPLE_NAME ? {} : { openSample: () => this.openSample() }),
      saveFile: download,
      firstRun: { isDone: () => remembered('first-run') === 'done', setDone: () => remember('first-run', 'done') },
      own: ownMarks(() => localStorage),
      ...(template && { template }),
    });
    this.desk = { file, host, changes, pane };
    this.unfollow = pane.controller.subscribe(() => this.drawing?.follow(pane.controller.getState()));
    this.copies.opened(file);
    const { undrawn } = file.workbook;
    const carriedOver: Notice | null = file.isCarriedOver
      ? { kind: 'done', text: message(language, 'carriedOver', { name: file.name }) }
      : null;
    this.store.set({ fileName: file.name, opening: null, notice: undrawn.length > 0 ? { kind: 'undrawn', what: undrawn } : carriedOver });
    if (this.store.get().reading) await this.setReading(true);
  }
}
