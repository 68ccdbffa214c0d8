import { readDraft, withOwnNames } from '../../../core/forms/laid-out-sheets';
import type { SheetDraft } from '../../../core/forms/types';
import type { RevertReceipt } from '../../../core/journal/settle';
import { printWithout } from '../../../core/journal/sheet-print';
import type { Localized, Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import type { WorkbookSnapshot } from '../../../core/snapshot/types';
import { renamed, replaceable } from '../../journal/replaced-sheet';
import { settleSheets, type PlacedSheet, type SheetNow } from '../../journal/added-sheets';
import type { AddedSheet } from '../../journal/named-entry';
import type { SheetsPlan } from '../../port';
import type { Grid, GridSheet } from '../open-grid';
import { ROWS_MOVED } from '../univer-problems';
import { withFile, type WrittenStep } from '../write-grid';
import type { NewGridSheet } from './new-grid-sheets';
import type { SheetFiles } from './sheet-files';
import { insertingStep, joined, removingStep } from './sheet-step';

/** Said of new sheets whose cells have lists or bounds. */
export const BOUNDS_IN_COPY: Localized = {
  'zh-CN': '工作台的网格里没有下拉选择和数值限制；保存的副本里有，用 Excel 或 WPS 打开就能用。',
  'en-US': 'The grid has no drop-downs and bounds; the saved copy has them, and they work in Excel.',
};

/** Said of new sheets with charts. */
export const CHARTS_IN_COPY: Localized = {
  'zh-CN': '工作台的网格里不显示图，链接也不能点；保存的副本里都有，用 Excel 或 WPS 打开就能看到。',
  'en-US': 'The grid shows no charts, and links in it cannot be clicked; the saved copy has both.',
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

/** The sums of new sheets, without what a person typed on the ones before. */
function printsOf(sheets: readonly NewGridSheet[], drafts: readonly SheetDraft[]): readonly AddedSheet[] {
  return sheets.map(({ name, print }, at) => {
    const theirs = drafts[at]?.theirs ?? [];
    return { sheet: name, print: theirs.length === 0 ? print : printWithout(readDraft(drafts[at]!).cells, theirs, 'told') };
  });
}

/**
 * Makes sheets ready in the file; nothing is changed in the grid. Codes: those of `SheetFiles`, `sheet-changed`, `sheet-read`,
 * `host-failed`.
 * @param now the sheets as the grid has them, where one of them gives its place
 */
export async function planInsertion(
  grid: Grid,
  { drafts, write, replaces }: SheetsPlan,
  files: SheetFiles,
  now: WorkbookSnapshot | null,
): Promise<Result<PlannedInsertion>> {
  const problem = replaces && now ? replaceable(now.sheets, replaces) : null;
  if (problem) return { ok: false, problem };
  const old = replaces ? grid.sheetNamed(replaces.sheet) : null;
  const others = grid.sheets().filter(({ id }) => id !== old?.id);
  const place = old ? grid.sheets().findIndex(({ id }) => id === old.id) : others.length;
  const named = withOwnNames(
    old ? renamed(drafts, old.name) : drafts,
    others.map(({ name }) => name),
  );
  const book = await write(named);
  const base = files.tracker.base();
  const free = old ? await files.remove(base, [old.name]) : success(base);
  if (!free.ok) return free;
  const made = await files.add(free.value, book, place);
  if (!made.ok) return made;
  // The file has changed meanwhile: what was made of it would undo that.
  if (files.tracker.base() !== base) return { ok: false, problem: ROWS_MOVED };
  const { sheets } = made.value;
  const putting = insertingStep(grid, sheets, place);
  const removing = old ? [removingStep(grid, [old])] : [];
  const step = withFile(joined([...removing, putting]), files.tracker.rebase(made.value.base));
  return success({ step, added: printsOf(sheets, named) });
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
  const step = withFile(
    removingStep(
      grid,
      going.map(({ own }) => own),
    ),
    tracker.rebase(removed.value),
  );
  return success({ step, receipt, left: kept });
}
