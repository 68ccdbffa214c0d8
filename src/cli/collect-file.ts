import type { Problem } from '../core/localized';
import type { TableFacts } from '../core/together/types';
import { collectedTables, type CollectedTables } from '../reports/collect/collected-tables';
import { checkFile, type Scoring } from './check-file';
import type { Input } from './expand-inputs';

export interface CollectSettings {
  readonly scoring: Scoring;
  /** Whether the facts of its tables are wanted, to be held against those of others. */
  readonly facts?: boolean;
}

/** What of one workbook goes into the ledger: plain data. */
export interface CollectedFile extends CollectedTables {
  readonly error: Problem | null;
  /** Left out where they were not asked for. */
  readonly facts?: readonly TableFacts[];
}

/** Reads and checks one workbook for the ledger: the tables of projects and departments, with their findings counted. Never throws. */
export function collectFile(input: Input, { scoring, facts: wanted = false }: CollectSettings): CollectedFile {
  const { report, facts = [] } = checkFile(input, { scoring, least: 'info', marks: null, facts: true });
  const { path, error, result } = report;
  if (!result) return { path, error, tables: 0, rows: [], indicators: [], unrecognised: [] };
  return { error, ...collectedTables(path, result, facts), ...(wanted ? { facts } : {}) };
}
