import { followedFormula, type FollowedPlace } from '../../core/journal/followed-formula';
import type { CellOutcome } from '../../core/journal/settle';
import type { CellParts, StoredContent } from './cell-state';
import { plannedParts, type RecordedCell, type RecordedEntry } from './entry';
import { CELL_LOST, FORMAT_LOCKED } from './reasons';

function movedParts(parts: CellParts, move: (formula: string) => string | null): CellParts | null {
  const { content } = parts;
  if (!content || !('formula' in content)) return parts;
  const formula = move(content.formula);
  return formula === null ? null : { ...parts, content: { formula } satisfies StoredContent };
}

/** An entry with its cells where they are now, and the cells that nobody can tell the place of, which stay as they are. */
export interface FollowedEntry {
  readonly entry: RecordedEntry;
  readonly lost: readonly RecordedCell[];
}

/** Follows the cells of an entry to their rows and columns of today, their formulas along with them. */
export function followEntry(entry: RecordedEntry, places: readonly FollowedPlace[]): FollowedEntry {
  if (places.every(({ followed }) => followed.unmoved)) return { entry, lost: [] };
  const kept: { readonly cell: RecordedCell; readonly after: CellParts | null }[] = [];
  const lost: RecordedCell[] = [];
  for (const cell of entry.cells) {
    const { followed } = places[cell.sheet]!;
    const [row, column] = [followed.rowOf(cell.row), followed.columnOf(cell.column)];
    const move = (formula: string): string | null => (row === null ? null : followedFormula(formula, { home: places[cell.sheet]!, rowThen: cell.row, rowNow: row }, places));
    const [before, planned, after] = [movedParts(cell.before, move), movedParts(cell.planned, move), movedParts(entry.after?.get(cell.index) ?? {}, move)];
    if (row === null || column === null || !before || !planned || !after) lost.push(cell);
    else kept.push({ cell: { ...cell, row, column, before, planned, ...(followed.isSure(cell.row) ? {} : { guessed: true as const }) }, after: entry.after?.has(cell.index) ? after : null });
  }
  const after = entry.after && new Map(kept.flatMap(({ cell, after: parts }) => (parts ? [[cell.index, parts] as const] : [])));
  return { entry: { ...entry, cells: kept.map(({ cell }) => cell), after }, lost };
}

/** What becomes of a cell that cannot be found. Marks are, wherever they are: where the command only marked it, it is done once they come off. */
export function outcomeOfLost(cell: RecordedCell, keepsMarks: boolean): CellOutcome {
  if (plannedParts(cell).some((part) => part !== 'mark')) return { reason: CELL_LOST };
  return keepsMarks ? { reason: FORMAT_LOCKED } : 'restored';
}
