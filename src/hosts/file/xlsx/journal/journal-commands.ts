import { laterOn } from '../../../../core/journal/later-on';
import { settle } from '../../../../core/journal/settle';
import type { Language, Localized } from '../../../../core/localized';
import type { EditPlan } from '../../../../core/plan/types';
import { isInForm, listedNamed, withoutTaken } from '../../../journal/named-entry';
import { laterFirst, UNKNOWN_ENTRY } from '../../../journal/journal-problems';
import { refusedRecord, setAsideWords } from '../../../journal/set-aside';
import type { ApplyReceipt, FormPlan, FormReceipt, JournalEntry, RevertReceipt } from '../../../port';
import { PackageFault } from '../fault';
import { putForm } from '../place/put-form';
import { takeOffForm } from '../place/take-off-form';
import { applyEdits } from '../write/apply-edits';
import type { ChangeContext } from '../write/change-context';
import { followedCells, meet, rememberRows } from './follow';
import { restoreCells } from '../write/restore-cells';
import { dropUnusedStyles, grownStyles, stylesNow } from '../write/unused-styles';
import type { FileEntry } from './file-entry';
import { StatePart } from './file-state';

/**
 * Applies a plan to a package and records it in the package.
 * @returns the receipt; `entry` is null where nothing was written, and then there is nothing to save
 */
export function applyPlan(context: ChangeContext, plan: EditPlan, language: Language): ApplyReceipt {
  const kept = new StatePart(context);
  kept.prepare();
  const { state } = kept;
  const id = `f${state.next}`;
  const before = stylesNow(context);
  const { written, refused, remarks, records, frames } = applyEdits(context, plan.edits, language, id);
  const said: { remarks?: readonly Localized[] } = remarks.length > 0 ? { remarks } : {};
  if (records.length === 0) return { entry: null, written, refused, ...said };
  const entry: FileEntry = {
    id,
    title: plan.title,
    purpose: plan.purpose,
    cells: records,
    unread: [],
    rows: rememberRows(context, records),
    frames,
  };
  context.editor.commit();
  kept.keep({ ...state, next: state.next + 1, entries: [entry, ...state.entries], styles: grownStyles(context, before, state.styles) });
  return { entry: id, written, refused, ...said };
}

/** Puts a form at a place of a sheet and records it in the package. Faults as of `lookAtPlace`. */
export function insertForm(context: ChangeContext, { title, form }: Pick<FormPlan, 'title' | 'form'>, book: ChangeContext): FormReceipt {
  const kept = new StatePart(context);
  kept.prepare();
  const { state } = kept;
  const id = `f${state.next}`;
  const before = stylesNow(context);
  const { placed, remarks } = putForm(context, form, book);
  const entry: FileEntry = { id, title, purpose: 'form', cells: [], unread: [], rows: [], frames: [], placed };
  context.flush();
  context.editor.commit();
  kept.keep({ ...state, next: state.next + 1, entries: [entry, ...state.entries], styles: grownStyles(context, before, state.styles) });
  return { entry: id, sheet: placed.sheet, area: placed.area, remarks };
}

/** Recorded commands, newest first. */
export function listJournal(context: ChangeContext): JournalEntry[] {
  return new StatePart(context).state.entries.map(listedNamed);
}

/** What of the journal cannot be used, in words. */
export function setAsideIn(context: ChangeContext): Localized[] {
  const { damaged, state } = new StatePart(context);
  return setAsideWords({ damaged: damaged ? 'journal' : state.aside.length, earlier: 0 });
}

/**
 * Takes a recorded command back, cell by cell, wherever its cells are now. Cells that cannot be put back (changed since, locked, nowhere
 * to be found) stay recorded. Faults: `unknown-entry`, `later-first`.
 */
export function revertEntry(context: ChangeContext, id: string): RevertReceipt {
  const kept = new StatePart(context);
  const { state } = kept;
  const entry = state.entries.find((one) => one.id === id);
  if (!entry) throw new PackageFault(UNKNOWN_ENTRY);
  const { placed } = entry;
  const later = laterOn(entry, state.entries, (other) => (placed ? isInForm(other.cells, placed) : meet(context, entry, other)));
  if (later) throw new PackageFault(laterFirst(later.title));
  const before = stylesNow(context);
  if (placed) {
    const { receipt, isOver } = takeOffForm(context, placed);
    context.editor.commit();
    const styles = dropUnusedStyles(context, before, state.styles);
    kept.keep({ ...state, entries: isOver ? state.entries.filter((one) => one !== entry) : state.entries, styles });
    return receipt;
  }
  const { receipt, rest } = settle(restoreCells(context, followedCells(context, entry), entry));
  context.editor.commit();
  const styles = dropUnusedStyles(context, before, state.styles);
  kept.keep({ ...state, entries: withoutTaken(state.entries, id, rest), styles });
  return { ...receipt, refused: [...receipt.refused, ...entry.unread.map(refusedRecord)] };
}

/** A setting kept in the file; null where there is none. */
export function settingOf(context: ChangeContext, key: string): string | null {
  return new StatePart(context).state.settings.find(([name]) => name === key)?.[1] ?? null;
}
