import { parseCellName } from '../../../../core/snapshot/address';
import { finish } from './calc-chain';
import type { CellChange } from './cell-change';
import { SheetChanger } from './change-sheet';
import type { ChangeContext } from './change-context';
import { findSheet } from './find-sheet';
import { SheetNotes } from './notes';
import { UNRECORDED } from '../../../journal/mark-rule';
import { changeMarks } from './sheet-marks';

/** A cell that loses its fill, its marks, or its comment where that still says this. */
export interface LookRemoval {
  readonly sheet: string;
  /** `H12`. */
  readonly cell: string;
  readonly fill: boolean;
  readonly mark: boolean;
  readonly note: string | null;
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';

/** Takes fills, marks and comments off cells; sheets and cells that are not there are passed over. */
export function takeOffLooks(context: ChangeContext, removals: readonly LookRemoval[]): void {
  for (const name of new Set(removals.map(({ sheet }) => sheet))) {
    const sheet = findSheet(context, name);
    if (!sheet) continue;
    const own = removals.filter((removal) => removal.sheet === name);
    const changer = new SheetChanger(context, sheet);
    const notes = own.some(({ note }) => note !== null) ? new SheetNotes(context, sheet.part, changer.map) : null;
    const changes = own.flatMap(({ cell, fill, note }): CellChange[] => {
      const at = parseCellName(cell);
      const says = note !== null && at !== null && notes?.at(at)?.text === note;
      return at ? [{ at, name: cell, style: fill ? { fill: NO_FILL } : {}, ...(says && { note: null }) }] : [];
    });
    changer.change(changes);
    const unmarked = own.flatMap(({ cell, mark }) => (mark ? (parseCellName(cell) ?? []) : []));
    if (unmarked.length > 0)
      changeMarks(context, sheet.part, changer.map, { put: [], entry: UNRECORDED, drops: () => false, off: unmarked });
    notes?.change(changes.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, text: note }])));
  }
  finish(context, new Map(), []);
}
