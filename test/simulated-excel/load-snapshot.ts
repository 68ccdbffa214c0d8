import type { CellContent, SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/types';
import type { BookData, CellData, SheetData } from './book';
import { cellFor, emptyBook, emptySheet } from './book';

function putContent(cell: CellData, content: CellContent): void {
  switch (content.type) {
    case 'blank':
      return;
    case 'number':
      cell.value = Number(content.number);
      return;
    case 'text':
      cell.value = content.text;
      return;
    case 'boolean':
      cell.value = content.value;
      return;
    case 'error':
      cell.value = content.code;
      cell.isError = true;
      return;
  }
}

/** A sheet as Excel would hold it after opening the file that the snapshot was read from: results of formulas included. */
export function loadSheet(index: number, snapshot: SheetSnapshot): SheetData {
  const sheet = emptySheet(index, snapshot.name);
  sheet.visibility = snapshot.visibility;
  sheet.isProtected = snapshot.protected;
  sheet.merges = [...(snapshot.merges ?? [])];
  snapshot.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
  snapshot.hiddenColumns.forEach((column) => sheet.hiddenColumns.add(column));
  for (const { row, column, content, format, formula } of snapshot.cells) {
    const cell = cellFor(sheet, row, column);
    putContent(cell, content);
    cell.format = format;
    cell.formula = formula;
  }
  return sheet;
}

/** The workbook behind the simulated Excel, from what another host read. */
export function loadSnapshot(snapshot: WorkbookSnapshot): BookData {
  const book = emptyBook(snapshot.name);
  snapshot.sheets.forEach((sheet, index) => book.sheets.push(loadSheet(index, sheet)));
  book.activeSheet = book.sheets[0]?.name ?? '';
  return book;
}
