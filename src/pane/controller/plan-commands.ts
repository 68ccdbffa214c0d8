import type { Localized, Result } from '../../core/localized';
import type { EditPlan } from '../../core/plan/types';
import type { ApplyReceipt, JournalEntry, RevertReceipt, TaskOptions } from '../../hosts/port';
import type { PlanRequest } from '../../service/engine-service';
import type { CheckCommands } from './check-commands';
import { isMark, newestWhole, safelyFixable } from './selectors';
import type { PickedChoice, FixChoice, PreviewRequest, TaskName } from './pane-state';
import { TIMES_KEY, timesOf, timesWith, type Times } from './times';
import type { Workspace } from './workspace';

function isPicked(choice: FixChoice): choice is PickedChoice {
  return typeof choice === 'object' && 'chosen' in choice;
}

/** Commands that change the workbook: shown first, applied in one go, recorded, taken back. */
export class PlanCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;
  /** Commands that were run in this pane: their records are no one else's. */
  readonly #own = new Set<string>();

  constructor(workspace: Workspace, checks: CheckCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
  }

  /** Shows what a command would change; formulas of the product become native ones where the program has no functions. */
  async preview(wanted: PreviewRequest): Promise<void> {
    const { host, store, tasks, opened } = this.#workspace;
    await opened();
    const request =
      wanted.kind === 'fill' && wanted.style === 'formula' && !host.abilities.liveFunctions
        ? { ...wanted, style: 'native' as const }
        : wanted;
    await tasks.run({ name: request.kind, cancellable: true }, async (task) => {
      const plan = await this.#planFresh(request.kind, task, () => this.#requested(request));
      if (plan) store.dispatch({ type: 'previewed', request, plan });
    });
  }

  /** 填充得分 as it was chosen last. */
  async previewFill(): Promise<void> {
    await this.#workspace.opened();
    await this.preview({ kind: 'fill', style: this.#workspace.store.getState().settings.fillStyle, includeUnsure: false });
  }

  /** Makes the shown preview anew from the workbook as it is now. */
  async refreshPreview(): Promise<void> {
    const { preview } = this.#workspace.store.getState();
    if (preview) await this.preview(preview.request);
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

  closePreview(): void {
    this.#workspace.store.dispatch({ type: 'preview-closed' });
  }

  /** 标出问题: takes earlier marks off and marks the findings of the chosen severities. */
  async highlight(): Promise<void> {
    const { store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'highlight', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      const plan = await this.#planFresh('highlight', task, () => ({
        kind: 'highlight',
        choice: store.getState().settings.highlight,
        ignored: store.getState().ignored.map(({ id }) => id),
      }));
      if (!plan || !(await this.#takeMarksOff('highlight', task))) return;
      if (plan.edits.length === 0) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToMark' } });
      await this.#apply(plan, 'highlight', task);
    });
  }

  /** 清除标记: takes every mark off that the product made. */
  async clearMarks(): Promise<void> {
    const { store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'clear', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      await this.loadJournal(task);
      const isRecorded = store.getState().journal.some(isMark);
      if (isRecorded && !(await this.#takeMarksOff('clear', task))) return;
      const stray = await this.#takeStrayMarksOff(isRecorded, task);
      if (!isRecorded && stray === 'none') store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.noMarks' } });
    });
  }

  /** 修复公式: enters formulas anew that stuck at #NAME?. */
  async repair(): Promise<void> {
    const { store, tasks, opened } = this.#workspace;
    await opened();
    const done = await tasks.run({ name: 'repair', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      const plan = await this.#planFresh('repair', task, () => ({ kind: 'repair' }));
      if (!plan) return;
      if (plan.edits.length === 0)
        return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToRepair' } });
      await this.#apply(plan, 'repair', task);
    });
    if (done && store.getState().receipt?.kind === 'applied') await this.#checks.recheck();
  }

  /** Whether a person must agree before a command is taken back: sheets and forms are deleted for good, and a record that came with the file may be forged. */
  mustBeAgreed({ id, purpose }: JournalEntry): boolean {
    return (purpose === 'sheets' || purpose === 'form') && !this.#own.has(id);
  }

  /**
   * 撤销: takes a recorded command back; without an id the newest that was not tried yet. Where a person must agree first, the history
   * is shown instead, which says to what.
   */
  async revert(entryId?: string, { agreed = false } = {}): Promise<void> {
    const { store, tasks, opened } = this.#workspace;
    await opened();
    const done = await tasks.run({ name: 'revert', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      await this.loadJournal(task);
      const { journal } = store.getState();
      const entry = entryId === undefined ? newestWhole(journal) : journal.find((one) => one.id === entryId);
      if (!entry) return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.nothingToRevert' } });
      if (!agreed && this.mustBeAgreed(entry)) {
        store.dispatch({ type: 'viewed', view: 'history' });
        return store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.sheetsToDelete' } });
      }
      await this.#revertEntries([entry], entry.title, 'revert', task);
    });
    if (done && store.getState().receipt?.kind === 'reverted') await this.#checks.recheck();
  }

  /** 清除操作记录: takes the records of all commands out of the workbook, and what its cells held before along with them. */
  async forget(): Promise<void> {
    const { host, store, tasks, opened } = this.#workspace;
    await opened();
    await tasks.run({ name: 'forget' }, async (task) => {
      const aside = host.setAside();
      const forgotten = await host.forget();
      await this.loadJournal(task);
      if (!forgotten.ok) return this.#checks.tell(forgotten.problem, 'forget');
      await this.#forgetTimes();
      store.dispatch({ type: 'set-aside-gone', said: aside });
      store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: 'notice.forgotten' } });
    });
  }

  /**
   * Plans on a new check: not every host hears of every change, and no plan may overwrite what a person has just typed.
   * Null where a person was told why there is no plan.
   */
  async #planFresh(during: TaskName, task: TaskOptions, request: () => PlanRequest): Promise<EditPlan | null> {
    if (!(await this.#checks.run(during, task))) return null;
    const plan = await this.#workspace.engine.plan(request());
    if (plan.ok) return plan.value;
    this.#checks.tell(plan.problem, during);
    return null;
  }

  /** What a preview asks of the engine, at the time of planning. */
  #requested(request: PreviewRequest): PlanRequest {
    switch (request.kind) {
      case 'fill':
        return { kind: 'fill', style: request.style, options: { includeUnsure: request.includeUnsure } };
      case 'finalize':
        return request;
      case 'fix':
        return isPicked(request.choice)
          ? { kind: 'fixes', findingIds: [request.choice.finding], chosen: request.choice.chosen }
          : { kind: 'fixes', findingIds: this.#findingIds(request.choice) };
    }
  }

  #findingIds(choice: Exclude<FixChoice, PickedChoice>): readonly string[] {
    const { checked, listing } = this.#workspace.store.getState();
    if (choice !== 'safe') return choice;
    return checked ? safelyFixable(checked, listing).map((finding) => finding.id) : [];
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
    if (entry !== null) await this.keepTime(entry);
    store.dispatch({
      type: 'receipt',
      receipt: {
        kind: 'applied',
        purpose: plan.purpose,
        title: plan.title,
        entry,
        written: written.length,
        refused,
        skipped: plan.skipped,
        remarks,
      },
    });
    store.dispatch({
      type: 'announced',
      message: 'announce.applied',
      params: { written: `${written.length}`, refused: `${refused.length}` },
    });
    return true;
  }

  /** Keeps when a command was run here: the hosts' journals tell what was written, not when. */
  async keepTime(entry: string): Promise<void> {
    this.#own.add(entry);
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
    const marks = this.#workspace.store.getState().journal.filter(isMark);
    return marks.length === 0 || this.#revertEntries(marks, null, during, task);
  }

  /**
   * Takes marks off whose command is not on record here: another program of the product put them, or the record was cleared.
   * @param isToldBefore whether a receipt tells of marks that came off with their commands; these are added to it
   */
  async #takeStrayMarksOff(isToldBefore: boolean, task: TaskOptions): Promise<'none' | 'told'> {
    const { host, store } = this.#workspace;
    const cleared = await host.clearMarks?.(task);
    if (!cleared) return 'none';
    if (!cleared.ok) {
      this.#checks.tell(cleared.problem, 'clear');
      return 'told';
    }
    const { cells, refused } = cleared.value;
    if (cells + refused.length === 0) return 'none';
    const { receipt } = store.getState();
    const before =
      isToldBefore && receipt?.kind === 'reverted'
        ? receipt
        : { kind: 'reverted' as const, title: null, restored: 0, changedSince: [], refused: [] };
    store.dispatch({
      type: 'receipt',
      receipt: { ...before, restored: before.restored + cells, refused: [...before.refused, ...refused] },
    });
    return 'told';
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
    const sheets = receipts.flatMap((receipt) => (receipt.sheets ? [receipt.sheets.length] : []));
    store.dispatch({
      type: 'receipt',
      receipt: {
        kind: 'reverted',
        title,
        restored,
        changedSince,
        refused: receipts.flatMap((receipt) => receipt.refused),
        ...(sheets.length > 0 && { sheets: sheets.reduce((total, count) => total + count, 0) }),
      },
    });
    if (sheets.length > 0)
      return this.#announceSheets(
        sheets.reduce((total, count) => total + count, 0),
        receipts.flatMap(({ refused }) => refused).length,
      );
    store.dispatch({
      type: 'announced',
      message: 'announce.reverted',
      params: { restored: `${restored}`, kept: `${changedSince.length}` },
    });
    return true;
  }

  #announceSheets(removed: number, left: number): true {
    this.#workspace.store.dispatch({ type: 'announced', message: 'announce.removed', params: { n: `${removed}`, left: `${left}` } });
    return true;
  }

  /** Reads the recorded commands anew. */
  async loadJournal(task: TaskOptions = {}): Promise<void> {
    const { host, store } = this.#workspace;
    const journal = await host.journal(task);
    if (journal.ok) store.dispatch({ type: 'journal', journal: journal.value });
  }
}
