import type { Language } from '../../core/localized';
import type { EditPlan } from '../../core/plan/types';
import type { RecordedEntry } from '../journal/entry';
import { likePlanned } from '../journal/same-state';
import { type CellToWrite, newEntry, writtenState } from '../journal/new-entry';
import { receiptOf } from '../journal/receipt';
import { remarksOn } from '../journal/remarks';
import type { ApplyReceipt } from '../port';
import { partlyWritten } from '../journal/journal-problems';
import { Stopped } from '../host-problems';
import { type OwnParts, partsAt, writeParts } from './cell-parts';
import { finish, loadJournal, record, remove } from './journal-store';
import { addMark, marksOn, ownMarks, removeMarks } from './marks';
import { preparePlan, type PreparedPlan, type PreparedSheet } from './prepare';
import { reasonOf } from './wps-problems';
import { quietly } from './quietly';
import { NOT_KEPT, NOTES_MISSING } from './reasons';
import { type OnWriting, putBack } from './revert';
import type { EtApplication, EtWorkbook } from './types';

export interface WriteOptions {
  readonly app: EtApplication;
  readonly language: Language;
  readonly onWriting: OnWriting;
}

type WrittenCells = ReadonlyMap<CellToWrite, OwnParts>;

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
function takeBack(
  entry: string,
  sheets: readonly PreparedSheet[],
  written: WrittenCells,
  { app, onWriting }: WriteOptions,
): ReadonlySet<CellToWrite> {
  const lost = sheets.flatMap(({ sheet, cells }) => {
    const marks = cells.some(({ planned }) => planned.mark !== undefined) ? ownMarks(sheet).filter((mark) => mark.entry === entry) : [];
    return cells.flatMap((cell) => {
      const on = marksOn(marks, cell);
      const isKept =
        (cell.planned.content === undefined || likePlanned('content', written.get(cell)!, cell.planned)) &&
        (cell.planned.mark === undefined || on.length > 0);
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

/** Takes everything back after a failure, twice if need be: a fault that happens once may happen to this, too. Throws the problem. */
function recover(book: EtWorkbook, entry: RecordedEntry, error: unknown, options: WriteOptions): never {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      if (putBack(book, entry, { ...options, own: true }).refused.length === 0) throw error;
    } catch (thrown) {
      if (thrown === error) throw error;
    }
  }
  throw new Stopped(partlyWritten(entry.head.title, reasonOf(error)));
}

/** Nothing was written under this entry: it goes, as far as WPS lets it. A leftover can be reverted like any other. */
function discard(book: EtWorkbook, id: string): void {
  try {
    remove(book, id);
  } catch {
    return;
  }
}

function carryOut(book: EtWorkbook, plan: EditPlan, { sheets, refused, otherwise }: PreparedPlan, options: WriteOptions): ApplyReceipt {
  const entry = newEntry(loadJournal(book).nextId(), plan, sheets);
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
    const after = writtenState(
      sheets.flatMap(({ cells }) => cells),
      (cell) => ({ ...written.get(cell), ...(back.has(cell) ? cell.before : {}) }),
    );
    try {
      finish(book, entry.head, after);
    } catch {
      finish(book, entry.head, after);
    }
    return receiptOf(plan, entry.head.id, [...refused, ...notKept], remarksOn(otherwise, NOTES_MISSING));
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
