import { rangeName } from '../../src/core/snapshot/address';
import type { CellRange } from '../../src/core/snapshot/types';
import type { SheetData } from './book';
import { cellFor } from './book';
import { SimulatedError } from './errors';
import { enter } from './typing';
import type { Wire } from './wire';

interface Rectangle {
  readonly sheet: SheetData;
  readonly area: CellRange;
}

export function mustBeOpen(sheet: SheetData, location: string): void {
  if (sheet.isProtected) throw new SimulatedError('AccessDenied', location);
}

function mustFit({ area }: Rectangle, values: readonly (readonly unknown[])[], location: string): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (values.length !== rows || values.some((line) => line.length !== columns)) throw new SimulatedError('InvalidArgument', location);
}

/** Whether an array written here lands where it should not: its rows or columns are partly hidden. */
function isPartlyHidden({ sheet, area }: Rectangle): boolean {
  let [hidden, shown] = [0, 0];
  for (let row = area.top; row <= area.bottom; row += 1) if (sheet.hiddenRows.has(row)) hidden += 1; else shown += 1;
  if (hidden > 0 && shown > 0) return true;
  [hidden, shown] = [0, 0];
  for (let column = area.left; column <= area.right; column += 1) if (sheet.hiddenColumns.has(column)) hidden += 1; else shown += 1;
  return hidden > 0 && shown > 0;
}

/** Sets contents. Over partly hidden rows Excel puts the array's first element into every visible cell and leaves the hidden. */
export function setFormulas(wire: Wire, target: Rectangle, entries: readonly (readonly unknown[])[]): void {
  const { sheet, area } = target;
  mustBeOpen(sheet, 'Range.formulas');
  mustFit(target, entries, 'Range.formulas');
  const isMisplaced = isPartlyHidden(target);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (isMisplaced && (sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column))) continue;
      enter(sheet, row, column, isMisplaced ? entries[0]?.[0] : entries[row - area.top]?.[column - area.left]);
    }
  }
  const isCell = area.top === area.bottom && area.left === area.right;
  wire.contentChanged({ sheetId: sheet.id, address: isCell ? rangeName(area).split(':')[0]! : rangeName(area), own: true, remote: false });
}

export function setFormats(target: Rectangle, formats: readonly (readonly (string | null)[])[]): void {
  const { sheet, area } = target;
  mustBeOpen(sheet, 'Range.numberFormat');
  mustFit(target, formats, 'Range.numberFormat');
  formats.forEach((line, down) =>
    line.forEach((format, right) => {
      if (format !== null) cellFor(sheet, area.top + down, area.left + right).format = format === '' ? 'General' : format;
    }),
  );
}
