import type { SkippedEdit } from '../../../core/plan/types';
import { cellName } from '../../../core/snapshot/address';
import type { RevertReceipt } from '../../port';
import type { BatchOptions, Job } from '../batch';
import { runJobs } from '../batch';
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
import type { AskedSheet, FoundSheet } from './sheets';
import { foundSheet, sheetJob } from './sheets';

interface SheetTask {
  readonly found: FoundSheet;
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

function decideSheet({ found, cells }: SheetTask, entry: RecordedEntry, nowOf: (cell: RecordedCell) => CellNow | null, options: PutBackOptions): Decisions {
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
    if (back.note === null) noteJobs.push(deleteNoteJob(found.sheet, cellName(recorded)));
    if (PARTS.some((part) => part !== 'note' && back[part] !== undefined)) {
      writes.push({ row: recorded.row, column: recorded.column, parts: back, format: now.format, amongHidden: now.amongHidden });
    }
  }
  options.onWriting(found.id, contentBlocks(writes));
  return { jobs: [...writeJobs(found.sheet, writes, options.features), ...noteJobs], restored, changedSince };
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
  const asked = head.sheets.map((): AskedSheet => ({ byName: null, byId: null }));
  await runJobs(context, asked.map((sheet, index) => sheetJob(sheet, head.sheets[index]?.name ?? '', head.sheets[index]?.id ?? null)), batch);

  const refused: SkippedEdit[] = [];
  const tasks: SheetTask[] = [];
  asked.forEach((sheet, sheetIndex) => {
    const ownCells = cells.map((recorded, index) => ({ recorded, index })).filter(({ recorded }) => recorded.sheet === sheetIndex);
    const found = foundSheet(sheet);
    if (found && !found.isProtected) tasks.push({ found, cells: ownCells });
    else {
      const reason = found ? SHEET_PROTECTED : SHEET_GONE;
      refused.push(...places(found?.name ?? head.sheets[sheetIndex]?.name ?? '', ownCells.map(({ recorded }) => recorded)).map((place) => ({ ...place, reason })));
    }
  });
  const reading: Job[] = [];
  const reads = tasks.map(({ found, cells: ownCells }) => readCellJobs(found.sheet, ownCells.map(({ recorded }) => recorded), features, reading));
  if (reading.length > 0) await runJobs(context, reading, batch);

  const decisions = tasks.map((task, index) => decideSheet(task, entry, reads[index]?.() ?? (() => null), options));
  const keepEntry = refused.some(({ reason }) => reason === SHEET_PROTECTED);
  const writing = decisions.flatMap(({ jobs }) => jobs);
  const marking = headPart && writing.length > 0 && head.state !== 'reverting' ? [stateJob(context, head, headPart, 'reverting')] : [];
  const jobs = [...marking, ...writing, ...(keepEntry ? [] : removeJobs(context, own))];
  if (jobs.length > 0) await runJobs(context, jobs, { ...batch, before: (ctx) => suspend(ctx, features) });
  return {
    restored: tasks.flatMap(({ found }, index) => places(found.name, decisions[index]?.restored ?? [])),
    changedSince: tasks.flatMap(({ found }, index) => places(found.name, decisions[index]?.changedSince ?? [])),
    refused,
  };
}
