import type { Localized } from '../../../core/localized';
import type { SkippedEdit } from '../../../core/plan/types';
import { cellName } from '../../../core/snapshot/address';
import { reachRefusal } from '../../journal/outside-reach';
import type { RevertReceipt } from '../../port';
import type { BatchOptions, Job } from '../batch';
import { runJobs } from '../batch';
import type { RecordedCell, RecordedEntry } from '../journal/entry';
import { PARTS } from '../journal/entry';
import type { JournalPart } from '../journal/store';
import { removeJobs, stateJob } from '../journal/store';
import { CHANGED_MEANWHILE, Stopped } from '../problems';
import type { CellParts } from './cell-state';
import { decide } from './decide';
import { followEntry, followSheets, type FollowedEntry, type SheetToday } from './follow-cells';
import type { Locks } from './locks';
import { lockJobs, lockOf, protectionJob } from './locks';
import { CELL_LOST, SHEET_GONE } from './reasons';
import type { CellNow } from './read-cells';
import { readCellJobs } from './read-cells';
import type { RowsSeen } from './rows-seen';
import { lastColumn, rowJobs } from './rows-seen';
import { askSheets, findSheet } from './sheets';
import type { CheckedOptions, CheckedWrite, SheetWrites } from './write-checked';
import { ownCells, undoChecked, writeChecked } from './write-checked';

export interface PutBackOptions extends CheckedOptions {
  /**
   * Whether the entry was recorded by the command that is going on: then its sheets are known by their ids, its formulas need no
   * leave, and parts that somebody changed since are left alone while the others are put back.
   */
  readonly own?: true;
}

interface SheetTask {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly { readonly recorded: RecordedCell; readonly index: number }[];
}

interface Decisions {
  readonly writes: SheetWrites;
  readonly restored: readonly RecordedCell[];
  readonly changedSince: readonly RecordedCell[];
  readonly refused: readonly { readonly recorded: RecordedCell; readonly reason: Localized }[];
}

/** What goes back where formats are locked: the number format that Excel changed along with the content stays. */
function withoutFormat(parts: CellParts): CellParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'format')) as CellParts;
}

function decideSheet({ sheet, cells }: SheetTask, entry: RecordedEntry, nowOf: (cell: RecordedCell) => CellNow | null, rows: RowsSeen, locks: Locks, isOwn: boolean): Decisions {
  const writes: CheckedWrite[] = [];
  const restored: RecordedCell[] = [];
  const changedSince: RecordedCell[] = [];
  const refused: { recorded: RecordedCell; reason: Localized }[] = [];
  for (const { recorded, index } of cells) {
    const now = nowOf(recorded);
    if (now === null) continue;
    const after = entry.after === null ? null : (entry.after.get(index) ?? {});
    const decided = decide(recorded, after, now.parts, isOwn);
    if (decided === 'changed') {
      changedSince.push(recorded);
      continue;
    }
    const back = locks.formats || recorded.planned.format !== undefined ? decided : withoutFormat(decided);
    const parts = PARTS.filter((part) => back[part] !== undefined);
    const needed = parts.length > 0;
    const locked = parts.map((part) => lockOf(locks, recorded, part, back, now.format)).find((why) => why !== null) ?? null;
    const reason = locked ?? (!isOwn && back.content && 'formula' in back.content ? reachRefusal(back.content.formula) : null);
    if (reason) {
      refused.push({ recorded, reason });
      continue;
    }
    restored.push(recorded);
    if (needed) writes.push({ row: recorded.row, column: recorded.column, parts: back, format: now.format, amongHidden: now.amongHidden, formatLocked: !locks.formats, seen: now.parts });
  }
  return { writes: { sheet, sheetId: sheet.id, writes, rows, own: ownCells(cells.map(({ recorded }) => recorded)) }, restored, changedSince, refused };
}

/** Names of the cells in a receipt, under their sheet's name of today. */
function places(name: string, cells: readonly RecordedCell[]): { sheet: string; cell: string }[] {
  return cells.map((cell) => ({ sheet: name, cell: cellName(cell) }));
}

/**
 * Puts a command's cells back as they were: the sheets, the cells as they are now, the writing, the journal. The entry is
 * marked as being reverted along with the first cell and taken out of the journal at the end, so that a revert that breaks off
 * can be repeated; it is kept for cells that could not be written. Where somebody else changes the cells meanwhile, everything
 * is put back as that person left it and `changed-meanwhile` ends the command. Throws errors of Office.js and `Stopped`.
 */
export async function putBack(context: Excel.RequestContext, recordedEntry: RecordedEntry, parts: readonly JournalPart[], options: PutBackOptions): Promise<RevertReceipt> {
  const { features, batch } = options;
  const { head } = recordedEntry;
  const isOwn = options.own ?? false;
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const list = askSheets(context);
  await context.sync();

  const { entry, lost } = isOwn ? { entry: recordedEntry, lost: [] } : await follow(context, recordedEntry, list, batch);
  const { cells } = entry;
  const refused: SkippedEdit[] = lost.map((cell) => ({ sheet: findSheet(list, head.sheets[cell.sheet]!)?.name ?? head.sheets[cell.sheet]!.name, cell: cellName(cell), reason: CELL_LOST }));
  const bySheet = head.sheets.map((): { recorded: RecordedCell; index: number }[] => []);
  cells.forEach((recorded, index) => bySheet[recorded.sheet]?.push({ recorded, index }));
  const tasks = head.sheets.flatMap((recordedSheet, sheetIndex): SheetTask[] => {
    const ownCellsHere = bySheet[sheetIndex] ?? [];
    const sheet = findSheet(list, recordedSheet, isOwn);
    if (sheet === null) refused.push(...places(recordedSheet.name, ownCellsHere.map(({ recorded }) => recorded)).map((place) => ({ ...place, reason: SHEET_GONE })));
    return sheet === null || ownCellsHere.length === 0 ? [] : [{ sheet, cells: ownCellsHere }];
  });
  const reading: Job[] = tasks.map(({ sheet }) => protectionJob(sheet));
  const asked = tasks.map((task) => {
    const recorded = task.cells.map((cell) => cell.recorded);
    return { task, read: readCellJobs(task.sheet, recorded, features, reading), rows: rowJobs(task.sheet, recorded, lastColumn(recorded), reading) };
  });
  await runJobs(context, reading, batch);

  const lockLooks: Job[] = [];
  const locks = tasks.map((task) => lockJobs(task.sheet, task.cells.map((cell) => cell.recorded), lockLooks));
  await runJobs(context, lockLooks, batch);

  const decisions = asked.map(({ task, read, rows }, at) => decideSheet(task, entry, read(), rows(), locks[at]!(), isOwn));
  decisions.forEach((decision, index) => {
    const name = tasks[index]?.sheet.name ?? '';
    refused.push(...decision.refused.map(({ recorded, reason }) => ({ sheet: name, cell: cellName(recorded), reason })));
  });
  await writeBack(context, decisions.map(({ writes }) => writes), entry, headPart, options);
  const keepEntry = refused.some(({ reason }) => reason !== SHEET_GONE && reason !== CELL_LOST);
  if (!keepEntry) await runJobs(context, removeJobs(context, own), batch);
  return {
    restored: tasks.flatMap(({ sheet }, index) => places(sheet.name, decisions[index]?.restored ?? [])),
    changedSince: tasks.flatMap(({ sheet }, index) => places(sheet.name, decisions[index]?.changedSince ?? [])),
    refused,
  };
}

/** The entry as its cells are placed today: rows and columns may have been put in, taken out or sorted since. */
async function follow(context: Excel.RequestContext, entry: RecordedEntry, list: Excel.WorksheetCollection, batch: BatchOptions): Promise<FollowedEntry> {
  const sheets = entry.head.sheets.map((recordedSheet, at): SheetToday => ({ sheet: findSheet(list, recordedSheet), before: entry.witnesses[at] ?? [], cells: entry.cells.filter((cell) => cell.sheet === at) }));
  const followed = await followSheets(context, sheets, batch);
  return followEntry(entry, followed.map((each, at) => ({ name: sheets[at]!.sheet?.name ?? entry.head.sheets[at]!.name, followed: each })));
}

async function writeBack(context: Excel.RequestContext, tasks: readonly SheetWrites[], { head }: RecordedEntry, headPart: JournalPart | undefined, options: PutBackOptions): Promise<void> {
  if (tasks.every(({ writes }) => writes.length === 0)) return;
  const marking = headPart && head.state !== 'reverting' ? [stateJob(context, head, headPart, 'reverting')] : [];
  const written = await writeChecked(context, tasks, marking, options);
  if (!written.disturbed) return;
  const unmarking = headPart && head.state !== 'reverting' ? [stateJob(context, head, headPart, head.state)] : [];
  await undoChecked(context, tasks, written, unmarking, options);
  throw new Stopped(CHANGED_MEANWHILE);
}

/** An entry whose cells go back to what they held just before they were written, where that is known. */
export function withBefore(entry: RecordedEntry, known: (index: number) => CellParts | null): RecordedEntry {
  const cells = entry.cells.map((cell, index): RecordedCell => {
    const held = known(index);
    if (held === null) return cell;
    const names = PARTS.filter((part) => cell.before[part] !== undefined && held[part] !== undefined);
    return { ...cell, before: { ...cell.before, ...Object.fromEntries(names.map((part) => [part, held[part]])) } };
  });
  return { ...entry, cells };
}
