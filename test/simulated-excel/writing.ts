import { rangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { SheetData } from './book';
import { cellFor, keyOf } from './book';
import { SimulatedError } from './errors';
import { enter } from './typing';
import type { Wire } from './wire';

interface Rectangle {
  readonly sheet: SheetData;
  readonly area: CellRange;
}

/** A protected sheet takes contents into cells that are not locked. */
function mustBeUnlocked({ sheet, area }: Rectangle, location: string): void {
  if (!sheet.isProtected) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1)
      if (!sheet.unlocked.has(keyOf(row, column))) throw new SimulatedError('AccessDenied', location);
  }
}

/** A protected sheet takes formats into no cell, locked or not, unless its protection says so. */
export function mustAllowFormats({ isProtected, allowsFormats }: SheetData, location: string): void {
  if (isProtected && !allowsFormats) throw new SimulatedError('AccessDenied', location);
}

/** The same of notes. */
export function mustAllowNotes({ isProtected, allowsObjects }: SheetData, location: string): void {
  if (isProtected && !allowsObjects) throw new SimulatedError('AccessDenied', location);
}

function mustFit({ area }: Rectangle, values: readonly (readonly unknown[])[], location: string): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (values.length !== rows || values.some((line) => line.length !== columns)) throw new SimulatedError('InvalidArgument', location);
}

/** Whether an array written here lands where it should not: its rows or columns are partly hidden. */
function isPartlyHidden({ sheet, area }: Rectangle): boolean {
  let [hidden, shown] = [0, 0];
  for (let row = area.top; row <= area.bottom; row += 1)
    if (sheet.hiddenRows.has(row)) hidden += 1;
    else shown += 1;
  if (hidden > 0 && shown > 0) return true;
  [hidden, shown] = [0, 0];
  for (let column = area.left; column <= area.right; column += 1)
    if (sheet.hiddenColumns.has(column)) hidden += 1;
    else shown += 1;
  return hidden > 0 && shown > 0;
}

/** Sets contents. Over partly hidden rows Excel puts the array's first element into every visible cell and leaves the hidden. */
export function setFormulas(wire: Wire, target: Rectangle, entries: readonly (readonly unknown[])[]): void {
  const { sheet, area } = target;
  mustBeUnlocked(target, 'Range.formulas');
  mustFit(target, entries, 'Range.formulas');
  const isMisplaced = isPartlyHidden(target);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (isMisplaced && (sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column))) continue;
      const entry = isMisplaced ? entries[0]?.[0] : entries[row - area.top]?.[column - area.left];
      enter(sheet, row, column, entry);
      if (entry !== null) wire.entered(sheet, row, column);
    }
  }
  const isCell = area.top === area.bottom && area.left === area.right;
  wire.contentChanged({ sheetId: sheet.id, address: isCell ? rangeName(area).split(':')[0]! : rangeName(area), own: true, remote: false });
}

export function setFormats(target: Rectangle, formats: readonly (readonly (string | null)[])[]): void {
  const { sheet, area } = target;
  mustAllowFormats(sheet, 'Range.numberFormat');
  mustFit(target, formats, 'Range.numberFormat');
  formats.forEach((line, down) =>
    line.forEach((format, right) => {
      if (format !== null) cellFor(sheet, area.top + down, area.left + right).format = format === '' ? 'General' : format;
    }),
  );
}
