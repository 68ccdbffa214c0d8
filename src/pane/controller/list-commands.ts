import type { Finding } from '../../core/finding';
import type { ReportTable } from '../../core/report/types';
import { listedAt, listedFindings, neighbour } from './selectors';
import type { Listing, View } from './pane-state';
import type { Workspace } from './workspace';

/** What the pane shows of the results: filters, the open finding, the way to its cell. Changes nothing in the workbook. */
export class ListCommands {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Opens a page of the pane. */
  view(view: View): void {
    this.#workspace.store.dispatch({ type: 'viewed', view });
  }

  set(listing: Partial<Listing>): void {
    this.#workspace.store.dispatch({ type: 'listed', listing });
  }

  select(findingId: string | null): void {
    this.set({ selected: findingId });
  }

  /** Opens a finding's details and shows its cell in the workbook. */
  async jumpTo(finding: Finding): Promise<void> {
    this.select(finding.id);
    await this.reveal(finding.sheet, finding.cell);
  }

  /** Shows a cell in the workbook. `beside`: the person goes on in the pane, which stays in sight. */
  async reveal(sheet: string, range: string, beside = false): Promise<void> {
    const { host, store } = this.#workspace;
    const shown = await host.reveal(sheet, range, beside);
    if (!shown.ok) store.dispatch({ type: 'failed', problem: shown.problem, during: null });
  }

  /** One finding at a time, with its cell: first the one that is open (or the one before it), then the next or previous in list order. */
  async step(direction: 1 | -1): Promise<Finding | null> {
    const state = this.#workspace.store.getState();
    const open = state.listing.review || direction < 0 ? undefined : listedFindings(state).find(({ id }) => id === state.listing.selected);
    const finding = open ?? neighbour(state, direction);
    if (!finding) return null;
    this.set({ selected: finding.id, review: true });
    await this.reveal(finding.sheet, finding.cell, true);
    return finding;
  }

  /** Whether it matters which cell is selected in the workbook: results are on the screen, and no command is at work. */
  get followsCells(): boolean {
    const { checked, view, task } = this.#workspace.store.getState();
    return checked !== null && view === 'results' && (task === null || task.quiet === true);
  }

  /** Somebody selected a cell in the workbook: the list opens the finding that is about it, unless a hand is on another. */
  cellSelected(sheet: string, cell: string): void {
    const { store } = this.#workspace;
    const finding = listedAt(store.getState(), sheet, cell);
    if (finding) store.dispatch({ type: 'pointed', finding: finding.id });
  }

  /** Looks at one table alone and shows where it begins. */
  async lookAt({ id, sheet, range }: ReportTable): Promise<void> {
    this.set({ table: id });
    await this.reveal(sheet, range.split(':')[0] ?? range, true);
  }

  dismissTrouble(): void {
    this.#workspace.store.dispatch({ type: 'trouble-dismissed' });
  }

  dismissReceipt(): void {
    this.#workspace.store.dispatch({ type: 'receipt', receipt: null });
  }
}
