import type { Language, Problem } from '../../core/localized';
import { REPORT_SHEET_TITLE } from '../../core/report-sheet/title';
import type { TaskOptions } from '../../hosts/port';
import { today } from '../../hosts/today';
import { PART_MISSING } from '../../hosts/host-problems';
import type { CheckCommands } from './check-commands';
import type { PaneState, TaskName } from './pane-state';
import type { PlanCommands } from './plan-commands';
import type { ReportSheetPlan } from './plan-report-sheet';
import type { SheetCommands } from './sheet-commands';
import type { Workspace } from './workspace';

/** Under which the marks of reports of this machine are kept. */
const MARK_KEY = 'report-sheet';

/** Id of the record of a report sheet; null where none is on record. */
export function reportEntry({ journal }: Pick<PaneState, 'journal'>): string | null {
  return journal.find(({ purpose, title }) => purpose === 'sheets' && title['zh-CN'] === REPORT_SHEET_TITLE['zh-CN'])?.id ?? null;
}

/** 校验报告: one sheet behind the others that says what the last check found, and is renewed with each check that a person asks for. */
export class ReportSheetCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;
  readonly #plans: PlanCommands;
  readonly #sheets: SheetCommands;
  /** Marks of the reports of this session, where nothing is remembered beyond it. */
  readonly #marks = new Set<string>();

  constructor(workspace: Workspace, checks: CheckCommands, plans: PlanCommands, sheets: SheetCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
    this.#plans = plans;
    this.#sheets = sheets;
  }

  get isOffered(): boolean {
    return this.#sheets.canInsert;
  }

  /** Checks anew where needed, and puts the report in, or renews the one that is there, and shows it. */
  async put(language: Language): Promise<void> {
    const { store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'insert', cancellable: true }, async (task) => {
      const before = store.getState();
      if ((before.checked === null || before.stale) && !(await this.#checks.run('insert', task))) return;
      await this.#write(language, 'insert', task, true);
    });
  }

  /** Renews the report after a check that a person asked for, where one is on record. */
  async renew(during: TaskName, task: TaskOptions): Promise<void> {
    if (this.isOffered && reportEntry(this.#workspace.store.getState()) !== null) await this.#write('zh-CN', during, task, false);
  }

  /** Takes the report off; what somebody has typed on it keeps it where it is. */
  async takeOff(): Promise<void> {
    const entry = reportEntry(this.#workspace.store.getState());
    if (entry !== null) await this.#plans.revert(entry);
  }

  readonly #isOwn = async (mark: string): Promise<boolean> => this.#marks.has(mark) || (await this.#workspace.own.has(MARK_KEY, mark));

  async #planned(language: Language, task: TaskOptions): Promise<ReportSheetPlan | Problem | null> {
    const { host, store } = this.#workspace;
    const state = store.getState();
    if (!state.checked) return null;
    const read = await host.read(task);
    if (!read.ok) return read.problem;
    try {
      const { planReportSheet } = await import('./plan-report-sheet');
      return await planReportSheet({
        checked: state.checked,
        state,
        snapshot: read.value,
        language,
        date: today(),
        isOwn: this.#isOwn,
      });
    } catch {
      // The part of the page that writes reports is loaded only now.
      return PART_MISSING;
    }
  }

  async #write(language: Language, during: TaskName, task: TaskOptions, asked: boolean): Promise<void> {
    const { host, store, own } = this.#workspace;
    const planned = await this.#planned(language, task);
    if (!planned) return;
    if ('code' in planned) return this.#checks.tell(planned, during);
    const { plan, mark, remarks } = planned;
    // A check renews what is there and its own; it puts no second sheet beside one that it must leave.
    if (!asked && planned.own === null) {
      if (remarks[0]) store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: remarks[0] } });
      return;
    }
    if (!plan) return asked ? await this.#show(planned.own!) : undefined;
    const put = await host.insertSheets?.(plan, task);
    if (!put) return;
    await this.#plans.loadJournal(task);
    if (!put.ok) return this.#checks.tell(put.problem, during);
    this.#marks.add(mark);
    await own.add(MARK_KEY, mark);
    const { entry, sheets, remarks: further } = put.value;
    await this.#plans.keepTime(entry);
    if (!asked) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.reportRenewed' } });
    if (sheets[0] !== undefined) await this.#show(sheets[0]);
    this.#sheets.tellInserted(plan.title, { entry, sheets, remarks: [...remarks, ...further] });
  }

  async #show(sheet: string): Promise<void> {
    this.#workspace.store.dispatch({ type: 'viewed', view: 'results' });
    await this.#workspace.host.reveal(sheet, 'A1', true);
  }
}
