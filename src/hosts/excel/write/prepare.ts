import type { Localized, Language } from '../../../core/localized';
import type { EditPlan, SkippedEdit } from '../../../core/plan/types';
import type { CellRange } from '../../../core/snapshot/types';
import { cellCount, cellKey, cover, isInside, tiles } from '../../../core/snapshot/cell-blocks';
import type { JournalPart } from '../../journal/entry-parts';
import type { CellParts } from '../../journal/cell-state';
import type { PlacedEdit } from '../../journal/place-edits';
import { placeEdits } from '../../journal/place-edits';
import { SHEET_GONE } from '../../journal/reasons';
import { admit, type Admitted, isAdmitted } from '../../journal/admit';
import { type Locks, lockOf, OPEN } from '../../journal/locks';
import type { CellToWrite, SheetToWrite } from '../../journal/new-entry';
import { rememberedIn } from '../../journal/rows-seen';
import type { RowsSeen } from '../../journal/rows-seen';
import type { BatchOptions, Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { MERGE_BLOCK_CELLS, MOST_MERGE_BLOCKS, readMerges } from '../read/merges';
import { askParts, journalParts } from '../journal-store';
import type { Features } from '../requirements';
import type { AskedStates, StateBlocks } from './ask-states';
import { stateAt, stateJob, statesByCell } from './ask-states';
import { lockJobs, protectionJob } from './locks';
import type { AskedNotes } from './notes';
import { commentJobs, noteJobs, noteObstacle } from './notes';
import { type AskedSize, SPILL_PROPERTIES, plainObstacle, sizeJob, spillJob, spillObstacles } from './obstacles';
import { IN_TABLE } from './reasons';
import { rememberJobs } from './follow-sheets';
import { askSheets, findSheet } from './sheets';
import type { AskedTables, TablePlace } from './tables';
import { askTables, besideJobs, besideTable, isInTable, tableJobs } from './tables';

/** A cell that will be written. */
export interface PreparedCell extends CellToWrite {
  /** Number format now. */
  readonly format: string;
  readonly amongHidden: boolean;
  readonly formatLocked: boolean;
}

export interface PreparedSheet extends SheetToWrite {
  readonly cells: readonly PreparedCell[];
  /** The rows of the cells, and those around them, as they were seen along with them. */
  readonly rows: RowsSeen;
  /** The tables (ListObject) on the sheet. */
  readonly tables: readonly TablePlace[];
}

/** What of a plan can be written, what cannot, and the journal as it stands. Nothing is written yet. */
export interface PreparedPlan {
  readonly sheets: readonly PreparedSheet[];
  readonly refused: readonly SkippedEdit[];
  /** Cells that are written, but not all of what was planned: without their note, or the result in place of a formula. */
  readonly otherwise: readonly SkippedEdit[];
  readonly parts: readonly JournalPart[];
}

interface SheetWork {
  readonly sheet: Excel.Worksheet;
  readonly placed: readonly PlacedEdit[];
  readonly states: StateBlocks;
  notes: AskedNotes | null;
  rows: () => RowsSeen;
  locks: () => Locks;
  tables: AskedTables;
  readonly size: AskedSize;
}

function workOn(sheet: Excel.Worksheet, placed: readonly PlacedEdit[]): SheetWork {
  return {
    sheet,
    placed,
    states: new Map(),
    notes: null,
    rows: () => ({ right: 1, rows: new Map() }),
    locks: () => OPEN,
    tables: { places: [], bodies: [], lines: new Map() },
    size: sizeJob(sheet),
  };
}

/** What is asked where the first look found comments, a protection, or a table next to a cell. */
function secondLooks(works: readonly SheetWork[], tables: readonly TablePlace[]): Job[] {
  const jobs: Job[] = [];
  for (const work of works) {
    if (work.notes) jobs.push(...commentJobs(work.notes));
    work.locks = lockJobs(work.sheet, work.placed, jobs);
    work.tables = besideJobs(work.sheet, tables, work.placed, jobs);
  }
  return jobs;
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
  const jobs: Job[] = [protectionJob(sheet), ...cover(placed).map((block) => stateJob(sheet, block, extra, states))];
  work.rows = rememberJobs(sheet, placed, jobs);
  if (features.spill) jobs.push(work.size.job);
  const noted = wants(placed, 'note');
  if (noted.length > 0) work.notes = noteJobs(sheet, noted, features, jobs);
  return jobs;
}

function refuse(placed: readonly PlacedEdit[], reason: Localized): SkippedEdit[] {
  return placed.flatMap(({ edits }) => edits.map(({ sheet, cell }) => ({ sheet, cell, reason })));
}

function admitted(
  work: SheetWork,
  placed: PlacedEdit,
  asked: AskedStates,
  obstacle: Localized | null,
  locks: Locks,
  features: Features,
): Admitted | Localized {
  const { content, note } = placed.planned;
  const isInside = content !== undefined && isInTable(work.tables, placed);
  const { format } = stateAt(asked, placed.row, placed.column);
  return admit(placed, {
    obstacle: obstacle ?? (content && !isInside ? besideTable(work.tables, placed, features) : null),
    table: isInside ? IN_TABLE : null,
    ofPart: (part, wanted) =>
      lockOf(locks, placed, part, wanted, format) ??
      (part === 'note' && note !== undefined && work.notes ? noteObstacle(work.notes, placed, features) : null),
  });
}

/** Sorts the cells of one sheet, after all looks, into those that can be written and those that cannot. */
function sortCells(
  work: SheetWork,
  merges: readonly CellRange[] | null,
  spilled: ReadonlyMap<string, Localized>,
  features: Features,
): Omit<PreparedPlan, 'parts' | 'sheets'> & { readonly cells: PreparedCell[] } {
  const cells: PreparedCell[] = [];
  const refused: SkippedEdit[] = [];
  const otherwise: SkippedEdit[] = [];
  const stateOf = statesByCell(work.states);
  const locks = work.locks();
  for (const placed of work.placed) {
    const { row, column } = placed;
    const asked = stateOf.get(cellKey(placed));
    if (!asked) continue;
    const obstacle = placed.planned.content ? (plainObstacle(asked, merges, placed) ?? spilled.get(cellKey(placed)) ?? null) : null;
    const admission = admitted(work, placed, asked, obstacle, locks, features);
    if (!isAdmitted(admission)) {
      refused.push(...refuse([placed], admission));
      continue;
    }
    const { planned } = admission;
    otherwise.push(...[...new Set(admission.otherwise)].flatMap((reason) => refuse([placed], reason)));
    const { content, format } = stateAt(asked, row, column);
    const before: CellParts = {
      ...(planned.content === undefined ? {} : { content, format }),
      ...(planned.format === undefined ? {} : { format }),
      ...(planned.mark === undefined ? {} : { mark: null }),
      ...(planned.note === undefined ? {} : { note: null }),
    };
    cells.push({
      ...placed,
      planned,
      before,
      format,
      amongHidden: asked.range.rowHidden !== false || asked.range.columnHidden !== false,
      formatLocked: !locks.formats,
    });
  }
  return { cells, refused, otherwise };
}

/**
 * Looks at every cell that a plan wants to write: three round trips, however many cells and sheets (one more where comments, a
 * protection or an Excel table is about, and one where formulas that spill or arrays are). Throws errors of Office.js.
 */
export async function preparePlan(
  context: Excel.RequestContext,
  plan: EditPlan,
  features: Features,
  language: Language,
  options: BatchOptions,
): Promise<PreparedPlan> {
  const { bySheet, refused } = placeEdits(plan, language);
  if (bySheet.size === 0) return { sheets: [], refused, otherwise: [], parts: [] };
  const collection = askParts(context);
  const list = askSheets(context);
  const tableList = askTables(context);
  await context.sync();

  const works = [...bySheet].flatMap(([name, placed]): SheetWork[] => {
    const sheet = findSheet(list, { name });
    if (sheet === null) refused.push(...refuse(placed, SHEET_GONE));
    return sheet === null ? [] : [workOn(sheet, placed)];
  });
  const looks = works.flatMap((work) => lookJobs(work, features));
  const tables = tableJobs(tableList, looks);
  await runJobs(context, looks, options);
  await runJobs(context, secondLooks(works, tables()), options);
  const questions = works.map(({ sheet, placed }) => ({ sheet, blocks: features.mergedAreas ? mergeBlocks(placed) : [] }));
  const merges = await readMerges(context, questions, options);
  const spills = features.spill ? await lookAtSpills(context, works, options) : [];

  const sorted = works.map((work, index) => ({
    work,
    ...sortCells(work, merges[index] ?? null, spills[index] ?? new Map<string, Localized>(), features),
  }));
  return {
    sheets: sorted
      .filter(({ cells }) => cells.length > 0)
      .map(({ work, cells }): PreparedSheet => {
        const rows = work.rows();
        return { id: work.sheet.id, name: work.sheet.name, cells, rows, tables: work.tables.places, remembered: rememberedIn(rows, cells) };
      }),
    refused: [...refused, ...sorted.flatMap((sheet) => sheet.refused)],
    otherwise: sorted.flatMap((sheet) => sheet.otherwise),
    parts: journalParts(collection),
  };
}

async function lookAtSpills(
  context: Excel.RequestContext,
  works: readonly SheetWork[],
  options: BatchOptions,
): Promise<Map<string, Localized>[]> {
  const looks = works.map(({ sheet, placed, states, size }) => {
    const cells = wants(placed, 'content');
    return [...states.values()].flatMap(
      (asked) =>
        spillJob(
          sheet,
          size.whole(),
          asked,
          cells.filter(({ row, column }) => isInside(asked.block, row, column)),
        ) ?? [],
    );
  });
  await runJobs(
    context,
    looks.flat().map(({ job }) => job),
    options,
  );
  return looks.map((own) => new Map(own.flatMap(({ look }) => [...spillObstacles(look)])));
}
