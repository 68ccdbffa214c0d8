import type { SheetEntry } from '../read/workbook';

/** A sheet with cells that lies in the package. */
export type WritableSheet = SheetEntry & { readonly part: string };

/** Grid sheets by name, those of equal names by the first; Excel takes names that differ in letter case only for the same. */
export class SheetsByName {
  private readonly exact = new Map<string, WritableSheet>();
  private readonly folded = new Map<string, WritableSheet>();

  constructor(sheets: readonly SheetEntry[]) {
    for (const sheet of sheets.filter((entry): entry is WritableSheet => entry.grid && entry.part !== null)) {
      if (!this.exact.has(sheet.name)) this.exact.set(sheet.name, sheet);
      if (!this.folded.has(sheet.name.toLowerCase())) this.folded.set(sheet.name.toLowerCase(), sheet);
    }
  }

  find(name: string): WritableSheet | null {
    return this.exact.get(name) ?? this.folded.get(name.toLowerCase()) ?? null;
  }
}

/** The grid sheet of a name. */
export function findSheet(context: { readonly sheets: SheetsByName }, name: string): WritableSheet | null {
  return context.sheets.find(name);
}
