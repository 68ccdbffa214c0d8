import { own } from '../../../core/own-value';
import type { PartSource } from '../../file/xlsx/xml/parse';
import { isOn, parseXml } from '../../file/xlsx/xml/parse';
import { entryOfMark } from '../../journal/mark-rule';

/** Cells that the product marked. */
interface LookMark {
  /** `A1:B2 D4`. */
  readonly areas: string;
  /** Index among the looks of conditional formats. */
  readonly look: number;
  /** The lowest shows. */
  readonly priority: number;
}

/** How a sheet is laid out. Rows and columns count from 0, sizes are pixels. */
export interface SheetLook {
  readonly columns: readonly { readonly from: number; readonly to: number; readonly width: number | null; readonly style: number | null }[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  /** Style index of each cell that has one other than 0, by row and column. */
  readonly cellStyles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly gridLines: boolean;
  /** Rows and columns that stay in place when the sheet scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Some looks depend on what the cells hold; marks of the product's own do not count. */
  readonly conditionalFormats: boolean;
  readonly isProtected: boolean;
  /** The product's own marks, the one that shows last. */
  readonly marks: readonly LookMark[];
}

const PIXELS_PER_POINT = 4 / 3;

/** Pixels of a height in points. */
export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** Pixels of a width in characters. @param digitWidth pixels of one digit of the workbook's font */
export function columnPixels(characters: number, digitWidth: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}

/** Reads a cell's column from its address; -1 where there is none. */
function columnOf(address: string | undefined): number {
  if (address === undefined) return -1;
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/**
 * Reads the layout of one sheet part; the cells' values stay unread.
 * @param digitWidth pixels of one digit of the workbook's font: column widths count in it
 */
export function readSheetLook(source: PartSource, digitWidth: number): SheetLook {
  const pixels = (characters: number): number => columnPixels(characters, digitWidth);
  const columns: { from: number; to: number; width: number | null; style: number | null }[] = [];
  const rowHeights = new Map<number, number>();
  const cellStyles = new Map<number, Map<number, number>>();
  let defaultColumnWidth = digitWidth * 9;
  let defaultRowHeight = 20;
  let gridLines = true;
  let frozen = { rows: 0, columns: 0 };
  let conditionalFormats = false;
  let isProtected = false;
  const marks: LookMark[] = [];
  let areas = '';
  let rule: LookMark | null = null;
  let formula: string | null = null;
  let row = -1;
  let column = -1;
  let rowStyles: Map<number, number> | null = null;
  const opened: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    c({ r, s }) {
      const placed = columnOf(r);
      column = placed >= 0 ? placed : column + 1;
      const style = Number(s ?? 0);
      if (style <= 0) return;
      if (!rowStyles) cellStyles.set(row, (rowStyles = new Map<number, number>()));
      rowStyles.set(column, style);
    },
    row({ r, ht }) {
      row = r === undefined ? row + 1 : Number(r) - 1;
      column = -1;
      rowStyles = null;
      if (ht !== undefined) rowHeights.set(row, rowPixels(Number(ht)));
    },
    col({ min, max, width, style }) {
      columns.push({
        from: Number(min) - 1,
        to: Number(max) - 1,
        width: width === undefined ? null : pixels(Number(width)),
        style: style === undefined ? null : Number(style),
      });
    },
    sheetFormatPr({ defaultColWidth, defaultRowHeight: height }) {
      if (defaultColWidth !== undefined) defaultColumnWidth = pixels(Number(defaultColWidth));
      if (height !== undefined) defaultRowHeight = rowPixels(Number(height));
    },
    sheetProtection({ sheet }) {
      isProtected = isOn(sheet);
    },
    conditionalFormatting({ sqref }) {
      areas = sqref ?? '';
    },
    cfRule({ dxfId, priority }) {
      rule = { areas, look: Number(dxfId ?? -1), priority: Number(priority ?? 0) };
      formula = null;
    },
    formula() {
      if (rule) formula ??= '';
    },
    sheetView({ showGridLines }) {
      gridLines = showGridLines === undefined || isOn(showGridLines);
    },
    pane({ state, xSplit, ySplit }) {
      if (state === 'frozen' || state === 'frozenSplit') frozen = { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
    },
  };
  parseXml(source, {
    open(name, attributes) {
      own(opened, name)?.(attributes);
    },
    close(name) {
      if (name !== 'cfRule' || !rule) return;
      if (entryOfMark(formula ?? '') === null) conditionalFormats = true;
      else marks.push(rule);
      rule = null;
    },
    text(text) {
      // Values are the snapshot's business.
      if (rule && formula !== null) formula += text;
    },
  });
  return {
    columns,
    rowHeights,
    defaultColumnWidth,
    defaultRowHeight,
    cellStyles,
    gridLines,
    frozen,
    conditionalFormats,
    isProtected,
    marks: marks.sort((one, other) => other.priority - one.priority),
  };
}
