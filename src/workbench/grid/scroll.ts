import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';

/** Rows and columns kept between a revealed cell and the upper left edge, so that its surroundings show. */
const ROWS_ABOVE = 4;
const COLUMNS_BEFORE = 2;

/** Scrolls where a cell is out of sight or hard at the edge; the sheet is active already. Rows and columns count from 0. */
export function scrollIntoView(api: FUniver, sheetId: string, row: number, column: number): void {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
  const visible = sheet?.getVisibleRange();
  if (!sheet) return;
  const rowShown = visible ? row >= visible.startRow && row < visible.endRow - 1 : false;
  const columnShown = visible ? column >= visible.startColumn && column < visible.endColumn : false;
  if (rowShown && columnShown) return;
  const top = rowShown && visible ? visible.startRow : Math.max(0, row - ROWS_ABOVE);
  const left = columnShown && visible ? visible.startColumn : Math.max(0, column - COLUMNS_BEFORE);
  sheet.scrollToCell(top, left);
}
