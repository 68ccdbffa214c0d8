import type { CellRange } from '../../core/snapshot/types';

/** The block of a sheet as a range object, to be used within one round trip: Excel keeps no reference to it afterwards. */
export function rangeOf(sheet: Excel.Worksheet, block: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(block.top - 1, block.left - 1, block.bottom - block.top + 1, block.right - block.left + 1).untrack();
}
