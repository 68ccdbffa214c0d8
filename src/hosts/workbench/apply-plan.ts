import type { Language, Localized } from '../../core/localized';
import type { PlannedEdit } from '../../core/edits';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import { parseCellName } from '../../core/snapshot/address';
import { CELL_GONE, INSIDE_MERGE, NOTE_KEPT, SHEET_GONE } from '../journal/reasons';
import type { CellParts } from './cell-parts';
import { readParts, toStored } from './cell-parts';
import type { Grid, GridSheet } from './grid';
import { noteAt } from './notes';
import { SHEET_PROTECTED } from './problems';
import type { CellWrite } from './write-grid';

/** A planned edit with its place in the grid and what the cell held before. */
export interface PlacedWrite extends CellWrite {
  readonly edit: PlannedEdit;
  readonly before: CellParts;
}

/** What of a plan can be written, and what cannot, with the reason. */
export interface PreparedPlan {
  readonly writes: readonly PlacedWrite[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but without their comment, because they have the user's own. */
  readonly otherwise: readonly SkippedEdit[];
}

/** A cell of the grid, or why it cannot be written. Rows and columns count from 0. */
export type Place = { readonly sheet: GridSheet; readonly row: number; readonly column: number } | { readonly reason: Localized };

export function placeOf(grid: Grid, isProtected: (sheetId: string) => boolean, sheetName: string, cell: string): Place {
  const sheet = grid.sheetNamed(sheetName);
  if (!sheet) return { reason: SHEET_GONE };
  if (isProtected(sheet.id)) return { reason: SHEET_PROTECTED };
  const address = parseCellName(cell);
  if (!address || address.row > sheet.sheet.getRowCount() || address.column > sheet.sheet.getColumnCount()) return { reason: CELL_GONE };
  return { sheet, row: address.row - 1, column: address.column - 1 };
}

function isInsideMerge({ sheet }: GridSheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return merge !== null && merge !== undefined && (merge.startRow !== row || merge.startColumn !== column);
}

function partsToWrite(edit: PlannedEdit, ownsNote: boolean, language: Language): Partial<CellParts> {
  return {
    ...(edit.content ? { content: toStored(edit.content) } : {}),
    ...(edit.numberFormat === undefined ? {} : { format: edit.numberFormat }),
    ...(edit.mark === undefined ? {} : { mark: edit.mark.toUpperCase() }),
    ...(edit.note && ownsNote ? { note: edit.note[language] } : {}),
  };
}

/** Sorts a plan's edits into those that the grid can take and those that it refuses. Nothing is written. */
export function preparePlan(grid: Grid, plan: EditPlan, isProtected: (sheetId: string) => boolean, language: Language): PreparedPlan {
  const writes: PlacedWrite[] = [];
  const refused: SkippedEdit[] = [];
  const otherwise: SkippedEdit[] = [];
  for (const edit of plan.edits) {
    const refuse = (reason: Localized): void => void refused.push({ sheet: edit.sheet, cell: edit.cell, reason });
    const place = placeOf(grid, isProtected, edit.sheet, edit.cell);
    if ('reason' in place) {
      refuse(place.reason);
      continue;
    }
    if (edit.content && isInsideMerge(place.sheet, place.row, place.column)) {
      refuse(INSIDE_MERGE);
      continue;
    }
    const before = readParts(grid, place.sheet, place.row, place.column);
    const parts = partsToWrite(edit, noteAt(grid, place.sheet.id, place.row, place.column)?.own ?? true, language);
    if (Object.keys(parts).length === 0) {
      refuse(NOTE_KEPT);
      continue;
    }
    if (edit.note && parts.note === undefined) otherwise.push({ sheet: edit.sheet, cell: edit.cell, reason: NOTE_KEPT });
    writes.push({ ...place, edit, before, parts });
  }
  return { writes, refused, otherwise };
}
