import { type CellOutcome, type RevertReceipt, settle, type SettledCell } from '../../../core/journal/settle';
import { cellName } from '../../../core/snapshot/address';
import { reachRefusal } from '../../journal/outside-reach';
import type { RecordedCell, RecordedEntry } from '../../journal/entry';
import { PARTS, plannedParts } from '../../journal/entry';
import type { JournalPart } from '../../journal/entry-parts';
import type { CellParts } from '../../journal/cell-state';
import { followEntry, type FollowedEntry, outcomeOfLost } from '../../journal/follow-entry';
import { backUnder, type Locks } from '../../journal/locks';
import { partsBack } from '../../journal/parts-back';
import { SHEET_GONE } from '../../journal/reasons';
import type { RowsSeen } from '../../journal/rows-seen';
import { lastColumn } from '../../journal/rows-seen';
import { Stopped } from '../../host-problems';
import type { BatchOptions, Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { leftJob, removeJobs, stateJob } from '../journal-store';
import { CHANGED_MEANWHILE } from '../excel-problems';
import { followSheets, type SheetToday } from './follow-sheets';
import { allowsFormats, lockJobs, protectionJob } from './locks';
import { askFormats } from './ask-formats';
import { type OwnMark, ownMarks, unmarkJobs } from './own-marks';
import type { CellNow } from './read-cells';
import type { TablesCalmed } from './reacting-tables';
import { readCellJobs } from './read-cells';
import { MARKS_HIDDEN, TABLE_REACTS } from './reasons';
import { rowJobs } from './rows-seen';
import { askSheets, findSheet } from './sheets';
import { askTables, type TablePlace, tableJobs } from './tables';
import type { CheckedOptions, CheckedWrite, SheetWrites } from './checked-writes';
import { ownCells, undoChecked, writeChecked } from './write-checked';

export interface PutBackOptions extends Omit<CheckedOptions, 'entry'> {
  /**
   * Whether the entry was recorded by the command that is going on: then its sheets are known by their ids, its formulas need no
   * leave, and parts that somebody changed since are left alone while the others are put back.
   */
  readonly own?: true;
}

interface SheetTask {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly RecordedCell[];
  readonly tables: readonly TablePlace[];
}

type RecordedWrite = CheckedWrite & { readonly recorded: RecordedCell };

interface Decisions {
  readonly writes: SheetWrites<RecordedWrite>;
  readonly settled: readonly SettledCell<RecordedCell>[];
}

/** What is known of a command's marks on a sheet. */
interface SheetMarks {
  readonly isMarked: boolean;
  /** Whether none were found, but some may be among the formats of which Excel says nothing. */
  readonly mayBeHidden: boolean;
}

/** Recorded cells under the name of their sheet, all with one outcome. */
function settledAs(sheet: string, cells: readonly RecordedCell[], outcome: CellOutcome): SettledCell<RecordedCell>[] {
  return cells.map((recorded) => ({ sheet, cell: cellName(recorded), recorded, outcome }));
}

function decideSheet(
  { sheet, cells, tables }: SheetTask,
  entry: RecordedEntry,
  nowOf: (cell: RecordedCell) => CellNow | null,
  rows: RowsSeen,
  locks: Locks,
  { isMarked, mayBeHidden }: SheetMarks,
  isOwn: boolean,
): Decisions {
  const writes: RecordedWrite[] = [];
  const settle = (recorded: RecordedCell): CellOutcome | null => {
    const now = nowOf(recorded);
    if (now === null) return null;
    const after = entry.after === null ? null : (entry.after.get(recorded.index) ?? {});
    const decided = partsBack(recorded, after, now.parts, isOwn);
    if (decided === 'changed') return 'changed';
    if (mayBeHidden && recorded.planned.mark !== undefined) return { reason: MARKS_HIDDEN };
    if (decided === 'lost') return outcomeOfLost(plannedParts(recorded), isMarked && !locks.formats);
    const going = backUnder(locks, recorded, { parts: decided, unmarks: isMarked, format: now.format });
    if ('reason' in going) return going;
    const { parts } = going;
    if (PARTS.every((part) => parts[part] === undefined)) return 'restored';
    const reach = !isOwn && parts.content && 'formula' in parts.content ? reachRefusal(parts.content.formula) : null;
    if (reach) return { reason: reach };
    writes.push({
      recorded,
      row: recorded.row,
      column: recorded.column,
      parts,
      format: now.format,
      amongHidden: now.amongHidden,
      formatLocked: !locks.formats,
      seen: now.parts,
    });
    return 'restored';
  };
  const settled = cells.flatMap((recorded) => {
    const outcome = settle(recorded);
    return outcome === null ? [] : settledAs(sheet.name, [recorded], outcome);
  });
  return { writes: { sheet, sheetId: sheet.id, writes, rows, own: ownCells(cells), tables }, settled };
}

/**
 * Puts a command's cells back as they were: the sheets, the cells as they are now, the writing, the journal. The entry is
 * marked as being reverted along with the first cell and taken out of the journal at the end, so that a revert that breaks off
 * can be repeated; it is kept for cells that could not be put back. Where somebody else changes the cells meanwhile, everything
 * is put back as that person left it and `changed-meanwhile` ends the command. Marks are taken off at the end, wherever the entry's
 * sheets have them now. Throws errors of Office.js and `Stopped`.
 */
export async function putBack(
  context: Excel.RequestContext,
  recordedEntry: RecordedEntry,
  parts: readonly JournalPart[],
  options: PutBackOptions,
): Promise<RevertReceipt> {
  const { features, batch } = options;
  const { head } = recordedEntry;
  const isOwn = options.own ?? false;
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const list = askSheets(context);
  const tableList = askTables(context);
  await context.sync();

  const { entry, lost } = isOwn ? { entry: recordedEntry, lost: [] } : await follow(context, recordedEntry, list, batch);
  const bySheet = head.sheets.map((): RecordedCell[] => []);
  for (const cell of entry.cells) bySheet[cell.sheet]?.push(cell);
  const gone: SettledCell<RecordedCell>[] = [];
  const found = head.sheets.flatMap((recordedSheet, sheetIndex): Omit<SheetTask, 'tables'>[] => {
    const cells = bySheet[sheetIndex] ?? [];
    const sheet = findSheet(list, recordedSheet, isOwn);
    if (sheet === null) gone.push(...settledAs(recordedSheet.name, cells, { reason: SHEET_GONE, forGood: true }));
    return sheet === null ? [] : [{ sheet, cells }];
  });
  const reading: Job[] = found.map(({ sheet }) => protectionJob(sheet));
  const tables = tableJobs(tableList, reading);
  const isMarking = recordedEntry.cells.some(({ planned }) => planned.mark !== undefined);
  const asked = found.map((task) => ({
    task,
    read: readCellJobs(task.sheet, task.cells, features, reading),
    rows: rowJobs(task.sheet, task.cells, lastColumn(task.cells), reading),
  }));
  const formats = await askFormats(context, isMarking ? found.map(({ sheet }) => sheet) : [], reading, batch);
  const places = tables();
  const tasks = found.map((task): SheetTask => ({ ...task, tables: places.filter(({ sheet }) => sheet === task.sheet.name) }));
  const isOurs = ({ entry: of }: OwnMark): boolean => of === head.id || (of === null && (isOwn || head.state !== 'done'));
  const marks = (await ownMarks(context, formats, batch)).filter(isOurs);

  const lockLooks: Job[] = [];
  const looks = tasks.map((task) => lockJobs(task.sheet, task.cells, lockLooks));
  await runJobs(context, lockLooks, batch);
  const locks = looks.map((locksOf) => locksOf());

  const unplaced = lost.flatMap((cell) => {
    const sheet = findSheet(list, head.sheets[cell.sheet]!);
    return settledAs(
      sheet?.name ?? head.sheets[cell.sheet]!.name,
      [cell],
      outcomeOfLost(
        plannedParts(cell),
        marks.some((mark) => mark.sheet === sheet && !allowsFormats(mark.sheet)),
      ),
    );
  });
  const stateOf = ({ sheet }: Pick<SheetTask, 'sheet'>): SheetMarks => {
    const isMarked = marks.some((mark) => mark.sheet === sheet);
    return { isMarked, mayBeHidden: !isMarked && formats.some((each) => each.sheet === sheet && each.isPartial) };
  };
  const decisions = asked.map(({ task, read, rows }, at) =>
    decideSheet(tasks[at]!, entry, read(), rows(), locks[at]!, stateOf(task), isOwn),
  );
  const { returned, left } = await writeBack(
    context,
    decisions.map(({ writes }) => writes),
    entry,
    headPart,
    { ...options, entry: head.id },
  );
  const kept = new Set([...returned].map(({ recorded }) => recorded));
  const settled = decisions
    .flatMap((decision) => decision.settled)
    .map((cell): SettledCell<RecordedCell> => (kept.has(cell.recorded) ? { ...cell, outcome: { reason: TABLE_REACTS } } : cell));
  const { receipt, rest } = settle([...gone, ...unplaced, ...settled]);
  const unmarking = unmarkJobs(marks.filter(({ sheet }) => allowsFormats(sheet)));
  await runJobs(
    context,
    [...unmarking, ...(rest.length > 0 && headPart ? [leftJob(context, recordedEntry, headPart, rest)] : removeJobs(context, own))],
    batch,
  );
  return left.length === 0 ? receipt : { ...receipt, refused: [...receipt.refused, ...left] };
}

/** The entry as its cells are placed today: rows and columns may have been put in, taken out or sorted since. */
async function follow(
  context: Excel.RequestContext,
  entry: RecordedEntry,
  list: Excel.WorksheetCollection,
  batch: BatchOptions,
): Promise<FollowedEntry> {
  const sheets = entry.head.sheets.map((recordedSheet, at): SheetToday => ({
    sheet: findSheet(list, recordedSheet),
    remembered: entry.rows[at]!,
  }));
  const followed = await followSheets(context, sheets, batch);
  return followEntry(
    entry,
    followed.map((each, at) => ({ name: sheets[at]!.sheet?.name ?? entry.head.sheets[at]!.name, followed: each })),
  );
}

async function writeBack(
  context: Excel.RequestContext,
  tasks: readonly SheetWrites<RecordedWrite>[],
  { head }: RecordedEntry,
  headPart: JournalPart | undefined,
  options: CheckedOptions,
): Promise<TablesCalmed<RecordedWrite>> {
  if (tasks.every(({ writes }) => writes.length === 0)) return { returned: new Set(), left: [] };
  const marking = headPart && head.state !== 'reverting' ? [stateJob(context, head, headPart, 'reverting')] : [];
  const written = await writeChecked(context, tasks, marking, options);
  if (!written.disturbed) return written;
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
