import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { sheetPrint } from '../../../core/journal/sheet-print';
import type { Result } from '../../../core/localized';
import { success } from '../../../core/localized';
import { readXlsx } from '../../file/xlsx';
import { addSheets } from '../../file/xlsx/sheets/add-sheets';
import { gridWorkbook } from '../grid-data';
import type { LookComment } from '../look/comments';
import { readLook } from '../look/read-look';

/** A sheet that is to be put into the grid: plain data that can cross the border of a worker. */
export interface NewGridSheet {
  readonly name: string;
  /** Without an id; its cells hold their looks themselves. */
  readonly data: Partial<IWorksheetData>;
  readonly comments: readonly LookComment[];
  /** Sum of what it holds. */
  readonly print: string;
}

/** The opened file with new sheets, and the same sheets for the grid. */
export interface AddedSheets {
  readonly base: Uint8Array;
  readonly sheets: readonly NewGridSheet[];
}

const BOOK = 'book.xlsx';

/** The grid numbers looks for a workbook as a whole: these must not meet its own. */
export function withOwnLooks(data: Partial<IWorksheetData>, styles: IWorkbookData['styles']): Partial<IWorksheetData> {
  const cells = Object.entries(data.cellData ?? {}).map(([row, columns]) => [
    row,
    Object.fromEntries(
      Object.entries(columns as Record<string, ICellData>).map(([column, cell]) => [
        column,
        typeof cell.s === 'string' ? { ...cell, s: styles[cell.s] ?? null } : cell,
      ]),
    ),
  ]);
  return { ...data, cellData: Object.fromEntries(cells) as NonNullable<IWorksheetData['cellData']> };
}

/**
 * Puts the sheets of a workbook that this program wrote behind those of the opened file. Codes: those of `addSheets`.
 * @param base the opened file, as changed so far
 * @param place how many sheets stand before them; all where left out
 */
export function addToGridFile(base: Uint8Array, book: Uint8Array, place?: number): Result<AddedSheets> {
  const added = addSheets(base, book, place ?? null);
  if (!added.ok) return added;
  const read = readXlsx(book, BOOK);
  if (!read.ok) return read;
  const { data, comments } = gridWorkbook('', read.value, readLook(book, BOOK));
  const sheets = read.value.sheets.map(({ name, cells }, at): NewGridSheet => {
    const id = data.sheetOrder[at]!;
    return {
      name,
      data: withOwnLooks(data.sheets[id]!, data.styles),
      comments: comments.filter(({ sheetId }) => sheetId === id),
      print: sheetPrint(cells, 'told'),
    };
  });
  return success({ base: added.value, sheets });
}
