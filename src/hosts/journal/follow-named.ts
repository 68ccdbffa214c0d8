import { followRows } from '../../core/journal/follow-rows';
import type { FollowedPlace } from '../../core/journal/followed-formula';
import { cellName, parseCellName } from '../../core/snapshot/address';
import { type CellToday, cellToday, mistakable } from './follow-entry';
import type { NamedCell } from './named-entry';

/** A recorded cell and where it is now. */
export interface FollowedCell<Cell> {
  readonly recorded: Cell;
  /** The same as it is placed today, its formulas along with it; null where nobody can tell. */
  readonly today: Cell | null;
  /** Whether its row is known by its place among its neighbours alone. */
  readonly guessed: boolean;
}

/** How a host follows its cells. */
export interface Following<Cell> {
  /** The cell as it reads at its place; null where that cannot be told. */
  readonly moved: (cell: Cell, today: CellToday) => Cell | null;
  /** What was written into it, formulas left out: they read otherwise in every row. */
  readonly written: (cell: Cell) => string;
}

/** Recorded cells that are where they were. */
export function unmoved<Cell>(cells: readonly Cell[]): readonly FollowedCell<Cell>[] {
  return cells.map((recorded) => ({ recorded, today: recorded, guessed: false }));
}

/**
 * Follows recorded cells to their rows and columns of today. Two of them are never at one place.
 * @param places where rows are, by the names of sheets as recorded; sheets that are not among them are as they were
 */
export function followNamed<Cell extends NamedCell>(
  cells: readonly Cell[],
  places: ReadonlyMap<string, FollowedPlace>,
  { moved, written }: Following<Cell>,
): readonly FollowedCell<Cell>[] {
  const all = [...places.values()];
  if (all.every(({ followed }) => followed.unmoved)) return unmoved(cells);
  const sought = cells.map((recorded) => {
    const home = places.get(recorded.sheet) ?? { name: recorded.sheet, followed: followRows([], []) };
    const at = parseCellName(recorded.cell);
    const place = at && cellToday(at, home, places.has(recorded.sheet) ? all : [...all, home]);
    return { recorded, home, place, column: at?.column ?? 0, written: written(recorded) };
  });
  const isMistakable = mistakable(sought);
  const taken = new Set<string>();
  return sought.map((each): FollowedCell<Cell> => {
    const { recorded, home, place } = each;
    const today = place && !isMistakable(each) ? moved({ ...recorded, sheet: home.name, cell: cellName(place) }, place) : null;
    const key = today && JSON.stringify([today.sheet, today.cell]);
    if (!today || !key || taken.has(key)) return { recorded, today: null, guessed: false };
    taken.add(key);
    return { recorded, today, guessed: place?.guessed ?? false };
  });
}
