import type { Problem } from '../../core/localized';
import type { PlannedEdit } from '../../core/plan/types';
import type { GridWorkbook } from '../../hosts/workbench/grid-data';

/** A file that was read and is ready for the grid. */
export interface OpenedFile {
  readonly name: string;
  /** The file as it came: saved copies start from it. */
  readonly bytes: Uint8Array;
  readonly workbook: GridWorkbook;
  /** Settings that the file carries. */
  readonly settings: readonly (readonly [key: string, json: string])[];
}

/** What the page asks of the worker that reads and writes files: one request per worker. */
export type FileRequest =
  | { readonly task: 'open'; readonly name: string; readonly bytes: Uint8Array; readonly unitId: string }
  | { readonly task: 'save'; readonly name: string; readonly bytes: Uint8Array; readonly edits: readonly PlannedEdit[]; readonly settings: readonly (readonly [key: string, json: string])[] };

export type FileReply =
  | { readonly ok: true; readonly task: 'open'; readonly workbook: GridWorkbook; readonly settings: readonly (readonly [key: string, json: string])[] }
  | { readonly ok: true; readonly task: 'save'; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };
