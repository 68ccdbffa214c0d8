import type { Localized } from '../../core/localized';
import type { CellAddress } from '../../core/snapshot/types';
import type { CellParts, PartName } from './cell-state';
import { needsGeneral } from './entered-text';
import { PARTS, type RecordedCell } from './entry';
import { CELL_LOCKED, FORMAT_LOCKED, NOTE_LOCKED } from './reasons';

/** What a sheet's protection lets through. */
export interface Locks {
  /** Number formats and marks: of every cell or of none, whether locked or not. */
  readonly formats: boolean;
  readonly notes: boolean;
  readonly isLocked: (cell: CellAddress) => boolean;
}

/** A sheet that is not protected. */
export const OPEN: Locks = { formats: true, notes: true, isLocked: () => false };

/**
 * Why a part of a cell cannot be written under a protection; null where it can. `format` is the cell's number format now, where contents
 * are entered as a person enters them: where formats are locked, nothing but text goes into a cell that is formatted as text.
 */
export function lockOf(locks: Locks, cell: CellAddress, part: PartName, { content }: CellParts = {}, format = 'General'): Localized | null {
  switch (part) {
    case 'content':
      if (locks.isLocked(cell)) return CELL_LOCKED;
      return !locks.formats && content && needsGeneral(content, format) ? FORMAT_LOCKED : null;
    case 'format':
    case 'mark':
      return locks.formats ? null : FORMAT_LOCKED;
    case 'note':
      return locks.notes ? null : NOTE_LOCKED;
  }
}

/** What is to go back into a recorded cell. */
export interface GoingBack {
  readonly parts: CellParts;
  /** Whether marks of the command come off. */
  readonly unmarks: boolean;
  /** The cell's number format now. */
  readonly format: string;
}

/** What goes back under a protection: where formats are locked, the number format that moved along with the content stays. */
function letThrough(locks: Locks, { planned }: RecordedCell, parts: CellParts): CellParts {
  if (locks.formats || planned.format !== undefined) return parts;
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'format')) as CellParts;
}

/** The parts that go back into a recorded cell under a protection, or the reason why none does. */
export function backUnder(
  locks: Locks,
  recorded: RecordedCell,
  { parts, unmarks, format }: GoingBack,
): { readonly parts: CellParts } | { readonly reason: Localized } {
  const back = letThrough(locks, recorded, parts);
  const touched = PARTS.filter((part) => back[part] !== undefined || (part === 'mark' && unmarks && recorded.planned.mark !== undefined));
  const reason = touched.map((part) => lockOf(locks, recorded, part, back, format)).find((why) => why !== null);
  return reason ? { reason } : { parts: back };
}
