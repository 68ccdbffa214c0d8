import type { Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import { CANCELLED } from '../../host-problems';
import type { PlacedOnSheet } from '../../journal/named-entry';
import type { FormReceipt, RevertReceipt, WorkbookHost } from '../../port';
import type { GridWork } from '../grid-work';
import type { SheetFiles } from '../sheets/sheet-files';
import { GRID_FAILED } from '../univer-problems';
import type { FormFiles } from './form-files';
import { GridForms } from './grid-forms';

/** Puts forms at places of sheets, and takes them off again. */
export interface FormCommands {
  readonly insertForm: NonNullable<WorkbookHost['insertForm']>;
  /** Takes the form of a recorded command off, inside the command that takes it back. */
  readonly takeOff: (id: string, placed: PlacedOnSheet) => Promise<Result<RevertReceipt>>;
}

export function formCommands(work: GridWork, files: SheetFiles & FormFiles): FormCommands {
  const forms = new GridForms(work.grid, files);
  return {
    insertForm: (plan, options = {}) =>
      work.changing<FormReceipt>(options, async () => {
        const now = await work.readNow();
        if (!now.ok) return now;
        const planned = await forms.planPlacing(plan, now.value);
        if (!planned.ok) return planned;
        if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
        const { step, placed, remarks } = planned.value;
        if (!work.run(step)) return { ok: false, problem: GRID_FAILED };
        const entry = await work.record(step, (journal) => journal.add({ title: plan.title, purpose: 'form', cells: [], placed }));
        return success({ entry, sheet: placed.sheet, area: placed.area, remarks });
      }),

    takeOff: async (id, placed) => {
      const read = await work.readNow();
      if (!read.ok) return read;
      const planned = await forms.planTakingOff(placed, read.value);
      if (!planned.ok) return planned;
      const { step, receipt, isOver } = planned.value;
      if (step && !work.run(step)) return { ok: false, problem: GRID_FAILED };
      await work.record(step, (journal) => {
        if (isOver) journal.remove(id, []);
      });
      return success(receipt);
    },
  };
}
