import { PROFILE_SETTING } from '../../core/profile/types';
import type { RowsMoved } from '../../hosts/port';
import { today } from '../../hosts/today';
import { type Brought, bringsAnything, isDefault, type Kept, type KeptTexts, readKept } from './brought-settings';
import type { CheckCommands } from './check-commands';
import { IGNORED_KEY, ignoredFrom, movedIgnored, type IgnoredFinding } from './ignored';
import { withIgnored } from './selectors';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type PaneSettings } from './pane-settings';
import { readTimes, TIMES_KEY } from './times';
import type { Workspace } from './workspace';

const NOTHING: Kept = { settings: null, profile: null, ignored: [] };

/** What the workbook remembers: settings, the unit's own profile and ignored findings; of what came with it nothing is used unasked. */
export class MemoryCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;
  /** The texts that came with the file, to be known as the person's own once agreed to. */
  #texts: KeptTexts | null = null;
  /** Ignored findings whose rows were taken out, by the move that did it: the own ones and those that came with the file. */
  readonly #gone = new Map<number, readonly IgnoredFinding[]>();
  readonly #goneBrought = new Map<number, readonly IgnoredFinding[]>();

  constructor(workspace: Workspace, checks: CheckCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
  }

  /** Reads what the workbook keeps. Where that fails or is damaged, defaults are used and the reason is shown. */
  async load(firstRun: boolean): Promise<void> {
    const { host, engine, store } = this.#workspace;
    const [settings, profile, ignored, journal, catalogue, times] = await Promise.all([
      host.loadSetting(SETTINGS_KEY),
      host.loadSetting(PROFILE_SETTING),
      host.loadSetting(IGNORED_KEY),
      host.journal(),
      engine.catalogue(),
      host.loadSetting(TIMES_KEY),
    ]);
    const texts: KeptTexts = {
      [SETTINGS_KEY]: settings.ok ? settings.value : null,
      [PROFILE_SETTING]: profile.ok ? profile.value : null,
      [IGNORED_KEY]: ignored.ok ? ignored.value : null,
    };
    const { kept, said } = readKept(texts);
    const { own, brought } = await this.#sorted(kept, texts);
    this.#texts = texts;
    store.dispatch({
      type: 'opened',
      settings: own.settings ?? DEFAULT_SETTINGS,
      profile: own.profile,
      ignored: own.ignored,
      brought: bringsAnything(brought) ? { ...brought, declined: false } : null,
      setAside: [...host.setAside(), ...said],
      journal: journal.ok ? journal.value : [],
      times: readTimes(times.ok ? times.value : null),
      catalogue: catalogue.ok ? catalogue.value : null,
      firstRun,
    });
    const failed = [settings, profile, ignored, journal, catalogue].find((result) => !result.ok);
    if (failed && !failed.ok) store.dispatch({ type: 'failed', problem: failed.problem, during: null });
  }

  /** Uses what came with the file, as the person has seen it and agrees. */
  async adopt(): Promise<void> {
    const { store, own } = this.#workspace;
    const { brought, settings, ignored } = store.getState();
    if (!brought) return;
    if (brought.profile !== null) {
      await this.useProfile(brought.profile);
      if (store.getState().profile !== brought.profile) return;
    }
    store.dispatch({ type: 'settings', settings: brought.settings ?? settings });
    store.dispatch({ type: 'ignored', ignored: brought.ignored.length > 0 ? brought.ignored : ignored, checked: store.getState().checked });
    store.dispatch({ type: 'brought', brought: null });
    store.dispatch({ type: 'viewed', view: 'results' });
    for (const [key, text] of Object.entries(this.#texts ?? {})) if (text !== null) await own.add(key, text);
    await this.#checks.recheck();
  }

  /** Leaves what came with the file in it, unused. */
  decline(): void {
    const { store } = this.#workspace;
    const { brought } = store.getState();
    if (brought) store.dispatch({ type: 'brought', brought: { ...brought, declined: true } });
    store.dispatch({ type: 'viewed', view: 'results' });
  }

  /** Changes settings, keeps them, and checks again where the result depends on them. */
  async change(change: Partial<PaneSettings>): Promise<void> {
    const { store } = this.#workspace;
    const before = store.getState().settings;
    const settings = { ...before, ...change };
    store.dispatch({ type: 'settings', settings });
    this.#replaced({ settings: null });
    await this.#save(SETTINGS_KEY, settings);
    if (settings.policy !== before.policy || settings.tolerance !== before.tolerance) await this.#checks.recheck();
  }

  /** Checks under a profile and keeps it in the workbook; one that cannot be used is said and the one before stays. Null for none. */
  async useProfile(text: string | null): Promise<void> {
    const { host, store, tasks, own } = this.#workspace;
    const before = store.getState().profile;
    await tasks.run({ name: 'check', cancellable: true }, async (task) => {
      store.dispatch({ type: 'profile', profile: text });
      if (!(await this.#checks.run('check', task, { trying: true }))) return store.dispatch({ type: 'profile', profile: before });
      this.#replaced({ profile: null });
      if (text !== null) await own.add(PROFILE_SETTING, text);
      const saved = await host.saveSetting(PROFILE_SETTING, text);
      if (!saved.ok) store.dispatch({ type: 'failed', problem: saved.problem, during: null });
    });
  }

  /**
   * Sets findings aside with a reason.
   * @param by who does, as they sign; empty where they do not say
   */
  async ignore(findingIds: readonly string[], reason: string, by = ''): Promise<void> {
    const { store } = this.#workspace;
    const { checked, ignored } = store.getState();
    const findings = checked?.outcome.result.findings.filter((one) => findingIds.includes(one.id)) ?? [];
    if (findings.length === 0) return;
    store.dispatch({
      type: 'announced',
      message: findings.length > 1 ? 'announce.ignoredMany' : 'announce.ignored',
      params: { cell: findings[0]!.cell, n: `${findings.length}` },
    });
    await this.#keep([
      ...ignored.filter((entry) => !findingIds.includes(entry.id)),
      ...findings.map((finding) => ignoredFrom(finding, { reason, by, at: today() })),
    ]);
  }

  /** Takes a finding back into the list. */
  async restore(findingId: string): Promise<void> {
    const { store } = this.#workspace;
    store.dispatch({ type: 'announced', message: 'announce.restored', params: {} });
    await this.#keep(store.getState().ignored.filter((entry) => entry.id !== findingId));
  }

  /** Rows of the workbook moved: what is ignored moves with them, and comes back with its row. */
  async rowsMoved(move: RowsMoved): Promise<void> {
    const { host, store } = this.#workspace;
    const { ignored, brought, checked } = store.getState();
    const own = this.#moved(ignored, move, this.#gone);
    if (own !== ignored) {
      store.dispatch({ type: 'ignored', ignored: own, checked });
      await this.#save(IGNORED_KEY, own);
    }
    const others = this.#moved(brought?.ignored ?? [], move, this.#goneBrought);
    if (!brought || others === brought.ignored) return;
    store.dispatch({ type: 'brought', brought: { ...brought, ignored: others } });
    const json = JSON.stringify(others);
    this.#texts = this.#texts && { ...this.#texts, [IGNORED_KEY]: json };
    await host.saveSetting(IGNORED_KEY, json);
  }

  /** The same list where nothing of it moved. */
  #moved(list: readonly IgnoredFinding[], move: RowsMoved, gone: Map<number, readonly IgnoredFinding[]>): readonly IgnoredFinding[] {
    const moved = movedIgnored(list, move);
    const back = gone.get(move.step) ?? [];
    gone.set(move.step, moved.gone);
    return back.length === 0 && moved.left.every((entry, index) => entry === list[index]) && moved.left.length === list.length
      ? list
      : [...moved.left, ...back];
  }

  async #keep(ignored: readonly IgnoredFinding[]): Promise<void> {
    const { store } = this.#workspace;
    const { checked } = store.getState();
    const ids = new Set(ignored.map((entry) => entry.id));
    store.dispatch({ type: 'ignored', ignored, checked: checked && withIgnored(checked, ids) });
    this.#replaced({ ignored: [] });
    await this.#save(IGNORED_KEY, ignored);
  }

  async #save(key: string, value: unknown): Promise<void> {
    const { host, store, own } = this.#workspace;
    const json = JSON.stringify(value);
    await own.add(key, json);
    const saved = await host.saveSetting(key, json);
    if (!saved.ok) store.dispatch({ type: 'failed', problem: saved.problem, during: null });
  }

  /** What this machine wrote or a person agreed to here, and what came with the file. */
  async #sorted(kept: Kept, texts: KeptTexts): Promise<{ readonly own: Kept; readonly brought: Kept }> {
    const { own } = this.#workspace;
    const isOwn = async (key: keyof KeptTexts): Promise<boolean> => texts[key] === null || (await own.has(key, texts[key]));
    const [ownSettings, ownProfile, ownIgnored] = await Promise.all([isOwn(SETTINGS_KEY), isOwn(PROFILE_SETTING), isOwn(IGNORED_KEY)]);
    const pick = (wanted: boolean): Kept => ({
      settings: ownSettings === wanted && kept.settings && !isDefault(kept.settings) ? kept.settings : null,
      profile: ownProfile === wanted ? kept.profile : NOTHING.profile,
      ignored: ownIgnored === wanted ? kept.ignored : NOTHING.ignored,
    });
    return { own: pick(true), brought: pick(false) };
  }

  /** The person set this anew: what came with the file in its place is gone. */
  #replaced(part: Partial<Kept>): void {
    const { store } = this.#workspace;
    const { brought } = store.getState();
    if (!brought) return;
    const rest: Brought = { ...brought, ...part };
    store.dispatch({ type: 'brought', brought: bringsAnything(rest) ? rest : null });
  }
}
