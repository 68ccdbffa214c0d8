import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { analyse } from '../../src/core/engine';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { CORPUS } from '../support/check-corpus';
import type { Suite } from './measure';

const TABLES = 50;

/** The bytes of fifty published tables, some of them twice. */
function workbooks(): readonly Uint8Array[] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')).sort();
  return Array.from({ length: TABLES }, (_, at) => new Uint8Array(readFileSync(path.join(CORPUS, names[at % names.length]!))));
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const snapshot = readXlsx(bytes, 'table.xlsx');
  if (!snapshot.ok) throw new Error(snapshot.problem.message['en-US']);
  return snapshot.value;
}

export const suite: Suite = {
  title: `${TABLES} published tables`,
  prepare() {
    const files = workbooks();
    const snapshots = files.map(read);
    const inflate = (): void => files.forEach((bytes) => unzipSync(bytes));
    const reference = 'inflating the same files (fflate)';
    return Promise.resolve({
      benchmarks: [
        { name: 'read', reference, rounds: 9, run: () => files.map(read), runReference: inflate },
        { name: 'find tables, check, score', reference, rounds: 9, run: () => snapshots.map((snapshot) => analyse(snapshot, { policy: DEFAULT_POLICY })), runReference: inflate },
        {
          name: 'the whole check, with its JSON',
          reference,
          rounds: 9,
          run: () => {
            const reports = files.map((bytes) => ({ path: 'table.xlsx', error: null, result: analyse(read(bytes), { policy: DEFAULT_POLICY }).result }));
            return JSON.stringify(toJsonReport(reports, DEFAULT_POLICY.id, 'zh-CN'));
          },
          runReference: inflate,
        },
      ],
    });
  },
};
