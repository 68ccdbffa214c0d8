import type { CellAddress } from '../../../../core/snapshot/types';
import { type Locks, OPEN } from '../../../journal/locks';
import type { SheetMap } from './sheet-map';
import { attribute } from '../xml/scan';

/** What a file says of a sheet's protection: plain data that can cross the border of a worker. */
export interface SheetProtection {
  /** Whether number formats and marks can be set. */
  readonly formats: boolean;
  /** Whether notes can be written. */
  readonly notes: boolean;
  /** Whether cells are locked of which nothing more is said. */
  readonly locked: boolean;
  readonly columns: readonly { readonly from: number; readonly to: number; readonly locked: boolean }[];
  readonly rows: ReadonlyMap<number, boolean>;
  /** Columns of the cells that are not as their row or column says, by row. */
  readonly others: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A protected sheet of which nothing more is known. */
export const ALL_LOCKED: SheetProtection = { formats: false, notes: false, locked: true, columns: [], rows: new Map(), others: new Map() };

/** What rows, columns and the sheet as a whole say of a cell. */
function isLockedByDefault({ locked, columns, rows }: Omit<SheetProtection, 'others'>, row: number, column: number): boolean {
  return rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.locked ?? locked;
}

/**
 * The protection of a sheet; null where it has none.
 * @param isLocked whether a cell style locks its cells
 */
export function readProtection(map: SheetMap, isLocked: (style: number) => boolean): SheetProtection | null {
  if (map.protection === null) return null;
  const rows = new Map<number, boolean>();
  const others = new Map<number, Set<number>>();
  const columns = map.columnStyles.map(({ from, to, style }) => ({ from, to, locked: isLocked(style) }));
  const known = { ...map.protection, locked: isLocked(0), columns, rows };
  for (const place of map.eachRow()) {
    const { row } = place;
    const own = map.rowStyle(place);
    if (own !== null) rows.set(row, isLocked(own));
    for (const { column, start, openEnd } of map.cells(place)) {
      const style = parseInt(attribute(map.xml.slice(start, openEnd), 's') ?? '0', 10) || 0;
      if (isLocked(style) !== isLockedByDefault(known, row, column)) others.set(row, (others.get(row) ?? new Set()).add(column));
    }
  }
  return { ...known, others };
}

/** What a sheet's protection lets through; everything where it has none. */
export function locksOf(protection: SheetProtection | null): Locks {
  if (protection === null) return OPEN;
  const { formats, notes, others } = protection;
  return {
    formats,
    notes,
    isLocked: ({ row, column }: CellAddress) => isLockedByDefault(protection, row, column) !== (others.get(row)?.has(column) ?? false),
  };
}
