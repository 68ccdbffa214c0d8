import type { Language, Localized } from '../../core/localized';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import type { CellAddress } from '../../core/snapshot/types';
import { admit, isAdmitted } from '../journal/admit';
import type { CellParts } from '../journal/cell-state';
import { lockOf } from '../journal/locks';
import type { CellToWrite, SheetToWrite } from '../journal/new-entry';
import { placeEdits, type PlacedEdit } from '../journal/place-edits';
import { INSIDE_ARRAY, INSIDE_MERGE, NOTE_KEPT, SHEET_GONE } from '../journal/reasons';
import { rememberedIn } from '../journal/rows-seen';
import { type OwnParts, partsAt } from './cell-parts';
import { locksOf } from './locks';
import { areaOf, cellAt } from './matrix';
import { IN_TABLE, NOTES_MISSING } from './reasons';
import { rowsAround } from './rows-seen';
import { findSheet, sheetId } from './sheets';
import type { EtWorkbook, EtWorksheet } from './types';

export interface PreparedSheet extends SheetToWrite {
  readonly sheet: EtWorksheet;
}

/** What of a plan can be written and what cannot. Nothing is written yet. */
export interface PreparedPlan {
  readonly sheets: readonly PreparedSheet[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but not all of what was planned: without their note, or the result in place of a formula. */
  readonly otherwise: readonly SkippedEdit[];
}

/** Why a cell cannot be changed alone; null where it can. */
export function obstacle(sheet: EtWorksheet, { row, column }: CellAddress, { content }: CellParts): Localized | null {
  const cell = cellAt(sheet, row, column);
  if (cell.MergeCells !== false) {
    const { top, left } = areaOf(cell.MergeArea);
    if (top !== row || left !== column) return INSIDE_MERGE;
  }
  return content && cell.HasArray ? INSIDE_ARRAY : null;
}

/** Whether a cell is inside a table. */
export function isInTable(sheet: EtWorksheet, { row, column }: CellAddress): boolean {
  return Boolean(cellAt(sheet, row, column).ListObject);
}

function noteObstacle(sheet: EtWorksheet, { row, column }: PlacedEdit, { note }: OwnParts): Localized | null {
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
    const cells = placedCells.flatMap((placed): CellToWrite[] => {
      const now = partsAt(sheet, placed);
      const admission = admit(placed, {
        obstacle: obstacle(sheet, placed, placed.planned),
        table: isInTable(sheet, placed) ? IN_TABLE : null,
        ofPart: (part, wanted) =>
          lockOf(locks, placed, part, wanted, now.format) ?? (part === 'note' ? noteObstacle(sheet, placed, now) : null),
      });
      if (!isAdmitted(admission)) {
        refused.push(...skipped(placed, admission));
        return [];
      }
      const { planned } = admission;
      otherwise.push(...[...new Set(admission.otherwise)].flatMap((reason) => skipped(placed, reason)));
      return [{ ...placed, planned, before: beforeOf(now, planned) }];
    });
    return cells.length === 0
      ? []
      : [{ sheet, id: sheetId(sheet), name: sheet.Name, cells, remembered: rememberedIn(rowsAround(sheet, cells), cells) }];
  });
  return { sheets, refused, otherwise };
}
