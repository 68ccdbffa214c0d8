import { indexMerges, type MergeIndex } from '../snapshot/merges';
import type { CellAddress, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../snapshot/types';

/** Cells of a workbook by sheet and address. */
export interface CellLookup {
  at(sheet: string, cell: CellAddress): CellSnapshot | null;
  /** True inside a merged area, its first cell aside: nothing can be written there. */
  isCovered(sheet: string, cell: CellAddress): boolean;
}

/** Indexes a snapshot's cells, sheet by sheet as they are asked for. */
export function lookUpCells(snapshot: WorkbookSnapshot): CellLookup {
  const byName = new Map<string, SheetSnapshot>();
  for (const sheet of snapshot.sheets) if (!byName.has(sheet.name)) byName.set(sheet.name, sheet);
  const cellsOf = onceEach(
    (name): ReadonlyMap<number, CellSnapshot> => new Map(byName.get(name)?.cells.map((cell) => [cell.row * 16_384 + cell.column, cell])),
  );
  const mergesOf = onceEach((name): MergeIndex => indexMerges(byName.get(name)?.merges ?? []));
  return {
    at: (sheet, { row, column }) => cellsOf(sheet).get(row * 16_384 + column) ?? null,
    isCovered(sheet, { row, column }) {
      const area = mergesOf(sheet).at(row, column);
      return area !== null && (area.top !== row || area.left !== column);
    },
  };
}

function onceEach<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(name);
    made.set(name, fresh);
    return fresh;
  };
}
