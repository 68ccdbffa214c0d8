import { followedFormula, type FollowedPlace } from '../../core/journal/followed-formula';
import type { CellOutcome } from '../../core/journal/settle';
import type { CellAddress } from '../../core/snapshot/types';
import type { CellParts, PartName, StoredContent } from './cell-state';
import type { RecordedCell, RecordedEntry } from './entry';
import { CELL_LOST, FORMAT_LOCKED } from './reasons';

function movedParts(parts: CellParts, move: (formula: string) => string | null): CellParts | null {
  const { content } = parts;
  if (!content || !('formula' in content)) return parts;
  const formula = move(content.formula);
  return formula === null ? null : { ...parts, content: { formula } satisfies StoredContent };
}

/** A cell that was looked for. */
interface Sought {
  readonly home: FollowedPlace;
  readonly column: number;
  /** What was written, formulas left out: they read otherwise in every row. */
  readonly written: string;
  /** Where it is now; null where nobody can tell. */
  readonly place: Pick<CellToday, 'guessed'> | null;
}

/**
 * Tells the cells that may be mistaken for others: what a cell got whose row is only guessed is no proof where another cell of its column
 * got the same and is not known for sure either. Rows that all stayed where they were, but that some say something else, were edited.
 */
export function mistakable(all: readonly Sought[]): (cell: Sought) => boolean {
  const keyOf = ({ home, column, written }: Sought): string => JSON.stringify([home.name, column, written]);
  const unsure = new Map<string, Sought[]>();
  for (const cell of all.filter(({ place }) => place?.guessed ?? true)) {
    const alike = unsure.get(keyOf(cell));
    if (alike) alike.push(cell);
    else unsure.set(keyOf(cell), [cell]);
  }
  return (cell) => {
    const alike = cell.place?.guessed ? (unsure.get(keyOf(cell)) ?? []) : [];
    return alike.length > 1 && !(cell.home.followed.still && alike.every(({ place }) => place !== null));
  };
}

/** Where a recorded cell is now. */
export interface CellToday extends CellAddress {
  /** Whether its row is known by its place among its neighbours alone. */
  readonly guessed: boolean;
  /** A formula of the cell as it reads there; null where that cannot be told. */
  readonly formula: (text: string) => string | null;
}

/** Follows a recorded cell to its row and column of today; null where these cannot be told. */
export function cellToday({ row, column }: CellAddress, home: FollowedPlace, places: readonly FollowedPlace[]): CellToday | null {
  const [rowNow, columnNow] = [home.followed.rowOf(row), home.followed.columnOf(column)];
  if (rowNow === null || columnNow === null) return null;
  return {
    row: rowNow,
    column: columnNow,
    guessed: !home.followed.isSure(row),
    formula: (text) => followedFormula(text, { home, rowThen: row, rowNow }, places),
  };
}

/** What was written into a cell, formulas left out. */
function writtenInto({ planned: { content, format, note } }: RecordedCell): string {
  return JSON.stringify([content && ('formula' in content ? 'formula' : content), format, note]);
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
  const sought = entry.cells.map((cell) => {
    const home = places[cell.sheet]!;
    return { cell, home, column: cell.column, written: writtenInto(cell), place: cellToday(cell, home, places) };
  });
  const isMistakable = mistakable(sought);
  for (const each of sought) {
    const { cell, place } = each;
    const today = isMistakable(each) ? null : place;
    const [before, planned, after] = [cell.before, cell.planned, entry.after?.get(cell.index) ?? {}].map(
      (parts) => today && movedParts(parts, today.formula),
    );
    if (!today || !before || !planned || !after) lost.push(cell);
    else {
      const { row, column, guessed } = today;
      kept.push({
        cell: { ...cell, row, column, before, planned, ...(guessed ? { guessed } : {}) },
        after: entry.after?.has(cell.index) ? after : null,
      });
    }
  }
  const after = entry.after && new Map(kept.flatMap(({ cell, after: parts }) => (parts ? [[cell.index, parts] as const] : [])));
  return { entry: { ...entry, cells: kept.map(({ cell }) => cell), after }, lost };
}

/** What becomes of a cell that cannot be found, by the parts that the command set. Marks are, wherever they are: where the command only marked it, it is done once they come off. */
export function outcomeOfLost(parts: readonly PartName[], keepsMarks: boolean): CellOutcome {
  if (parts.some((part) => part !== 'mark')) return { reason: CELL_LOST };
  return keepsMarks ? { reason: FORMAT_LOCKED } : 'restored';
}
