import type { CellAddress, CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey } from '../../../core/snapshot/cell-blocks';
import type { RowsSeen } from '../../journal/rows-seen';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';

/** Bytes that a cell of a witness row takes in an answer, by estimate. */
const CELL_BYTES = 40;

/** Runs of neighbouring rows that hold cells. */
function runsOf(cells: readonly CellAddress[], right: number): CellRange[] {
  const runs: CellRange[] = [];
  for (const row of [...new Set(cells.map((cell) => cell.row))].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && row === last.bottom + 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: 1, bottom: row, right });
  }
  return runs;
}

/** The jobs that look at the rows of cells, so that it can be seen later whether they are still the same rows. */
export function rowJobs(sheet: Excel.Worksheet, cells: readonly CellAddress[], right: number, jobs: Job[]): () => RowsSeen {
  /** By first row: what is asked again in halves takes the place of the whole. */
  const asked = new Map<number, Excel.Range>();
  const jobOf = (run: CellRange): Job => {
    const middle = Math.floor((run.top + run.bottom) / 2);
    return {
      request: 2 * CALL_BYTES,
      response: CALL_BYTES + cellCount(run) * CELL_BYTES,
      queue: () => {
        const range = rangeOf(sheet, run);
        range.load('formulas');
        asked.set(run.top, range);
      },
      ...(run.bottom > run.top ? { halves: () => [jobOf({ ...run, bottom: middle }), jobOf({ ...run, top: middle + 1 })] } : {}),
    };
  };
  jobs.push(...runsOf(cells, right).map(jobOf));
  return () => ({
    right,
    rows: new Map([...asked].flatMap(([top, range]) => (range.formulas as unknown[][]).map((row, down) => [top + down, row] as const))),
  });
}

/**
 * Whether rows are those that were seen earlier, the command's own cells (`own`, by key) left out of account: where somebody
 * inserted or deleted rows or columns in between, an address means another cell.
 */
export function sameRows(earlier: RowsSeen, now: RowsSeen, own: ReadonlySet<string>): boolean {
  for (const [row, contents] of now.rows) {
    const before = earlier.rows.get(row);
    if (!before) continue;
    const differs = contents.some((content, index) => content !== before[index] && !own.has(cellKey({ row, column: index + 1 })));
    if (differs) return false;
  }
  return true;
}
