import type { Language, Problem } from '../../core/localized';
import type { RowMove } from '../../core/snapshot/row-move';
import type { GridWorkbook } from '../../hosts/univer/grid-data';
import type { PlacedOnSheet } from '../../hosts/journal/named-entry';
import type { FormInFile, FormOffFile, FormOrder } from '../../hosts/univer/place/form-files';
import type { AddedSheets } from '../../hosts/univer/sheets/new-grid-sheets';
import type { SavedCopy, Settings } from '../../hosts/univer/saved-copy';
import type { CellChanges } from '../../hosts/univer/track-changes';

/** A file that was read and is ready for the grid. */
export interface OpenedFile {
  readonly name: string;
  /** The file as it came, or as .xlsx where it came in an old format: saved copies start from it. */
  readonly bytes: Uint8Array;
  /** Whether it came in an old format. */
  readonly isCarriedOver: boolean;
  readonly workbook: GridWorkbook;
  /** Settings that the file carries. */
  readonly settings: Settings;
}

/** What the page asks of the worker that reads and writes files: one request per worker. */
export type FileRequest =
  | { readonly task: 'open'; readonly name: string; readonly bytes: Uint8Array; readonly unitId: string }
  | { readonly task: 'move-rows'; readonly bytes: Uint8Array; readonly move: RowMove }
  | { readonly task: 'add-sheets'; readonly bytes: Uint8Array; readonly book: Uint8Array; readonly place?: number }
  | { readonly task: 'remove-sheets'; readonly bytes: Uint8Array; readonly names: readonly string[] }
  | { readonly task: 'place-form'; readonly bytes: Uint8Array; readonly order: FormOrder }
  | { readonly task: 'take-off-form'; readonly bytes: Uint8Array; readonly placed: PlacedOnSheet; readonly changes: CellChanges }
  | {
      readonly task: 'save';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly changes: CellChanges;
      readonly settings: Settings;
      readonly language: Language;
    };

export type FileReply =
  | {
      readonly ok: true;
      readonly task: 'open';
      readonly workbook: GridWorkbook;
      readonly settings: Settings;
      readonly carriedOver?: Uint8Array;
    }
  | { readonly ok: true; readonly task: 'move-rows' | 'remove-sheets'; readonly bytes: Uint8Array }
  | { readonly ok: true; readonly task: 'add-sheets'; readonly added: AddedSheets }
  | { readonly ok: true; readonly task: 'place-form'; readonly made: FormInFile }
  | { readonly ok: true; readonly task: 'take-off-form'; readonly left: FormOffFile }
  | { readonly ok: true; readonly task: 'save'; readonly copy: SavedCopy }
  | { readonly ok: false; readonly problem: Problem };
