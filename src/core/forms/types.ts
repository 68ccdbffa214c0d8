import type { Localized } from '../localized';
import type { CellAddress, CellRange } from '../snapshot/types';

/** How computed cells of a form are written: functions of the product, or formulas that every Excel knows. */
export type FormStyle = 'formula' | 'native';

/** What a person types into a cell of a form: decides alignment, number format and what Excel lets through. */
export type InputKind =
  | 'text'
  | 'long'
  | 'note'
  | 'amount'
  | 'points'
  | 'score'
  | 'operator'
  | 'target'
  | 'actual'
  | 'unit'
  | 'grade'
  | 'yes-no'
  | 'likelihood'
  | 'project-type'
  | 'count';

/**
 * A computed cell. Its references are columns with a row of the form: `F{row}` is the cell's own row, `{first}` and `{last}` the
 * indicators', `{name}` a row that has this name, each with an offset if need be (`{funds+3}`).
 */
export type Computed =
  | { readonly compute: 'sum'; readonly over: string }
  /** Blank while no cell of `over` is filled in. */
  | { readonly compute: 'total'; readonly over: string; readonly plus: string }
  | { readonly compute: 'rate'; readonly executed: string; readonly budget: string }
  | { readonly compute: 'execution'; readonly executed: string; readonly budget: string; readonly weight: string }
  | {
      readonly compute: 'score';
      readonly target: string;
      readonly actual: string;
      readonly weight: string;
      readonly operator: string | null;
      readonly unit: string | null;
    };

/** A place to fill in: blank, or with what was carried into it from elsewhere. */
export interface FormInput {
  readonly input: InputKind;
  readonly holds?: DraftText | DraftNumber;
  /** Number format code other than that of its kind. */
  readonly format?: string;
}

/** A text of the form, a place to fill in, a number of the form, or a computed cell. */
export type FormContent = string | number | FormInput | Computed;

/** How a text of the form stands. */
export type TextLook = 'label' | 'title' | 'subtitle' | 'remark' | 'right' | 'beside';

/** A piece of a row: the columns it covers (`A`, `A:C`), what it holds, how many rows it covers downwards, how its text stands, and a note on it. */
export type FormPiece = readonly [
  columns: string,
  content: FormContent,
  more?: { readonly down?: number; readonly look?: TextLook; readonly limit?: string; readonly note?: Localized },
];

/** One row of a form. */
export interface FormRow {
  readonly pieces: readonly FormPiece[];
  /** Height in points; by what stands in it where left out. */
  readonly height?: number;
  /** Name by which formulas refer to it. */
  readonly name?: string;
}

/** An indicator that a form brings along, or one row to fill in where it has no name. */
export interface FormItem {
  readonly name?: string;
  /** A label between level 2 and the name, where the form has room for one: then its names cover two columns. */
  readonly above?: NotedLabel;
  /** What stands in its other cells, by column; the rest is to be filled in. */
  readonly cells?: Readonly<Record<string, FormContent>>;
  /** Note on its name. */
  readonly note?: Localized;
  /** Notes on its other cells, by column. */
  readonly notes?: Readonly<Record<string, Localized>>;
}

/** A label with a note on it. */
export interface NotedLabel {
  readonly label: string;
  readonly note?: Localized;
}

/** A level-1 label with its level-2 labels and the rows below each. */
export interface FormGroup extends NotedLabel {
  readonly parts: readonly (NotedLabel & { readonly items: readonly FormItem[] })[];
}

/** The block of indicators of a form. */
export interface FormBlock {
  /** Columns of level 1, level 2 and the indicators' names. */
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The label in front of the whole block, which begins in the row of its header. */
  readonly side: readonly [columns: string, text: string] | null;
  readonly header: readonly FormPiece[];
  readonly headerHeight?: number;
  /** What each row holds beside levels and name. */
  readonly row: readonly FormPiece[];
  readonly groups: readonly FormGroup[];
}

/** A form as data: what stands where, what is to be filled in, what is computed. One builder turns all of them into sheets. */
export interface Form {
  readonly id: string;
  readonly name: Localized;
  /** Where the form comes from. */
  readonly source: Localized;
  readonly sheet: string;
  readonly landscape: boolean;
  /** Widths of the columns from A on, in characters. */
  readonly widths: readonly number[];
  readonly head: readonly FormRow[];
  readonly block: FormBlock | null;
  readonly foot: readonly FormRow[];
}

/** How a cell of somebody else's sheet looks, for hosts that cannot take its look from a workbook. */
export interface OwnLook {
  /** In points; null is the usual one. */
  readonly size: number | null;
  /** `#RRGGBB` */
  readonly fill: string | null;
  /** Where it has lines. */
  readonly sides: readonly ('top' | 'bottom' | 'left' | 'right')[];
  /** Null where numbers stand on the right and texts on the left. */
  readonly align: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
}

/** How a cell of a drafted sheet looks. */
export interface DraftLook {
  readonly text: TextLook | 'input';
  readonly bold: boolean;
  readonly border: boolean;
  readonly fill: 'label' | 'computed' | null;
  readonly align: 'left' | 'center' | 'right';
  /** Number format code. */
  readonly format: string;
  /** Colour of its letters where they are not black. */
  readonly ink?: 'error' | 'warning' | 'info' | 'link';
  /** Only of sheets of somebody else's; then it holds in place of size, fill and alignment. */
  readonly own?: OwnLook;
}

/** A text is a text whatever it begins with. */
export interface DraftText {
  readonly type: 'text';
  readonly text: string;
}

export interface DraftNumber {
  readonly type: 'number';
  readonly number: string;
}

/** What a drafted cell holds. */
export type DraftContent =
  | { readonly type: 'blank' }
  | DraftText
  | DraftNumber
  /** `shown`: its result as long as nothing more is filled in: a number, or nothing. */
  | { readonly type: 'formula'; readonly formula: string; readonly shown: string };

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly content: DraftContent;
  readonly look: DraftLook;
  readonly note?: Localized;
}

/** What Excel lets through in some cells: one of a list, or a number between two bounds (a bound may be a cell). */
export interface DraftValidation {
  readonly areas: readonly CellRange[];
  readonly rule: { readonly list: readonly string[] } | { readonly least: string; readonly most: string | null };
  /** Whether Excel refuses what does not fit, or only asks. */
  readonly strict: boolean;
  /** What it says then. */
  readonly says: string;
}

/** A rule of somebody else's sheet, in the words of files (ECMA-376 part 1, 18.3.1.32); its formulas are without `=`. */
export interface OwnRule {
  readonly areas: readonly CellRange[];
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  /** Whether Excel refuses what does not fit, or only asks; null where it lets everything through. */
  readonly strict: boolean | null;
  readonly says: string;
}

/** A cell that leads to a cell of the workbook that the sheet comes into. */
export interface DraftLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  /** `H12`, `A1:I22` */
  readonly cells: string;
}

/** Standing bars, stacked, over numbers of the sheet. */
export interface DraftChart {
  readonly title: string;
  /** What it shows, in words, for those who cannot see it. */
  readonly described: string;
  /** The cells that it covers. */
  readonly over: CellRange;
  /** What it shows: names of series in the first row, names of bars in the first column, numbers beneath and beside. */
  readonly data: CellRange;
}

/** A sheet as it is to be written: hosts write it into a new file or an open workbook. */
export interface SheetDraft {
  readonly name: string;
  readonly landscape: boolean;
  readonly widths: readonly number[];
  /** Columns that are not shown; only where there are any. */
  readonly hiddenColumns?: readonly number[];
  /** Heights in points, from row 1 on. */
  readonly heights: readonly number[];
  readonly cells: readonly DraftCell[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly DraftValidation[];
  readonly printArea: CellRange;
  /** Whether it is printed on one page; else it is as wide as one. */
  readonly onePage: boolean;
  /** Rows that are repeated on every printed page, where there are more than one. */
  readonly repeated: { readonly from: number; readonly to: number } | null;
  /** Rows with which a printed page begins; only where there are any. */
  readonly pages?: readonly number[];
  /** Only where there are any. */
  readonly links?: readonly DraftLink[];
  /** Only where there are any. A sheet with charts has no notes. */
  readonly charts?: readonly DraftChart[];
  /** Cells of which a person typed the content, on the sheet that this one takes the place of; only where there are any. */
  readonly theirs?: readonly CellAddress[];
}
