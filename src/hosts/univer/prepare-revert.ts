import { decide } from '../../core/journal/decide';
import { type CellOutcome, type RevertReceipt, settle, type SettledCell } from '../../core/journal/settle';
import { reachRefusal } from '../journal/outside-reach';
import { lockOf, type Locks } from '../journal/locks';
import { CELL_LOST, SHEET_GONE } from '../journal/reasons';
import { refusedRecord } from '../journal/set-aside';
import { placeOf } from './apply-plan';
import type { CellParts } from './cell-parts';
import { readParts, samePart } from './cell-parts';
import type { Grid } from './open-grid';
import { partsOf } from './grid-journal';
import type { RecordedCell, RecordedEntry } from './grid-entry';
import { ROW_TAKEN_OUT } from './univer-problems';
import type { CellWrite } from './write-grid';

/** What taking a recorded command back comes to. */
export interface PreparedRevert {
  readonly writes: readonly CellWrite[];
  readonly receipt: RevertReceipt;
  /** Cells that stay on record, because they could not be taken back now. */
  readonly rest: readonly RecordedCell[];
}

/** What reverting an entry writes. A cell that already is as before counts as restored; one that someone changed is left alone. */
export function prepareRevert(grid: Grid, locksOf: (sheetId: string) => Locks, entry: RecordedEntry): PreparedRevert {
  const writes: CellWrite[] = [];
  const outcomeOf = ({ sheet, cell, before, after, gone, lost, guessed }: RecordedCell, names: ReturnType<typeof partsOf>): CellOutcome => {
    if (gone) return { reason: ROW_TAKEN_OUT, forGood: true };
    if (lost) return { reason: CELL_LOST };
    const place = placeOf(grid, sheet, cell);
    if ('reason' in place) return place.reason === SHEET_GONE ? { reason: SHEET_GONE, forGood: true } : { reason: place.reason };
    const now = readParts(grid, place.sheet, place.row, place.column);
    const back = decide(
      names,
      { isBefore: (part) => samePart(part, now, before), isOurs: (part) => samePart(part, now, after) },
      { guessed: guessed ?? false },
    );
    if (back === 'changed') return back;
    if (back === 'lost') return { reason: CELL_LOST };
    const [locked] = back.flatMap((part) =>
      part === 'fill' ? [] : (lockOf(locksOf(place.sheet.id), { row: place.row + 1, column: place.column + 1 }, part) ?? []),
    );
    if (locked) return { reason: locked };
    const reach = back.includes('content') && before.content?.f ? reachRefusal(before.content.f) : null;
    if (reach) return { reason: reach };
    if (back.length > 0)
      writes.push({ ...place, parts: Object.fromEntries(back.map((part) => [part, before[part]])) as Partial<CellParts> });
    return 'restored';
  };
  const cells = entry.cells.map((recorded): SettledCell<RecordedCell> => ({
    sheet: recorded.sheet,
    cell: recorded.cell,
    recorded,
    outcome: outcomeOf(recorded, partsOf(recorded)),
  }));
  const { receipt, rest } = settle(cells);
  return { writes, receipt: { ...receipt, refused: [...entry.unread.map(refusedRecord), ...receipt.refused] }, rest };
}
