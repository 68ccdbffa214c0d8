import type { Result } from '../../../core/localized';
import type { SheetSnapshot, SnapshotNote, WorkbookSnapshot } from '../../../core/snapshot/types';
import { guarded, PackageFault } from './fault';
import { DEFAULT_LIMITS, type PackageLimits } from './package-limits';
import { XlsxPackage } from './package';
import { cancelled, inSheet, unreadable, unreadableSheet } from './xlsx-problems';
import type { CellContext } from './read/cell';
import { Display } from './read/display';
import { readSharedStrings } from './read/shared-strings';
import { readSheet, type ReadBudget, type SheetGrid } from './read/sheet';
import { readCellFormats } from './read/styles';
import { readWorkbookParts, type SheetEntry, type WorkbookParts } from './read/workbook';

export interface ReadOptions {
  readonly limits?: Partial<PackageLimits>;
  /** Looked at before each sheet; the problem is `cancelled` then. */
  readonly signal?: AbortSignal;
  /** Called before each sheet, so that progress can be shown. */
  readonly onSheet?: (done: number, total: number, name: string) => void;
}

function readGrid(source: XlsxPackage, entry: SheetEntry, context: CellContext, budget: ReadBudget): SheetGrid | null {
  if (!entry.grid) return null;
  if (entry.part === null) throw new PackageFault(unreadableSheet(entry.name));
  try {
    const grid = readSheet(source.source(entry.part), context, budget);
    return grid.grid ? grid : null;
  } catch (thrown) {
    if (!(thrown instanceof PackageFault) || thrown.problem === unreadable()) throw new PackageFault(unreadableSheet(entry.name));
    throw thrown.problem.code === 'unreadable' ? new PackageFault(inSheet(entry.name, thrown.problem)) : thrown;
  }
}

/** What cells of this package refer to: shared strings, formats, the date system. */
function cellContext(source: XlsxPackage, parts: WorkbookParts): CellContext {
  return {
    strings: readSharedStrings(source, parts.sharedStrings),
    formats: readCellFormats(source, parts.styles),
    display: new Display(),
    date1904: parts.date1904,
  };
}

/** Reads an opened package. Faults as described at `readXlsx`. */
export function readPackage(source: XlsxPackage, name: string, options: ReadOptions = {}): WorkbookSnapshot {
  const parts = readWorkbookParts(source);
  const context = cellContext(source, parts);
  const budget: ReadBudget = { cells: source.limits.cells, characters: source.limits.characters };
  const sheets: SheetSnapshot[] = [];
  const notes: SnapshotNote[] = [];
  parts.sheets.forEach((entry, index) => {
    if (options.signal?.aborted) throw new PackageFault(cancelled());
    options.onSheet?.(index, parts.sheets.length, entry.name);
    const grid = readGrid(source, entry, context, budget);
    if (grid === null) {
      notes.push({ sheet: entry.name, code: 'not-a-grid' });
      return;
    }
    const { cells, merges, hiddenRows, hiddenColumns } = grid;
    sheets.push({ name: entry.name, visibility: entry.visibility, protected: grid.protected, cells, merges, hiddenRows, hiddenColumns });
  });
  return { name, sheets, notes };
}

/**
 * Reads an .xlsx or .xlsm workbook from its bytes. Never throws and never hangs, whatever the bytes are. Problem codes:
 * `empty-file`, `not-a-workbook`, `truncated`, `password-protected`, `old-xls`, `zip-bomb`, `too-large`, `unreadable`, `cancelled`.
 * @param name file name for reports; its ending sharpens the advice where the file is something else
 */
export function readXlsx(bytes: Uint8Array, name: string, options: ReadOptions = {}): Result<WorkbookSnapshot> {
  return guarded(() => readPackage(XlsxPackage.open(bytes, name, { ...DEFAULT_LIMITS, ...options.limits }), name, options));
}
