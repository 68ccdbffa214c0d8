import type { CellRange, SheetVisibility } from '../../src/core/snapshot/types';

/** What is behind the simulated API: a workbook as Excel holds it. Rows and columns count from 1. */
export type Scalar = string | number | boolean;

export interface FillData {
  color: string;
  pattern: string;
  patternColor: string;
  /** Number of the theme's colour that `color` comes from, lightened or darkened; lost as soon as a colour is set. */
  readonly theme?: { readonly color: number; readonly tint: number };
  /** Colours of a gradient, which no call can read or write; lost as soon as a colour is set. */
  readonly gradient?: readonly string[];
}

/** A conditional format; those of a sheet are in the order in which they count. */
export interface ConditionalFormatData {
  readonly id: string;
  readonly type: Excel.ConditionalFormat['type'];
  formula: string;
  fill: string | null;
  stopIfTrue: boolean;
  areas: CellRange[];
  /** Deleted by a program and brought back by Ctrl+Z: it answers nothing until the workbook is opened again (OfficeDev/office-js#6396). */
  isDumb?: boolean;
}

/** How a cell stands, as far as the host writes it. */
export interface CellLook {
  readonly bold: boolean;
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
}

export function emptyLook(): CellLook {
  return { bold: false, size: 11, horizontal: 'General', vertical: 'Bottom', wrap: false };
}

export interface CellData {
  /** Only where it was ever written. */
  look?: CellLook;
  value: Scalar;
  /** Whether `value` is an error value such as `#N/A`. */
  isError: boolean;
  formula: string | null;
  format: string;
  fill: FillData | null;
  /** Typed with a leading apostrophe. */
  prefixed: boolean;
  /** Linked data such as a stock. */
  isRich: boolean;
  /** Key of the cell whose formula spills into this one. */
  spilledFrom: number | null;
}

export interface CommentData {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** A table of Excel (ListObject): a row of headers, then its body. */
export interface TableData {
  readonly id: string;
  readonly name: string;
  range: CellRange;
}

/** A chart that a program has drawn. */
export interface ChartData {
  readonly type: string;
  /** `表!A1:C4` */
  readonly data: string;
  name: string;
  title: string;
  over: string | null;
}

export interface SheetData {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  isProtected: boolean;
  /** Keys of the cells that are not locked: written also where the sheet is protected. */
  readonly unlocked: Set<number>;
  /** Whether the protection lets cells be formatted, locked or not. */
  allowsFormats: boolean;
  /** Whether the protection lets notes be written. */
  allowsObjects: boolean;
  readonly tables: TableData[];
  /** A macro sheet of Excel 4: it is in the list and has no cells. */
  isMacroSheet: boolean;
  readonly cells: Map<number, CellData>;
  merges: CellRange[];
  /** Whether cells inside merged areas take in what is written. */
  takesInMerged: boolean;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Blocks of array formulas entered with Ctrl+Shift+Enter. */
  readonly arrays: CellRange[];
  /** Keys of the cells whose formulas spill. */
  readonly spilling: Set<number>;
  readonly notes: Map<string, string>;
  readonly comments: CommentData[];
  readonly conditionalFormats: ConditionalFormatData[];
  /** What lies over the cells besides: how many pivot tables, and of each shape what it is. */
  readonly drawn: { pivotTables: number; readonly shapes: `${Excel.ShapeType}`[] };
  readonly charts: ChartData[];
  /** Lines between cells: the top line of a cell (`top:3:2`) or its left one. */
  readonly lines: Set<string>;
  /** Heights of rows and widths of columns that have one of their own, in points. */
  readonly heights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  /** What cells let through, by `row:column`. */
  readonly validations: Map<string, Readonly<Record<string, unknown>>>;
  /** How a sheet that came with a file is laid out; not known of others. */
  layout?: {
    readonly widths: readonly number[];
    /** Areas of cells with a list or bounds. */
    readonly validations: readonly string[];
    readonly orientation: string | null;
  };
}

export interface XmlPartData {
  readonly id: string;
  namespace: string;
  xml: string;
}

export interface BookData {
  name: string;
  readonly sheets: SheetData[];
  readonly settings: Map<string, unknown>;
  readonly parts: Map<string, XmlPartData>;
  lastPart: number;
  lastFormat: number;
  /** Counts the sheets that were put in. */
  lastSheet: number;
  /** Whether sheets can neither be put in nor taken out. */
  isStructureProtected: boolean;
  activeSheet: string;
  selection: string;
}

const COLUMNS = 16_384;

export function keyOf(row: number, column: number): number {
  return (row - 1) * COLUMNS + (column - 1);
}

export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS) + 1, column: (key % COLUMNS) + 1 };
}

export function emptyCell(): CellData {
  return { value: '', isError: false, formula: null, format: 'General', fill: null, prefixed: false, isRich: false, spilledFrom: null };
}

export function emptySheet(index: number, name: string): SheetData {
  return {
    id: `{00000000-0001-0000-${String(index).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'visible',
    isProtected: false,
    unlocked: new Set(),
    allowsFormats: false,
    allowsObjects: false,
    tables: [],
    isMacroSheet: false,
    cells: new Map(),
    merges: [],
    takesInMerged: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    arrays: [],
    spilling: new Set(),
    notes: new Map(),
    charts: [],
    comments: [],
    conditionalFormats: [],
    drawn: { pivotTables: 0, shapes: [] },
    lines: new Set(),
    heights: new Map(),
    columnWidths: new Map(),
    validations: new Map(),
  };
}

export function emptyBook(name: string): BookData {
  return {
    name,
    sheets: [],
    settings: new Map(),
    parts: new Map(),
    lastPart: 0,
    lastFormat: 0,
    lastSheet: 0,
    isStructureProtected: false,
    activeSheet: '',
    selection: '',
  };
}

/** The cell at a place, made where there is none. */
export function cellFor(sheet: SheetData, row: number, column: number): CellData {
  const key = keyOf(row, column);
  const found = sheet.cells.get(key);
  if (found) return found;
  const made = emptyCell();
  sheet.cells.set(key, made);
  return made;
}

export function within(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The smallest range around all cells that hold something (`valuesOnly`) or are formatted; null for none. */
export function usedRange(sheet: SheetData, valuesOnly: boolean): CellRange | null {
  let used: CellRange | null = null;
  for (const [key, cell] of sheet.cells) {
    const holds = cell.value !== '' || cell.formula !== null;
    if (!holds && (valuesOnly || (cell.fill === null && cell.format === 'General'))) continue;
    const { row, column } = placeOf(key);
    used =
      used === null
        ? { top: row, left: column, bottom: row, right: column }
        : {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          };
  }
  return used;
}

/** A key's sheet by name (in any case) or id. */
export function sheetFor(book: BookData, key: string): SheetData | null {
  return book.sheets.find(({ name, id }) => name.toLowerCase() === key.toLowerCase() || id === key) ?? null;
}

/** Takes back what a cell's formula spilled into others. */
export function clearSpill(sheet: SheetData, anchor: number): void {
  if (!sheet.spilling.delete(anchor)) return;
  for (const cell of sheet.cells.values()) {
    if (cell.spilledFrom === anchor) Object.assign(cell, { value: '', isError: false, formula: null, spilledFrom: null });
  }
}
