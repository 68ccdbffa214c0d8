import type { ICellData, IColumnData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { parseRangeName } from '../../core/snapshot/address';
import { cellsOf } from '../../core/snapshot/cell-blocks';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../core/snapshot/types';
import { ALL_LOCKED } from '../file/xlsx/write/sheet-protection';
import { CELL_BOOLEAN, CELL_FORCED_TEXT, CELL_NUMBER, CELL_TEXT, CHINESE, FALSE, TRUE } from './grid-codes';
import type { SheetLook } from './look/sheet-look';
import type { PlacedComment } from './notes';
import type { WorkbookLook } from './look/read-look';
import type { UndrawnKind } from './look/undrawn';
import { UNDRAWN_KINDS } from './look/undrawn';
import { markData } from './marks';
import type { SheetOrigin } from './read-grid';
import { fittedHeights } from './row-heights';

/** A workbook ready for the grid: plain data that can cross a worker boundary. */
export interface GridWorkbook {
  readonly data: IWorkbookData;
  /** By the grid's sheet id. */
  readonly origins: Readonly<Record<string, SheetOrigin>>;
  /** Pixels from the first to the last used column, by the grid's sheet id. */
  readonly usedWidths: Readonly<Record<string, number>>;
  readonly comments: readonly PlacedComment[];
  /** What the file holds that the grid keeps and does not draw. */
  readonly undrawn: readonly UndrawnKind[];
}

/** Empty rows and columns shown beyond the last used ones. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
/** Pixels of a row that the file leaves to the program: Chinese text needs a little more than Excel's 20. */
const LEAST_ROW_HEIGHT = 23;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 16;

/** Marks beyond these are none that a command put. */
const MOST_MARKED_ROWS = 5_000;
const MOST_MARKED_COLUMNS = 500;
const MOST_MARKED_CELLS = 50_000;

/** Text that the grid would take for a formula or an error value. */
const MISREAD = /^[=#]/;

/** Gives each pair of a look and a number format one style of the grid. */
class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  readonly formats: readonly string[];
  private readonly look: readonly IStyleData[];

  constructor({ styles, formats }: WorkbookLook) {
    this.look = styles.cells;
    this.formats = formats;
  }

  /** Id of the style, or null where the cell has none. */
  idOf(index: number, format: string): string | null {
    const pattern = format === 'General' ? '' : format;
    const look = this.look[index];
    if (!look && pattern === '') return null;
    const id = `x${index}${pattern === '' ? '' : `|${pattern}`}`;
    this.styles[id] ??= { ...look, ...(pattern === '' ? {} : { n: { pattern } }) };
    return id;
  }
}

function cellValue(cell: CellSnapshot): ICellData {
  const { content, formula } = cell;
  const stored: ICellData = formula === null ? {} : { f: formula };
  switch (content.type) {
    case 'blank':
      return stored;
    case 'number':
      return { ...stored, v: Number(content.number), t: CELL_NUMBER };
    case 'boolean':
      return { ...stored, v: content.value ? 1 : 0, t: CELL_BOOLEAN };
    case 'error':
      return { ...stored, v: content.code, t: CELL_TEXT };
    case 'text':
      return { ...stored, v: content.text, t: MISREAD.test(content.text) ? CELL_FORCED_TEXT : CELL_TEXT };
  }
}

function columnData(look: SheetLook | undefined, hidden: readonly number[], columnCount: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { from, to, width } of look?.columns ?? []) {
    if (width === null) continue;
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) columns[column] = { w: width };
  }
  for (const column of hidden) columns[column - 1] = { ...columns[column - 1], hd: TRUE };
  return columns;
}

/** Whether a row is as high as its text needs, and not as the file says. */
export function isFitted({ custom }: Pick<IRowData, 'custom'>): boolean {
  return custom?.['fitted'] === true;
}

function rowData(
  fitted: ReadonlyMap<number, number>,
  stored: ReadonlyMap<number, number>,
  hidden: readonly number[],
): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of fitted) rows[row] = { h: height, ia: FALSE, custom: { fitted: true } };
  for (const [row, height] of stored) rows[row] = { h: height, ia: FALSE };
  for (const row of hidden) rows[row - 1] = { ...rows[row - 1], hd: TRUE };
  return rows;
}

/** The cells that the product marked, those that show last; rows and columns count from 0. Marks that somebody drew out over whole columns show where they began. */
function marksOf(
  look: SheetLook | undefined,
  conditional: readonly (string | null)[],
): { readonly row: number; readonly column: number; readonly mark: string }[] {
  const cells = (look?.marks ?? []).flatMap(({ areas, look: index }) => {
    const mark = conditional[index];
    const blocks = mark ? areas.split(/\s+/).flatMap((area) => parseRangeName(area) ?? []) : [];
    return blocks.flatMap((block) =>
      [
        ...cellsOf({
          ...block,
          bottom: Math.min(block.bottom, block.top + MOST_MARKED_ROWS),
          right: Math.min(block.right, block.left + MOST_MARKED_COLUMNS),
        }),
      ].map(({ row, column }) => ({ row: row - 1, column: column - 1, mark: mark ?? '' })),
    );
  });
  return cells.slice(-MOST_MARKED_CELLS);
}

type GridCells = Record<number, Record<number, ICellData>>;

/** The cells of a sheet that hold, look like or are marked with something, and the last row and column of them or of merged areas. */
function gridCells(
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  table: StyleTable,
  conditional: readonly (string | null)[],
): { readonly cellData: GridCells; readonly lastRow: number; readonly lastColumn: number } {
  const cellData: GridCells = {};
  let lastRow = 0;
  let lastColumn = 0;
  const reach = (row: number, column: number): void => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  const put = (row: number, column: number, cell: ICellData): void => {
    (cellData[row] ??= {})[column] = cell;
    reach(row, column);
  };
  for (const [row, columns] of look?.cellStyles ?? []) {
    for (const [column, index] of columns) {
      const style = table.idOf(index, table.formats[index] ?? 'General');
      if (style !== null) put(row, column, { s: style });
    }
  }
  for (const cell of sheet.cells) {
    const [row, column] = [cell.row - 1, cell.column - 1];
    const style = table.idOf(look?.cellStyles.get(row)?.get(column) ?? 0, cell.format);
    put(row, column, { ...cellValue(cell), ...(style === null ? {} : { s: style }) });
  }
  for (const { row, column, mark } of marksOf(look, conditional)) put(row, column, { ...cellData[row]?.[column], custom: markData(mark) });
  for (const { bottom, right } of sheet.merges ?? []) reach(bottom - 1, right - 1);
  return { cellData, lastRow, lastColumn };
}

function freezeOf(look: SheetLook | undefined): Pick<IWorksheetData, 'freeze'> | undefined {
  const { rows, columns } = look?.frozen ?? { rows: 0, columns: 0 };
  if (rows + columns === 0) return undefined;
  return { freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 } };
}

function sheetData(
  id: string,
  sheet: SheetSnapshot,
  look: SheetLook | undefined,
  table: StyleTable,
  conditional: readonly (string | null)[],
): { readonly data: Partial<IWorksheetData>; readonly usedWidth: number } {
  const { cellData, lastRow, lastColumn } = gridCells(sheet, look, table, conditional);
  const merges = sheet.merges ?? [];
  const columnCount = Math.max(LEAST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS);
  const columns = columnData(look, sheet.hiddenColumns, columnCount);
  const defaultColumnWidth = look?.defaultColumnWidth ?? 72;
  const defaultRowHeight = Math.max(LEAST_ROW_HEIGHT, look?.defaultRowHeight ?? 0);
  const widthOf = (column: number): number => columns[column]?.w ?? defaultColumnWidth;
  const fitted = fittedHeights(cellData, table.styles, merges, widthOf, defaultRowHeight);
  let usedWidth = 0;
  for (let column = 0; column <= lastColumn; column++) if (columns[column]?.hd !== TRUE) usedWidth += widthOf(column);
  const data: Partial<IWorksheetData> = {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? FALSE : TRUE,
    rowCount: Math.max(LEAST_ROWS, lastRow + 1 + SPARE_ROWS),
    columnCount,
    cellData,
    mergeData: merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
    columnData: columns,
    rowData: rowData(fitted, look?.rowHeights ?? new Map(), sheet.hiddenRows),
    defaultColumnWidth,
    defaultRowHeight,
    showGridlines: (look?.gridLines ?? true) ? TRUE : FALSE,
    ...freezeOf(look),
  };
  return { data, usedWidth };
}

/** Turns what was read from a file into the grid's own data. Sheet ids are `s0`, `s1`, … in tab order. */
export function gridWorkbook(unitId: string, snapshot: WorkbookSnapshot, look: WorkbookLook): GridWorkbook {
  const table = new StyleTable(look);
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const origins: Record<string, SheetOrigin> = {};
  const usedWidths: Record<string, number> = {};
  const comments: PlacedComment[] = [];
  snapshot.sheets.forEach((sheet, index) => {
    const id = `s${index}`;
    const sheetLook = look.sheets.get(sheet.name);
    const { data, usedWidth } = sheetData(id, sheet, sheetLook, table, look.styles.conditional);
    sheets[id] = data;
    usedWidths[id] = usedWidth;
    origins[id] = { visibility: sheet.visibility, protection: sheet.protected ? (sheetLook?.protection ?? ALL_LOCKED) : null };
    comments.push(...(sheetLook?.comments ?? []).map((comment) => ({ ...comment, sheetId: id })));
  });
  const data: IWorkbookData = {
    id: unitId,
    name: snapshot.name,
    appVersion: '',
    locale: CHINESE,
    styles: table.styles,
    sheetOrder: Object.keys(sheets),
    sheets,
  };
  const undrawn = UNDRAWN_KINDS.filter((kind) => [...look.sheets.values()].some((sheet) => sheet.undrawn.has(kind)));
  return { data, origins, usedWidths, comments, undrawn };
}
