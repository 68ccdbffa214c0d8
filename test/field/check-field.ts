import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/core/engine';
import type { FileReport } from '../../src/core/report/types';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { type CorpusTable, snapshotOf } from '../support/snapshots';

/** Tables written for the tests in the layouts that publishers use, in the format of the corpus. */
export const FIELD = __dirname;

/** Checks one of them as the engine gets it from a host that reads merged areas. */
export function checkFieldTable(id: string): FileReport {
  const table = JSON.parse(readFileSync(path.join(FIELD, `${id}.json`), 'utf8')) as CorpusTable;
  const snapshot = snapshotOf(table.rows, table.merges ?? []);
  return { path: `${id}.xlsx`, error: null, result: analyse(snapshot, { policy: DEFAULT_POLICY }).result };
}
