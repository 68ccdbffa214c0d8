import { cellName } from '../../../core/snapshot/address';
import type { SkippedEdit } from '../../../core/plan/types';
import type { CellParts } from '../../journal/cell-state';
import type { Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { type NeighbourLooks, placeJobs, reaches, type Reaction, reactionSeen, resizeJobs } from './neighbours';
import { contentBlocks, type PlacedWrite, suspend, writeJobs } from './queue-writes';
import { readCellJobs } from './read-cells';
import { LEFT_CHANGED } from './reasons';
import type { CheckedOptions, CheckedWrite, SheetWrites } from './checked-writes';

/** The writes of one round trip on a sheet, and what Excel did around them. */
export interface LookedAround<Write extends CheckedWrite> {
  readonly task: SheetWrites<Write>;
  readonly writes: readonly Write[];
  readonly looks: NeighbourLooks;
}

/** What became of tables that reacted to a writing. */
export interface TablesCalmed<Write extends CheckedWrite> {
  /** Writes that were taken back: Excel would not let them stand alone. */
  readonly returned: ReadonlySet<Write>;
  /** Cells that Excel changed and that could not be put back. */
  readonly left: readonly SkippedEdit[];
}

function isNothing({ cells, tables }: Reaction): boolean {
  return cells.length === 0 && tables.length === 0;
}

/** The writes that a table reacted to. */
function culprits<Write extends CheckedWrite>({ writes, looks: { neighbours } }: LookedAround<Write>): Write[] {
  return writes.filter((write) => neighbours.tables.some((table) => reaches(table, write)));
}

interface SecondLook<Write extends CheckedWrite> {
  readonly around: LookedAround<Write>;
  readonly reaction: Reaction;
  readonly after: () => Reaction;
}

/** The jobs that take the writes back, then give the tables their size and the other cells what they held, and look again. */
function calmJobs<Write extends CheckedWrite>(
  around: LookedAround<Write>,
  reaction: Reaction,
  held: ReadonlyMap<Write, CellParts>,
  options: CheckedOptions,
  jobs: Job[],
): SecondLook<Write> {
  const {
    task: { sheet, sheetId },
    looks,
  } = around;
  const own = culprits(around).map((write): PlacedWrite => ({
    ...write,
    parts: { content: held.get(write)?.content ?? { value: '' }, format: held.get(write)?.format ?? write.format },
  }));
  const others = reaction.cells.map(({ row, column, before, now: { format, amongHidden } }): PlacedWrite => ({
    row,
    column,
    parts: before,
    format,
    amongHidden,
    formatLocked: own.some(({ formatLocked }) => formatLocked),
  }));
  options.onWriting(sheetId, [...contentBlocks(own), ...contentBlocks(others)]);
  jobs.push(
    ...writeJobs(sheet, own),
    ...(options.features.tableSize ? resizeJobs(sheet, reaction.tables) : []),
    ...writeJobs(sheet, others),
  );
  const states = readCellJobs(
    sheet,
    reaction.cells.map((cell) => ({ ...cell, planned: {} })),
    options.features,
    jobs,
  );
  const places = placeJobs(looks.neighbours, jobs);
  const after = (): Reaction => {
    const partsOf = states();
    return reactionSeen({ ...looks, neighbours: { ...looks.neighbours, cells: reaction.cells }, after: partsOf, placesAfter: places });
  };
  return { around, reaction, after };
}

function leftOn<Write extends CheckedWrite>({
  around: {
    task: { sheet },
  },
  after,
}: SecondLook<Write>): SkippedEdit[] {
  const { cells, tables } = after();
  const corners = tables.map(({ before }) => ({ row: before.top, column: before.left }));
  return [...cells, ...corners].map((cell) => ({ sheet: sheet.name, cell: cellName(cell), reason: LEFT_CHANGED }));
}

/**
 * Takes back the writes by which Excel changed cells that nobody planned to change (a calculated column, a table that grew), and what
 * it changed: one round trip where there is any, none otherwise. Throws errors of Office.js.
 * @param held what each cell held before
 */
export async function calmTables<Write extends CheckedWrite>(
  context: Excel.RequestContext,
  looked: readonly LookedAround<Write>[],
  held: ReadonlyMap<Write, CellParts>,
  options: CheckedOptions,
): Promise<TablesCalmed<Write>> {
  const jobs: Job[] = [];
  const seconds = looked.flatMap((around): SecondLook<Write>[] => {
    const reaction = reactionSeen(around.looks);
    return isNothing(reaction) ? [] : [calmJobs(around, reaction, held, options, jobs)];
  });
  if (seconds.length === 0) return { returned: new Set(), left: [] };
  await runJobs(context, jobs, { ...options.batch, before: (ctx) => suspend(ctx, options.features) });
  return { returned: new Set(seconds.flatMap(({ around }) => culprits(around))), left: seconds.flatMap(leftOn) };
}
