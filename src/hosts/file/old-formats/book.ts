import type { CellContent, CellRange, SheetVisibility } from '../../../core/snapshot/types';

/** Lines at the sides of a cell, by the names that .xlsx has for them; a side without a line is left out. */
type Sides = Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>>;

/** A colour: a number of the old palette, or red, green and blue as six hexadecimal digits. */
export type Colour = number | string;

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly colour: Colour | null;
}

/** How a cell looks. */
export interface Look {
  /** Number format code. */
  readonly format: string;
  readonly font: Font | null;
  readonly fill: Colour | null;
  readonly sides: Sides;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrapped: boolean;
  /** False where it may be written to although the sheet is protected. */
  readonly locked: boolean;
}

export interface OldCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** As .xlsx stores it, without `=`; null where there is none. */
  readonly formula: string | null;
  /** The area of which it is the array formula. */
  readonly array: CellRange | null;
  readonly look: Look;
}

export interface OldColumns {
  readonly from: number;
  readonly to: number;
  /** In characters; null where it is the usual one. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface OldRow {
  readonly row: number;
  /** In points; null where it is the usual one. */
  readonly height: number | null;
  /** Whether somebody set the height, so that it does not follow what the row holds. */
  readonly isSet: boolean;
  readonly hidden: boolean;
}

export interface OldSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** In row-major order; those without content that have a look are among them. */
  readonly cells: readonly OldCell[];
  readonly merges: readonly CellRange[];
  readonly columns: readonly OldColumns[];
  readonly rows: readonly OldRow[];
}

export interface OldName {
  readonly name: string;
  /** Place of its sheet; null where it is the workbook's. */
  readonly sheet: number | null;
  /** Without `=`. */
  readonly formula: string;
}

/** What is carried over from a workbook of an old format: rows and columns count from 1. */
export interface OldBook {
  readonly sheets: readonly OldSheet[];
  readonly names: readonly OldName[];
  readonly date1904: boolean;
}

/** What a cell looks like where nothing is said of it. */
export const PLAIN: Look = {
  format: 'General',
  font: null,
  fill: null,
  sides: {},
  horizontal: null,
  vertical: null,
  wrapped: false,
  locked: true,
};

/** What an old file may cost. It is read as a whole, unlike an .xlsx, so the bounds are lower: the largest genuine tables have a few thousand cells. */
export const OLD_LIMITS = {
  /** Bytes of the file. */
  fileBytes: 48 * 1024 ** 2,
  /** Cells with content, all sheets together. */
  cells: 250_000,
  /** Cells without content whose look is kept. */
  blanks: 500_000,
  /** Characters of all texts. */
  characters: 50_000_000,
} as const;
