import { parseRangeName } from '../../core/snapshot/address';
import { NO_SUCH_CELL, Stopped, sheetHidden } from '../host-problems';
import { rangeOf } from './blocks';
import { visibilityOf } from './read/sheet-list';

/** Shows a sheet and selects a range of it. Throws errors of Office.js, and `Stopped` where there is nothing to show. */
export async function revealRange(context: Excel.RequestContext, sheetName: string, rangeAddress: string): Promise<void> {
  const range = parseRangeName(rangeAddress);
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load('visibility');
  await context.sync();
  if (range === null || sheet.isNullObject) throw new Stopped(NO_SUCH_CELL);
  const visibility = visibilityOf(sheet.visibility);
  if (visibility !== 'visible') throw new Stopped(sheetHidden(sheetName, visibility === 'very-hidden'));
  sheet.activate();
  rangeOf(sheet, range).select();
  await context.sync();
}
