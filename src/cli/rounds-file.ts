import type { Problem } from '../core/localized';
import { roundTables } from '../core/rounds/round-tables';
import type { RoundTable } from '../core/rounds/types';
import type { Severity } from '../core/finding';
import type { WorkbookModel } from '../core/model/types';
import type { WorkbookSnapshot } from '../core/snapshot/types';
import { readNotices } from '../reports/rounds/read-notice';
import type { ReturnedNotice } from '../reports/rounds/types';
import { checkFile, type Scoring } from './check-file';
import type { Input } from './expand-inputs';

export interface RoundsSettings {
  readonly scoring: Scoring;
  /** Findings less grave are left out. */
  readonly least: Severity;
  readonly template: WorkbookSnapshot | null;
}

/** What of one workbook belongs to a round: its tables with what was found, or the lists that it is of. Plain data. */
export interface RoundsFile {
  readonly input: Input;
  readonly error: Problem | null;
  readonly tables: readonly RoundTable[];
  readonly notices: readonly ReturnedNotice[];
}

/** Reads one workbook for a round: checks it, or reads the lists of issues that it holds. Never throws. */
export function roundsFile(input: Input, { scoring, least, template }: RoundsSettings): RoundsFile {
  const seen: { model: WorkbookModel | null; notices: readonly ReturnedNotice[] } = { model: null, notices: [] };
  const { report } = checkFile(input, { scoring, least, marks: null, template }, (snapshot, model) => {
    seen.model = model;
    seen.notices = readNotices(snapshot);
  });
  if (seen.notices.length > 0) return { input, error: null, tables: [], notices: seen.notices };
  const tables = report.result && seen.model ? roundTables(seen.model, report.result.findings, input.relative) : [];
  return { input, error: report.error, tables, notices: [] };
}
