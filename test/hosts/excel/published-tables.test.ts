import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { analyse } from '../../../src/core/engine';
import { DEFAULT_POLICY } from '../../../src/core/scoring/policies';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { createSimulatedExcel } from '../../simulated-excel/simulated-excel';
import { value } from '../contract/steps';
import { hostIn } from './excel-under-test';

const CORPUS = join(__dirname, '../../corpus');
const WORKBOOKS = join(__dirname, '../../workbooks');

function files(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
}

function fileSnapshot(folder: string, name: string): WorkbookSnapshot | null {
  const read = readXlsx(new Uint8Array(readFileSync(join(folder, name))), name);
  return read.ok ? read.value : null;
}

/** A file lists merged areas in any order, Excel from the top on. */
function inOrder(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const sorted = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    merges: sheet.merges && [...sheet.merges].sort((one, other) => one.top - other.top || one.left - other.left),
  });
  return { ...snapshot, sheets: snapshot.sheets.map(sorted) };
}

/** Whether a check finds the same: it is made again only where there is something else to check, for what it finds hangs on that alone. */
function expectSameResult(snapshot: WorkbookSnapshot, fromFile: WorkbookSnapshot): void {
  if (isDeepStrictEqual(snapshot, fromFile)) return;
  expect(analyse(snapshot, { policy: DEFAULT_POLICY }).result).toEqual(analyse(fromFile, { policy: DEFAULT_POLICY }).result);
}

describe('a published table', () => {
  it.each(files(CORPUS))('%s reads the same in Excel as from its file, to the last finding', async (name) => {
    const fromFile = fileSnapshot(CORPUS, name);
    if (fromFile === null) throw new Error(`${name} cannot be read`);
    const fromExcel = value(await hostIn(createSimulatedExcel(fromFile)).read());
    expect(fromExcel).toEqual(inOrder(fromFile));
    expectSameResult(fromExcel, fromFile);
  });
});

describe('ordinary workbooks of all kinds', () => {
  it('give the same tables and findings in Excel as from their files', async () => {
    const differing: string[] = [];
    for (const name of files(WORKBOOKS)) {
      const fromFile = fileSnapshot(WORKBOOKS, name);
      if (fromFile === null) continue;
      const result = await hostIn(createSimulatedExcel(fromFile)).read();
      const same =
        result.ok &&
        (isDeepStrictEqual(result.value, fromFile) ||
          JSON.stringify(analyse(result.value, { policy: DEFAULT_POLICY }).result) ===
            JSON.stringify(analyse(fromFile, { policy: DEFAULT_POLICY }).result));
      if (!same) differing.push(`${name} ${result.ok ? 'differs' : result.problem.code}`);
    }
    expect(differing).toEqual([]);
  }, 120_000);
});
