import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../src/core/engine';
import type { FileReport } from '../../src/core/report/types';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import { readXlsx } from '../../src/hosts/file/xlsx';

export const CORPUS = path.join(__dirname, '../corpus');

/** Checks one workbook of the corpus through the engine, without the command. */
export function checkTable(id: string, policy = DEFAULT_POLICY): FileReport {
  const name = `${id}.xlsx`;
  const snapshot = readXlsx(new Uint8Array(readFileSync(path.join(CORPUS, name))), name);
  if (!snapshot.ok) return { path: name, error: snapshot.problem, result: null };
  return { path: name, error: null, result: analyse(snapshot.value, { policy }).result };
}

/** Checks every workbook of the corpus. */
export function checkCorpus(): readonly FileReport[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => checkTable(name.replace(/\.xlsx$/, '')));
}
