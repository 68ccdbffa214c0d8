/**
 * A workbook as the core sees it: plain data that can cross a worker boundary. Rows and columns count from 1.
 * Numbers are decimal strings, never JavaScript numbers: a host passes on what the file or Excel holds.
 */
export type CellContent =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly code: string };

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** What the cell shows, formatted: `98.0%`, `13,000`. Hosts without a formatter give the plain text. */
  readonly text: string;
  /** Number format code; `General` where none is set. */
  readonly format: string;
  /** Formula with its leading `=`, or null. */
  readonly formula: string | null;
}

/** A rectangle; both corners belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** True where the sheet is protected: of its cells only what the protection lets through can be written. */
  readonly protected: boolean;
  /** Cells that hold a value or a formula, in row-major order; blank cells are left out. */
  readonly cells: readonly CellSnapshot[];
  /** Merged areas, or null where the host could not read them: every step works from blank cells then. */
  readonly merges: readonly CellRange[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface WorkbookSnapshot {
  /** File name or title, for reports. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What the host could not read: chart sheets, merges over a limit, cut-off sheets. */
  readonly notes: readonly SnapshotNote[];
}

export interface SnapshotNote {
  readonly sheet: string;
  readonly code: 'merges-unread' | 'not-a-grid' | 'cut-off';
}

/** A cell of a known sheet. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}
