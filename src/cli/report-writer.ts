import type { Problem } from '../core/localized';
import type { WorkbookModel } from '../core/model/types';
import type { JsonSummary } from '../core/report/json-report';
import type { FileReport } from '../core/report/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import type { Input } from './inputs';

/** One workbook after its check, with what a report may want to show of it. */
export interface CheckedFile {
  readonly input: Input;
  readonly report: FileReport;
  /** Null where the file could not be read. */
  readonly content: { readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot; readonly model: WorkbookModel } | null;
}

/** Writes a report while the check goes on: it gets each file once and keeps nothing of it. */
export interface ReportWriter {
  begin(): Promise<void>;
  /** A problem where something belonging to this file could not be written. */
  file(file: CheckedFile): Promise<Problem | null>;
  end(summary: JsonSummary): Promise<void>;
}
