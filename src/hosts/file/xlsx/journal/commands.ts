import type { Language, Localized } from '../../../../core/localized';
import type { EditPlan } from '../../../../core/plan/types';
import type { ApplyReceipt, JournalEntry, RevertReceipt } from '../../../port';
import { PackageFault } from '../fault';
import { laterFirst, unknownEntry } from '../problems';
import { applyEdits } from '../write/apply-edits';
import type { ChangeContext } from '../write/context';
import { restoreCells } from '../write/restore-cells';
import { type FileEntry, StatePart } from './state';

/** Parts of cells that a command changed, one key each. */
function touched(entry: FileEntry): Set<string> {
  return new Set(entry.cells.flatMap(({ sheet, cell, after }) => Object.keys(after).map((part) => JSON.stringify([sheet, cell, part]))));
}

/**
 * Applies a plan to a package and records it in the package.
 * @returns the receipt; `entry` is null where nothing was written, and then there is nothing to save
 */
export function applyPlan(context: ChangeContext, plan: EditPlan, language: Language): ApplyReceipt {
  const kept = new StatePart(context);
  kept.prepare();
  const { written, refused, remarks, records } = applyEdits(context, plan.edits, language);
  const said: { remarks?: readonly Localized[] } = remarks.length > 0 ? { remarks } : {};
  if (records.length === 0) return { entry: null, written, refused, ...said };
  const parts = context.editor.commit();
  const { state } = kept;
  const id = `f${state.next}`;
  const entry: FileEntry = { id, title: plan.title, purpose: plan.purpose, cells: records, parts };
  kept.keep({ ...state, next: state.next + 1, entries: [entry, ...state.entries] });
  return { entry: id, written, refused, ...said };
}

/** Recorded commands, newest first. */
export function listJournal(context: ChangeContext): JournalEntry[] {
  return new StatePart(context).state.entries.map(({ id, title, purpose, cells }) => ({ id, title, purpose, cells: cells.length }));
}

/**
 * Takes a recorded command back: exactly, where its parts are as it left them, else cell by cell. Cells that cannot be
 * written now (the sheet was protected since) stay recorded. Faults: `unknown-entry`, `later-first`.
 */
export function revertEntry(context: ChangeContext, id: string): RevertReceipt {
  const kept = new StatePart(context);
  const { state } = kept;
  const index = state.entries.findIndex((entry) => entry.id === id);
  const entry = state.entries[index];
  if (!entry) throw new PackageFault(unknownEntry());
  const mine = touched(entry);
  const later = state.entries.slice(0, index).find((other) => [...touched(other)].some((key) => mine.has(key)));
  if (later) throw new PackageFault(laterFirst(later.title));
  const others = state.entries.filter((other) => other !== entry);
  if (entry.parts.length > 0 && context.editor.canUndo(entry.parts)) {
    context.editor.undo(entry.parts);
    kept.keep({ ...state, entries: others });
    return { restored: entry.cells.map(({ sheet, cell }) => ({ sheet, cell })), changedSince: [], refused: [] };
  }
  const receipt = restoreCells(context, entry.cells);
  context.editor.commit();
  const stuck = entry.cells.filter(({ sheet, cell }) => receipt.refused.some((refusal) => refusal.sheet === sheet && refusal.cell === cell));
  const rest = stuck.length > 0 ? state.entries.map((other) => (other === entry ? { ...entry, cells: stuck, parts: [] } : other)) : others;
  kept.keep({ ...state, entries: rest });
  return receipt;
}

/** A setting kept in the file; null where there is none. */
export function settingOf(context: ChangeContext, key: string): string | null {
  return new StatePart(context).state.settings.find(([name]) => name === key)?.[1] ?? null;
}

/** Keeps a setting in the file, or (`json` null) takes it out. */
export function keepSetting(context: ChangeContext, key: string, json: string | null): void {
  const kept = new StatePart(context);
  const others = kept.state.settings.filter(([name]) => name !== key);
  kept.keep({ ...kept.state, settings: json === null ? others : [...others, [key, json]] });
}
