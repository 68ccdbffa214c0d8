import type { CellRange } from '../../../core/snapshot/types';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import { rangeOf } from '../blocks';
import type { Features } from '../requirements';
import type { SheetFrame } from './sheet-list';

/** The hidden rows and columns of a sheet's used cells, to be asked after the round trip. Rows that a filter hides are among them. */
export interface HiddenLines {
  readonly rows: () => number[];
  readonly columns: () => number[];
}

const BYTES_PER_LINE = 60;

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** One question for all rows (or columns) of a range: what Excel 2021 and later can answer. */
function propertiesJob(
  frame: SheetFrame,
  used: CellRange,
  side: 'rows' | 'columns',
  hidden: Set<number>,
  read: Map<number, () => void>,
): Job {
  const first = side === 'rows' ? used.top : used.left;
  const count = side === 'rows' ? used.bottom - used.top + 1 : used.right - used.left + 1;
  return {
    request: 2 * CALL_BYTES,
    response: CALL_BYTES + count * BYTES_PER_LINE,
    queue: () => {
      const range = rangeOf(frame.sheet, used);
      if (side === 'rows') {
        const rows = range.getRowProperties({ rowHidden: true });
        read.set(first, () => rows.value.forEach(({ rowHidden }, index) => void (rowHidden && hidden.add(first + index))));
      } else {
        const columns = range.getColumnProperties({ columnHidden: true });
        read.set(first, () => columns.value.forEach(({ columnHidden }, index) => void (columnHidden && hidden.add(first + index))));
      }
    },
  };
}

/** One question per row or column, all in the same round trip: Excel 2019. */
function lineJobs(frame: SheetFrame, used: CellRange, side: 'rows' | 'columns', hidden: Set<number>, read: Map<number, () => void>): Job[] {
  const lines = side === 'rows' ? numbers(used.top, used.bottom) : numbers(used.left, used.right);
  return lines.map((line) => ({
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      const block = side === 'rows' ? { ...used, top: line, bottom: line } : { ...used, left: line, right: line };
      const range = rangeOf(frame.sheet, block);
      range.load(side === 'rows' ? 'rowHidden' : 'columnHidden');
      read.set(line, () => void ((side === 'rows' ? range.rowHidden : range.columnHidden) && hidden.add(line)));
    },
  }));
}

/** Asks which rows and columns are hidden, only where the sheet's list says that some are and some are not. */
export function hiddenJobs(frame: SheetFrame, features: Features, jobs: Job[]): HiddenLines {
  const { used } = frame;
  if (used === null) return { rows: () => [], columns: () => [] };
  const lines = (side: 'rows' | 'columns', state: boolean | null): (() => number[]) => {
    if (state === false) return () => [];
    if (state === true) return () => (side === 'rows' ? numbers(used.top, used.bottom) : numbers(used.left, used.right));
    const hidden = new Set<number>();
    const read = new Map<number, () => void>();
    jobs.push(...(features.cellProperties ? [propertiesJob(frame, used, side, hidden, read)] : lineJobs(frame, used, side, hidden, read)));
    return () => {
      hidden.clear();
      read.forEach((take) => take());
      return [...hidden].sort((one, other) => one - other);
    };
  };
  return { rows: lines('rows', frame.rowsHidden), columns: lines('columns', frame.columnsHidden) };
}
