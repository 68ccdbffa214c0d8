import type { RowWitness } from '../../../core/journal/row-witness';
import type { Localized } from '../../../core/localized';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import type { CellRange } from '../../../core/snapshot/types';
import type { Language } from '../../../core/localized';
import type { BatchOptions, Job } from '../batch';
import { CALL_BYTES, runJobs } from '../batch';
import { cellCount, cellKey, cover, isInside, tiles } from '../blocks';
import { MERGE_BLOCK_CELLS, MOST_MERGE_BLOCKS, readMerges } from '../read/merges';
import type { JournalPart } from '../journal/store';
import { askParts, journalParts } from '../journal/store';
import type { Features } from '../requirements';
import type { CellParts, StateBlocks } from './cell-state';
import { stateAt, stateJob, statesByCell } from './cell-state';
import type { AskedNotes } from './notes';
import { commentJobs, noteJobs, noteObstacle } from './notes';
import { SPILL_PROPERTIES, plainObstacle, spillJob, spillObstacles } from './obstacles';
import type { PlacedEdit } from './place-edits';
import { placeEdits } from './place-edits';
import { SHEET_GONE, SHEET_PROTECTED } from './reasons';
import { rememberJobs, witnessesOf } from './follow-cells';
import type { RowsSeen } from './rows-seen';
import { askSheets, findSheet } from './sheets';

/** A cell that will be written. */
export interface PreparedCell extends PlacedEdit {
  readonly before: CellParts;
  /** Number format now. */
  readonly format: string;
  readonly amongHidden: boolean;
}

export interface PreparedSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly PreparedCell[];
  /** The rows of the cells, and those around them, as they were seen along with them. */
  readonly rows: RowsSeen;
  /** What the sheet's rows say besides the cells. */
  readonly witnesses: readonly RowWitness[];
}

/** What of a plan can be written, what cannot, and the journal as it stands. Nothing is written yet. */
export interface PreparedPlan {
  readonly sheets: readonly PreparedSheet[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but without their note. */
  readonly notesSkipped: readonly SkippedEdit[];
  readonly parts: readonly JournalPart[];
}

interface SheetWork {
  readonly sheet: Excel.Worksheet;
  readonly placed: readonly PlacedEdit[];
  readonly states: StateBlocks;
  notes: AskedNotes | null;
  rows: () => RowsSeen;
}

function wants(placed: readonly PlacedEdit[], part: keyof CellParts): PlacedEdit[] {
  return placed.filter(({ planned }) => planned[part] !== undefined);
}

/** The blocks to ask for merges that may reach the cells to write: all above and left of them, or the nearest of that. */
function mergeBlocks(placed: readonly PlacedEdit[]): CellRange[] | null {
  const cells = wants(placed, 'content');
  if (cells.length === 0) return [];
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  const nearest = Math.max(1, Math.min(...cells.map(({ row }) => row)) - 100);
  const most = MOST_MERGE_BLOCKS * MERGE_BLOCK_CELLS;
  const range = [1, nearest].map((top): CellRange => ({ top, left: 1, bottom, right })).find((candidate) => cellCount(candidate) <= most);
  return range ? tiles(range, MERGE_BLOCK_CELLS) : null;
}

/** What to ask of a sheet: its protection, the cells as they are, notes and comments where notes are to be written. */
function lookJobs(work: SheetWork, features: Features): Job[] {
  const { sheet, placed, states } = work;
  const extra = ['rowHidden', 'columnHidden', ...(features.spill ? SPILL_PROPERTIES : [])];
  const jobs: Job[] = [
    { request: 2 * CALL_BYTES, response: CALL_BYTES, queue: () => void sheet.protection.load('protected') },
    ...cover(placed).map((block) => stateJob(sheet, block, extra, states)),
  ];
  work.rows = rememberJobs(sheet, placed, jobs);
  const noted = wants(placed, 'note');
  if (noted.length > 0) work.notes = noteJobs(sheet, noted, features, jobs);
  return jobs;
}

function refuse(placed: readonly PlacedEdit[], reason: Localized): SkippedEdit[] {
  return placed.flatMap(({ edits }) => edits.map(({ sheet, cell }) => ({ sheet, cell, reason })));
}

function without<K extends keyof CellParts>(parts: CellParts, part: K): CellParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)) as CellParts;
}

/** Sorts the cells of one sheet, after all looks, into those that can be written and those that cannot. */
function sortCells(work: SheetWork, merges: readonly CellRange[] | null, spilled: ReadonlyMap<string, Localized>, features: Features): Omit<PreparedPlan, 'parts' | 'sheets'> & { readonly cells: PreparedCell[] } {
  const cells: PreparedCell[] = [];
  const refused: SkippedEdit[] = [];
  const notesSkipped: SkippedEdit[] = [];
  const stateOf = statesByCell(work.states);
  for (const placed of work.placed) {
    const { row, column } = placed;
    const asked = stateOf.get(cellKey(placed));
    if (!asked) continue;
    const obstacle = placed.planned.content ? (plainObstacle(asked, merges, placed) ?? spilled.get(cellKey(placed)) ?? null) : null;
    if (obstacle) {
      refused.push(...refuse([placed], obstacle));
      continue;
    }
    const noteFault = placed.planned.note === undefined || work.notes === null ? null : noteObstacle(work.notes, placed, features);
    const planned = noteFault === null ? placed.planned : without(placed.planned, 'note');
    if (Object.keys(planned).length === 0) {
      refused.push(...refuse([placed], noteFault ?? SHEET_GONE));
      continue;
    }
    if (noteFault !== null) notesSkipped.push(...refuse([placed], noteFault));
    const { content, format } = stateAt(asked, row, column);
    const before: CellParts = {
      ...(planned.content === undefined ? {} : { content, format }),
      ...(planned.format === undefined ? {} : { format }),
      ...(planned.mark === undefined ? {} : { mark: null }),
      ...(planned.note === undefined ? {} : { note: null }),
    };
    cells.push({ ...placed, planned, before, format, amongHidden: asked.range.rowHidden !== false || asked.range.columnHidden !== false });
  }
  return { cells, refused, notesSkipped };
}

/**
 * Looks at every cell that a plan wants to write: three round trips, however many cells and sheets (one more where comments,
 * and one where formulas that spill or arrays are about). Throws errors of Office.js.
 */
export async function preparePlan(context: Excel.RequestContext, plan: EditPlan, features: Features, language: Language, options: BatchOptions): Promise<PreparedPlan> {
  const { bySheet, refused } = placeEdits(plan, language);
  if (bySheet.size === 0) return { sheets: [], refused, notesSkipped: [], parts: [] };
  const collection = askParts(context);
  const list = askSheets(context);
  await context.sync();

  const works = [...bySheet].flatMap(([name, placed]): SheetWork[] => {
    const sheet = findSheet(list, { name });
    if (sheet === null) refused.push(...refuse(placed, SHEET_GONE));
    return sheet === null ? [] : [{ sheet, placed, states: new Map(), notes: null, rows: () => ({ right: 1, rows: new Map() }) }];
  });
  await runJobs(context, works.flatMap((work) => lookJobs(work, features)), options);
  const open = works.filter(({ sheet, placed }) => {
    if (sheet.protection.protected) refused.push(...refuse(placed, SHEET_PROTECTED));
    return !sheet.protection.protected;
  });
  await runJobs(context, open.flatMap(({ notes }) => (notes === null ? [] : commentJobs(notes))), options);
  const questions = open.map(({ sheet, placed }) => ({ sheet, blocks: features.mergedAreas ? mergeBlocks(placed) : [] }));
  const merges = await readMerges(context, questions, options);
  const spills = features.spill ? await lookAtSpills(context, open, options) : [];

  const sorted = open.map((work, index) => ({ work, ...sortCells(work, merges[index] ?? null, spills[index] ?? new Map<string, Localized>(), features) }));
  return {
    sheets: sorted.filter(({ cells }) => cells.length > 0).map(({ work, cells }): PreparedSheet => {
      const rows = work.rows();
      return { id: work.sheet.id, name: work.sheet.name, cells, rows, witnesses: witnessesOf(rows, cells) };
    }),
    refused: [...refused, ...sorted.flatMap((sheet) => sheet.refused)],
    notesSkipped: sorted.flatMap((sheet) => sheet.notesSkipped),
    parts: journalParts(collection),
  };
}

async function lookAtSpills(context: Excel.RequestContext, works: readonly SheetWork[], options: BatchOptions): Promise<Map<string, Localized>[]> {
  const looks = works.map(({ sheet, placed, states }) => {
    const cells = wants(placed, 'content');
    return [...states.values()].flatMap((asked) => spillJob(sheet, asked, cells.filter(({ row, column }) => isInside(asked.block, row, column))) ?? []);
  });
  await runJobs(context, looks.flat().map(({ job }) => job), options);
  return looks.map((own) => new Map(own.flatMap(({ look }) => [...spillObstacles(look)])));
}
