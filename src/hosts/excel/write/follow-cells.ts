import { followRows, type FollowedSheet } from '../../../core/journal/follow-rows';
import { followedFormula, type FollowedPlace } from '../../../core/journal/followed-formula';
import { witnessOf, type RowWitness } from '../../../core/journal/row-witness';
import type { BatchOptions, Job } from '../batch';
import { runJobs } from '../batch';
import type { RecordedCell, RecordedEntry } from '../journal/entry';
import type { CellParts, StoredContent } from './cell-state';
import type { RowsSeen } from './rows-seen';
import { lastColumn, rowJobs } from './rows-seen';

/** Rows that a record remembers below the last cell of the command: what refers to them moves with them. */
const ROWS_BELOW = 20;
/** The most rows and cells of a sheet that are remembered; on larger ones only the rows of the cells themselves are looked at. */
const MOST_ROWS_SEEN = 5_000;
const MOST_CELLS_SEEN = 200_000;
/** Rows that may have been put in since, and are looked through for the cells. */
const ROWS_PUT_IN = 500;

type Cells = readonly { readonly row: number; readonly column: number }[];

const everyRow = (last: number): Cells => Array.from({ length: last }, (_, at) => ({ row: at + 1, column: 1 }));

/**
 * The jobs that look at the rows of a command's cells before it writes: all rows of the sheet from the first on, so that the cells are
 * found again later, or only their own where these are too many.
 */
export function rememberJobs(sheet: Excel.Worksheet, cells: Cells, jobs: Job[]): () => RowsSeen {
  const [last, right] = [cells.reduce((most, { row }) => Math.max(most, row), 0) + ROWS_BELOW, lastColumn(cells)];
  return rowJobs(sheet, last <= MOST_ROWS_SEEN && last * right <= MOST_CELLS_SEEN ? everyRow(last) : cells, right, jobs);
}

/** The texts that a command wrote or wrote over: a row says the same before and after. */
function ownTexts(cells: readonly Pick<RecordedCell, 'before' | 'planned'>[]): ReadonlySet<string> {
  const contents = cells.flatMap(({ before, planned }) => [before.content, planned.content]);
  return new Set(contents.flatMap((content) => (content && 'value' in content && typeof content.value === 'string' ? [content.value] : [])));
}

/** What the rows of a sheet say besides a command's cells, up to the last column of these; empty where not all rows were looked at. */
export function witnessesOf({ rows }: RowsSeen, cells: readonly Pick<RecordedCell, 'row' | 'column' | 'before' | 'planned'>[]): readonly RowWitness[] {
  const [own, right] = [ownTexts(cells), lastColumn(cells)];
  const sorted = [...rows].sort(([one], [other]) => one - other);
  return sorted.every(([row], at) => row === at + 1) ? sorted.map(([, contents]) => witnessOf(contents.slice(0, right), own)) : [];
}

/** A sheet of an entry as it is today; null where it is gone. */
export interface SheetToday {
  readonly sheet: Excel.Worksheet | null;
  readonly before: readonly RowWitness[];
  readonly cells: readonly RecordedCell[];
}

/** Looks at rows of some sheets, in one round trip where its bytes allow it. */
async function look(context: Excel.RequestContext, sheets: readonly SheetToday[], more: number, batch: BatchOptions): Promise<readonly (readonly RowWitness[])[]> {
  const jobs: Job[] = [];
  const reads = sheets.map(({ sheet, before, cells }) => (sheet && before.length > 0 ? rowJobs(sheet, everyRow(before.length + more), lastColumn(cells), jobs) : null));
  if (jobs.length > 0) await runJobs(context, jobs, batch);
  return reads.map((read, at) => (read ? witnessesOf(read(), sheets[at]!.cells) : []));
}

/**
 * Where the rows of sheets are that an entry remembers. Only sheets on which something moved are looked through further. Rows that
 * were not remembered are where they were.
 */
export async function followSheets(context: Excel.RequestContext, sheets: readonly SheetToday[], batch: BatchOptions): Promise<readonly FollowedSheet[]> {
  const near = await look(context, sheets, 0, batch);
  const followed = sheets.map(({ before }, at) => followRows(near[at]!.length > 0 ? before : [], near[at]!));
  const moved = sheets.filter((_sheet, at) => !followed[at]!.unmoved);
  if (moved.length === 0) return followed;
  const further = await look(context, moved, ROWS_PUT_IN, batch);
  return sheets.map((sheet, at) => (followed[at]!.unmoved ? followed[at]! : followRows(sheet.before, further[moved.indexOf(sheet)]!)));
}

function movedParts(parts: CellParts, move: (formula: string) => string | null): CellParts | null {
  const { content } = parts;
  if (!content || !('formula' in content)) return parts;
  const formula = move(content.formula);
  return formula === null ? null : { ...parts, content: { formula } satisfies StoredContent };
}

/** An entry with its cells where they are now, and the cells that nobody can tell the place of, which stay as they are. */
export interface FollowedEntry {
  readonly entry: RecordedEntry;
  readonly lost: readonly RecordedCell[];
}

/** Follows the cells of an entry to their rows and columns of today, their formulas along with them. */
export function followEntry(entry: RecordedEntry, places: readonly FollowedPlace[]): FollowedEntry {
  if (places.every(({ followed }) => followed.unmoved)) return { entry, lost: [] };
  const kept: { readonly cell: RecordedCell; readonly after: CellParts | null }[] = [];
  const lost: RecordedCell[] = [];
  for (const cell of entry.cells) {
    const { followed } = places[cell.sheet]!;
    const [row, column] = [followed.rowOf(cell.row), followed.columnOf(cell.column)];
    const move = (formula: string): string | null => (row === null ? null : followedFormula(formula, { home: places[cell.sheet]!, rowThen: cell.row, rowNow: row }, places));
    const [before, planned, after] = [movedParts(cell.before, move), movedParts(cell.planned, move), movedParts(entry.after?.get(cell.index) ?? {}, move)];
    if (row === null || column === null || !before || !planned || !after) lost.push(cell);
    else kept.push({ cell: { ...cell, row, column, before, planned }, after: entry.after?.has(cell.index) ? after : null });
  }
  const after = entry.after && new Map(kept.flatMap(({ cell, after: parts }) => (parts ? [[cell.index, parts] as const] : [])));
  return { entry: { ...entry, cells: kept.map(({ cell }) => cell), after }, lost };
}
