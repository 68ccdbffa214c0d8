import type { Localized, Result } from '../core/localized';
import type { RevertReceipt } from '../core/journal/settle';
import type { PlacedForm } from '../core/forms/place/placed-form';
import type { SheetDraft } from '../core/forms/types';
import type { PlanPurpose, EditPlan, SkippedEdit } from '../core/plan/types';
import type { RowMove } from '../core/snapshot/row-move';
import type { WorkbookSnapshot } from '../core/snapshot/types';

/** Progress of something long; `total` is null where it is not known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly what: Localized;
}

export interface TaskOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Nobody asked for it: it waits while a person writes in a cell, whatever else the host would do then. */
  readonly unasked?: boolean;
  /** Formulas are calculated first, where calculation is manual: the person asked for it. */
  readonly calculate?: boolean;
  /** Called when reading begins, after any wait for the end of an edit. */
  readonly onReading?: () => void;
}

/** What became of a plan. Every planned edit is in exactly one of the two lists. */
export interface ApplyReceipt {
  /** Journal entry that takes it back; null where nothing was written. */
  readonly entry: string | null;
  readonly written: readonly { readonly sheet: string; readonly cell: string }[];
  /** Cells that could not be written, with the reason: protected, inside a merged area, gone. */
  readonly refused: readonly SkippedEdit[];
  /** What a person should know besides: a note left out because the cell has the user's own, a signature no longer valid. */
  readonly remarks?: readonly Localized[];
}

/** Worksheets that are to be put into the open workbook: all of them, or none. */
export interface SheetsPlan {
  readonly title: Localized;
  readonly drafts: readonly SheetDraft[];
  /** The drafts as a workbook of their own in memory: hosts take sheets from it, and do not write it. */
  readonly write: (drafts: readonly SheetDraft[]) => Promise<Uint8Array>;
  /**
   * A sheet of the product's own that the first draft takes the place and the name of. Its record goes with it: taking the new
   * one back takes the sheet out. `print`: the sum of what it held when the plan was made (`sheetPrint`, formulas told).
   */
  readonly replaces?: { readonly sheet: string; readonly print: string };
}

/** What became of new worksheets. */
export interface SheetsReceipt {
  /** Journal entry that takes them out again. */
  readonly entry: string;
  /** Their names, in the order of the plan: other than planned where the workbook had such a sheet already. */
  readonly sheets: readonly string[];
  /** What a person should know besides: notes that could not be written. */
  readonly remarks: readonly Localized[];
}

/** A form that is to be put at a place of a sheet that is there: the whole of it, or nothing. */
export interface FormPlan {
  readonly title: Localized;
  readonly form: PlacedForm;
  /** The form as a workbook of its own in memory, its first cell in A1: hosts that keep a file take its looks from it. */
  readonly write: () => Promise<Uint8Array>;
}

/** What became of a form at a place. */
export interface FormReceipt {
  /** Journal entry that takes it off again. */
  readonly entry: string;
  readonly sheet: string;
  /** The area that it takes, `B20:I44`. */
  readonly area: string;
  /** What a person should know besides: widths and heights that were left. */
  readonly remarks: readonly Localized[];
}

/** What became of taking all marks off. */
export interface ClearedMarks {
  /** Cells that were marked and are no longer. */
  readonly cells: number;
  /** Marks that could not be taken off, by the first cell of each. */
  readonly refused: readonly SkippedEdit[];
}

/** A cell that a person has selected. */
export interface SelectedCell {
  readonly sheet: string;
  readonly cell: string;
}

/** Rows were put into a sheet or taken out of it. */
export interface RowsMoved extends RowMove {
  /** The same for a move, what takes it back and what does it again. */
  readonly step: number;
}

/** One recorded command that can be undone, newest first in lists. */
export interface JournalEntry {
  readonly id: string;
  readonly title: Localized;
  readonly purpose: PlanPurpose | 'sheets' | 'form';
  /** Cells that it wrote, or worksheets that it put in. */
  readonly cells: number;
  /** The command or its revert broke off: the workbook may hold a part of it, and reverting takes that back. */
  readonly unfinished?: true;
  /** It was taken back but for these cells, which somebody had changed or which could not be written; it can be tried again. */
  readonly isRest?: true;
}

/** What a host can do beyond reading and writing cells; the interface hides what a host lacks. */
export interface HostAbilities {
  readonly liveFunctions: boolean;
  readonly notes: boolean;
  readonly changeEvents: boolean;
  readonly selection: boolean;
  /** Worksheets can be put into the workbook. */
  readonly newSheets?: boolean;
  /** Forms can be put at a place of a sheet that is there. */
  readonly placesForms?: boolean;
  /** Commands, records that are cleared, settings that are kept, and checks that must ask for merged cells empty the program's own list of undo. */
  readonly emptiesUndo?: true;
}

/** The one port between the product and whatever holds the workbook: a file, Excel, or the workbench's grid. */
export interface WorkbookHost {
  readonly abilities: HostAbilities;
  /**
   * The whole workbook. While a cell is being edited it waits: in Excel always, in the workbench where nobody asked for it; what a
   * person asks for there takes in what was typed. Codes: `cancelled`, `too-large`, `host-failed`;
   * `not-calculated` where calculation is manual and formulas may be out of date: nothing stale is judged; `not-unasked` where nobody
   * asked for it and reading would cost the user something, such as the program's own list of undo.
   */
  read(options?: TaskOptions): Promise<Result<WorkbookSnapshot>>;
  /**
   * A person has seen what is wrong and may go on to write: what does that is loaded meanwhile. Where that fails nothing is said: the
   * command that needs it tries again, and ends with `part-missing`. Missing where everything is there from the beginning.
   */
  prepareToWrite?(): void;
  /** Writes a plan in one go and records it. On failure the workbook is as before, or the problem says how to revert. */
  apply(plan: EditPlan, options?: TaskOptions): Promise<Result<ApplyReceipt>>;
  /**
   * Puts worksheets into the workbook, behind those that are there, and records it; no sheet of the user's is replaced. Missing, or
   * not among the abilities, where the program lets nobody do so. Codes: `structure-locked`, `sheet-changed` (the sheet to be replaced
   * is not as it was, or gone), `sheet-drawn-on` (somebody has drawn on it), `sheet-read` (others read it), `cancelled`, `host-failed`; on failure the workbook is as before, or the
   * problem says how to revert.
   */
  insertSheets?(plan: SheetsPlan, options?: TaskOptions): Promise<Result<SheetsReceipt>>;
  /**
   * Puts a form at a place of a sheet and records it. The place must be blank: nothing of the user's is overwritten, moved or given
   * another look. Missing, or not among the abilities, where the program lets nobody do so. Codes: `place-taken` with what is in the
   * way, `changed-meanwhile`, `cancelled`, `host-failed`; on failure the workbook is as before, or the problem says how to revert.
   */
  insertForm?(plan: FormPlan, options?: TaskOptions): Promise<Result<FormReceipt>>;
  /** Recorded commands, newest first; damaged and forged ones are left out. */
  journal(options?: TaskOptions): Promise<Result<readonly JournalEntry[]>>;
  /** What the last look at the journal set aside as damaged or forged, in words; empty as a rule. */
  setAside(): readonly Localized[];
  /**
   * Takes a recorded command back, and keeps it for the cells that could not be. Sheets that it put in are taken out, but those that
   * somebody has typed into or that other sheets read are left and named; later ones that changed the same part (content, format, mark, note) of the same cells
   * must be taken back first. Codes: `unknown-entry`, `later-first`, `cancelled`, `host-failed`.
   */
  revert(entry: string, options?: TaskOptions): Promise<Result<RevertReceipt>>;
  /**
   * Takes off every mark of the product's own, wherever it is now, also those whose command is not on record: put by another program
   * of the product, or left where a record was lost. Nothing is recorded. Codes: `cancelled`, `host-failed`. Missing where no mark
   * outlives its record.
   */
  clearMarks?(options?: TaskOptions): Promise<Result<ClearedMarks>>;
  /**
   * Takes all records of commands out of the workbook, damaged ones too, and the old contents in them along: nothing that was written
   * can be taken back afterwards. Code `host-failed`.
   */
  forget(): Promise<Result<void>>;
  /**
   * Selects and shows a cell or range (`H12`, `D5:D8`). `beside`: the person goes on in the pane, which stays in sight where the
   * screen has room for one of the two only. Code `not-supported` where the host has no screen.
   */
  reveal(sheet: string, range: string, beside?: boolean): Promise<Result<void>>;
  /** Settings kept with the workbook, JSON text by key. */
  loadSetting(key: string): Promise<Result<string | null>>;
  saveSetting(key: string, json: string | null): Promise<Result<void>>;
  /** Calls back when cells change through someone else than this host; returns the end of it. */
  onChange(listener: (sheet: string | null) => void): () => void;
  /** Calls back when rows were put in or taken out, by undo and redo as well; returns the end of it. Only where the host moves rows itself. */
  onRowsMoved?(listener: (move: RowsMoved) => void): () => void;
  /**
   * Calls back when a person selects cells, with the first of them; not where the host itself shows a cell. Never while a cell is
   * being edited. `isWanted` is asked each time: a host that must ask its program for the place asks for nobody who does not
   * want to know. Returns the end of it. Only where there is a screen.
   */
  onSelect?(listener: (sheet: string, cell: string) => void, isWanted?: () => boolean): () => void;
  /** The first selected cell; null where none is. Only where there is a screen. Code `host-failed`. */
  selected?(): Promise<Result<SelectedCell | null>>;
  /** Calls back when the program's own undo or redo has taken a recorded command back or done it again; returns the end of it. Only where commands are steps of that undo. */
  onJournalChange?(listener: () => void): () => void;
}

export type { RevertReceipt };
