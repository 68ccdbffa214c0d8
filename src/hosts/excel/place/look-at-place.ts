import { meets, obstaclesIn, ownLines, placeProblem, type OwnLines, type PlaceObstacle } from '../../../core/forms/place/place-obstacles';
import type { PlacedForm } from '../../../core/forms/place/placed-form';
import { cellName, rangeName } from '../../../core/snapshot/address';
import { cellCount, cellsOf, tiles } from '../../../core/snapshot/cell-blocks';
import type { CellRange, CellSnapshot } from '../../../core/snapshot/types';
import { Stopped } from '../../host-problems';
import type { JournalPart } from '../../journal/entry-parts';
import type { BlockLook, LineBefore } from '../../journal/placed-block';
import { SHEET_GONE } from '../../journal/reasons';
import { rangeOf } from '../blocks';
import { askParts, journalParts } from '../journal-store';
import { cellJobs, cellsOfBlocks, type CellBlocks } from '../read/cells';
import { MERGE_BLOCK_CELLS, MOST_MERGE_BLOCKS, readMerges } from '../read/merges';
import { readSheetList, type SheetFrame } from '../read/sheet-list';
import type { Features } from '../requirements';
import { CALL_BYTES, runJobs, type BatchOptions, type Job } from '../run-jobs';
import { askTables, tableJobs } from '../write/tables';
import { askLook } from './block-look';

/** What a look is taken with. */
interface LookOptions {
  readonly features: Features;
  readonly batch: BatchOptions;
}

/** A blank place as it is before a form is put there. */
export interface PlaceBefore {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly JournalPart[];
  readonly look: BlockLook;
  /** Rows and columns that nobody else uses, and their sizes. */
  readonly rows: readonly LineBefore[];
  readonly columns: readonly LineBefore[];
  readonly own: OwnLines;
}

/** What is looked at. */
interface Place {
  readonly form: PlacedForm;
  readonly frame: SheetFrame;
  readonly cells: readonly CellSnapshot[];
}

/** The question how high or wide lines are of themselves; the answer is there after the round trip. */
function lineJob(sheet: Excel.Worksheet, block: CellRange, isRow: boolean): { readonly job: Job; readonly size: () => number | null } {
  const names = isRow ? ['rowHeight', 'useStandardHeight'] : ['columnWidth', 'useStandardWidth'];
  let format: Excel.RangeFormat | null = null;
  const queue = (): void => {
    ({ format } = rangeOf(sheet, block));
    format.load(names);
  };
  return {
    job: { request: 3 * CALL_BYTES, response: CALL_BYTES, queue },
    size: () => (isRow ? (format!.useStandardHeight ? null : format!.rowHeight) : format!.useStandardWidth ? null : format!.columnWidth),
  };
}

function linesBefore(sheet: Excel.Worksheet, { area }: PlacedForm, own: OwnLines, jobs: Job[]) {
  const ask = (lines: ReadonlySet<number>, first: number, isRow: boolean): (() => LineBefore[]) => {
    const asked = [...lines].map((line) => {
      const at = isRow ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line };
      const { job, size } = lineJob(sheet, at, isRow);
      jobs.push(job);
      return { line, size };
    });
    return () => asked.map(({ line, size }) => [line - first, size()] as const);
  };
  const [rows, columns] = [ask(own.rows, area.top, true), ask(own.columns, area.left, false)];
  return () => ({ rows: rows(), columns: columns() });
}

/** What lies on cells of a place besides what they hold. */
interface AskedPlace {
  readonly range: Excel.Range;
  readonly comments: readonly Excel.Range[];
  readonly notes: readonly Excel.Note[];
  readonly tables: readonly CellRange[];
}

function widened({ top, left, bottom, right }: CellRange): CellRange {
  return { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 };
}

function besides({ range, comments, notes, tables }: AskedPlace, { area }: PlacedForm): readonly PlaceObstacle[] {
  const where = rangeName(area);
  const isIn = ({ rowIndex, columnIndex }: Excel.Range): boolean =>
    meets(area, { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + 1, right: columnIndex + 1 });
  const table = tables.find((each) => meets(each, widened(area)));
  const { rowHidden, columnHidden, dataValidation } = range;
  return [
    ...(rowHidden !== false || columnHidden !== false ? [{ kind: 'hidden', where } as const] : []),
    ...(comments.some(isIn) || notes.some(({ isNullObject }) => !isNullObject) ? [{ kind: 'note', where } as const] : []),
    ...(table ? [{ kind: 'table', where: rangeName(table) } as const] : []),
    ...((dataValidation.type as string) !== 'None' ? [{ kind: 'validation', where } as const] : []),
  ];
}

/**
 * Notes on the cells of a place. In Excel on the web notes can fail though they are said to be there; then none is seen, and what is
 * there stays where it is.
 * @behind notes: without it none is seen
 */
async function notesBefore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area }: PlacedForm,
  { features, batch }: LookOptions,
): Promise<readonly Excel.Note[]> {
  if (!features.notes) return [];
  const asked: Excel.Note[] = [];
  const jobs = [...cellsOf(area)].map((cell): Job => ({
    request: 2 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      const note = sheet.notes.getItemOrNullObject(cellName(cell));
      note.load('content');
      asked.push(note);
    },
  }));
  try {
    await runJobs(context, jobs, batch);
    return asked;
  } catch {
    return [];
  }
}

/** Where merged cells may reach into the place from: an area is told by its first cell. */
async function mergesBefore(context: Excel.RequestContext, { form, frame }: Place, batch: BatchOptions): Promise<CellRange[] | null> {
  const from = { ...form.area, top: 1, left: 1 };
  const blocks = cellCount(from) > MERGE_BLOCK_CELLS * MOST_MERGE_BLOCKS ? null : tiles(from, MERGE_BLOCK_CELLS);
  const [merges] = await readMerges(context, [{ sheet: frame.sheet, blocks }], batch);
  return merges ?? null;
}

/**
 * Looks at a place and makes sure that it is blank: contents, merged and hidden cells, comments, tables, validations, looks and
 * protection. Five round trips, six where the sheet has comments. Throws errors of Office.js, and `Stopped` with what is in the way.
 * @behind comments: without it there are none
 */
export async function lookAtPlace(context: Excel.RequestContext, form: PlacedForm, { features, batch }: LookOptions): Promise<PlaceBefore> {
  const tableList = askTables(context);
  const parts = askParts(context);
  const { sheets } = await readSheetList(context, { ...batch, features, calculate: false });
  const frame = sheets.find(({ name }) => name.toLowerCase() === form.sheet.toLowerCase());
  if (!frame || frame.notes.length > 0) throw new Stopped({ code: 'no-such-cell', message: SHEET_GONE });
  const { sheet } = frame;
  const blocks: CellBlocks = new Map();
  const jobs: Job[] = frame.used ? cellJobs(sheet, frame.used, blocks) : [];
  const tables = tableJobs(tableList, jobs);
  let range: Excel.Range | null = null;
  let comments: Excel.CommentCollection | null = null;
  const look: { answer: ReturnType<typeof askLook> | null } = { answer: null };
  const queue = (): void => {
    range = rangeOf(sheet, form.area);
    range.load(['rowHidden', 'columnHidden']);
    range.dataValidation.load('type');
    sheet.protection.load('protected');
    look.answer = askLook(sheet, form.area);
    if (!features.comments) return;
    ({ comments } = sheet);
    comments.load('items/id');
  };
  jobs.push({ request: 30 * CALL_BYTES, response: 10 * CALL_BYTES + cellCount(form.area) * 20, queue });
  await runJobs(context, jobs, batch);
  const cells = cellsOfBlocks(blocks);
  const merges = await mergesBefore(context, { form, frame, cells }, batch);
  const own = ownLines(cells, form.area);
  const further: Job[] = [];
  const lines = linesBefore(sheet, form, own, further);
  const commented = ((comments as Excel.CommentCollection | null)?.items ?? []).map((comment): Excel.Range => {
    const place = comment.getLocation().untrack();
    place.load(['rowIndex', 'columnIndex']);
    return place;
  });
  await runJobs(context, further, batch);
  if (commented.length > 0) await context.sync();
  const asked: AskedPlace = {
    range: range!,
    comments: commented,
    notes: await notesBefore(context, sheet, form, { features, batch }),
    tables: tables().flatMap((table) => (table.sheet === frame.name ? [table.whole] : [])),
  };
  const before = look.answer?.() ?? null;
  const seen = {
    name: frame.name,
    visibility: frame.visibility,
    protected: sheet.protection.protected,
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
  const obstacles = [...obstaclesIn(seen, form.area), ...besides(asked, form)];
  const all = obstacles.length > 0 || before ? obstacles : [{ kind: 'look', where: rangeName(form.area) } as const];
  const problem = placeProblem(frame.name, form.area, all);
  if (problem) throw new Stopped(problem);
  return { id: frame.id, name: frame.name, parts: journalParts(parts), look: before!, own, ...lines() };
}
