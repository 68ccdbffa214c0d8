import type { CellRange, SheetVisibility, SnapshotNote } from '../../../core/snapshot/types';
import type { BatchOptions, Job } from '../run-jobs';
import { CALL_BYTES, runJobs } from '../run-jobs';
import { codeOf } from '../excel-problems';
import type { Features } from '../requirements';

/** A worksheet as the first two round trips find it. */
export interface SheetFrame {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** The cells to read; null where the sheet holds none. */
  readonly used: CellRange | null;
  /** Whether some, all or none of its used rows and columns are hidden; null means some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly notes: readonly SnapshotNote['code'][];
}

/** A sheet with more cells than this is read in part: performance tables are hundreds of cells, not millions. */
const MOST_CELLS_PER_SHEET = 1_000_000;
/** Columns kept of a sheet that is too large. */
const MOST_COLUMNS = 500;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' };

/** `Visible` → `visible`: Excel's word in the core's terms. */
export function visibilityOf(word: string): SheetVisibility {
  return VISIBILITY[word] ?? 'visible';
}

/** The part of a used range that is read, and whether something of it is left out. */
function readable(used: CellRange): { readonly range: CellRange; readonly cutOff: boolean } {
  const rows = used.bottom - used.top + 1;
  const columns = used.right - used.left + 1;
  if (rows * columns <= MOST_CELLS_PER_SHEET) return { range: used, cutOff: false };
  const kept = Math.min(columns, MOST_COLUMNS);
  const bottom = Math.min(used.bottom, used.top + Math.floor(MOST_CELLS_PER_SHEET / kept) - 1);
  return { range: { ...used, right: used.left + kept - 1, bottom }, cutOff: true };
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  used: Excel.Range | null;
}

function frameOf({ sheet, used }: Asked): SheetFrame {
  const base = { id: sheet.id, name: sheet.name, visibility: visibilityOf(sheet.visibility), sheet };
  if (used === null) return { ...base, isProtected: false, used: null, rowsHidden: false, columnsHidden: false, notes: ['not-a-grid'] };
  const isProtected = sheet.protection.protected;
  if (used.isNullObject) return { ...base, isProtected, used: null, rowsHidden: false, columnsHidden: false, notes: [] };
  const { range, cutOff } = readable({
    top: used.rowIndex + 1,
    left: used.columnIndex + 1,
    bottom: used.rowIndex + used.rowCount,
    right: used.columnIndex + used.columnCount,
  });
  return {
    ...base,
    isProtected,
    used: range,
    rowsHidden: used.rowHidden,
    columnsHidden: used.columnHidden,
    notes: cutOff ? ['cut-off'] : [],
  };
}

function frameJob(asked: Asked): Job {
  return {
    request: 4 * CALL_BYTES,
    response: CALL_BYTES,
    queue: () => {
      asked.used = asked.sheet.getUsedRangeOrNullObject(true).untrack();
      asked.used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'rowHidden', 'columnHidden']);
      asked.sheet.protection.load('protected');
    },
  };
}

/** Sheets without cells of their own (macro sheets of Excel 4) fail the round trip of all: these are then asked one by one. */
async function askOneByOne(context: Excel.RequestContext, asked: readonly Asked[]): Promise<void> {
  for (const one of asked) {
    try {
      await runJobs(context, [frameJob(one)]);
    } catch (error) {
      if (codeOf(error) !== 'UnsupportedSheet') throw error;
      one.used = null;
    }
  }
}

/** What the list of sheets is read with. */
export interface SheetListOptions extends BatchOptions {
  readonly features: Features;
  /** Whether formulas are calculated first. */
  readonly calculate: boolean;
}

export interface SheetList {
  readonly name: string;
  readonly sheets: readonly SheetFrame[];
  /** Whether formulas may show results of earlier figures: calculation is manual, and Excel does not say that it is done. */
  readonly mayBeStale: boolean;
}

/** Queues the question of how formulas are calculated, after calculating them where that is wanted. */
function askCalculation({ application }: Excel.Workbook, { features, calculate }: SheetListOptions): () => boolean {
  if (calculate) application.calculate('Recalculate');
  application.load(['calculationMode', ...(features.cellProperties ? ['calculationState'] : [])]);
  return () =>
    !calculate && application.calculationMode === 'Manual' && (!features.cellProperties || application.calculationState !== 'Done');
}

/** All worksheets with the cells that they use: two round trips. */
export async function readSheetList(context: Excel.RequestContext, options: SheetListOptions): Promise<SheetList> {
  const { workbook } = context;
  const isStale = askCalculation(workbook, options);
  workbook.load('name');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const asked = workbook.worksheets.items.map((sheet): Asked => ({ sheet, used: null }));
  try {
    await runJobs(context, asked.map(frameJob), options);
  } catch (error) {
    if (codeOf(error) !== 'UnsupportedSheet') throw error;
    await askOneByOne(context, asked);
  }
  return { name: workbook.name, sheets: asked.map(frameOf), mayBeStale: isStale() };
}
