import type { Problem } from '../../core/localized';
import type { TaskOptions } from '../../hosts/port';
import { PROFILE_DAMAGED } from './brought-settings';
import { checkRequest, checkWorkbook, isCancelled } from './check-task';
import { checksLive, hiddenCount, listsAll, tableAt } from './selectors';
import { EVERYTHING, type Checked, type Scope, type TaskName } from './pane-state';
import type { Workspace } from './workspace';

/** How long the sheet must rest before a live re-check starts, in milliseconds. */
export const LIVE_CHECK_DELAY = 1200;

/** The longest that a slow check may put off the next one, in milliseconds: a machine that slept meanwhile has not worked. */
const LONGEST_REST = 10_000;

/** How long the pointer must rest in the pane before the list changes under it by itself, in milliseconds. */
const HAND_REST = 600;

/** What the host says where nobody asked for a check that it cannot make without harm. */
const NOT_UNASKED = 'not-unasked';

/** 一键校验, the live re-check, and what other commands need of them. */
export class CheckCommands {
  /** Goes on inside the task of a check that a person asked for, once its results are shown. */
  onAsked: ((task: TaskOptions) => Promise<void>) | null = null;
  readonly #workspace: Workspace;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Counts changes, so that a change during a check leaves its result stale. */
  #changes = 0;
  /** The reading of a check that nobody asked for: it may wait for the end of an edit. */
  #reading: AbortController | null = null;
  #stopped = false;
  /** When the pointer last moved in the pane. */
  #hand = -HAND_REST;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * Checks the whole workbook and shows the result; of the table around `scope` where that is given.
   * @param options `calculate`: formulas are calculated first
   */
  async check(scope: Scope | null = null, { calculate = false } = {}): Promise<void> {
    const { store, tasks, opened, firstRun } = this.#workspace;
    await opened();
    await tasks.run({ name: 'check', cancellable: true }, async (task) => {
      store.dispatch({ type: 'viewed', view: 'results' });
      if (!(await this.run('check', calculate ? { ...task, calculate } : task))) return;
      const { checked, listing } = store.getState();
      const table = checked && scope ? tableAt(checked, scope) : null;
      store.dispatch({
        type: 'listed',
        listing: {
          ...EVERYTHING,
          selected: null,
          review: false,
          table: scope ? (table?.id ?? null) : listing.table,
          scope: table ? null : scope,
        },
      });
      await this.onAsked?.(task);
    });
    if (store.getState().checked) firstRun?.setDone();
  }

  /**
   * Reads and checks inside a running task. False where it failed or was cancelled; a person has been told then.
   * @param options `trying`: a person wants this profile, and hears what is wrong with it
   */
  async run(during: TaskName, task: TaskOptions, { trying = false } = {}): Promise<boolean> {
    const { host, engine, store } = this.#workspace;
    const before = this.#changes;
    this.#stopTimer();
    const checked = await checkWorkbook(host, engine, checkRequest(store.getState()), task);
    if (!checked.ok && checked.problem.code === 'profile-invalid' && !trying) {
      // A profile that was kept and cannot be used any more must not keep the workbook from being checked.
      store.dispatch({ type: 'profile', profile: null });
      store.dispatch({ type: 'set-aside', said: PROFILE_DAMAGED });
      return this.run(during, task);
    }
    if (!checked.ok) {
      this.tell(checked.problem, during);
      return false;
    }
    this.#show(checked.value);
    if (this.#changes !== before) store.dispatch({ type: 'workbook-changed' });
    return true;
  }

  /**
   * Checks again beside the person's work: after settings or cells changed. Where that fails or gives way, the results are stale.
   * @param options `live`: it follows no command, and shows its results when the pointer rests
   */
  async recheck({ live = false } = {}): Promise<void> {
    const { host, engine, store, tasks } = this.#workspace;
    if (!store.getState().checked) return;
    let before = this.#changes;
    let shown = false;
    const ran = await tasks.run({ name: 'recheck', quiet: true, cancellable: true }, async (task) => {
      before = this.#changes;
      const reading = (this.#reading = new AbortController());
      task.signal?.addEventListener('abort', () => reading.abort());
      const checked = await checkWorkbook(host, engine, checkRequest(store.getState()), task, reading.signal);
      if (!checked.ok && checked.problem.code === NOT_UNASKED) store.dispatch({ type: 'must-be-asked', why: checked.problem.message });
      if (live) await this.#handRests(reading.signal);
      shown = checked.ok && this.#changes === before && !reading.signal.aborted;
      if (checked.ok && shown) this.#show(checked.value);
    });
    if (shown) return;
    store.dispatch({ type: 'workbook-changed' });
    // Something else ran, or the sheet has changed again: the next one comes when it rests.
    if (!ran || this.#changes !== before) this.#startTimer();
  }

  /** Holds the tables against no template any more. */
  async dropTemplate(): Promise<void> {
    this.#workspace.store.dispatch({ type: 'template', template: null });
    await this.recheck();
  }

  /** Someone changed cells: what is shown is stale, and unless switched off a check follows once the sheet rests. */
  workbookChanged(): void {
    const { store } = this.#workspace;
    this.#changes += 1;
    this.#reading?.abort();
    store.dispatch({ type: 'workbook-changed' });
    this.#startTimer();
  }

  /** The pointer moves in the pane: a hand on its way to a button must find it where it was. */
  handMoved(): void {
    this.#hand = performance.now();
  }

  /** Says what went wrong, or that the person cancelled. */
  tell(problem: Problem, during: TaskName): void {
    const { store } = this.#workspace;
    if (isCancelled(problem)) store.dispatch({ type: 'receipt', receipt: { kind: 'notice', message: problem.message } });
    else store.dispatch({ type: 'failed', problem, during });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopTimer();
  }

  async #handRests(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && performance.now() - this.#hand < HAND_REST)
      await new Promise((resolve) => setTimeout(resolve, HAND_REST / 6));
  }

  #liveCheck(): void {
    const { store } = this.#workspace;
    this.#timer = null;
    const { checked, stale, settings } = store.getState();
    if (checked && stale && checksLive(checked, settings)) void this.recheck({ live: true });
  }

  #show(checked: Checked): void {
    const { host, store } = this.#workspace;
    const previous = store.getState().checked?.outcome.result.summary;
    store.dispatch({ type: 'checked', checked });
    host.prepareToWrite?.();
    const { tables, errors, warnings } = checked.outcome.result.summary;
    if (previous && previous.errors === errors && previous.warnings === warnings && store.getState().task?.quiet) return;
    const message =
      tables === 0
        ? 'announce.noTables'
        : errors + warnings > 0
          ? 'announce.checked'
          : listsAll(checked)
            ? 'announce.clean'
            : 'announce.cleanBut';
    store.dispatch({
      type: 'announced',
      message,
      params: { tables: `${tables}`, errors: `${errors}`, warnings: `${warnings}`, hidden: `${hiddenCount(checked)}` },
    });
  }

  #startTimer(): void {
    this.#stopTimer();
    const { checked, settings, mustBeAsked } = this.#workspace.store.getState();
    if (!checked || !checksLive(checked, settings) || mustBeAsked || this.#stopped) return;
    // A machine that takes long over a check is given as long a rest before the next.
    this.#timer = setTimeout(() => this.#liveCheck(), Math.max(LIVE_CHECK_DELAY, Math.min(checked.took, LONGEST_REST)));
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
