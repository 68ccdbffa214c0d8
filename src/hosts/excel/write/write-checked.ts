import type { CheckedWrite, SheetWrites, CheckedOptions } from './checked-writes';
import { cellName } from '../../../core/snapshot/address';
import { cellKey } from '../../../core/snapshot/cell-blocks';
import type { CellAddress } from '../../../core/snapshot/types';
import type { CellParts } from '../../journal/cell-state';
import { PARTS } from '../../journal/entry';
import type { RowsSeen } from '../../journal/rows-seen';
import { samePart } from '../../journal/same-state';
import type { Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { addNoteJob, deleteNoteJob } from './notes';
import { type NeighbourLooks, neighboursOf, placeJobs } from './neighbours';
import { markJobs } from './own-marks';
import type { PlacedWrite } from './queue-writes';
import { contentBlocks, suspend, writeJobs } from './queue-writes';
import { calmTables, type LookedAround, type TablesCalmed } from './reacting-tables';
import type { CellNow, WatchedCell } from './read-cells';
import { readCellJobs } from './read-cells';
import { rowJobs, sameRows } from './rows-seen';

/** What became of a writing. */
export interface Written<Write extends CheckedWrite> extends TablesCalmed<Write> {
  /** What each cell held just before it was written. */
  readonly before: ReadonlyMap<Write, CellParts>;
  /** What each cell holds since. */
  readonly after: ReadonlyMap<Write, CellParts>;
  /** Whether somebody else changed a cell, or moved rows, since they were last seen. */
  readonly disturbed: boolean;
}

/** Cells that are written with one look before and one after, in one round trip. */
const CHUNK_CELLS = 1_000;

interface Looks {
  readonly before: (cell: CellAddress) => CellNow | null;
  readonly after: (cell: CellAddress) => CellNow | null;
  /** The cells that are marked, by key. */
  readonly marked: () => ReadonlySet<string>;
  readonly rows: () => RowsSeen;
  readonly around: NeighbourLooks;
}

/** Cells in runs of whole rows, so that no run sees what another wrote in its rows. */
function chunksOf<Write extends CheckedWrite>(writes: readonly Write[], most: number): Write[][] {
  const chunks: Write[][] = [];
  let lastRow = 0;
  for (const write of [...writes].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = chunks[chunks.length - 1];
    if (last && (last.length < most || write.row === lastRow)) last.push(write);
    else chunks.push([write]);
    lastRow = write.row;
  }
  return chunks;
}

/** The job that looks at cells, writes them, and looks again: never apart, as somebody else may write in between. */
function chunkJob<Write extends CheckedWrite>(
  task: SheetWrites<Write>,
  writes: readonly Write[],
  options: CheckedOptions,
  looks: Map<Write, Looks>,
  answered: Set<string>,
): Job {
  const { sheet } = task;
  const { entry, features } = options;
  const jobs: Job[] = [];
  const watched = writes.map(({ row, column, parts }): WatchedCell => ({ row, column, planned: parts }));
  const neighbours = neighboursOf(task.tables, writes, task.own);
  watched.push(...neighbours.cells.map((cell) => ({ ...cell, planned: {} })));
  const before = readCellJobs(sheet, watched, features, jobs);
  const placesBefore = placeJobs(neighbours, jobs);
  const rows = rowJobs(sheet, writes, task.rows.right, jobs);
  jobs.push(...writeJobs(sheet, writes));
  const marked = markJobs(
    sheet,
    { entry, answered },
    writes.flatMap(({ row, column, parts: { mark } }) => (mark ? [{ row, column, color: mark }] : [])),
    features,
    jobs,
  );
  for (const {
    row,
    column,
    parts: { note },
  } of writes) {
    const name = cellName({ row, column });
    if (note !== undefined) jobs.push(note === null ? deleteNoteJob(sheet, name) : addNoteJob(sheet, name, note));
  }
  const after = readCellJobs(sheet, watched, features, jobs);
  const placesAfter = placeJobs(neighbours, jobs);
  const halves = chunksOf(writes, Math.ceil(writes.length / 2));
  return {
    request: jobs.reduce((bytes, job) => bytes + job.request, 0),
    response: jobs.reduce((bytes, job) => bytes + job.response, 0),
    queue: (context) => {
      const [takenBefore, takenAfter] = [once(before), once(after)];
      const around: NeighbourLooks = {
        neighbours,
        before: (cell) => takenBefore()(cell),
        after: (cell) => takenAfter()(cell),
        placesBefore,
        placesAfter,
      };
      const own: Looks = { before: around.before, after: around.after, marked: once(marked), rows, around };
      for (const write of writes) looks.set(write, own);
      for (const job of jobs) job.queue(context);
    },
    onAnswer: () => {
      for (const job of jobs) job.onAnswer?.();
    },
    sweep: async (context) => {
      for (const job of jobs) await job.sweep?.(context);
    },
    ...(halves.length > 1 ? { halves: () => halves.map((half) => chunkJob(task, half, options, looks, answered)) } : {}),
  };
}

/** Takes an answer in when it is first asked for. */
function once<T extends object>(take: () => T): () => T {
  let taken: T | null = null;
  return () => (taken ??= take());
}

/** Whether a cell held what it was last seen to hold; where a round trip was repeated, what is being written. */
function isAsSeen({ seen, parts }: CheckedWrite, found: CellParts): boolean {
  return PARTS.every(
    (part) => seen[part] === undefined || samePart(part, found, seen) || (parts[part] !== undefined && samePart(part, found, parts)),
  );
}

/** What a cell held before this writing: where a round trip was repeated, the look found what had been written already. */
function heldBefore({ seen, parts }: CheckedWrite, found: CellParts): CellParts {
  const written = PARTS.filter((part) => parts[part] !== undefined && seen[part] !== undefined && samePart(part, found, parts));
  return { ...found, ...Object.fromEntries(written.map((part) => [part, seen[part]])) };
}

/**
 * Writes cells and tells what they held just before: Excel cannot be asked to write only where nothing has changed, so the look
 * goes with the writing, and whatever somebody else had put there is known and can be put back. Where Excel changed other cells of a
 * table along with one, both are as before again. Throws errors of Office.js.
 * @param first jobs that go before the first cell, in the same round trip
 */
export async function writeChecked<Write extends CheckedWrite>(
  context: Excel.RequestContext,
  tasks: readonly SheetWrites<Write>[],
  first: readonly Job[],
  options: CheckedOptions,
): Promise<Written<Write>> {
  const looks = new Map<Write, Looks>();
  /** Marks that Excel has answered for, by its ids. */
  const answered = new Set<string>();
  const jobs = tasks.flatMap((task) =>
    chunksOf(task.writes, CHUNK_CELLS).map((chunk) => {
      options.onWriting(task.sheetId, contentBlocks(chunk));
      return chunkJob(task, chunk, options, looks, answered);
    }),
  );
  await runJobs(context, [...first, ...jobs], { ...options.batch, before: (ctx) => suspend(ctx, options.features) });
  const [before, after] = [new Map<Write, CellParts>(), new Map<Write, CellParts>()];
  let disturbed = false;
  const looked: LookedAround<Write>[] = [];
  for (const task of tasks) {
    const { writes, rows, own } = task;
    const seenRows = new Set<Looks>();
    for (const write of writes) {
      const look = looks.get(write);
      if (!look) continue;
      const found = look.before(write)?.parts ?? {};
      before.set(write, heldBefore(write, found));
      after.set(write, {
        ...look.after(write)?.parts,
        ...(write.parts.mark ? { mark: look.marked().has(cellKey(write)) ? write.parts.mark : null } : {}),
      });
      disturbed ||= !isAsSeen(write, found);
      if (!seenRows.has(look)) {
        disturbed ||= !sameRows(rows, look.rows(), own);
        looked.push({ task, writes: writes.filter((each) => looks.get(each) === look), looks: look.around });
      }
      seenRows.add(look);
    }
  }
  const calmed = await calmTables(context, looked, before, options);
  for (const write of calmed.returned) after.set(write, { ...after.get(write), ...pickContent(before.get(write)) });
  return { before, after, disturbed, ...calmed };
}

function pickContent({ content, format }: CellParts = {}): CellParts {
  return { ...(content && { content }), ...(format !== undefined && { format }) };
}

/** The keys of all cells of a command on a sheet. */
export function ownCells(cells: readonly { readonly row: number; readonly column: number }[]): ReadonlySet<string> {
  return new Set(cells.map(cellKey));
}

/** Puts the cells back to what they held just before a writing, somebody else's contents included; marks are taken off by their command. */
export async function undoChecked<Write extends CheckedWrite>(
  context: Excel.RequestContext,
  tasks: readonly SheetWrites<Write>[],
  { before, after }: Written<Write>,
  last: readonly Job[],
  options: CheckedOptions,
): Promise<void> {
  const jobs = tasks.flatMap(({ sheet, sheetId, writes }) => {
    const back = writes.map((write): PlacedWrite => {
      const held = before.get(write) ?? {};
      const parts = Object.fromEntries(
        PARTS.flatMap((part) =>
          write.parts[part] === undefined && !(part === 'format' && write.parts.content) ? [] : [[part, held[part]]],
        ),
      ) as CellParts;
      return { ...write, parts, format: after.get(write)?.format ?? write.format };
    });
    options.onWriting(sheetId, contentBlocks(back));
    const notes = back.flatMap(({ row, column, parts: { note } }, index) => {
      const name = cellName({ row, column });
      if (note === undefined || note === after.get(writes[index]!)?.note) return [];
      return note === null ? [deleteNoteJob(sheet, name)] : [addNoteJob(sheet, name, note)];
    });
    return [...writeJobs(sheet, back), ...notes];
  });
  await runJobs(context, [...jobs, ...last], { ...options.batch, before: (ctx) => suspend(ctx, options.features) });
}
