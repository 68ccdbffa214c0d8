import { followRows } from '../../core/journal/follow-rows';
import { type CellOutcome, type RevertReceipt, settle, type SettledCell } from '../../core/journal/settle';
import type { Localized } from '../../core/localized';
import { cellName } from '../../core/snapshot/address';
import type { RecordedCell, RecordedEntry } from '../journal/entry';
import { PARTS, plannedParts } from '../journal/entry';
import type { CellParts } from '../journal/cell-state';
import { followEntry, type FollowedEntry, outcomeOfLost } from '../journal/follow-entry';
import { backUnder } from '../journal/locks';
import { followRemembered } from '../journal/rows-seen';
import { partsBack } from '../journal/parts-back';
import { SHEET_GONE } from '../journal/reasons';
import { samePart } from '../journal/same-state';
import { reachRefusal } from '../journal/outside-reach';
import { partsAt, writeParts } from './cell-parts';
import { keepRest, markReverting, remove } from './journal-store';
import { locksOf, takesFormats } from './locks';
import { type OwnMark, ownMarks, removeMarks } from './marks';
import { isInTable, obstacle } from './prepare';
import { quietly } from './quietly';
import { IN_TABLE, NOT_PUT_BACK } from './reasons';
import { firstRows } from './rows-seen';
import { findSheet } from './sheets';
import type { EtApplication, EtWorkbook, EtWorksheet } from './types';

/** Told which cells are about to be written: their change events are the host's own. */
export type OnWriting = (sheet: string, cells: readonly { readonly row: number; readonly column: number }[]) => void;

export interface PutBackOptions {
  readonly app: EtApplication;
  readonly onWriting: OnWriting;
  /**
   * Whether the entry was recorded by the command that is going on: its cells are where they were, its formulas need no leave, and
   * parts that somebody changed since are left alone while the others are put back.
   */
  readonly own?: true;
}

interface Writing {
  readonly sheet: EtWorksheet;
  readonly recorded: RecordedCell;
  readonly parts: CellParts;
}

/** The entry as its cells are placed today: rows and columns may have been put in, taken out or sorted since. */
function follow(book: EtWorkbook, entry: RecordedEntry): FollowedEntry {
  const places = entry.head.sheets.map((recorded, at) => {
    const sheet = findSheet(book, recorded);
    const followed = sheet ? followRemembered(entry.rows[at]!, (last, right) => firstRows(sheet, last, right)) : followRows([], []);
    return { name: sheet?.Name ?? recorded.name, followed };
  });
  return followEntry(entry, places);
}

function hasParts(parts: CellParts): boolean {
  return PARTS.some((part) => parts[part] !== undefined);
}

/** Why a formula does not go back; null where it does. */
function formulaRefusal(sheet: EtWorksheet, cell: RecordedCell, { content }: CellParts, isOwn: boolean): Localized | null {
  if (!content || !('formula' in content)) return null;
  if (isInTable(sheet, cell)) return IN_TABLE.refused;
  return isOwn ? null : reachRefusal(content.formula);
}

/** What becomes of a cell; one that is to be written joins the writings. */
function decideCell(
  sheet: EtWorksheet,
  recorded: RecordedCell,
  { after }: RecordedEntry,
  isOwn: boolean,
  isMarked: boolean,
  writings: Writing[],
): CellOutcome {
  const written = after === null ? null : (after.get(recorded.index) ?? {});
  const now = partsAt(sheet, recorded);
  const decided = partsBack(recorded, written, now, isOwn);
  if (decided === 'changed') return 'changed';
  const locks = locksOf(sheet);
  if (decided === 'lost') return outcomeOfLost(plannedParts(recorded), isMarked && !locks.formats);
  const going = backUnder(locks, recorded, { parts: decided, unmarks: isMarked, format: now.format });
  if ('reason' in going) return going;
  const { parts } = going;
  if (!hasParts(parts)) return 'restored';
  const reason = obstacle(sheet, recorded, parts) ?? formulaRefusal(sheet, recorded, parts, isOwn);
  if (reason) return { reason };
  writings.push({ sheet, recorded, parts });
  return 'restored';
}

/** Writes cells and reads them back; those that WPS did not take as they were. */
function writeBack(writings: readonly Writing[], { app, onWriting }: PutBackOptions): ReadonlySet<RecordedCell> {
  for (const { sheet, recorded } of writings) onWriting(sheet.Name, [recorded]);
  quietly(app, () => {
    for (const { sheet, recorded, parts } of writings) writeParts(sheet, recorded, parts);
  });
  const isBack = ({ sheet, recorded, parts }: Writing): boolean => {
    const now = partsAt(sheet, recorded);
    return PARTS.every((part) => samePart(part, now, parts));
  };
  return new Set(writings.filter((writing) => !isBack(writing)).map(({ recorded }) => recorded));
}

/**
 * Puts a command's cells back as they were. The entry is marked as being reverted before the first cell is written and taken out of
 * the journal at the end, so that a revert that breaks off can be repeated; it is kept for cells that could not be put back. Marks are
 * taken off wherever the entry's sheets have them now. Throws errors of WPS.
 */
export function putBack(book: EtWorkbook, recordedEntry: RecordedEntry, options: PutBackOptions): RevertReceipt {
  const { head } = recordedEntry;
  const isOwn = options.own ?? false;
  const { entry, lost } = isOwn ? { entry: recordedEntry, lost: [] } : follow(book, recordedEntry);
  const sheets = head.sheets.map((recorded) => findSheet(book, recorded));
  const marks = sheets.map((sheet): OwnMark[] => (sheet ? ownMarks(sheet).filter((mark) => mark.entry === head.id) : []));
  const isHeld = sheets.map((sheet, at) => sheet !== null && marks[at]!.length > 0 && !takesFormats(sheet));
  const nameOf = (at: number): string => sheets[at]?.Name ?? head.sheets[at]!.name;
  const settledAs = (recorded: RecordedCell, outcome: CellOutcome): SettledCell<RecordedCell> => ({
    sheet: nameOf(recorded.sheet),
    cell: cellName(recorded),
    recorded,
    outcome,
  });
  const writings: Writing[] = [];
  const decided = entry.cells.map((recorded) => {
    const sheet = sheets[recorded.sheet];
    return settledAs(
      recorded,
      sheet
        ? decideCell(sheet, recorded, entry, isOwn, marks[recorded.sheet]!.length > 0, writings)
        : { reason: SHEET_GONE, forGood: true },
    );
  });
  if (writings.length > 0 && !isOwn) markReverting(book, head);
  const notBack = writeBack(writings, options);
  removeMarks(marks.filter((_own, at) => !isHeld[at]).flat());
  const settled = decided.map((cell) => (notBack.has(cell.recorded) ? { ...cell, outcome: { reason: NOT_PUT_BACK } } : cell));
  const { receipt, rest } = settle([
    ...lost.map((recorded) => settledAs(recorded, outcomeOfLost(plannedParts(recorded), isHeld[recorded.sheet]!))),
    ...settled,
  ]);
  // What a command takes back itself leaves nothing that a person could want back, but for what could not be written.
  const stays = isOwn ? rest.filter((cell) => notBack.has(cell)) : rest;
  if (stays.length > 0) keepRest(book, recordedEntry, stays);
  else remove(book, head.id);
  return receipt;
}
