import type { RefusedCell } from '../../core/journal/settle';
import { isReadByOthers, sheetPrint } from '../../core/journal/sheet-print';
import type { Localized } from '../../core/localized';
import type { CellSnapshot } from '../../core/snapshot/types';
import { LAST_SHEET, SHEET_DRAWN_ON, SHEET_FILLED, SHEET_GONE, SHEET_READ, STRUCTURE_LOCKED } from './reasons';

/** A sheet of the workbook as it is now. */
export interface SheetNow {
  readonly name: string;
  readonly isVisible: boolean;
  readonly cells: readonly CellSnapshot[];
}

/** A sheet that a command put in, and where it is now; null where it is gone. */
export interface PlacedSheet<Sheet extends SheetNow> {
  readonly name: string;
  /** Sum of what it held. */
  readonly print: string;
  readonly found: Sheet | null;
  /** Whether a chart, a picture or a pivot table lies on it; the sum does not count these. Absent where the program has none. */
  readonly isDrawnOn?: boolean;
}

/** What the workbook is like besides. */
export interface Surroundings<Sheet extends SheetNow> {
  readonly all: readonly Sheet[];
  /** Whether no sheet may be taken out. */
  readonly isLocked: boolean;
  /** How formulas count in the sums. */
  readonly formulas: 'told' | 'placed';
}

/** Which sheets go, which stay on record, and what to tell of those that do not go. */
export interface SettledSheets<Sheet extends SheetNow, Placed extends PlacedSheet<Sheet>> {
  readonly going: readonly Sheet[];
  readonly left: readonly Placed[];
  readonly refused: readonly RefusedCell[];
}

/**
 * Which sheets of a recorded command are taken out again: those that nobody has typed into or drawn on, that no formula of a sheet
 * that stays reads, and without which something is left to look at.
 */
export function settleSheets<Sheet extends SheetNow, Placed extends PlacedSheet<Sheet>>(
  placed: readonly Placed[],
  { all, isLocked, formulas }: Surroundings<Sheet>,
): SettledSheets<Sheet, Placed> {
  const isTouched = ({ found, print }: Placed): boolean => found !== null && sheetPrint(found.cells, formulas) !== print;
  const own = placed.flatMap((each) => (each.found && !isTouched(each) && !each.isDrawnOn ? [each.found] : []));
  const staying = all.filter((sheet) => !own.includes(sheet));
  const isLast = !staying.some(({ isVisible }) => isVisible);
  const reasonOf = (each: Placed): Localized | null => {
    if (!each.found) return SHEET_GONE;
    if (isTouched(each)) return SHEET_FILLED;
    if (each.isDrawnOn) return SHEET_DRAWN_ON;
    if (isLocked) return STRUCTURE_LOCKED;
    if (isReadByOthers([each.found.name], staying)) return SHEET_READ;
    return isLast ? LAST_SHEET : null;
  };
  const settled = placed.map((each) => ({ each, reason: reasonOf(each) }));
  return {
    going: settled.flatMap(({ each, reason }) => (each.found && reason === null ? [each.found] : [])),
    left: settled.flatMap(({ each, reason }) => (each.found && reason !== null ? [each] : [])),
    refused: settled.flatMap(({ each, reason }) => (reason ? [{ sheet: each.found?.name ?? each.name, cell: 'A1', reason }] : [])),
  };
}
