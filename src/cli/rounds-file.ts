import type { Problem } from '../core/localized';
import { roundFacts, type RoundFacts } from '../core/rounds/across';
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
  /** Whether what its tables say is wanted, to be held against those of others. */
  readonly facts?: boolean;
}

/** What of one workbook belongs to a round: its tables with what was found, or the lists that it is of. Plain data. */
export interface RoundsFile {
  readonly input: Input;
  readonly error: Problem | null;
  readonly tables: readonly RoundTable[];
  readonly notices: readonly ReturnedNotice[];
  /** As many as the tables; left out where they were not asked for. */
  readonly facts?: readonly RoundFacts[];
}

/** Reads one workbook for a round: checks it, or reads the lists of issues that it holds. Never throws. */
export function roundsFile(input: Input, { scoring, least, template, facts = false }: RoundsSettings): RoundsFile {
  const seen: { model: WorkbookModel | null; notices: readonly ReturnedNotice[] } = { model: null, notices: [] };
  const { report } = checkFile(input, { scoring, least, marks: null, template }, (snapshot, model) => {
    seen.model = model;
    seen.notices = readNotices(snapshot);
  });
  if (seen.notices.length > 0) return { input, error: null, tables: [], notices: seen.notices };
  const tables = report.result && seen.model ? roundTables(seen.model, report.result.findings, input.relative) : [];
  const said = facts && tables.length > 0 && seen.model ? { facts: roundFacts(seen.model) } : {};
  return { input, error: report.error, tables, notices: [], ...said };
}
