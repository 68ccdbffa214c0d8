import type { Localized } from '../../../core/localized';
import type { CellRange, CellSnapshot, SheetSnapshot, SnapshotNote, WorkbookSnapshot } from '../../../core/snapshot/types';
import { cellCount } from '../../../core/snapshot/cell-blocks';
import type { TaskOptions } from '../../port';
import { Stopped, stopIfAborted } from '../../host-problems';
import type { BatchOptions, Job } from '../run-jobs';
import { runJobs } from '../run-jobs';
import { NOT_CALCULATED, NOT_UNASKED, problemOf } from '../excel-problems';
import type { Features } from '../requirements';
import type { CellBlocks } from './cells';
import { cellJobs, cellsOfBlocks } from './cells';
import type { HiddenLines } from './hidden';
import { hiddenJobs } from './hidden';
import type { MergeMemory } from './merge-memory';
import { mergeBlocks, readMerges } from './merges';
import type { SheetFrame } from './sheet-list';
import { readSheetList } from './sheet-list';

/** Excel gives at most five million cells in one go; a workbook with more does not hold performance tables. */
const MOST_CELLS = 5_000_000;

const READING_SHEETS: Localized = { 'zh-CN': '正在读取工作表列表', 'en-US': 'Reading the list of sheets' };
const READING_CELLS: Localized = { 'zh-CN': '正在读取单元格', 'en-US': 'Reading cells' };
const READING_MERGES: Localized = { 'zh-CN': '正在读取合并单元格', 'en-US': 'Reading merged cells' };

export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Names of the sheets by Excel's ids. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

interface AskedSheet {
  readonly frame: SheetFrame;
  readonly blocks: CellBlocks;
  readonly hidden: HiddenLines;
}

function snapshotOf(asked: AskedSheet, cells: readonly CellSnapshot[], merges: readonly CellRange[] | null): SheetSnapshot {
  const { frame, hidden } = asked;
  return {
    name: frame.name,
    visibility: frame.visibility,
    protected: frame.isProtected,
    cells,
    merges,
    hiddenRows: hidden.rows(),
    hiddenColumns: hidden.columns(),
  };
}

function notesOf(sheets: readonly { readonly frame: SheetFrame; readonly snapshot: SheetSnapshot }[]): SnapshotNote[] {
  return sheets.flatMap(({ frame, snapshot }) => [
    ...frame.notes.map((code): SnapshotNote => ({ sheet: frame.name, code })),
    ...(snapshot.merges === null ? [{ sheet: frame.name, code: 'merges-unread' as const }] : []),
  ]);
}

/** What a reading goes by besides the workbook. */
export interface ReadingOptions extends TaskOptions {
  readonly features: Features;
  /** What is known of merged areas, so that Excel is not asked each time. */
  readonly memory: MergeMemory;
  /** Whether Excel may be asked for merged areas: that takes the user's list of undo. */
  readonly mayAsk: boolean;
  readonly budget?: number;
}

/** The merged areas of all sheets: from what is known, else in one round trip from Excel. */
async function mergesOf(
  context: Excel.RequestContext,
  sheets: readonly { readonly frame: SheetFrame; readonly cells: readonly CellSnapshot[] }[],
  options: ReadingOptions,
  batch: BatchOptions,
): Promise<readonly (readonly CellRange[] | null)[]> {
  const { features, memory, mayAsk } = options;
  const known = sheets.map(({ frame: { id, used }, cells }) =>
    used === null ? [] : features.mergedAreas ? memory.recall(id, used, cells) : null,
  );
  const open = sheets.filter((_sheet, index) => known[index] === undefined);
  if (open.length > 0 && !mayAsk) throw new Stopped(NOT_UNASKED);
  const answers = await readMerges(
    context,
    open.map(({ frame: { sheet, used }, cells }) => ({ sheet, blocks: used && mergeBlocks(used, cells) })),
    batch,
  );
  open.forEach(({ frame: { id, used }, cells }, index) => used && memory.remember(id, used, cells, answers[index] ?? null));
  return known.map((merges, index) => (merges === undefined ? (answers[open.indexOf(sheets[index]!)] ?? null) : merges));
}

/**
 * The whole workbook in four round trips, however many sheets, tables and cells it has: the list of sheets; their used
 * ranges; all cells with what is hidden; the merges, where they are not known. A phase takes more than one only where its bytes would pass the limit of
 * 5 MB (from about 50,000 cells on), never because of the number of sheets. Throws errors of Office.js and `Stopped`.
 */
export async function readWorkbook(context: Excel.RequestContext, options: ReadingOptions): Promise<ReadWorkbook> {
  const { features, signal, onProgress } = options;
  const batch = (what: Localized): BatchOptions => ({
    ...(options.budget === undefined ? {} : { budget: options.budget }),
    after: (done, total) => {
      onProgress?.({ done, total, what });
      stopIfAborted(signal);
    },
  });
  stopIfAborted(signal);
  const {
    name,
    sheets: frames,
    mayBeStale,
  } = await readSheetList(context, { ...batch(READING_SHEETS), features, calculate: options.calculate ?? false });
  const total = frames.reduce((cells, { used }) => cells + (used === null ? 0 : cellCount(used)), 0);
  if (total > MOST_CELLS) throw new Stopped(problemOf({ code: 'RangeExceedsLimit' }));

  const jobs: Job[] = [];
  const asked = frames.map((frame): AskedSheet => {
    const blocks: CellBlocks = new Map();
    if (frame.used) jobs.push(...cellJobs(frame.sheet, frame.used, blocks));
    return { frame, blocks, hidden: hiddenJobs(frame, features, jobs) };
  });
  if (jobs.length > 0) await runJobs(context, jobs, batch(READING_CELLS));
  const cells = asked.map(({ blocks }) => cellsOfBlocks(blocks));
  if (mayBeStale && cells.some((own) => own.some(({ formula }) => formula !== null))) throw new Stopped(NOT_CALCULATED);
  const merges = await mergesOf(
    context,
    asked.map(({ frame }, index) => ({ frame, cells: cells[index] ?? [] })),
    options,
    batch(READING_MERGES),
  );
  const sheets = asked.map((sheet, index) => ({
    frame: sheet.frame,
    snapshot: snapshotOf(sheet, cells[index] ?? [], merges[index] ?? null),
  }));
  const grids = sheets.filter(({ frame }) => !frame.notes.includes('not-a-grid')).map(({ snapshot }) => snapshot);
  return { snapshot: { name, sheets: grids, notes: notesOf(sheets) }, sheetIds: new Map(frames.map((frame) => [frame.id, frame.name])) };
}
