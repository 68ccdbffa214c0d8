import type { Localized } from '../../../core/localized';
import type { SkippedEdit } from '../../../core/plan/types';
import { cellName } from '../../../core/snapshot/address';
import type { RevertReceipt } from '../../port';
import type { BatchOptions, Job } from '../batch';
import { CALL_BYTES, runJobs } from '../batch';
import type { RecordedCell, RecordedEntry } from '../journal/entry';
import { PARTS, plannedParts } from '../journal/entry';
import type { JournalPart } from '../journal/store';
import { removeJobs, stateJob } from '../journal/store';
import type { Features } from '../requirements';
import type { CellParts, PartName } from './cell-state';
import { deleteNoteJob } from './notes';
import type { OnWriting, PlacedWrite } from './queue-writes';
import { contentBlocks, suspend, writeJobs } from './queue-writes';
import type { CellNow } from './read-cells';
import { readCellJobs } from './read-cells';
import { SHEET_GONE, SHEET_PROTECTED } from './reasons';
import { likePlanned, samePart } from './same-state';
import { askSheets, findSheet } from './sheets';

interface SheetTask {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly { readonly recorded: RecordedCell; readonly index: number }[];
}

/** The parts that count for this cell: those set on purpose, and the number format where it changed along with the content. */
function touchedParts(recorded: RecordedCell, after: CellParts | null): PartName[] {
  const parts = plannedParts(recorded);
  const formatMoved = after === null ? recorded.planned.content !== undefined : after.format !== undefined;
  return formatMoved && !parts.includes('format') ? [...parts, 'format'] : parts;
}

/**
 * The parts to put back; `changed` where someone changed the cell since. A part that is as before needs nothing. Without a
 * recorded state (`after` null: the command or an earlier revert broke off) what looks like the plan is ours.
 */
function decide(recorded: RecordedCell, after: CellParts | null, now: CellParts): CellParts | 'changed' {
  const { before, planned } = recorded;
  const back: [PartName, unknown][] = [];
  for (const part of touchedParts(recorded, after)) {
    if (samePart(part, now, before)) continue;
    const isOurs = after === null ? likePlanned(part, now, planned) : samePart(part, now, { ...planned, ...after });
    if (!isOurs) return 'changed';
    back.push([part, before[part]]);
  }
  return Object.fromEntries(back) as CellParts;
}

export interface PutBackOptions {
  readonly features: Features;
  readonly batch: BatchOptions;
  readonly onWriting: OnWriting;
}

interface Decisions {
  readonly jobs: Job[];
  readonly restored: RecordedCell[];
  readonly changedSince: RecordedCell[];
}

function decideSheet({ sheet, cells }: SheetTask, entry: RecordedEntry, nowOf: (cell: RecordedCell) => CellNow | null, options: PutBackOptions): Decisions {
  const writes: PlacedWrite[] = [];
  const noteJobs: Job[] = [];
  const restored: RecordedCell[] = [];
  const changedSince: RecordedCell[] = [];
  for (const { recorded, index } of cells) {
    const now = nowOf(recorded);
    if (now === null) continue;
    const after = entry.after === null ? null : (entry.after.get(index) ?? {});
    const back = decide(recorded, after, now.parts);
    if (back === 'changed') {
      changedSince.push(recorded);
      continue;
    }
    restored.push(recorded);
    if (back.note === null) noteJobs.push(deleteNoteJob(sheet, cellName(recorded)));
    if (PARTS.some((part) => part !== 'note' && back[part] !== undefined)) {
      writes.push({ row: recorded.row, column: recorded.column, parts: back, format: now.format, amongHidden: now.amongHidden });
    }
  }
  options.onWriting(sheet.id, contentBlocks(writes));
  return { jobs: [...writeJobs(sheet, writes, options.features), ...noteJobs], restored, changedSince };
}

/** Names of the cells in a receipt, under their sheet's name of today. */
function places(name: string, cells: readonly RecordedCell[]): { sheet: string; cell: string }[] {
  return cells.map((cell) => ({ sheet: name, cell: cellName(cell) }));
}

/**
 * Puts a command's cells back as they were, in three round trips: the sheets, the cells as they are now, the writing. In the
 * last one the entry is first marked as being reverted and finally taken out of the journal, so that a revert that breaks off
 * can be repeated. Cells of protected sheets are refused, and the entry is kept for them. Throws errors of Office.js.
 */
export async function putBack(context: Excel.RequestContext, entry: RecordedEntry, parts: readonly JournalPart[], options: PutBackOptions): Promise<RevertReceipt> {
  const { features, batch } = options;
  const { head, cells } = entry;
  const own = parts.filter((part) => part.entry === head.id);
  const headPart = own.find(({ kind }) => kind === 'head');
  const list = askSheets(context);
  await context.sync();

  const refused: SkippedEdit[] = [];
  const refuse = (name: string, refusedCells: readonly RecordedCell[], reason: Localized): void => {
    refused.push(...places(name, refusedCells).map((place) => ({ ...place, reason })));
  };
  const found = head.sheets.flatMap((recordedSheet, sheetIndex): SheetTask[] => {
    const ownCells = cells.map((recorded, index) => ({ recorded, index })).filter(({ recorded }) => recorded.sheet === sheetIndex);
    const sheet = findSheet(list, recordedSheet);
    if (sheet === null) refuse(recordedSheet.name, ownCells.map(({ recorded }) => recorded), SHEET_GONE);
    return sheet === null ? [] : [{ sheet, cells: ownCells }];
  });
  const reading: Job[] = found.map(({ sheet }) => ({ request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => void sheet.protection.load('protected') }));
  const asked = found.map((task) => ({ task, read: readCellJobs(task.sheet, task.cells.map(({ recorded }) => recorded), features, reading) }));
  await runJobs(context, reading, batch);

  const open = asked.filter(({ task: { sheet, cells: ownCells } }) => {
    if (sheet.protection.protected) refuse(sheet.name, ownCells.map(({ recorded }) => recorded), SHEET_PROTECTED);
    return !sheet.protection.protected;
  });
  const tasks = open.map(({ task }) => task);
  const decisions = open.map(({ task, read }) => decideSheet(task, entry, read(), options));
  const keepEntry = refused.some(({ reason }) => reason === SHEET_PROTECTED);
  const writing = decisions.flatMap(({ jobs }) => jobs);
  const marking = headPart && writing.length > 0 && head.state !== 'reverting' ? [stateJob(context, head, headPart, 'reverting')] : [];
  const jobs = [...marking, ...writing, ...(keepEntry ? [] : removeJobs(context, own))];
  await runJobs(context, jobs, { ...batch, before: (ctx) => suspend(ctx, features) });
  return {
    restored: tasks.flatMap(({ sheet }, index) => places(sheet.name, decisions[index]?.restored ?? [])),
    changedSince: tasks.flatMap(({ sheet }, index) => places(sheet.name, decisions[index]?.changedSince ?? [])),
    refused,
  };
}
