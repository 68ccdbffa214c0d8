import type { ICellData, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { cellName } from '../../core/snapshot/address';
import { shownText } from '../../hosts/shown-text';
import { contentOf, formatOf, styleOf } from '../../hosts/univer/grid-cell';

/** A cell with what is searched for. */
export interface FoundCell {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
}

/** Cells of all shown sheets in which a text stands, as they show it; capitals and small letters alike. Sheet by sheet, row by row. */
export function findCells(api: FUniver, text: string): readonly FoundCell[] {
  const workbook = api.getActiveWorkbook()?.getWorkbook();
  const wanted = text.trim().toLowerCase();
  if (!workbook || wanted === '') return [];
  const styles = workbook.getStyles();
  const says = (cell: Nullable<ICellData>): boolean => {
    const content = contentOf(cell ?? null);
    return (
      content.type !== 'blank' &&
      shownText(content, formatOf(styleOf(styles, cell ?? null)))
        .toLowerCase()
        .includes(wanted)
    );
  };
  return workbook
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .flatMap((sheet) => {
      const found: FoundCell[] = [];
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (says(cell)) found.push({ sheet: sheet.getName(), cell: cellName({ row: row + 1, column: column + 1 }) });
      });
      return found;
    });
}
