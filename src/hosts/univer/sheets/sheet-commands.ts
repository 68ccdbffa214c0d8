import type { Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import { CANCELLED } from '../../host-problems';
import type { AddedSheet } from '../../journal/named-entry';
import type { RevertReceipt, SheetsReceipt, WorkbookHost } from '../../port';
import type { GridWork } from '../grid-work';
import { GRID_FAILED } from '../univer-problems';
import { BOUNDS_IN_COPY, CHARTS_IN_COPY, planInsertion, planRemoval } from './grid-sheets';
import type { SheetFiles } from './sheet-files';

/** Puts worksheets in, and takes them out again. */
export interface SheetCommands {
  readonly insertSheets: NonNullable<WorkbookHost['insertSheets']>;
  /** Takes the sheets of a recorded command out, inside the command that takes it back. */
  readonly takeOut: (id: string, added: readonly AddedSheet[]) => Promise<Result<RevertReceipt>>;
}

export function sheetCommands(work: GridWork, files: SheetFiles): SheetCommands {
  const { grid } = work;
  return {
    insertSheets: (plan, options = {}) =>
      work.changing<SheetsReceipt>(options, async () => {
        const now = plan.replaces ? await work.readNow() : null;
        if (now && !now.ok) return now;
        const planned = await planInsertion(grid, plan, files, now ? now.value : null);
        if (!planned.ok) return planned;
        if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
        const { step, added } = planned.value;
        if (!work.run(step)) return { ok: false, problem: GRID_FAILED };
        const entry = await work.record(step, (journal) => {
          if (plan.replaces) journal.leaveOut(plan.replaces.sheet);
          return journal.add({ title: plan.title, purpose: 'sheets', cells: [], added });
        });
        const remarks = [
          ...(plan.drafts.some(({ validations }) => validations.length > 0) ? [BOUNDS_IN_COPY] : []),
          ...(plan.drafts.some(({ charts = [] }) => charts.length > 0) ? [CHARTS_IN_COPY] : []),
        ];
        return success({ entry, sheets: added.map(({ sheet }) => sheet), remarks });
      }),

    takeOut: async (id, added) => {
      const read = await work.readNow();
      if (!read.ok) return read;
      const planned = await planRemoval(grid, added, read.value, files);
      if (!planned.ok) return planned;
      const { step, left, receipt } = planned.value;
      if (step && !work.run(step)) return { ok: false, problem: GRID_FAILED };
      await work.record(step, (journal) => journal.removeSheets(id, left));
      return success(receipt);
    },
  };
}
