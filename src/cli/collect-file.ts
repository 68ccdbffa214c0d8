import type { Problem } from '../core/localized';
import { collectedTables, type CollectedTables } from '../reports/collect/collected-tables';
import { checkFile, type Scoring } from './check-file';
import type { Input } from './expand-inputs';

export interface CollectSettings {
  readonly scoring: Scoring;
}

/** What of one workbook goes into the ledger: plain data. */
export interface CollectedFile extends CollectedTables {
  readonly error: Problem | null;
}

/** Reads and checks one workbook for the ledger: the tables of projects and departments, with their findings counted. Never throws. */
export function collectFile(input: Input, { scoring }: CollectSettings): CollectedFile {
  const { report, facts = [] } = checkFile(input, { scoring, least: 'info', marks: null, facts: true });
  const { path, error, result } = report;
  if (!result) return { path, error, tables: 0, rows: [], indicators: [], unrecognised: [] };
  return { error, ...collectedTables(path, result, facts) };
}
