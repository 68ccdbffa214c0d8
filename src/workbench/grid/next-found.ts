import { parseCellName } from '../../core/snapshot/address';
import type { FoundCell } from './find';

/** Which of the found cells comes after the selected one, or before it; from the end on from the start. */
export function nextFound(found: readonly FoundCell[], selected: FoundCell | null, direction: 1 | -1): number {
  const here = found.findIndex(({ sheet, cell }) => sheet === selected?.sheet && cell === selected.cell);
  if (here >= 0) return (here + direction + found.length) % found.length;
  const ahead = found.findIndex(({ sheet, cell }) => sheet === selected?.sheet && isAfter(cell, selected.cell));
  const first =
    ahead >= 0
      ? ahead
      : Math.max(
          0,
          found.findIndex(({ sheet }) => sheet === selected?.sheet),
        );
  return direction > 0 || found.length === 0 ? first : (first - 1 + found.length) % found.length;
}

function isAfter(cell: string, other: string): boolean {
  const [one, two] = [parseCellName(cell), parseCellName(other)];
  return one !== null && two !== null && (one.row - two.row || one.column - two.column) > 0;
}
