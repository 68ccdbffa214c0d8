import type { Problem, Result } from '../core/localized';
import type { JsonSummary } from '../core/report/json-report';
import type { FileReport } from '../core/report/types';
import type { PatchOutcome } from '../hosts/file/xlsx';
import type { ShownCells } from './finding-groups';
import type { Input } from './inputs';

/** One workbook after its check, with what a report may want to show of it: plain data that can cross the border of a process. */
export interface CheckedFile {
  readonly input: Input;
  readonly report: FileReport;
  readonly shown: ShownCells;
  /** Its marked copy, where one was asked for and there is something to mark, or why it could not be made. */
  readonly marked: Result<PatchOutcome> | null;
}

/** Writes a report while the check goes on: it gets each file once and keeps nothing of it. */
export interface ReportWriter {
  begin(): Promise<void>;
  /** A problem where something belonging to this file could not be written. */
  file(file: CheckedFile): Promise<Problem | null>;
  end(summary: JsonSummary): Promise<void>;
}

/** A file that could not be checked. */
export function uncheckedFile(input: Input, error: Problem): CheckedFile {
  return { input, report: { path: input.path, error, result: null }, shown: new Map(), marked: null };
}
