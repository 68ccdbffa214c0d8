import { movedRow, movedRows, type RowMove } from '../../core/snapshot/row-move';
import type { TableHead } from './heads';

/** Where the heads of tables are after a move of rows, until the next check tells; without its header a table has none. */
export function movedHeads(heads: ReadonlyMap<string, readonly TableHead[]>, move: RowMove): ReadonlyMap<string, readonly TableHead[]> {
  return new Map([...heads].map(([sheet, tables]) => [sheet, sheet === move.sheet ? tables.flatMap((head) => movedHead(head, move)) : tables]));
}

function movedHead(head: TableHead, move: RowMove): readonly TableHead[] {
  const rows = movedRows(move, head.top + 1, head.bottom + 1);
  const header = movedRow(move, head.headerRow + 1);
  return rows && header !== null ? [{ ...head, top: rows.first - 1, bottom: rows.last - 1, headerRow: header - 1 }] : [];
}
