import type { SkippedEdit } from '../../core/plan/types';
import { placeNamed } from '../journal/checked';
import { reachRefusal } from '../journal/outside-reach';
import { RECORD_DAMAGED } from '../journal/set-aside';
import type { RevertReceipt } from '../port';
import { placeOf } from './apply-plan';
import { readParts, samePart } from './cell-parts';
import type { Grid } from './grid';
import { partsOf, type RecordedCell, type RecordedEntry } from './journal';
import { ROW_TAKEN_OUT, SHEET_PROTECTED } from './problems';
import type { CellWrite } from './write-grid';

/** What taking a recorded command back comes to. */
export interface PreparedRevert {
  readonly writes: CellWrite[];
  readonly receipt: RevertReceipt;
  /** Cells that stay on record, because they could not be taken back now. */
  readonly rest: RecordedCell[];
}

/** What reverting an entry writes. A cell that already is as before counts as restored; one that someone changed is left alone. */
export function prepareRevert(grid: Grid, isProtected: (sheetId: string) => boolean, entry: RecordedEntry): PreparedRevert {
  const writes: CellWrite[] = [];
  const rest: RecordedCell[] = [];
  const restored: { sheet: string; cell: string }[] = [];
  const changedSince: { sheet: string; cell: string }[] = [];
  const refused: SkippedEdit[] = entry.unread.map((record) => ({ ...placeNamed(record), reason: RECORD_DAMAGED }));
  for (const recorded of entry.cells) {
    const { sheet, cell, before, after } = recorded;
    if (recorded.gone) {
      refused.push({ sheet, cell, reason: ROW_TAKEN_OUT });
      continue;
    }
    const place = placeOf(grid, isProtected, sheet, cell);
    if ('reason' in place) {
      refused.push({ sheet, cell, reason: place.reason });
      if (place.reason === SHEET_PROTECTED) rest.push(recorded);
      continue;
    }
    const now = readParts(grid, place.sheet, place.row, place.column);
    const parts = partsOf(recorded);
    const reach = before.content?.f ? reachRefusal(before.content.f) : null;
    if (parts.every((part) => samePart(part, now, before))) restored.push({ sheet, cell });
    else if (!parts.every((part) => samePart(part, now, after))) changedSince.push({ sheet, cell });
    else if (reach) {
      refused.push({ sheet, cell, reason: reach });
      rest.push(recorded);
    } else {
      writes.push({ ...place, parts: before });
      restored.push({ sheet, cell });
    }
  }
  return { writes, receipt: { restored, changedSince, refused }, rest };
}
