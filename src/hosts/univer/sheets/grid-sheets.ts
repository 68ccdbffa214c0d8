import { withOwnNames } from '../../../core/forms/laid-out-sheets';
import type { RevertReceipt } from '../../../core/journal/settle';
import type { Localized, Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import type { WorkbookSnapshot } from '../../../core/snapshot/types';
import { settleSheets, type PlacedSheet, type SheetNow } from '../../journal/added-sheets';
import type { AddedSheet } from '../../journal/named-entry';
import type { SheetsPlan } from '../../port';
import type { Grid, GridSheet } from '../open-grid';
import { ROWS_MOVED } from '../univer-problems';
import type { WrittenStep } from '../write-grid';
import type { SheetFiles } from './sheet-files';
import { insertingStep, removingStep } from './sheet-step';

/** Said of new sheets whose cells have lists or bounds. */
export const BOUNDS_IN_COPY: Localized = {
  'zh-CN': '工作台的网格里没有下拉选择和数值限制；保存的副本里有，用 Excel 或 WPS 打开就能用。',
  'en-US': 'The grid has no drop-downs and bounds; the saved copy has them, and they work in Excel.',
};

/** Sheets that are ready to be put in. */
export interface PlannedInsertion {
  readonly step: WrittenStep;
  readonly added: readonly AddedSheet[];
}

/** Sheets that are ready to be taken out, and what became of the others. */
export interface PlannedRemoval {
  /** Null where none goes. */
  readonly step: WrittenStep | null;
  readonly receipt: RevertReceipt;
  readonly left: readonly AddedSheet[];
}

function joined(...steps: readonly WrittenStep[]): WrittenStep {
  return { redo: steps.flatMap(({ redo }) => redo), undo: steps.flatMap(({ undo }) => undo) };
}

/** Makes sheets ready in the file; nothing is changed in the grid. Codes: those of `SheetFiles.add`, `host-failed`. */
export async function planInsertion(grid: Grid, { drafts, write }: SheetsPlan, files: SheetFiles): Promise<Result<PlannedInsertion>> {
  const named = withOwnNames(
    drafts,
    grid.sheets().map(({ name }) => name),
  );
  const book = await write(named);
  const base = files.tracker.base();
  const made = await files.add(base, book);
  if (!made.ok) return made;
  // The file has changed meanwhile: what was made of it would undo that.
  if (files.tracker.base() !== base) return { ok: false, problem: ROWS_MOVED };
  const { sheets } = made.value;
  const step = joined(insertingStep(grid, sheets), files.tracker.rebase(made.value.base));
  return success({ step, added: sheets.map(({ name, print }) => ({ sheet: name, print })) });
}

type SheetInGrid = SheetNow & { readonly own: GridSheet };

/** Which sheets of a command can go, taken out of the file; nothing is changed in the grid. Codes: those of `SheetFiles.remove`, `host-failed`. */
export async function planRemoval(
  grid: Grid,
  added: readonly AddedSheet[],
  snapshot: WorkbookSnapshot,
  { tracker, remove }: SheetFiles,
): Promise<Result<PlannedRemoval>> {
  const all = snapshot.sheets.flatMap(({ name, visibility, cells }): readonly SheetInGrid[] => {
    const own = grid.sheetNamed(name);
    return own ? [{ name, cells, own, isVisible: visibility === 'visible' }] : [];
  });
  const placed = added.map(({ sheet, print }): PlacedSheet<SheetInGrid> => ({
    name: sheet,
    print,
    found: all.find(({ name }) => name === sheet) ?? null,
  }));
  const { going, left, refused } = settleSheets(placed, { all, isLocked: false, formulas: 'told' });
  const names = going.map(({ name }) => name);
  const kept = left.map(({ name, print }) => ({ sheet: name, print }));
  const receipt: RevertReceipt = { restored: [], changedSince: [], refused, sheets: names };
  if (going.length === 0) return success({ step: null, receipt, left: kept });
  const base = tracker.base();
  const removed = await remove(base, names);
  if (!removed.ok) return removed;
  if (tracker.base() !== base) return { ok: false, problem: ROWS_MOVED };
  const step = joined(
    removingStep(
      grid,
      going.map(({ own }) => own),
    ),
    tracker.rebase(removed.value),
  );
  return success({ step, receipt, left: kept });
}
