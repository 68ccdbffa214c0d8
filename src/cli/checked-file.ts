import type { Problem, Result } from '../core/localized';
import type { PatchOutcome } from '../hosts/file/xlsx';
import type { ReportedFile, ReportWriter } from '../reports/report-writer';
import type { TableStatements } from '../core/narrative/types';
import type { TableFacts } from '../core/together/types';
import type { Input } from './expand-inputs';

/** A workbook that the command has checked: plain data that can cross the border of a process. */
export interface CheckedFile extends ReportedFile {
  readonly input: Input;
  /** Its marked copy, where one was asked for and there is something to mark, or why it could not be made. */
  readonly marked: Result<PatchOutcome> | null;
  /** What its tables say that others may contradict, where that was asked for. */
  readonly facts?: readonly TableFacts[];
  /** What its tables say that a report in words repeats, where that was asked for. */
  readonly statements?: readonly TableStatements[];
}

/** Writes what the command reports. */
export type CheckedFileWriter = ReportWriter<CheckedFile>;

/** A file that could not be checked. */
export function uncheckedFile(input: Input, error: Problem): CheckedFile {
  return { input, report: { path: input.path, error, result: null }, shown: new Map(), marked: null };
}
