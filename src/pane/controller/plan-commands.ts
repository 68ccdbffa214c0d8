import type { Localized, Result } from '../../core/localized';
import type { EditPlan, FillStyle } from '../../core/plan/types';
import type { ApplyReceipt, JournalEntry, RevertReceipt, TaskOptions } from '../../hosts/port';
import type { FinalizeStyle } from '../../service/engine-service';
import type { CheckCommands } from './check-commands';
import { safelyFixable } from './selectors';
import type { PickedChoice, FixChoice, PreviewRequest, TaskName } from './state';
import { TIMES_KEY, timesOf, timesWith, type Times } from './times';
import type { Workspace } from './workspace';

function isPicked(choice: FixChoice): choice is PickedChoice {
  return typeof choice === 'object' && 'chosen' in choice;
}

/** Commands that change the workbook: shown first, applied in one go, recorded, taken back. */
export class PlanCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;

  constructor(workspace: Workspace, checks: CheckCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
  }

  /** 填充得分: shows what would be filled. Without a style, the one chosen last; rows that may have been misread only by choice. */
  async previewFill(style?: FillStyle, includeUnsure = false): Promise<void> {
    const { host, store } = this.#workspace;
    const wanted = style ?? store.getState().settings.fillStyle;
    await this.#preview({ kind: 'fill', style: wanted === 'formula' && !host.abilities.liveFunctions ? 'native' : wanted, includeUnsure });
  }

  /** Shows what the fixes of some findings, or all safe ones, would change. */
  async previewFixes(choice: FixChoice): Promise<void> {
    await this.#preview({ kind: 'fix', choice });
  }

  /** 定稿: shows which of the product's formulas would be replaced. */
  async previewFinalize(style: FinalizeStyle): Promise<void> {
    await this.#preview({ kind: 'finalize', style });
  }

  /** Makes the shown preview anew from the workbook as it is now. */
  async refreshPreview(): Promise<void> {
    const { preview } = this.#workspace.store.getState();
    if (preview) await this.#preview(preview.request);
  }

  /** Writes what the preview shows. */
  async applyPreview(): Promise<void> {
    const { store, tasks } = this.#workspace;
    const { preview } = store.getState();
    if (!preview || preview.outdated) return;
    await tasks.run({ name: preview.request.kind, cancellable: true }, async (task) => {
      if (await this.#apply(preview.plan, preview.request.kind, task)) store.dispatch({ type: 'preview-closed' });
    });
    if (store.getState().receipt?.kind === 'applied') await this.#checks.recheck();
  }

  /** 标出问题: takes earlier marks off and marks the findings of the chosen severities. */
  async highlight(): Promise<void> {
    const { engine, store, tasks } = this.#workspace;
    await tasks.run({ name: 'highlight', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      const plan = await this.#planFresh('highlight', task, () => engine.planHighlight(store.getState().settings.highlight, store.getState().ignored.map((entry) => entry.id)));
      if (!plan || !(await this.#takeMarksOff('highlight', task))) return;
      if (plan.edits.length === 0) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToMark' } });
      await this.#apply(plan, 'highlight', task);
    });
  }

  /** 清除标记: takes every mark off that the product made. */
  async clearMarks(): Promise<void> {
    const { store, tasks } = this.#workspace;
    await tasks.run({ name: 'clear', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      await this.loadJournal(task);
      const none = !store.getState().journal.some((entry) => entry.purpose === 'highlight');
      if (none) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.noMarks' } });
      await this.#takeMarksOff('clear', task);
    });
  }

  /** 修复公式: enters formulas anew that stuck at #NAME?. */
  async repair(): Promise<void> {
    const { engine, store, tasks } = this.#workspace;
    const done = await tasks.run({ name: 'repair', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      const plan = await this.#planFresh('repair', task, () => engine.planRepair());
      if (!plan) return;
      if (plan.edits.length === 0) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToRepair' } });
      await this.#apply(plan, 'repair', task);
    });
    if (done && store.getState().receipt?.kind === 'applied') await this.#checks.recheck();
  }

  /** 撤销: takes a recorded command back; without an id the newest. */
  async revert(entryId?: string): Promise<void> {
    const { store, tasks } = this.#workspace;
    const done = await tasks.run({ name: 'revert', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      await this.loadJournal(task);
      const { journal } = store.getState();
      const entry = entryId === undefined ? journal[0] : journal.find((one) => one.id === entryId);
      if (!entry) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToRevert' } });
      await this.#revertEntries([entry], entry.title, 'revert', task);
    });
    if (done && store.getState().receipt?.kind === 'reverted') await this.#checks.recheck();
  }

  /**
   * Plans on a new check: not every host hears of every change, and no plan may overwrite what a person has just typed.
   * Null where a person was told why there is no plan.
   */
  async #planFresh(during: TaskName, task: TaskOptions, make: () => Promise<Result<EditPlan>>): Promise<EditPlan | null> {
    if (!(await this.#checks.run(during, task))) return null;
    const plan = await make();
    if (plan.ok) return plan.value;
    this.#checks.tell(plan.problem, during);
    return null;
  }

  #plan(request: PreviewRequest): Promise<Result<EditPlan>> {
    const { engine } = this.#workspace;
    switch (request.kind) {
      case 'fill':
        return engine.planFill(request.style, { includeUnsure: request.includeUnsure });
      case 'finalize':
        return engine.planFinalize(request.style);
      case 'fix':
        return isPicked(request.choice) ? engine.planFixes([request.choice.finding], request.choice.chosen) : engine.planFixes(this.#findingIds(request.choice));
    }
  }

  #findingIds(choice: Exclude<FixChoice, PickedChoice>): readonly string[] {
    const { checked, listing } = this.#workspace.store.getState();
    if (choice !== 'safe') return choice;
    return checked ? safelyFixable(checked, listing).map((finding) => finding.id) : [];
  }

  async #preview(request: PreviewRequest): Promise<void> {
    const { store, tasks } = this.#workspace;
    await tasks.run({ name: request.kind, cancellable: true }, async (task) => {
      const plan = await this.#planFresh(request.kind, task, () => this.#plan(request));
      if (plan) store.dispatch({ type: 'previewed', request, plan });
    });
  }

  async #apply(plan: EditPlan, during: TaskName, task: TaskOptions): Promise<boolean> {
    const { host, store } = this.#workspace;
    const applied: Result<ApplyReceipt> = await host.apply(plan, task);
    await this.loadJournal(task);
    if (!applied.ok) {
      this.#checks.tell(applied.problem, during);
      return false;
    }
    const { entry, written, refused, remarks = [] } = applied.value;
    if (entry !== null) await this.#keepTime(entry);
    store.dispatch({ type: 'receipt', receipt: { kind: 'applied', purpose: plan.purpose, title: plan.title, entry, written: written.length, refused, skipped: plan.skipped, remarks } });
    store.dispatch({ type: 'announced', message: 'announce.applied', params: { written: `${written.length}`, refused: `${refused.length}` } });
    return true;
  }

  /** Keeps when a command was run: the hosts' journals tell what was written, not when. */
  async #keepTime(entry: string): Promise<void> {
    const { journal, times } = this.#workspace.store.getState();
    await this.#keepTimes(timesWith(times, journal, entry, new Date()));
  }

  /** Forgets when commands were run that are recorded no more: what is taken back leaves nothing behind in the workbook. */
  async #forgetTimes(): Promise<void> {
    const { journal, times } = this.#workspace.store.getState();
    const kept = timesOf(times, journal);
    if (Object.keys(kept).length < Object.keys(times).length) await this.#keepTimes(kept);
  }

  async #keepTimes(times: Times): Promise<void> {
    const { host, store } = this.#workspace;
    store.dispatch({ type: 'times', times });
    await host.saveSetting(TIMES_KEY, Object.keys(times).length === 0 ? null : JSON.stringify(times));
  }

  /** Reverts all highlight entries; true where none is left. */
  async #takeMarksOff(during: 'highlight' | 'clear', task: TaskOptions): Promise<boolean> {
    await this.loadJournal(task);
    const marks = this.#workspace.store.getState().journal.filter((entry) => entry.purpose === 'highlight');
    return marks.length === 0 || this.#revertEntries(marks, null, during, task);
  }

  /** Reverts entries, newest first, and shows one receipt for all. False where the host failed. */
  async #revertEntries(entries: readonly JournalEntry[], title: Localized | null, during: TaskName, task: TaskOptions): Promise<boolean> {
    const { host, store } = this.#workspace;
    const receipts: RevertReceipt[] = [];
    for (const entry of entries) {
      const reverted = await host.revert(entry.id, task);
      if (!reverted.ok) {
        await this.loadJournal(task);
        this.#checks.tell(reverted.problem, during);
        return false;
      }
      receipts.push(reverted.value);
    }
    await this.loadJournal(task);
    await this.#forgetTimes();
    const restored = receipts.reduce((total, receipt) => total + receipt.restored.length, 0);
    const changedSince = receipts.flatMap((receipt) => receipt.changedSince);
    store.dispatch({ type: 'receipt', receipt: { kind: 'reverted', title, restored, changedSince, refused: receipts.flatMap((receipt) => receipt.refused) } });
    store.dispatch({ type: 'announced', message: 'announce.reverted', params: { restored: `${restored}`, kept: `${changedSince.length}` } });
    return true;
  }

  /** Reads the recorded commands anew. */
  async loadJournal(task: TaskOptions = {}): Promise<void> {
    const { host, store } = this.#workspace;
    const journal = await host.journal(task);
    if (journal.ok) store.dispatch({ type: 'journal', journal: journal.value });
  }
}
