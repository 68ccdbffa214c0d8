import type { Problem } from '../core/localized';
import type { JsonSummary } from '../core/report/json-report';
import type { TextReport } from '../core/report/text-report';
import type { TogetherReport } from '../core/report/together-report';
import type { FileReport } from '../core/report/types';
import type { ShownCells } from './finding-groups';

/** One workbook after its check, with what its cells show where a report points at them. */
export interface ReportedFile {
  readonly report: FileReport;
  readonly shown: ShownCells;
}

/** What is told of all files together, where it was asked for. */
export interface Besides {
  /** What the files' tables say otherwise than each other. */
  readonly together?: TogetherReport | null;
  /** What a report in words says otherwise than the tables. */
  readonly text?: TextReport | null;
}

/** The counts of a run with what is told of all files together. */
export function withBesides(summary: JsonSummary, { together, text }: Besides): JsonSummary {
  const sum = (of: 'errors' | 'warnings' | 'infos'): number => summary[of] + (together?.summary[of] ?? 0) + (text?.summary[of] ?? 0);
  return { ...summary, errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos') };
}

/** Writes a report while the check goes on: it gets each file once and keeps nothing of it. */
export interface ReportWriter<File extends ReportedFile = ReportedFile> {
  begin(): Promise<void>;
  /** A problem where something belonging to this file could not be written. */
  file(file: File): Promise<Problem | null>;
  end(summary: JsonSummary, besides?: Besides): Promise<void>;
}
