import { cellName, parseCellName } from '../../../../core/snapshot/address';
import { movedCell } from '../../../../core/snapshot/row-move';
import type { FileEntry } from '../journal/file-entry';
import { StatePart } from '../journal/file-state';
import type { CellBody } from '../cell-body';
import type { RecordedCell } from '../write/cell-change';
import type { RowsContext } from './rows-context';

/** A cell that no sheet has: what was recorded of a cell that is gone can be told and never written. */
const GONE = '#REF!';

/**
 * Records of earlier commands that the file carries follow the cells that were written. What is recorded of cells that are gone is
 * kept as something that cannot be used.
 */
export function moveRecords(context: RowsContext): void {
  const kept = new StatePart(context.change);
  if (kept.state.entries.length > 0) kept.keep({ ...kept.state, entries: kept.state.entries.map((entry) => movedEntry(context, entry)) });
}

function movedEntry(context: RowsContext, entry: FileEntry): FileEntry {
  const cells: RecordedCell[] = [];
  const unread: unknown[] = [...entry.unread];
  for (const recorded of entry.cells) {
    const at = parseCellName(recorded.cell);
    const moved = at && context.isMoved(recorded.sheet) ? movedCell(context.move, at) : at;
    if (moved)
      cells.push({
        ...recorded,
        cell: cellName(moved),
        before: movedParts(context, recorded, recorded.before),
        after: movedParts(context, recorded, recorded.after),
      });
    else unread.push({ ...recorded, cell: GONE });
  }
  return { ...entry, cells, unread };
}

function movedParts<T extends { readonly body?: CellBody }>(context: RowsContext, { sheet }: RecordedCell, parts: T): T {
  const { body } = parts;
  return body?.kind === 'formula' ? { ...parts, body: { ...body, formula: context.formula(body.formula, sheet).text } } : parts;
}
