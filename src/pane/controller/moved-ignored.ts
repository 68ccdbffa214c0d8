import { cellName, parseCellName } from '../../core/snapshot/address';
import { movedCell, type RowMove } from '../../core/snapshot/row-move';
import type { IgnoredFinding } from './ignored';

/** Ignored findings after rows moved: those that are at their new places, and those whose rows are gone. */
export interface MovedIgnored {
  readonly left: readonly IgnoredFinding[];
  readonly gone: readonly IgnoredFinding[];
}

/** The id of a finding names its cell (`rule@sheet!cell`), so that it moves with it. */
function movedOne(entry: IgnoredFinding, move: RowMove): IgnoredFinding | null {
  const { id, rule, sheet, cell } = entry;
  const at = sheet === move.sheet && id === `${rule}@${sheet}!${cell}` ? parseCellName(cell) : null;
  if (!at) return entry;
  const moved = movedCell(move, at);
  return moved && { ...entry, id: `${rule}@${sheet}!${cellName(moved)}`, cell: cellName(moved) };
}

export function movedIgnored(ignored: readonly IgnoredFinding[], move: RowMove): MovedIgnored {
  const moved = ignored.map((entry) => ({ entry, now: movedOne(entry, move) }));
  return { left: moved.flatMap(({ now }) => now ?? []), gone: moved.flatMap(({ entry, now }) => (now ? [] : [entry])) };
}
