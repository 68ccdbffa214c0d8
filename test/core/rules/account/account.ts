import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../../../src/core/snapshot/types';
import { CORPUS } from '../../../support/check-corpus';
import { type CorpusTable, type PlainRows, snapshotOf } from '../../../support/snapshots';
import { withCell } from '../../../planted/cells';

/** New figures by form and cell. */
export type AccountChanges = Readonly<Record<string, Readonly<Record<string, number>>>>;

const FORMS = ['01', '02', '03', '04', '05', '06', '09'];

/** The published final account of one unit in one workbook, a sheet for each form; some cells of some forms changed. */
export function account(changes: AccountChanges = {}, forms: readonly string[] = FORMS): WorkbookSnapshot {
  const sheets = forms.map((form) => {
    const table = JSON.parse(readFileSync(path.join(CORPUS, `001-account-${form}.json`), 'utf8')) as CorpusTable;
    const rows = Object.entries(changes[form] ?? {}).reduce((all: PlainRows, [cell, value]) => withCell(all, cell, value), table.rows);
    return { ...snapshotOf(rows, table.merges ?? []).sheets[0]!, name: `公开${form}表` };
  });
  return { ...snapshotOf([['x']], []), sheets };
}
