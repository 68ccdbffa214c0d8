import type { CellRange, CellSnapshot, SheetSnapshot, SheetVisibility } from '../../core/snapshot/types';
import { tiles } from '../../core/snapshot/cell-blocks';
import { formulaOf } from '../cell-values';
import { shownText } from '../shown-text';
import { contentAt, formatOf } from './cell-content';
import { agreed } from './divide';
import { areaOf, cellAt, rangeAt, rowsOf } from './matrix';
import { addMerges } from './read-merges';
import type { EtApplication, EtWorksheet } from './types';

/** Cells that are read between two turns of WPS: some milliseconds. */
const BLOCK_CELLS = 2_000;
/** Cells of a sheet that are read; the rows below are named as left out. */
const MOST_CELLS = 1_000_000;

/** What is to be read of a sheet. */
export interface SheetFrame {
  readonly sheet: EtWorksheet;
  readonly blocks: readonly CellRange[];
  readonly used: CellRange | null;
  /** Whether rows were left out because the sheet is too large. */
  readonly isCut: boolean;
}

/** The last row or column of an area that holds something, by halving; the area's own where WPS cannot count. */
function lastOf(from: number, to: number, isEmptyFrom: (line: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isEmptyFrom(middle)) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** The used area without the rows and columns at its end that are only formatted: WPS counts these as used. */
function filledArea(app: EtApplication, sheet: EtWorksheet): CellRange | null {
  if (sheet.UsedRange === null) return null;
  const used = areaOf(sheet.UsedRange);
  const count = app.WorksheetFunction;
  if (!count) return used;
  const isEmpty = (block: CellRange): boolean => count.CountA(rangeAt(sheet, block)) === 0;
  if (isEmpty(used)) return null;
  const bottom = lastOf(used.top, used.bottom, (top) => isEmpty({ ...used, top }));
  return { ...used, bottom, right: lastOf(used.left, used.right, (left) => isEmpty({ ...used, bottom, left })) };
}

/** Looks at how large a sheet is. */
export function frameOf(app: EtApplication, sheet: EtWorksheet): SheetFrame {
  const whole = filledArea(app, sheet);
  if (whole === null) return { sheet, blocks: [], used: null, isCut: false };
  const most = Math.max(1, Math.floor(MOST_CELLS / (whole.right - whole.left + 1)));
  const used = { ...whole, bottom: Math.min(whole.bottom, whole.top + most - 1) };
  return { sheet, used, blocks: tiles(used, BLOCK_CELLS), isCut: used.bottom < whole.bottom };
}

/** The cells of a block that hold a value or a formula. */
function cellsIn(sheet: EtWorksheet, block: CellRange): CellSnapshot[] {
  const values = rowsOf(sheet, block, (range) => range.Value2);
  const formulas = rowsOf(sheet, block, (range) => range.Formula);
  const formats = agreed(block, (part) => rangeAt(sheet, part).NumberFormat, 'General');
  const cells: CellSnapshot[] = [];
  for (const { block: part, value: code } of formats) {
    const format = formatOf(code);
    for (let row = part.top; row <= part.bottom; row += 1) {
      for (let column = part.left; column <= part.right; column += 1) {
        const value = values[row - block.top]?.[column - block.left];
        const formula = formulaOf(formulas[row - block.top]?.[column - block.left], value);
        const content = contentAt(value, () => cellAt(sheet, row, column));
        if (content.type !== 'blank' || formula !== null)
          cells.push({ row, column, content, text: shownText(content, format), format, formula });
      }
    }
  }
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}

function hiddenRows(sheet: EtWorksheet, used: CellRange): number[] {
  const found = agreed({ ...used, right: used.left }, (part) => rangeAt(sheet, part).EntireRow.Hidden, false);
  return found.flatMap(({ block: { top, bottom }, value }) => (value ? Array.from({ length: bottom - top + 1 }, (_, at) => top + at) : []));
}

function hiddenColumns(sheet: EtWorksheet, used: CellRange): number[] {
  const found = agreed({ ...used, bottom: used.top }, (part) => rangeAt(sheet, part).EntireColumn.Hidden, false);
  return found.flatMap(({ block: { left, right }, value }) =>
    value ? Array.from({ length: right - left + 1 }, (_, at) => left + at) : [],
  );
}

function visibilityOf(visible: number | boolean): SheetVisibility {
  if (visible === 2) return 'very-hidden';
  return visible === 0 || visible === false ? 'hidden' : 'visible';
}

/** Reads a sheet block by block; after each block the caller may rest. Merged areas are null where WPS does not tell them. */
export function* readSheet({ sheet, blocks, used }: SheetFrame): Generator<void, SheetSnapshot> {
  const cells: CellSnapshot[] = [];
  const known: CellRange[] = [];
  let merges: CellRange[] | null = known;
  for (const block of blocks) {
    for (const cell of cellsIn(sheet, block)) cells.push(cell);
    try {
      if (merges) addMerges(sheet, block, merges);
    } catch {
      merges = null;
    }
    yield;
  }
  return {
    name: sheet.Name,
    visibility: visibilityOf(sheet.Visible),
    protected: sheet.ProtectContents,
    cells,
    merges: merges && merges.sort((one, other) => one.top - other.top || one.left - other.left),
    hiddenRows: used === null ? [] : hiddenRows(sheet, used),
    hiddenColumns: used === null ? [] : hiddenColumns(sheet, used),
  };
}
