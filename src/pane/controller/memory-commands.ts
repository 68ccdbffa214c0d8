import { PROFILE_SETTING } from '../../core/profile/types';
import type { CheckCommands } from './check-commands';
import { IGNORED_KEY, ignoredFrom, readIgnored, type IgnoredFinding } from './ignored';
import { withIgnored } from './selectors';
import { readSettings, SETTINGS_KEY, type PaneSettings } from './settings';
import type { Workspace } from './workspace';

/** What the workbook remembers: settings, the unit's own profile and ignored findings. */
export class MemoryCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;

  constructor(workspace: Workspace, checks: CheckCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
  }

  /** Reads what the workbook keeps. Where that fails, defaults are used and the reason is shown. */
  async load(firstRun: boolean): Promise<void> {
    const { host, engine, store } = this.#workspace;
    const [settings, profile, ignored, journal, catalogue] = await Promise.all([host.loadSetting(SETTINGS_KEY), host.loadSetting(PROFILE_SETTING), host.loadSetting(IGNORED_KEY), host.journal(), engine.catalogue()]);
    store.dispatch({
      type: 'opened',
      settings: readSettings(settings.ok ? settings.value : null),
      profile: profile.ok ? profile.value : null,
      ignored: readIgnored(ignored.ok ? ignored.value : null),
      journal: journal.ok ? journal.value : [],
      catalogue: catalogue.ok ? catalogue.value : null,
      firstRun,
    });
    const failed = [settings, profile, ignored, journal, catalogue].find((result) => !result.ok);
    if (failed && !failed.ok) store.dispatch({ type: 'failed', problem: failed.problem, during: null });
  }

  /** Changes settings, keeps them, and checks again where the result depends on them. */
  async change(change: Partial<PaneSettings>): Promise<void> {
    const { store } = this.#workspace;
    const before = store.getState().settings;
    const settings = { ...before, ...change };
    store.dispatch({ type: 'settings', settings });
    await this.#save(SETTINGS_KEY, settings);
    if (settings.policy !== before.policy || settings.tolerance !== before.tolerance) await this.#checks.recheck();
  }

  /** Checks under a profile and keeps it in the workbook; one that cannot be used is said and the one before stays. Null for none. */
  async useProfile(text: string | null): Promise<void> {
    const { host, store, tasks } = this.#workspace;
    const before = store.getState().profile;
    await tasks.run({ name: 'check', cancellable: true }, async (task) => {
      store.dispatch({ type: 'profile', profile: text });
      if (!(await this.#checks.run('check', task))) return store.dispatch({ type: 'profile', profile: before });
      const saved = await host.saveSetting(PROFILE_SETTING, text);
      if (!saved.ok) store.dispatch({ type: 'failed', problem: saved.problem, during: null });
    });
  }

  /** Sets a finding aside with a reason. */
  async ignore(findingId: string, reason: string): Promise<void> {
    const { store } = this.#workspace;
    const { checked, ignored } = store.getState();
    const finding = checked?.outcome.result.findings.find((one) => one.id === findingId);
    if (!finding) return;
    store.dispatch({ type: 'announced', message: 'announce.ignored', params: { cell: finding.cell } });
    await this.#keep([...ignored.filter((entry) => entry.id !== findingId), ignoredFrom(finding, reason)]);
  }

  /** Takes a finding back into the list. */
  async restore(findingId: string): Promise<void> {
    const { store } = this.#workspace;
    store.dispatch({ type: 'announced', message: 'announce.restored', params: {} });
    await this.#keep(store.getState().ignored.filter((entry) => entry.id !== findingId));
  }

  async #keep(ignored: readonly IgnoredFinding[]): Promise<void> {
    const { store } = this.#workspace;
    const { checked } = store.getState();
    const ids = new Set(ignored.map((entry) => entry.id));
    store.dispatch({ type: 'ignored', ignored, checked: checked && withIgnored(checked, ids) });
    await this.#save(IGNORED_KEY, ignored);
  }

  async #save(key: string, value: unknown): Promise<void> {
    const { host, store } = this.#workspace;
    const saved = await host.saveSetting(key, JSON.stringify(value));
    if (!saved.ok) store.dispatch({ type: 'failed', problem: saved.problem, during: null });
  }
}
