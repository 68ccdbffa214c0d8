import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { analyse } from '../../src/core/engine';
import { readWorkbook } from '../../src/core/reading/read-workbook';
import { toJsonReport } from '../../src/core/report/json-report';
import { DEFAULT_POLICY } from '../../src/core/scoring/policies';
import type { WorkbookSnapshot } from '../../src/core/snapshot/types';
import { readXlsx } from '../../src/hosts/file/xlsx';
import { CORPUS } from '../support/check-corpus';
import { type CorpusTable, corpusTables } from '../support/snapshots';
import type { Benchmark, Suite } from './measure';

const TABLES = 50;

const REFERENCE = 'inflating the same files (fflate)';

function inflate(files: readonly Uint8Array[]): void {
  files.forEach((bytes) => unzipSync(bytes));
}

/** The bytes of fifty published tables, some of them twice. */
function workbooks(): readonly Uint8Array[] {
  const names = readdirSync(CORPUS)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
  return Array.from({ length: TABLES }, (_, at) => new Uint8Array(readFileSync(path.join(CORPUS, names[at % names.length]!))));
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const snapshot = readXlsx(bytes, 'table.xlsx');
  if (!snapshot.ok) throw new Error(snapshot.problem.message['en-US']);
  return snapshot.value;
}

/** The published tables of one form. */
function tablesOfForm(form: CorpusTable['form']): readonly Uint8Array[] {
  return corpusTables()
    .filter((table) => table.form === form)
    .map(({ id }) => new Uint8Array(readFileSync(path.join(CORPUS, `${id}.xlsx`))));
}

/** Finding and reading tables, without rules and reports. Each run gets snapshots of its own: what a cell says is read once. */
function reading(name: string, files: readonly Uint8Array[]): Benchmark {
  let snapshots: readonly WorkbookSnapshot[] = [];
  return {
    name: `${name} (${files.length})`,
    reference: REFERENCE,
    rounds: 9,
    before() {
      snapshots = files.map(read);
    },
    run: () => snapshots.map(readWorkbook),
    runReference: () => inflate(files),
  };
}

export const suite: Suite = {
  title: `${TABLES} published tables`,
  prepare() {
    const files = workbooks();
    let snapshots: readonly WorkbookSnapshot[] = [];
    const reference = REFERENCE;
    const runReference = (): void => inflate(files);
    return Promise.resolve({
      benchmarks: [
        { name: 'reading them', reference, rounds: 9, run: () => files.map(read), runReference },
        {
          name: 'finding their tables, checking and scoring them',
          reference: 'reading the same files',
          goal: 2,
          rounds: 9,
          before() {
            snapshots = files.map(read);
          },
          run: () => snapshots.map((snapshot) => analyse(snapshot, { policy: DEFAULT_POLICY })),
          runReference: () => files.map(read),
        },
        reading('finding and reading clean tables', tablesOfForm('clean')),
        reading('finding and reading tables that a conversion damaged', tablesOfForm('raw')),
        {
          name: 'the whole check, with its JSON',
          reference,
          rounds: 9,
          run: () => {
            const reports = files.map((bytes) => ({
              path: 'table.xlsx',
              error: null,
              result: analyse(read(bytes), { policy: DEFAULT_POLICY }).result,
            }));
            return JSON.stringify(toJsonReport(reports, DEFAULT_POLICY.id, 'zh-CN'));
          },
          runReference,
        },
      ],
    });
  },
};
