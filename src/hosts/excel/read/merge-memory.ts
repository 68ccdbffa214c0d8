import type { CellRange, CellSnapshot } from '../../../core/snapshot/types';
import { cellCount, isInside } from '../../../core/snapshot/cell-blocks';

/** A sheet as it was when its merges were known. */
interface Known {
  readonly used: CellRange;
  /** Texts by their place, `row:column`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Null where Excel could not tell. */
  readonly merges: readonly CellRange[] | null;
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}

function textsOf(cells: readonly CellSnapshot[]): Map<string, string> {
  return new Map(cells.flatMap((cell) => (cell.content.type === 'text' ? [[keyOf(cell), cell.content.text] as const] : [])));
}

/** All cells of a merged area but its first are blank: where no blank cell stands right of or below a filled one, nothing is merged that could matter. */
function hasRoom(used: CellRange, cells: readonly CellSnapshot[]): boolean {
  if (cells.length >= cellCount(used)) return false;
  const filled = new Set(cells.map(keyOf));
  return cells.some(({ row, column }) =>
    [
      { row, column: column + 1 },
      { row: row + 1, column },
    ].some((next) => isInside(used, next.row, next.column) && !filled.has(keyOf(next))),
  );
}

function sameRange(one: CellRange, other: CellRange): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** Texts that may differ from those that were seen: a person who types changes one at a time; rows that move change more. */
const MOST_TYPED = 1;

/**
 * Whether a sheet's merges are as they were: its cells reach as far, no text is gone (a merge takes all texts but the first), no more
 * than one has changed (rows that were put in, taken out or sorted change many), and no covered cell holds anything. Figures come and go.
 */
function stillHolds(
  { used, texts, merges }: Known,
  now: CellRange,
  cells: readonly CellSnapshot[],
  textsNow: ReadonlyMap<string, string>,
): boolean {
  if (!sameRange(used, now)) return false;
  const typed = [...texts].filter(([place, text]) => textsNow.get(place) !== text);
  if (typed.length > MOST_TYPED || typed.some(([place]) => !textsNow.has(place))) return false;
  const filled = new Set(cells.map(keyOf));
  return (merges ?? []).every((area) => {
    for (let row = area.top; row <= Math.min(area.bottom, now.bottom); row += 1) {
      for (let column = area.left; column <= Math.min(area.right, now.right); column += 1) {
        if ((row !== area.top || column !== area.left) && filled.has(keyOf({ row, column }))) return false;
      }
    }
    return true;
  });
}

/**
 * Merged areas by sheet, as far as they need not be asked for: asking Excel for them empties its list of undo. They are asked for
 * once, and again only where a sheet's cells are such that they may have changed.
 */
export class MergeMemory {
  private readonly known = new Map<string, Known>();

  /** The merges of a sheet; undefined where only Excel can tell. */
  recall(sheetId: string, used: CellRange, cells: readonly CellSnapshot[]): readonly CellRange[] | null | undefined {
    if (!hasRoom(used, cells)) return [];
    const known = this.known.get(sheetId);
    const texts = textsOf(cells);
    if (!known || !stillHolds(known, used, cells, texts)) return undefined;
    this.known.set(sheetId, { ...known, texts });
    return known.merges;
  }

  remember(sheetId: string, used: CellRange, cells: readonly CellSnapshot[], merges: readonly CellRange[] | null): void {
    this.known.set(sheetId, { used, texts: textsOf(cells), merges });
  }
}
