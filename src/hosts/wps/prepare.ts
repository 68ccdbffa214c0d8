import type { RowWitness } from '../../core/journal/row-witness';
import type { Language, Localized } from '../../core/localized';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import type { CellAddress } from '../../core/snapshot/types';
import type { CellParts } from '../journal/cell-state';
import { witnessesOf } from '../journal/rows-seen';
import { placeEdits, type PlacedEdit } from '../journal/place-edits';
import { INSIDE_ARRAY, INSIDE_MERGE, SHEET_GONE } from '../journal/reasons';
import { type OwnParts, partsAt } from './cell-parts';
import { takesFormats } from './marks';
import { areaOf, cellAt } from './matrix';
import { CELL_LOCKED, FORMAT_LOCKED, IN_TABLE, NOTE_KEPT, NOTE_LOCKED, NOTES_MISSING } from './reasons';
import { rowsAround } from './rows-seen';
import { findSheet } from './sheets';
import type { EtRange, EtWorkbook, EtWorksheet } from './types';

/** A cell that will be written. */
export interface PreparedCell extends PlacedEdit {
  readonly before: CellParts;
}

export interface PreparedSheet {
  readonly sheet: EtWorksheet;
  readonly cells: readonly PreparedCell[];
  /** What the sheet's rows say besides the cells. */
  readonly witnesses: readonly RowWitness[];
}

/** What of a plan can be written and what cannot. Nothing is written yet. */
export interface PreparedPlan {
  readonly sheets: readonly PreparedSheet[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but without their note. */
  readonly notesSkipped: readonly SkippedEdit[];
}

/** Why a cell of a protected sheet cannot get these parts; null where it can. */
function lockedReason(sheet: EtWorksheet, cell: EtRange, { content, format, mark }: CellParts): Localized | null {
  if (!sheet.ProtectContents) return null;
  if (content && cell.Locked !== false) return CELL_LOCKED;
  return (format !== undefined || mark !== undefined) && !takesFormats(sheet) ? FORMAT_LOCKED : null;
}

/** Why a cell cannot get these parts; null where it can. */
export function obstacle(sheet: EtWorksheet, { row, column }: CellAddress, parts: CellParts): Localized | null {
  const cell = cellAt(sheet, row, column);
  const locked = lockedReason(sheet, cell, parts);
  if (locked) return locked;
  if (cell.MergeCells !== false) {
    const { top, left } = areaOf(cell.MergeArea);
    if (top !== row || left !== column) return INSIDE_MERGE;
  }
  if (!parts.content) return null;
  if (cell.HasArray) return INSIDE_ARRAY;
  return 'formula' in parts.content && cell.ListObject ? IN_TABLE : null;
}

function noteObstacle(sheet: EtWorksheet, { row, column }: PlacedEdit, note: string | null): Localized | null {
  if (typeof cellAt(sheet, row, column).AddComment !== 'function') return NOTES_MISSING;
  if (note !== null) return NOTE_KEPT;
  return sheet.ProtectContents && sheet.ProtectDrawingObjects !== false ? NOTE_LOCKED : null;
}

function skipped({ edits }: PlacedEdit, reason: Localized): SkippedEdit[] {
  return edits.map(({ sheet, cell }) => ({ sheet, cell, reason }));
}

/** The planned parts of a cell as they are now; the format too where content is written, for it may move along. */
function beforeOf(now: OwnParts, planned: CellParts): CellParts {
  return {
    ...(planned.content === undefined ? {} : { content: now.content }),
    ...(planned.content === undefined && planned.format === undefined ? {} : { format: now.format }),
    ...(planned.mark === undefined ? {} : { mark: null }),
    ...(planned.note === undefined ? {} : { note: now.note }),
  };
}

/** Looks at every cell that a plan wants to write. */
export function preparePlan(book: EtWorkbook, plan: EditPlan, language: Language): PreparedPlan {
  const { bySheet, refused } = placeEdits(plan, language);
  const notesSkipped: SkippedEdit[] = [];
  const sheets = [...bySheet].flatMap(([name, placedCells]): PreparedSheet[] => {
    const sheet = findSheet(book, { name });
    if (sheet === null) {
      refused.push(...placedCells.flatMap((placed) => skipped(placed, SHEET_GONE)));
      return [];
    }
    const cells = placedCells.flatMap((placed): PreparedCell[] => {
      const now = partsAt(sheet, placed);
      const { note, ...others } = placed.planned;
      const noteReason = note === undefined ? null : noteObstacle(sheet, placed, now.note);
      const planned: CellParts = note === undefined || noteReason ? others : placed.planned;
      const reason = obstacle(sheet, placed, planned) ?? (Object.keys(planned).length === 0 ? noteReason : null);
      if (reason) {
        refused.push(...skipped(placed, reason));
        return [];
      }
      if (noteReason) notesSkipped.push(...skipped(placed, noteReason));
      return [{ ...placed, planned, before: beforeOf(now, planned) }];
    });
    return cells.length === 0 ? [] : [{ sheet, cells, witnesses: witnessesOf(rowsAround(sheet, cells), cells) }];
  });
  return { sheets, refused, notesSkipped };
}
