import type { Language, Localized } from '../../core/localized';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import { touchedBlocks } from '../excel/journal/touched';
import type { RecordedCell, RecordedEntry } from '../excel/journal/entry';
import type { CellParts } from '../excel/write/cell-state';
import { likePlanned, samePart } from '../excel/write/same-state';
import type { ApplyReceipt } from '../port';
import { remarksOn } from '../remarks';
import { type OwnParts, partsAt, writeParts } from './cell-parts';
import { finish, loadJournal, record, remove } from './journal-store';
import { addMark, marksOn, ownMarks, removeMarks } from './marks';
import { preparePlan, type PreparedCell, type PreparedPlan, type PreparedSheet } from './prepare';
import { partlyWritten, Stopped } from './problems';
import { quietly } from './quietly';
import { NOT_KEPT, NOTES_MISSING } from './reasons';
import { type OnWriting, putBack } from './revert';
import { sheetId } from './sheets';
import type { EtApplication, EtWorkbook } from './types';

export interface WriteOptions {
  readonly app: EtApplication;
  readonly language: Language;
  readonly onWriting: OnWriting;
}

type WrittenCells = ReadonlyMap<PreparedCell, OwnParts>;

function entryOf(id: string, plan: EditPlan, sheets: readonly PreparedSheet[]): RecordedEntry {
  const all = sheets.flatMap(({ cells }, sheet) => cells.map(({ row, column, before, planned }) => ({ sheet, row, column, before, planned })));
  const cells = all.map((cell, index): RecordedCell => ({ ...cell, index }));
  const head = {
    id,
    title: plan.title,
    purpose: plan.purpose,
    state: 'writing',
    cells: cells.length,
    sheets: sheets.map(({ sheet }) => ({ id: sheetId(sheet), name: sheet.Name })),
    touched: touchedBlocks(cells),
  } as const;
  return { head, cells, after: null, witnesses: sheets.map(({ witnesses }) => witnesses) };
}

/** Writes all cells and marks them for the entry; what they hold then. */
function write(entry: string, sheets: readonly PreparedSheet[], { app, onWriting }: WriteOptions): WrittenCells {
  for (const { sheet, cells } of sheets) onWriting(sheet.Name, cells);
  quietly(app, () => {
    for (const { sheet, cells } of sheets) {
      for (const cell of cells) {
        writeParts(sheet, cell, cell.planned);
        if (cell.planned.mark) addMark(sheet, cell, entry, cell.planned.mark);
      }
    }
  });
  return new Map(sheets.flatMap(({ sheet, cells }) => cells.map((cell) => [cell, partsAt(sheet, cell)] as const)));
}

/** Puts the cells back at once that did not keep what was written; these. */
function takeBack(entry: string, sheets: readonly PreparedSheet[], written: WrittenCells, { app, onWriting }: WriteOptions): ReadonlySet<PreparedCell> {
  const lost = sheets.flatMap(({ sheet, cells }) => {
    const marks = cells.some(({ planned }) => planned.mark !== undefined) ? ownMarks(sheet).filter((mark) => mark.entry === entry) : [];
    return cells.flatMap((cell) => {
      const on = marksOn(marks, cell);
      const isKept = (cell.planned.content === undefined || likePlanned('content', written.get(cell)!, cell.planned)) && (cell.planned.mark === undefined || on.length > 0);
      return isKept ? [] : [{ sheet, cell, on }];
    });
  });
  quietly(app, () => {
    for (const { sheet, cell, on } of lost) {
      onWriting(sheet.Name, [cell]);
      writeParts(sheet, cell, cell.before);
      removeMarks(on);
    }
  });
  return new Set(lost.map(({ cell }) => cell));
}

/** What the journal must remember of the written state: where it is not as planned, or a number format moved along. */
function differences(sheets: readonly PreparedSheet[], written: WrittenCells, back: ReadonlySet<PreparedCell>): Map<number, CellParts> {
  const after = new Map<number, CellParts>();
  sheets.flatMap(({ cells }) => cells).forEach((cell, index) => {
    const { planned, before } = cell;
    const now = back.has(cell) ? { ...written.get(cell)!, ...before } : written.get(cell)!;
    const parts: [string, unknown][] = (['content', 'note'] as const).flatMap((part) => (planned[part] !== undefined && !samePart(part, now, planned) ? [[part, now[part]]] : []));
    if (before.format !== undefined && now.format !== (planned.format ?? before.format)) parts.push(['format', now.format]);
    if (parts.length > 0) after.set(index, Object.fromEntries(parts) as CellParts);
  });
  return after;
}

/** Takes everything back after a failure, twice if need be: a fault that happens once may happen to this, too. Throws the problem. */
function recover(book: EtWorkbook, entry: RecordedEntry, error: unknown, options: WriteOptions): never {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      if (putBack(book, entry, { ...options, own: true }).refused.length === 0) throw error;
    } catch (thrown) {
      if (thrown === error) throw error;
    }
  }
  throw new Stopped(partlyWritten(entry.head.title, error));
}

/** Nothing was written under this entry: it goes, as far as WPS lets it. A leftover can be reverted like any other. */
function discard(book: EtWorkbook, id: string): void {
  try {
    remove(book, id);
  } catch {
    return;
  }
}

/** The receipt's lists in the order of the plan. */
function receiptOf(plan: EditPlan, entry: string | null, refused: readonly SkippedEdit[], otherwise: readonly SkippedEdit[]): ApplyReceipt {
  const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => JSON.stringify([sheet, cell]);
  const reasons = new Map<string, Localized>(refused.map((edit) => [keyOf(edit), edit.reason]));
  const remarks = remarksOn(otherwise, NOTES_MISSING);
  return {
    entry,
    written: plan.edits.filter((edit) => !reasons.has(keyOf(edit))).map(({ sheet, cell }) => ({ sheet, cell })),
    refused: plan.edits.flatMap((edit) => {
      const reason = reasons.get(keyOf(edit));
      return reason ? [{ sheet: edit.sheet, cell: edit.cell, reason }] : [];
    }),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

function carryOut(book: EtWorkbook, plan: EditPlan, { sheets, refused, otherwise }: PreparedPlan, options: WriteOptions): ApplyReceipt {
  const entry = entryOf(loadJournal(book).nextId(), plan, sheets);
  try {
    record(book, entry);
  } catch (error) {
    discard(book, entry.head.id);
    throw error;
  }
  try {
    const written = write(entry.head.id, sheets, options);
    const back = takeBack(entry.head.id, sheets, written, options);
    const notKept = [...back].flatMap(({ edits }) => edits.map(({ sheet, cell }) => ({ sheet, cell, reason: NOT_KEPT })));
    if (back.size === written.size) {
      discard(book, entry.head.id);
      return receiptOf(plan, null, [...refused, ...notKept], []);
    }
    const after = differences(sheets, written, back);
    try {
      finish(book, entry.head, after);
    } catch {
      finish(book, entry.head, after);
    }
    return receiptOf(plan, entry.head.id, [...refused, ...notKept], otherwise);
  } catch (error) {
    return recover(book, entry, error, options);
  }
}

/**
 * Applies a plan: looks at everything, records what is there, writes, reads back, records what became of it. All of it in one go, so
 * that nothing comes in between. Throws errors of WPS and `Stopped`; the workbook is then as before, or the problem is
 * `partly-written` and the entry can be reverted.
 */
export function applyPlan(book: EtWorkbook, plan: EditPlan, options: WriteOptions): ApplyReceipt {
  const prepared = preparePlan(book, plan, options.language);
  if (prepared.sheets.length === 0) return receiptOf(plan, null, prepared.refused, []);
  return carryOut(book, plan, prepared, options);
}
