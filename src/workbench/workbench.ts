import type { Language, Problem, Result } from '../core/localized';
import { success } from '../core/localized';
import type { ReportTable } from '../core/report/types';
import { parseCellName } from '../core/snapshot/address';
import type { ChangeTracker } from '../hosts/workbench/track-changes';
import type { UndrawnKind } from '../hosts/workbench/look/undrawn';
import type { WorkbenchHost } from '../hosts/workbench/workbench-host';
import { scrollToFinding } from '../pane/components/finding-focus';
import { firstStop } from '../pane/keyboard/focusable';
import type { MountedPane } from '../pane/mount';
import { mountPane } from '../pane/mount';
import { ownMarks } from '../pane/own-marks';
import type { ThemeChoice } from '../pane/theme/themes';
import { createEngine } from '../service/create-engine';
import { copyName, download, XLSX_TYPE } from '../pane/download';
import { shownFindings } from '../pane/controller/selectors';
import type { Checked, Listing } from '../pane/controller/state';
import type { ReportKind } from '../pane/controller/workbook-report';
import { copyOf, openFile } from './files/files-client';
import type { OpenedFile } from './files/protocol';
import type { HeadsView } from './grid/follow-heads';
import type { PointedMark } from './grid/follow-pointer';
import type { FoundCell } from './grid/find';
import type { MenuPlace } from './grid/follow-menu';
import type { GridCommand, RowCommand } from './grid/grid-commands';
import type { GridView } from './grid/start-grid';
import { headsOf } from './heads/heads';
import { message } from './messages';
import { moveSelectedRows } from './move-rows';
import { marksOf } from './reading/marks';
import { remember, remembered } from './remembered';
import { createStore } from './store';

/** A word to the person about the last command. */
export type Notice =
  | { readonly kind: 'problem'; readonly title: string; readonly problem: Problem }
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'undrawn'; readonly what: readonly UndrawnKind[] }
  | { readonly kind: 'refused'; readonly why: 'structure' | 'protected' | 'clipboard' | 'columns' | 'severalBlocks' };

export interface WorkbenchState {
  /** `null` until the grid has started. */
  readonly fileName: string | null;
  /** Name of the file that is being opened; empty while the grid starts. */
  readonly opening: string | null;
  readonly notice: Notice | null;
  /** What a command did, for whoever does not see the grid. */
  readonly said: string;
  /** A file waits for the answer whether unsaved changes may go. */
  readonly waiting: { readonly open: () => Promise<void> } | null;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly dark: boolean;
  /** What narrow windows show. */
  readonly view: 'grid' | 'pane';
  readonly paneShown: boolean;
  /** Whether the grid shows what was understood (读法). */
  readonly reading: boolean;
  /** Whether the grid marks what the pane lists. */
  readonly marks: boolean;
  /** Tables of the last check. */
  readonly tables: readonly ReportTable[];
  /** Whether something is being looked for (Ctrl+F). */
  readonly finding: boolean;
  readonly selected: { readonly sheet: string; readonly cell: string } | null;
}

/** What stands over the grid and moves with it. */
export interface Overlay {
  readonly heads: HeadsView | null;
  readonly mark: PointedMark | null;
  /** Where the menu of the selected cells is open. */
  readonly menu: MenuPlace | null;
}

const SAMPLE = 'assets/sample/published-tables.xlsx';
const SAMPLE_NAME = '示例-公开绩效表.xlsx';

const SAMPLE_MISSING: Problem = {
  code: 'sample-missing',
  message: { 'zh-CN': '没有找到示例文件。请打开自己的 .xlsx 文件。', 'en-US': 'The sample file was not found. Open an .xlsx file of your own.' },
};

const GRID_MISSING: Problem = {
  code: 'grid-failed',
  message: { 'zh-CN': '表格组件没有加载成功，请刷新页面重试。', 'en-US': 'The grid could not be loaded. Reload the page and try again.' },
};

const NO_CHANGES = JSON.stringify({ edits: [], removals: [] });

/** What the opened workbook consists of. */
interface Desk {
  readonly file: OpenedFile;
  readonly host: WorkbenchHost;
  readonly changes: ChangeTracker;
  readonly pane: MountedPane;
}

function firstLanguage(): Language {
  const kept = remembered('language');
  if (kept === 'zh-CN' || kept === 'en-US') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'high-contrast'];

/** Which of the found cells comes after the selected one, or before it; from the end on from the start. */
function nextFound(found: readonly FoundCell[], selected: WorkbenchState['selected'], direction: 1 | -1): number {
  const here = found.findIndex(({ sheet, cell }) => sheet === selected?.sheet && cell === selected.cell);
  if (here >= 0) return (here + direction + found.length) % found.length;
  const ahead = found.findIndex(({ sheet, cell }) => sheet === selected?.sheet && isAfter(cell, selected.cell));
  const first = ahead >= 0 ? ahead : Math.max(0, found.findIndex(({ sheet }) => sheet === selected?.sheet));
  return direction > 0 || found.length === 0 ? first : (first - 1 + found.length) % found.length;
}

function isAfter(cell: string, other: string): boolean {
  const [one, two] = [parseCellName(cell), parseCellName(other)];
  return one !== null && two !== null && (one.row - two.row || one.column - two.column) > 0;
}

/** Whether a file says of a sheet that it is protected. */
function isProtectedIn({ workbook: { data, origins } }: OpenedFile, sheet: string): boolean {
  return Object.entries(data.sheets).some(([id, { name }]) => name === sheet && origins[id]?.protected === true);
}

/** The page: a grid, the pane beside it, and one file on them at a time. */
export class Workbench {
  readonly store = createStore<WorkbenchState>({
    fileName: null, opening: '', notice: null, said: '', waiting: null, language: firstLanguage(), theme: THEMES.find((theme) => theme === remembered('theme')) ?? 'auto',
    dark: false, view: 'grid', paneShown: true, reading: false, marks: true, tables: [], finding: false, selected: null,
  });
  readonly overlay = createStore<Overlay>({ heads: null, mark: null, menu: null });
  private readonly engine = createEngine();
  private grid: GridView | null = null;
  private desk: Desk | null = null;
  private paneElement: HTMLElement | null = null;
  private opened = 0;
  private savedChanges = NO_CHANGES;
  /** The file of the last saved copy before its changes, with rows moved as they were then. */
  private savedBase: Uint8Array | null = null;
  private rowsMoving = false;
  private abort: AbortController | null = null;
  private unfollow: (() => void) | null = null;
  /** What the marks on the grid show. */
  private marked: readonly unknown[] = [];

  /** Loads the grid into its place and opens the sample. */
  async start(gridElement: HTMLElement, paneElement: HTMLElement): Promise<void> {
    this.paneElement = paneElement;
    const sample = this.fetchSample();
    try {
      const { startGrid } = await import('./grid/start-grid');
      this.grid = await startGrid(gridElement, {
        language: () => this.language,
        dark: this.store.get().dark,
        isProtected: (sheetId) => this.desk?.file.workbook.origins[sheetId]?.protected ?? false,
        onRefused: (why) => this.store.set({ notice: { kind: 'refused', why } }),
        onSelect: (selected) => this.store.set({ selected }),
        onHeads: (heads) => this.overlay.set({ heads }),
        onPoint: (mark) => this.overlay.set({ mark }),
        onRows: (command) => void this.runInGrid(command),
        onMenu: (menu) => this.overlay.set({ menu, mark: null }),
      });
    } catch {
      this.store.set({ opening: null, notice: { kind: 'problem', title: message(this.language, 'title'), problem: GRID_MISSING } });
      return;
    }
    await this.open(SAMPLE_NAME, () => sample);
  }

  /** Opens the sample workbook; asks first where changes would be lost. */
  async openSample(): Promise<Result<void>> {
    const sample = this.fetchSample();
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

  /** True where the grid differs from the opened file and from the last copy that was saved. */
  hasUnsavedChanges(): boolean {
    return this.desk !== null && (this.desk.changes.base() !== this.savedBase || JSON.stringify(this.desk.changes.changes()) !== this.savedChanges);
  }

  /** Saves the original file with the changed cells; false where it could not be done. */
  async saveCopy(): Promise<boolean> {
    if (!this.desk || !this.grid) return false;
    await this.grid.endEditing();
    const { file, host, changes } = this.desk;
    const [base, changed] = [changes.base(), changes.changes()];
    const copy = await copyOf({ ...file, bytes: base }, changed, host.keptSettings(), this.language);
    if (!copy.ok) {
      this.store.set({ notice: { kind: 'problem', title: message(this.language, 'notSaved'), problem: copy.problem } });
      return false;
    }
    const name = copyName(file.name, this.language === 'zh-CN' ? '-已校验' : '-checked');
    download(name, copy.value.bytes, XLSX_TYPE);
    [this.savedBase, this.savedChanges] = [base, JSON.stringify(changed)];
    const count = new Set([...changed.edits, ...changed.removals].map(({ sheet, cell }) => JSON.stringify([sheet, cell]))).size;
    const refused = copy.value.refused.length;
    this.store.set({ notice: { kind: 'done', text: message(this.language, refused > 0 ? 'savedPartly' : base === file.bytes ? 'saved' : 'savedRows', { name, count: String(count - refused), refused: String(refused) }) } });
    return true;
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
    this.drawReading();
  }

  /** Marks on the grid what the pane lists, or nothing. */
  setMarks(marks: boolean): void {
    this.store.set({ marks });
    const state = this.desk?.pane.controller.getState();
    if (state) this.drawMarks(state.checked, state.listing);
  }

  async setLanguage(language: Language): Promise<void> {
    remember('language', language);
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
    const done = await moveSelectedRows(command, this.grid, { host, changes, isProtected: (sheet) => isProtectedIn(file, sheet) }, this.language).finally(() => (this.rowsMoving = false));
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

  /** Draws the marks anew where what they show has changed. */
  private drawMarks(checked: Checked | null, listing: Listing): void {
    const { marks } = this.store.get();
    const { severity, table, scope, rule, text, selected } = listing;
    const wanted = [checked?.outcome.result, severity, table, scope, rule, text, selected, marks];
    if (checked === null || wanted.every((part, at) => part === this.marked[at])) return;
    this.marked = wanted;
    const shown = marks ? shownFindings(checked, listing).flatMap(({ finding, followers }) => [finding, ...followers]) : [];
    this.grid?.showFindings(shown, shown.find(({ id }) => id === selected) ?? null);
  }

  private drawReading(): void {
    const { reading, tables } = this.store.get();
    this.grid?.showReading(reading ? marksOf(tables) : null);
  }

  /** Follows the pane: what its list shows is marked on the grid, and what the open finding compares. */
  private followChecks({ pane: { controller } }: Pick<Desk, 'pane'>): () => void {
    return controller.subscribe(() => {
      const { checked, listing } = controller.getState();
      const result = checked?.outcome.result;
      this.drawMarks(checked, listing);
      const tables = result?.tables ?? [];
      if (tables === this.store.get().tables) return;
      this.store.set({ tables });
      this.grid?.setHeads(headsOf(tables));
      if (this.store.get().reading) this.drawReading();
    });
  }

  private get language(): Language {
    return this.store.get().language;
  }

  private async fetchSample(): Promise<Result<Uint8Array>> {
    try {
      const response = await fetch(SAMPLE);
      return response.ok ? success(new Uint8Array(await response.arrayBuffer())) : { ok: false, problem: SAMPLE_MISSING };
    } catch {
      return { ok: false, problem: SAMPLE_MISSING };
    }
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
      this.store.set({ opening: null, notice: cancelled ? null : { kind: 'problem', title: message(this.language, 'notOpened', { name }), problem: read.problem } });
      return;
    }
    await this.show(read.value, unitId);
  }

  private async show(file: OpenedFile, unitId: string): Promise<void> {
    if (!this.grid || !this.paneElement) return;
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
      host, engine: this.engine, language, theme,
      ...(file.name === SAMPLE_NAME ? {} : { openSample: () => this.openSample() }),
      saveFile: download,
      firstRun: { isDone: () => remembered('first-run') === 'done', setDone: () => remember('first-run', 'done') },
      own: ownMarks(() => localStorage),
    });
    this.desk = { file, host, changes, pane };
    this.unfollow = this.followChecks(this.desk);
    [this.savedBase, this.savedChanges] = [file.bytes, NO_CHANGES];
    const { undrawn } = file.workbook;
    this.store.set({ fileName: file.name, opening: null, notice: undrawn.length > 0 ? { kind: 'undrawn', what: undrawn } : null });
    if (this.store.get().reading) await this.setReading(true);
  }
}
