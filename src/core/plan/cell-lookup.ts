import { contains } from '../snapshot/address';
import type { CellAddress, CellRange, CellSnapshot, WorkbookSnapshot } from '../snapshot/types';

/** Cells of a workbook by sheet and address. */
export interface CellLookup {
  at(sheet: string, cell: CellAddress): CellSnapshot | null;
  /** True inside a merged area, its first cell aside: nothing can be written there. */
  isCovered(sheet: string, cell: CellAddress): boolean;
}

/** Indexes a snapshot's cells, sheet by sheet as they are asked for. */
export function lookUpCells(snapshot: WorkbookSnapshot): CellLookup {
  const sheets = new Map<string, ReadonlyMap<number, CellSnapshot>>();
  const byName = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet] as const).reverse());
  const indexOf = (name: string): ReadonlyMap<number, CellSnapshot> => {
    const known = sheets.get(name);
    if (known) return known;
    const cells = byName.get(name)?.cells ?? [];
    const index = new Map(cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
    sheets.set(name, index);
    return index;
  };
  const mergesOf = (name: string): readonly CellRange[] => byName.get(name)?.merges ?? [];
  return {
    at: (sheet, { row, column }) => indexOf(sheet).get(row * 16_384 + column) ?? null,
    isCovered: (sheet, cell) => mergesOf(sheet).some((area) => contains(area, cell) && (area.top !== cell.row || area.left !== cell.column)),
  };
}
