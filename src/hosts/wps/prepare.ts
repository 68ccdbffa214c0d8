import type { RowWitness } from '../../core/journal/row-witness';
import type { Language, Localized } from '../../core/localized';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import type { CellAddress } from '../../core/snapshot/types';
import { PARTS } from '../excel/journal/entry';
import type { CellParts, PartName } from '../excel/write/cell-state';
import { witnessesOf } from '../excel/write/follow-cells';
import { entryLockOf } from '../excel/write/locks';
import { placeEdits, type PlacedEdit } from '../excel/write/place-edits';
import { INSIDE_ARRAY, INSIDE_MERGE, SHEET_GONE } from '../excel/write/reasons';
import type { Locks } from '../locks';
import { admit, OPEN } from '../locks';
import { type OwnParts, partsAt } from './cell-parts';
import { takesFormats } from './marks';
import { areaOf, cellAt } from './matrix';
import { IN_TABLE, NOTE_KEPT, NOTES_MISSING } from './reasons';
import { rowsAround } from './rows-seen';
import { findSheet } from './sheets';
import type { EtWorkbook, EtWorksheet } from './types';

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
  /** Cells that are written, but not all of what was planned. */
  readonly otherwise: readonly SkippedEdit[];
}

/** What a sheet's protection lets through. */
export function locksOf(sheet: EtWorksheet): Locks {
  if (!sheet.ProtectContents) return OPEN;
  return { formats: takesFormats(sheet), notes: sheet.ProtectDrawingObjects === false, isLocked: ({ row, column }) => cellAt(sheet, row, column).Locked !== false };
}

/** Why a cell cannot get these parts, locks left out of account; null where it can. */
export function obstacle(sheet: EtWorksheet, { row, column }: CellAddress, parts: CellParts): Localized | null {
  const cell = cellAt(sheet, row, column);
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
  return note === null ? null : NOTE_KEPT;
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
  const otherwise: SkippedEdit[] = [];
  const sheets = [...bySheet].flatMap(([name, placedCells]): PreparedSheet[] => {
    const sheet = findSheet(book, { name });
    if (sheet === null) {
      refused.push(...placedCells.flatMap((placed) => skipped(placed, SHEET_GONE)));
      return [];
    }
    const locks = locksOf(sheet);
    const cells = placedCells.flatMap((placed): PreparedCell[] => {
      const now = partsAt(sheet, placed);
      const reasonOf = (part: PartName): Localized | null => entryLockOf(locks, placed, part, placed.planned, now.format) ?? (part === 'note' ? noteObstacle(sheet, placed, now.note) : null);
      const { left, refusal } = admit(PARTS.filter((part) => placed.planned[part] !== undefined), reasonOf);
      const planned = Object.fromEntries(Object.entries(placed.planned).filter(([name]) => !left.some(({ part }) => part === name))) as CellParts;
      const reason = obstacle(sheet, placed, planned) ?? refusal;
      if (reason) {
        refused.push(...skipped(placed, reason));
        return [];
      }
      otherwise.push(...[...new Set(left.map((each) => each.reason))].flatMap((each) => skipped(placed, each)));
      return [{ ...placed, planned, before: beforeOf(now, planned) }];
    });
    return cells.length === 0 ? [] : [{ sheet, cells, witnesses: witnessesOf(rowsAround(sheet, cells), cells) }];
  });
  return { sheets, refused, otherwise };
}
