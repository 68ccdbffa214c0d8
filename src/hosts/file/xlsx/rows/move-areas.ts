import { cellName, parseCellName, parseRangeName, rangeName } from '../../../../core/snapshot/address';
import { movedRange, movedRow, type RowMove } from '../../../../core/snapshot/row-move';
import type { CellRange } from '../../../../core/snapshot/types';

/** An area as files write it: `A1` where it is one cell and was written as one. */
function written(area: CellRange, before: string): string {
  return before.includes(':') ? rangeName(area) : cellName({ row: area.top, column: area.left });
}

/** An address or area `A1:B2` afterwards; null where it is gone. What is none stays. */
export function movedArea(move: RowMove, ref: string): string | null {
  const area = parseRangeName(ref);
  if (!area) return ref;
  const moved = movedRange(move, area);
  return moved && written(moved, ref);
}

/** A list of areas `A1:B2 D4` afterwards; null where none is left. */
export function movedAreas(move: RowMove, refs: string): string | null {
  const left = refs
    .split(/\s+/)
    .filter((ref) => ref !== '')
    .flatMap((ref) => movedArea(move, ref) ?? []);
  return left.length > 0 ? left.join(' ') : null;
}

/** First row of a list of areas; null where it holds none. */
export function firstRow(refs: string): number | null {
  const tops = refs.split(/\s+/).flatMap((ref) => parseRangeName(ref)?.top ?? []);
  return tops.length > 0 ? Math.min(...tops) : null;
}

/** A cell that says where something is shown: where it is gone, the one that is there now. */
export function movedView(move: RowMove, cell: string): string {
  const address = parseCellName(cell);
  return address ? cellName({ row: movedRow(move, address.row) ?? move.row, column: address.column }) : cell;
}

/** Areas that are selected: where they are gone, the cell that is there now. */
export function movedSelection(move: RowMove, refs: string): string {
  return movedAreas(move, refs) ?? movedView(move, refs.split(/[\s:]/)[0] ?? '');
}
