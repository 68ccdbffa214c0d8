/**
 * The part of the WPS Spreadsheets (ET) JSAPI that the host calls, written from the public documentation of WPS add-ins. The model is
 * that of VBA: synchronous, collections count from 1, a property of a range is null where its cells differ.
 *
 * What the documentation leaves open is typed as loosely as it is told, and the host takes every form:
 * - `Value2` and `Formula` of several cells are arrays of rows; of one cell the value alone. Whether an empty cell is `undefined`,
 *   `null` or `''` is not told.
 * - Error cells are the numbers that COM gives for them (`errors.ts`); some builds may give their text.
 * - `ApiEvent`, `CreateTaskPane` and `AddCustomFunction` are members of `Application` on some builds and of the global `wps` on others.
 * - Whether calls fail or wait while a cell is being edited is not told; `Ready` is asked where it is there.
 * - Whether an argument that is left out in the middle may be `undefined`, as in `FormatConditions.Add`, is not told.
 * - Whether what a program writes can be undone with Ctrl+Z is not told.
 */
export type EtValue = string | number | boolean | null | undefined;

/** What `Value2` and `Formula` give: of one cell the value, of several cells rows of values. */
export type EtValues = EtValue | readonly EtValue[] | readonly (readonly EtValue[])[];

export interface EtCollection<T> {
  readonly Count: number;
  /** By its place, from 1, or by its name. What is not there throws, or is null. */
  Item(index: number | string): T | null | undefined;
}

/** A rule by which cells look different. */
export interface EtFormatCondition {
  /** 2: by a formula. */
  readonly Type: number;
  /** The rule of a formula, with its `=`; other rules have none. */
  readonly Formula1?: string | null;
  readonly AppliesTo: EtRange;
  /** `Color` is blue × 65536 + green × 256 + red. */
  readonly Interior: { Color: number | null };
  StopIfTrue: boolean;
  Delete(): void;
}

export interface EtFormatConditions extends EtCollection<EtFormatCondition> {
  /** 2: by a formula; then there is no operator. */
  Add(type: 2, operator: undefined, formula: string): EtFormatCondition;
}

/** A note. */
export interface EtComment {
  Text(): string;
  Delete(): void;
}

export interface EtLines extends EtCollection<unknown> {
  /** Null where some are hidden and some are not. */
  readonly Hidden: boolean | null;
}

export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: EtCollection<unknown>;
  readonly Columns: EtCollection<unknown>;
  readonly EntireRow: EtLines;
  readonly EntireColumn: EtLines;
  Value2: EtValues;
  Formula: EtValues;
  /** What the cell shows; of one cell only. */
  readonly Text: string | null;
  NumberFormat: string | null;
  /** True where all cells are merged (with whatever cells), null where only some are. */
  readonly MergeCells: boolean | null;
  /** Of one cell: the merged area that it belongs to, else itself. */
  readonly MergeArea: EtRange;
  readonly FormatConditions: EtFormatConditions;
  /** Takes effect on a protected sheet only. */
  readonly Locked: boolean | null;
  readonly HasArray?: boolean | null;
  readonly ListObject?: object | null;
  readonly Comment?: EtComment | null;
  AddComment?(text: string): EtComment;
  Select(): void;
}

export interface EtProtection {
  readonly AllowFormattingCells: boolean;
}

export interface EtWorksheet {
  readonly Name: string;
  /** Stays where the sheet is renamed; empty on some builds. */
  readonly CodeName?: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  readonly Visible: number | boolean;
  readonly ProtectContents: boolean;
  readonly ProtectDrawingObjects?: boolean;
  readonly Protection?: EtProtection | null;
  readonly UsedRange: EtRange | null;
  readonly Cells: EtRange;
  readonly Parent?: EtWorkbook;
  Range(address: string): EtRange;
  Activate(): void;
}

export interface EtXmlPart {
  readonly Id: string;
  readonly NamespaceURI: string;
  readonly XML: string;
  Delete(): void;
}

export interface EtXmlParts extends EtCollection<EtXmlPart> {
  Add(xml: string): EtXmlPart;
}

export interface EtWorkbook {
  readonly Name: string;
  readonly FullName?: string;
  readonly Worksheets: EtCollection<EtWorksheet>;
  /** Worksheets and sheets that are no grid (charts). */
  readonly Sheets?: EtCollection<{ readonly Name: string }>;
  /** Old builds and formats have none. */
  readonly CustomXMLParts?: EtXmlParts | null;
  Activate(): void;
}

/** What happens in WPS, by name; `target` is there where cells are concerned. */
export type EtListener = (sheet: EtWorksheet, target: EtRange) => void;

export interface EtEvents {
  AddApiEventListener(name: string, listener: EtListener): void;
  /** Takes off all listeners of the page to this event: that is how it is documented. */
  RemoveApiEventListener(name: string): void;
}

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null;
  /** False while a cell is being edited or a dialog is open; undefined where WPS does not tell. */
  readonly Ready?: boolean;
  readonly Build?: string | number;
  ScreenUpdating: boolean;
  readonly ApiEvent?: EtEvents | null;
  readonly WorksheetFunction?: { CountA(range: EtRange): number } | null;
  CreateTaskPane?(url: string): EtTaskPane;
  GetTaskPane?(id: number): EtTaskPane | null;
}

export interface EtTaskPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  DockPosition: number;
}

/** What the host needs of the page that WPS opened. */
export interface EtPage {
  readonly Application: EtApplication;
  readonly ApiEvent: EtEvents | null;
  /** Whether functions of add-ins calculate here: from 12.1.0.20540 on. */
  readonly liveFunctions: boolean;
}
