import { type Locks, OPEN } from '../journal/locks';
import { cellAt } from './matrix';
import type { EtWorksheet } from './types';

/** Whether a sheet lets its cells be formatted. */
export function takesFormats({ ProtectContents, Protection }: EtWorksheet): boolean {
  return !ProtectContents || Protection?.AllowFormattingCells === true;
}

/** What a sheet's protection lets through. */
export function locksOf(sheet: EtWorksheet): Locks {
  if (!sheet.ProtectContents) return OPEN;
  return {
    formats: takesFormats(sheet),
    notes: sheet.ProtectDrawingObjects === false,
    isLocked: ({ row, column }) => cellAt(sheet, row, column).Locked !== false,
  };
}
