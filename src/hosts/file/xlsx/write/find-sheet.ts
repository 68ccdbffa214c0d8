import type { SheetEntry } from '../read/workbook';
import type { ChangeContext } from './context';

/** A sheet with cells that lies in the package. */
export type WritableSheet = SheetEntry & { readonly part: string };

/** The grid sheet of a name; Excel takes names that differ in letter case only for the same. */
export function findSheet(context: ChangeContext, name: string): WritableSheet | null {
  const grids = context.parts.sheets.filter((sheet): sheet is WritableSheet => sheet.grid && sheet.part !== null);
  return grids.find((sheet) => sheet.name === name) ?? grids.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
}
