import type { FUniver } from '@univerjs/core/facade';
import { shownText } from '../../hosts/shown-text';
import { contentOf, formatOf, styleOf } from '../../hosts/univer/grid-cell';
import { rawCell } from '../../hosts/univer/open-grid';

/** What a cell of the active sheet shows; of a merged area what the whole shows. Rows and columns count from 0. */
export function shownTextAt(api: FUniver, row: number, column: number): string {
  const workbook = api.getActiveWorkbook()?.getWorkbook();
  const sheet = workbook?.getActiveSheet();
  if (!workbook || !sheet) return '';
  const merged = sheet.getMergedCell(row, column);
  const cell = rawCell(sheet, merged?.startRow ?? row, merged?.startColumn ?? column);
  return shownText(contentOf(cell), formatOf(styleOf(workbook.getStyles(), cell)));
}
