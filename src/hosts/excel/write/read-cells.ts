import { cellName } from '../../../core/snapshot/address';
import type { CellAddress } from '../../../core/snapshot/types';
import { cellKey, cover } from '../../../core/snapshot/cell-blocks';
import type { CellParts } from '../../journal/cell-state';
import { noteText } from '../../journal/entered-text';
import type { Job } from '../run-jobs';
import { CALL_BYTES } from '../run-jobs';
import type { Features } from '../requirements';
import type { StateBlocks } from './ask-states';
import { stateAt, stateJob, statesByCell } from './ask-states';

/** A cell whose parts are of interest. */
export interface WatchedCell extends CellAddress {
  /** The parts that were written; only their names matter here. */
  readonly planned: CellParts;
}

/** A cell as it is now. */
export interface CellNow {
  readonly parts: CellParts;
  readonly format: string;
  readonly amongHidden: boolean;
}

const EXTRA: readonly string[] = ['rowHidden', 'columnHidden'];

/**
 * The jobs that read cells of one sheet as they are; the result can be taken after the round trip.
 * @behind notes: only notes that were asked for are read
 */
export function readCellJobs(
  sheet: Excel.Worksheet,
  cells: readonly WatchedCell[],
  features: Features,
  jobs: Job[],
): () => (cell: CellAddress) => CellNow | null {
  const states: StateBlocks = new Map();
  const notes = new Map<string, Excel.Note>();
  jobs.push(...cover(cells).map((block) => stateJob(sheet, block, EXTRA, states)));
  for (const cell of cells) {
    if (cell.planned.note === undefined || !features.notes) continue;
    jobs.push({
      request: 2 * CALL_BYTES,
      response: CALL_BYTES,
      queue: () => {
        const note = sheet.notes.getItemOrNullObject(cellName(cell));
        note.load('content');
        notes.set(cellKey(cell), note);
      },
    });
  }
  return () => {
    const stateOf = statesByCell(states);
    return (cell) => {
      const asked = stateOf.get(cellKey(cell));
      if (!asked) return null;
      const note = notes.get(cellKey(cell));
      const state = stateAt(asked, cell.row, cell.column);
      return {
        parts: { ...state, ...(note === undefined ? {} : { note: note.isNullObject ? null : noteText(note.content) }) },
        format: state.format,
        amongHidden: asked.range.rowHidden !== false || asked.range.columnHidden !== false,
      };
    };
  };
}
