import type { Localized } from '../../core/localized';
import { parseRangeName } from '../../core/snapshot/address';
import { cellCount } from '../../core/snapshot/cell-blocks';
import type { FormPlan, SelectedCell, SheetsPlan, SheetsReceipt } from '../../hosts/port';
import type { OwnTemplate } from '../../service/errand-types';
import { XLSX_TYPE } from '../download';
import type { SaveFile } from '../pane-options';
import type { CheckCommands } from './check-commands';
import type { PlanCommands } from './plan-commands';
import { NOT_SAVED } from './save-problem';
import type { Workspace } from './workspace';

/** Templates of the unit's own, as they were picked while the pane is open. */
export interface OwnPicked {
  readonly templates: readonly OwnTemplate[];
  /** Sheets that are none, by the names of their files. */
  readonly others: readonly { readonly name: string; readonly sheets: readonly string[] }[];
  readonly unread: readonly { readonly name: string; readonly message: Localized }[];
}

/** Worksheets that the product lays out: put into the workbook, or saved as a file of their own. */
export class SheetCommands {
  /** Picked last; nothing of it is stored. */
  own: OwnPicked | null = null;
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;
  readonly #plans: PlanCommands;
  readonly #saveFile: SaveFile | null;

  constructor(workspace: Workspace, checks: CheckCommands, plans: PlanCommands, saveFile: SaveFile | null) {
    this.#workspace = workspace;
    this.#checks = checks;
    this.#plans = plans;
    this.#saveFile = saveFile;
  }

  get canInsert(): boolean {
    const { host } = this.#workspace;
    return host.abilities.newSheets === true && host.insertSheets !== undefined;
  }

  /** Whether forms can be put at a place of a sheet, and the host says which one a person has selected. */
  get canPlace(): boolean {
    const { host } = this.#workspace;
    return host.abilities.placesForms === true && host.insertForm !== undefined && host.selected !== undefined;
  }

  get canSave(): boolean {
    return this.#saveFile !== null;
  }

  /** Whether there is anything to do with worksheets here. */
  get isOffered(): boolean {
    return this.canInsert || this.canSave;
  }

  /** Puts worksheets in, shows the first, and checks: what is to be filled in stands in the results. */
  async insert(plan: SheetsPlan): Promise<void> {
    const { host, store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'insert', cancellable: true }, async (task) => {
      const inserted = await host.insertSheets?.(plan, task);
      if (!inserted) return;
      await this.#plans.loadJournal(task);
      if (!inserted.ok) return this.#checks.tell(inserted.problem, 'insert');
      const { entry, sheets } = inserted.value;
      await this.#plans.keepTime(entry);
      store.dispatch({ type: 'viewed', view: 'results' });
      if (sheets[0] !== undefined) await host.reveal(sheets[0], 'A1', true);
      await this.#checks.run('insert', task);
      this.tellInserted(plan.title, inserted.value);
    });
  }

  /** Says which worksheets were put in, with the undo of it. */
  tellInserted(title: Localized, { entry, sheets, remarks }: SheetsReceipt): void {
    const { store } = this.#workspace;
    store.dispatch({
      type: 'receipt',
      receipt: { kind: 'applied', purpose: 'sheets', title, entry, written: sheets.length, refused: [], skipped: [], remarks },
    });
    store.dispatch({ type: 'announced', message: 'announce.inserted', params: { sheets: sheets.join('、') } });
  }

  /** Tells which cell is selected, now and whenever a person goes elsewhere; returns the end of it. */
  followPlace(tell: (place: SelectedCell | null) => void): () => void {
    const { host } = this.#workspace;
    let isOver = false;
    const end = host.onSelect?.((sheet, cell) => tell({ sheet, cell }));
    void host.selected?.().then((selected) => {
      if (!isOver && selected.ok) tell(selected.value);
    });
    return () => {
      isOver = true;
      end?.();
    };
  }

  /** Puts a form at a place, shows it, and checks: what is to be filled in stands in the results. */
  async place(plan: FormPlan): Promise<void> {
    const { host, store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'insert', cancellable: true }, async (task) => {
      const placed = await host.insertForm?.(plan, task);
      if (!placed) return;
      await this.#plans.loadJournal(task);
      if (!placed.ok) return this.#checks.tell(placed.problem, 'insert');
      const { entry, sheet, area, remarks } = placed.value;
      await this.#plans.keepTime(entry);
      store.dispatch({ type: 'viewed', view: 'results' });
      await host.reveal(sheet, area, true);
      await this.#checks.run('insert', task);
      const written = cellCount(parseRangeName(area)!);
      store.dispatch({
        type: 'receipt',
        receipt: { kind: 'applied', purpose: 'form', title: plan.title, entry, written, refused: [], skipped: [], remarks },
      });
      store.dispatch({ type: 'announced', message: 'announce.placed', params: { sheet, area } });
    });
  }

  /** Saves worksheets as a workbook of their own; false where a person was told why not. */
  async save(name: string, { drafts, write }: Omit<SheetsPlan, 'title'>): Promise<boolean> {
    const saveFile = this.#saveFile;
    if (!saveFile) return false;
    try {
      saveFile(name, await write(drafts), XLSX_TYPE);
      return true;
    } catch {
      this.#checks.tell(NOT_SAVED, 'insert');
      return false;
    }
  }
}

/** The title of a command on sheets, in both languages. */
export function titleOf(command: Localized, what: Localized): Localized {
  return { 'zh-CN': `${command['zh-CN']}：${what['zh-CN']}`, 'en-US': `${command['en-US']}: ${what['en-US']}` };
}
