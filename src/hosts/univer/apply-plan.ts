import type { Language, Localized } from '../../core/localized';
import type { PlannedEdit } from '../../core/planned-edit';
import type { EditPlan, SkippedEdit } from '../../core/plan/types';
import { parseCellName } from '../../core/snapshot/address';
import { admitParts } from '../journal/admit';
import { lockOf, type Locks } from '../journal/locks';
import { CELL_GONE, INSIDE_MERGE, NOTE_KEPT, SHEET_GONE } from '../journal/reasons';
import type { PartName } from '../journal/cell-state';
import type { CellParts } from './cell-parts';
import { readParts, toStored } from './cell-parts';
import type { Grid, GridSheet } from './open-grid';
import { noteAt } from './notes';
import type { CellWrite } from './write-grid';

/** A planned edit with its place in the grid and what the cell held before. */
interface PlacedWrite extends CellWrite {
  readonly edit: PlannedEdit;
  readonly before: CellParts;
}

/** What of a plan can be written, and what cannot, with the reason. */
export interface PreparedPlan {
  readonly writes: readonly PlacedWrite[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but not all of what was planned. */
  readonly otherwise: readonly SkippedEdit[];
}

/** A cell of the grid, or why it cannot be written. Rows and columns count from 0. */
export type Place = { readonly sheet: GridSheet; readonly row: number; readonly column: number } | { readonly reason: Localized };

export function placeOf(grid: Grid, sheetName: string, cell: string): Place {
  const sheet = grid.sheetNamed(sheetName);
  if (!sheet) return { reason: SHEET_GONE };
  const address = parseCellName(cell);
  if (!address || address.row > sheet.sheet.getRowCount() || address.column > sheet.sheet.getColumnCount()) return { reason: CELL_GONE };
  return { sheet, row: address.row - 1, column: address.column - 1 };
}

function isInsideMerge({ sheet }: GridSheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return merge !== null && merge !== undefined && (merge.startRow !== row || merge.startColumn !== column);
}

function plannedParts(edit: PlannedEdit, language: Language): Partial<Omit<CellParts, 'fill'>> {
  return {
    ...(edit.content ? { content: toStored(edit.content) } : {}),
    ...(edit.numberFormat === undefined ? {} : { format: edit.numberFormat }),
    ...(edit.mark === undefined ? {} : { mark: edit.mark.toUpperCase() }),
    ...(edit.note ? { note: edit.note[language] } : {}),
  };
}

/** Sorts a plan's edits into those that the grid can take and those that it refuses. Nothing is written. */
export function preparePlan(grid: Grid, plan: EditPlan, locksOf: (sheetId: string) => Locks, language: Language): PreparedPlan {
  const writes: PlacedWrite[] = [];
  const refused: SkippedEdit[] = [];
  const otherwise: SkippedEdit[] = [];
  for (const edit of plan.edits) {
    const refuse = (reason: Localized): void => void refused.push({ sheet: edit.sheet, cell: edit.cell, reason });
    const place = placeOf(grid, edit.sheet, edit.cell);
    if ('reason' in place) {
      refuse(place.reason);
      continue;
    }
    if (edit.content && isInsideMerge(place.sheet, place.row, place.column)) {
      refuse(INSIDE_MERGE);
      continue;
    }
    const planned = plannedParts(edit, language);
    const locks = locksOf(place.sheet.id);
    const isTheirs = noteAt(grid, place.sheet.id, place.row, place.column)?.own === false;
    const address = { row: place.row + 1, column: place.column + 1 };
    const { left, refusal } = admitParts(
      Object.keys(planned) as PartName[],
      (part) => lockOf(locks, address, part) ?? (part === 'note' && isTheirs ? NOTE_KEPT : null),
    );
    if (refusal) {
      refuse(refusal);
      continue;
    }
    for (const reason of new Set(left.map((each) => each.reason))) otherwise.push({ sheet: edit.sheet, cell: edit.cell, reason });
    const parts = Object.fromEntries(
      Object.entries(planned).filter(([name]) => !left.some(({ part }) => part === name)),
    ) as Partial<CellParts>;
    writes.push({ ...place, edit, before: readParts(grid, place.sheet, place.row, place.column), parts });
  }
  return { writes, refused, otherwise };
}
