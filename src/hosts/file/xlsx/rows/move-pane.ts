import { cellName, parseCellName } from '../../../../core/snapshot/address';
import type { RowMove } from '../../../../core/snapshot/row-move';
import type { TextPatch } from '../write/text-patch';
import { setAttribute } from '../write/xml-edits';
import { attribute } from '../xml/scan';
import { child, openTag, type XmlElement } from '../xml/tree';
import { movedView } from './move-areas';

/** How many rows stay in place afterwards, of `frozen` from `first` on; at least one, as a sheet is frozen still. */
export function movedFreeze({ kind, row, count }: RowMove, first: number, frozen: number): number {
  const behind = first + frozen;
  if (kind === 'insert') return row < behind && (row > first || first === 1) ? frozen + count : frozen;
  return Math.max(1, frozen - Math.max(0, Math.min(behind, row + count) - Math.max(first, row)));
}

/** Rows frozen in place: those put in among them are frozen, too. Panes that are only split keep their size. */
export function movePane(patch: TextPatch, view: XmlElement, move: RowMove): void {
  const pane = child(view, 'pane');
  if (!pane) return;
  const [tag, viewTag] = [openTag(patch.original, pane), openTag(patch.original, view)];
  const isFrozen = ['frozen', 'frozenSplit'].includes(attribute(tag, 'state') ?? '');
  const rows = parseInt(attribute(tag, 'ySplit') ?? '0', 10) || 0;
  const corner = attribute(viewTag, 'topLeftCell') ?? 'A1';
  const first = parseCellName(corner)?.row ?? 1;
  const frozen = isFrozen && rows > 0 ? movedFreeze(move, first, rows) : 0;
  if (frozen > 0 && frozen !== rows) setAttribute(patch, pane, 'ySplit', String(frozen));
  const shown = parseCellName(attribute(tag, 'topLeftCell') ?? '');
  if (!shown) return;
  const moved = parseCellName(movedView(move, cellName(shown)))!;
  const top = parseCellName(movedView(move, corner))?.row ?? 1;
  const below = frozen > 0 ? Math.max(moved.row, (first === 1 ? 1 : top) + frozen) : moved.row;
  if (below !== shown.row) setAttribute(patch, pane, 'topLeftCell', cellName({ row: below, column: shown.column }));
}
