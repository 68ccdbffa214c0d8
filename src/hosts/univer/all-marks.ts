import type { SkippedEdit } from '../../core/plan/types';
import { cellName } from '../../core/snapshot/address';
import type { Locks } from '../journal/locks';
import { FORMAT_LOCKED } from '../journal/reasons';
import type { ClearedMarks } from '../port';
import { markOf } from './marks';
import type { Grid } from './open-grid';
import type { CellWrite } from './write-grid';

/** What takes every mark in the grid off; sheets whose protection allows no formats keep theirs and are named by the first cell. */
export function allMarks(
  grid: Grid,
  locksOf: (sheetId: string) => Locks,
): { readonly writes: readonly CellWrite[]; readonly cleared: ClearedMarks } {
  const writes: CellWrite[] = [];
  const refused: SkippedEdit[] = [];
  for (const sheet of grid.sheets()) {
    const held = !locksOf(sheet.id).formats;
    let isNamed = false;
    sheet.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (markOf(cell) === null) return;
      if (!held) writes.push({ sheet, row, column, parts: { mark: null } });
      else if (!isNamed) refused.push({ sheet: sheet.name, cell: cellName({ row: row + 1, column: column + 1 }), reason: FORMAT_LOCKED });
      isNamed = true;
    });
  }
  return { writes, cleared: { cells: writes.length, refused } };
}
