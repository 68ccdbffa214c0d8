import type { Localized } from '../../core/localized';
import type { SheetsPlan } from '../../hosts/port';
import { XLSX_TYPE } from '../download';
import type { SaveFile } from '../pane-options';
import type { CheckCommands } from './check-commands';
import type { PlanCommands } from './plan-commands';
import { NOT_SAVED } from './save-problem';
import type { Workspace } from './workspace';

/** Worksheets that the product lays out: put into the workbook, or saved as a file of their own. */
export class SheetCommands {
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
      const { entry, sheets, remarks } = inserted.value;
      await this.#plans.keepTime(entry);
      store.dispatch({ type: 'viewed', view: 'results' });
      if (sheets[0] !== undefined) await host.reveal(sheets[0], 'A1', true);
      await this.#checks.run('insert', task);
      store.dispatch({
        type: 'receipt',
        receipt: {
          kind: 'applied',
          purpose: 'sheets',
          title: plan.title,
          entry,
          written: sheets.length,
          refused: [],
          skipped: [],
          remarks,
        },
      });
      store.dispatch({ type: 'announced', message: 'announce.inserted', params: { sheets: sheets.join('、') } });
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
