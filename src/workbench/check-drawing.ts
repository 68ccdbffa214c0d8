import type { ReportTable } from '../core/report/types';
import { shownFindings } from '../pane/controller/selectors';
import type { PaneState } from '../pane/controller/pane-state';
import type { GridView } from './grid/start-grid';
import { headsOf } from './heads/table-heads';
import { marksOf } from './marks/reading-marks';
import type { Store } from './value-store';
import type { WorkbenchState } from './workbench-state';

const NONE: readonly ReportTable[] = [];

/** Draws on the grid what the pane says: marks of what its list shows, heads that stay in sight, what was understood. */
export class CheckDrawing {
  /** What the marks on the grid show. */
  private marked: readonly unknown[] = [];

  constructor(
    private readonly grid: GridView,
    private readonly store: Store<WorkbenchState>,
  ) {}

  /** The pane shows something else: what its list shows is marked, and what the open finding compares. */
  follow(state: Pick<PaneState, 'checked' | 'listing'>): void {
    this.marks(state);
    const tables = state.checked?.outcome.result.tables ?? NONE;
    if (tables === this.store.get().tables) return;
    this.store.set({ tables });
    this.grid.setHeads(headsOf(tables));
    if (this.store.get().reading) this.reading();
  }

  /** Draws the marks anew where what they show has changed. */
  marks({ checked, listing }: Pick<PaneState, 'checked' | 'listing'>): void {
    const { marks } = this.store.get();
    const { severity, table, scope, rule, text, selected } = listing;
    const wanted = [checked?.outcome.result, severity, table, scope, rule, text, selected, marks];
    if (checked === null || wanted.every((part, at) => part === this.marked[at])) return;
    this.marked = wanted;
    const shown = marks ? shownFindings(checked, listing).flatMap(({ finding, followers }) => [finding, ...followers]) : [];
    this.grid.showFindings(shown, shown.find(({ id }) => id === selected) ?? null);
  }

  /** 读法: outlines what was understood, or no longer. */
  reading(): void {
    const { reading, tables } = this.store.get();
    this.grid.showReading(reading ? marksOf(tables) : null);
  }
}
