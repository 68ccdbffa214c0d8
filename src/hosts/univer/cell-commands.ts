import { success } from '../../core/localized';
import { laterFirst, UNKNOWN_ENTRY } from '../journal/journal-problems';
import { remarksOn } from '../journal/remarks';
import type { ApplyReceipt, RevertReceipt, WorkbookHost } from '../port';
import { allMarks } from './all-marks';
import { preparePlan } from './apply-plan';
import { readParts, type CellParts } from './cell-parts';
import type { RecordedCell } from './grid-entry';
import type { GridWork } from './grid-work';
import type { FormCommands } from './place/form-commands';
import { prepareRevert } from './prepare-revert';
import type { SheetCommands } from './sheets/sheet-commands';
import { GRID_FAILED, ROWS_MOVED } from './univer-problems';

/** The parts of a cell that a write names. */
function pick(parts: CellParts, written: Partial<CellParts>): Partial<CellParts> {
  const names = Object.keys(written) as (keyof CellParts)[];
  return Object.fromEntries(names.map((name) => [name, parts[name]]));
}

/** The commands that write cells, and what takes recorded commands back: those of sheets and forms where they can be put in at all. */
export function cellCommands(
  work: GridWork,
  sheets: SheetCommands | null,
  forms: FormCommands | null,
): Required<Pick<WorkbookHost, 'apply' | 'revert' | 'clearMarks'>> {
  const { grid, commands } = work;
  return {
    apply: (plan, options = {}) =>
      work.changing<ApplyReceipt>(options, async () => {
        if (work.rows.movedSinceRead) return { ok: false, problem: ROWS_MOVED };
        const { writes, refused, otherwise } = preparePlan(grid, plan, work.locksOf, work.language);
        if (writes.length === 0) return success({ entry: null, written: [], refused });
        const step = work.write(writes);
        if (!step) return { ok: false, problem: GRID_FAILED };
        const cells = writes.map(({ edit, before, parts, sheet, row, column }): RecordedCell => {
          const after = readParts(grid, sheet, row, column);
          return { sheet: edit.sheet, cell: edit.cell, before: pick(before, parts), after: pick(after, parts) };
        });
        const entry = await work.record(step, (journal) => journal.add({ title: plan.title, purpose: plan.purpose, cells }));
        const remarks = remarksOn(otherwise);
        return success({
          entry,
          written: cells.map(({ sheet, cell }) => ({ sheet, cell })),
          refused,
          ...(remarks.length > 0 ? { remarks } : {}),
        });
      }),

    revert: (id, options = {}) =>
      work.changing<RevertReceipt>(options, async () => {
        const entry = commands.find(id);
        if (!entry) return { ok: false, problem: UNKNOWN_ENTRY };
        const later = commands.laterOn(entry);
        if (later) return { ok: false, problem: laterFirst(later.title) };
        if (entry.added) return sheets ? sheets.takeOut(id, entry.added) : { ok: false, problem: UNKNOWN_ENTRY };
        if (entry.placed) return forms ? forms.takeOff(id, entry.placed) : { ok: false, problem: UNKNOWN_ENTRY };
        const { writes, receipt, rest } = prepareRevert(grid, work.locksOf, entry);
        const step = writes.length > 0 ? work.write(writes) : null;
        if (writes.length > 0 && !step) return { ok: false, problem: GRID_FAILED };
        await work.record(step, (journal) => journal.remove(id, rest));
        return success(receipt);
      }),

    clearMarks: (options = {}) =>
      work.changing(options, async () => {
        const { writes, cleared } = allMarks(grid, work.locksOf);
        const step = writes.length > 0 ? work.write(writes) : null;
        if (writes.length > 0 && !step) return { ok: false, problem: GRID_FAILED };
        if (step) work.steps.push(step, commands.entriesNow());
        return success(cleared);
      }),
  };
}
