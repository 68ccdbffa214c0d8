import { rangeName } from '../../core/snapshot/address';
import type { Scope } from '../controller/pane-state';

function scopeOf(sheet: string, range: Excel.Range): Scope {
  const top = range.rowIndex + 1;
  const left = range.columnIndex + 1;
  return { sheet, range: rangeName({ top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 }) };
}

/** Reads where the selection is. Several areas at once have no single range: then the active cell stands for them. */
async function readSelection(context: Excel.RequestContext, range: Excel.Range): Promise<Scope> {
  range.load('rowIndex, columnIndex, rowCount, columnCount');
  range.worksheet.load('name');
  await context.sync();
  return scopeOf(range.worksheet.name, range);
}

/** The cells that are selected in Excel; null where Excel cannot say (a chart is selected, a cell is being edited). */
export async function selectedCells(): Promise<Scope | null> {
  try {
    return await Excel.run((context) => readSelection(context, context.workbook.getSelectedRange()));
  } catch {
    try {
      return await Excel.run((context) => readSelection(context, context.workbook.getActiveCell()));
    } catch {
      return null;
    }
  }
}
