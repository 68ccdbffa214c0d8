import type { SheetDraft } from '../../../../core/forms/types';
import { laterOn } from '../../../../core/journal/later-on';
import type { RevertReceipt } from '../../../../core/journal/settle';
import { printWithout } from '../../../../core/journal/sheet-print';
import type { Localized, Result } from '../../../../core/localized';
import type { SheetSnapshot } from '../../../../core/snapshot/types';
import { settleSheets, type PlacedSheet } from '../../../journal/added-sheets';
import { laterFirst } from '../../../journal/journal-problems';
import type { AddedSheet } from '../../../journal/named-entry';
import { PackageFault } from '../fault';
import { XlsxPackage } from '../package';
import { readXlsx } from '../read-xlsx';
import { addSheets, isStructureLocked } from '../sheets/add-sheets';
import { isSheetDrawnOn } from '../sheets/drawn-on';
import { removeSheets } from '../sheets/remove-sheets';
import { ChangeContext } from '../write/change-context';
import { dropUnusedStyles, grownStyles, stylesNow } from '../write/unused-styles';
import { xmlTree } from '../xml/tree';
import type { FileEntry } from './file-entry';
import { type FileState, StatePart } from './file-state';

/** Sheets that are to be put into a file. */
export interface FileSheets {
  readonly title: Localized;
  /** Under names that the file does not have, but for that of the sheet that the first takes the place of. */
  readonly drafts: readonly SheetDraft[];
  /** The drafts as a workbook. */
  readonly book: Uint8Array;
  /** A sheet that the first draft takes the place of. */
  readonly replaces?: string;
}

/** A file with sheets put in. */
export interface SheetsPut {
  readonly bytes: Uint8Array;
  /** The record that takes them out again. */
  readonly entry: string;
}

function opened(file: Uint8Array): ChangeContext {
  return new ChangeContext(XlsxPackage.open(file, ''));
}

/** The value of what must have gone well. Faults with the problem where it has not. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new PackageFault(result.problem);
  return result.value;
}

function sheetsIn(file: Uint8Array): readonly SheetSnapshot[] {
  return done(readXlsx(file, '')).sheets;
}

/** The records without a sheet that is gone: another stands in its place. */
function withoutSheet(entries: readonly FileEntry[], sheet: string | undefined): readonly FileEntry[] {
  return entries.flatMap((entry) => {
    if (!entry.added) return [entry];
    const left = entry.added.filter((each) => each.sheet !== sheet);
    return left.length > 0 ? [{ ...entry, added: left }] : [];
  });
}

/** Puts sheets into a file and records it there, so that they can be taken out again. Faults as of `addSheets` and `removeSheets`. */
export function putSheets(file: Uint8Array, { title, drafts, book, replaces }: FileSheets): SheetsPut {
  const first = opened(file);
  const before = stylesNow(first);
  const place = first.parts.sheets.findIndex(({ name }) => name === replaces);
  const free = place < 0 ? file : done(removeSheets(file, [replaces!]));
  const added = done(addSheets(free, book, place < 0 ? null : place));
  const held = new Map(sheetsIn(added).map(({ name, cells }) => [name, cells]));
  const prints = drafts.map(({ name, theirs = [] }): AddedSheet => ({
    sheet: name,
    print: printWithout(held.get(name) ?? [], theirs, 'told'),
  }));
  const context = opened(added);
  const kept = new StatePart(context);
  const { state } = kept;
  const id = `f${state.next}`;
  const entry: FileEntry = { id, title, purpose: 'sheets', cells: [], unread: [], added: prints, rows: [], frames: [] };
  kept.keep({
    ...state,
    next: state.next + 1,
    entries: [entry, ...withoutSheet(state.entries, place < 0 ? undefined : replaces)],
    styles: grownStyles(context, before, state.styles),
  });
  context.editor.commit();
  return { bytes: context.editor.save(), entry: id };
}

function lockedIn({ editor, parts }: ChangeContext): boolean {
  const xml = editor.text(parts.workbook) ?? '';
  return isStructureLocked(xml, xmlTree(xml, 2));
}

/** The records once a command on sheets was taken back, but for the sheets that stay. */
function afterwards({ entries }: FileState, id: string, left: readonly AddedSheet[]): readonly FileEntry[] {
  return entries.flatMap((entry) =>
    entry.id !== id ? [entry] : left.length > 0 ? [{ ...entry, added: left, isRest: true as const }] : [],
  );
}

/**
 * Takes the sheets of a recorded command out of a file, but those that somebody has typed into or drawn on or that others read:
 * these stay on record. Faults: `later-first`, and those of `removeSheets`.
 */
export function takeOutSheets(file: Uint8Array, entry: FileEntry): { readonly bytes: Uint8Array; readonly receipt: RevertReceipt } {
  const { added = [] } = entry;
  const first = opened(file);
  const { state } = new StatePart(first);
  const names = new Set(added.map(({ sheet }) => sheet));
  const later = laterOn(entry, state.entries, ({ cells }) => cells.some(({ sheet }) => names.has(sheet)));
  if (later) throw new PackageFault(laterFirst(later.title));
  const all = sheetsIn(file).map(({ name, cells, visibility }) => ({ name, cells, isVisible: visibility === 'visible' }));
  const placed = added.map(({ sheet, print }): PlacedSheet<(typeof all)[number]> => ({
    name: sheet,
    print,
    found: all.find(({ name }) => name === sheet) ?? null,
    isDrawnOn: isSheetDrawnOn(first, sheet),
  }));
  const { going, left, refused } = settleSheets(placed, { all, isLocked: lockedIn(first), formulas: 'told' });
  const gone = going.map(({ name }) => name);
  const before = stylesNow(first);
  const context = opened(gone.length === 0 ? file : done(removeSheets(file, gone)));
  const kept = new StatePart(context);
  const styles = dropUnusedStyles(context, before, kept.state.styles);
  const rest = left.map(({ name, print }) => ({ sheet: name, print }));
  kept.keep({ ...kept.state, entries: afterwards(kept.state, entry.id, rest), styles });
  context.editor.commit();
  return { bytes: context.editor.save(), receipt: { restored: [], changedSince: [], refused, sheets: gone } };
}
