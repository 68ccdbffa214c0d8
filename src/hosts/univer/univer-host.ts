import type { FUniver } from '@univerjs/core/facade';
import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { RowMove } from '../../core/snapshot/row-move';
import type { WorkbookSnapshot } from '../../core/snapshot/types';
import { CANCELLED } from '../host-problems';
import type { TaskOptions, WorkbookHost } from '../port';
import { cellCommands } from './cell-commands';
import { followEntries, rememberRows } from './follow-journal';
import { Journal } from './grid-journal';
import { GridWork, type GridOptions } from './grid-work';
import type { Grid } from './open-grid';
import { openGrid } from './open-grid';
import { formCommands } from './place/form-commands';
import type { FormFiles } from './place/form-files';
import type { RowFollower } from './rows/follower';
import { selecting, type ShowArea } from './selecting';
import { sheetCommands } from './sheets/sheet-commands';
import type { SheetFiles } from './sheets/sheet-files';
import { CLOSED, GRID_FAILED } from './univer-problems';
import { pushStep, runStep } from './write-grid';

/** Where the journal is kept among the workbook's settings. */
export const JOURNAL_SETTING = 'journal';

export interface WorkbenchHostOptions extends GridOptions {
  /** The grid's workbook. */
  readonly unitId: string;
  /** Settings that the opened file carries; the host keeps its own here too, so that a saved copy can carry them. */
  readonly settings?: Map<string, string>;
  /** Without it neither sheets nor forms can be put in. */
  readonly sheetFiles?: SheetFiles & FormFiles;
  readonly showArea?: ShowArea;
}

/** The workbench's host can be closed when its workbook is. */
export interface WorkbenchHost extends WorkbookHost {
  /**
   * Puts rows into a sheet of the grid or takes rows out, with everything that belongs to them, as one step of the grid's own undo.
   * Codes: `no-such-rows`, `host-failed`.
   * @param followers what keeps places of cells besides the host
   * @param base the file with its rows moved alike, for the followers
   */
  moveRows(move: RowMove, followers: readonly RowFollower[], base: Uint8Array): Result<void>;
  /** Everything that a saved copy must carry besides its cells, the journal included. */
  keptSettings(): readonly (readonly [key: string, json: string])[];
  dispose(): void;
}

/**
 * The workbook that the grid shows, behind the product's port. Everything that it writes is one step of the grid's own
 * undo, too. Returns null where the grid does not hold the workbook.
 */
export function createWorkbenchHost(api: FUniver, options: WorkbenchHostOptions): WorkbenchHost | null {
  const grid = openGrid(api, options.unitId);
  return grid && hostOf(grid, options);
}

/** What a person asks for takes in what is being typed; what nobody asked for waits until it is entered. */
function reading(work: GridWork): Pick<WorkbookHost, 'read'> {
  return {
    read: (options: TaskOptions = {}): Promise<Result<WorkbookSnapshot>> =>
      work.guarded(async () => {
        if (options.unasked) await work.editingEnded(options.signal);
        else await work.endEditing();
        if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
        options.onReading?.();
        await work.watch.calculated();
        const ended = work.rows.reading();
        const read = await work.read(options);
        if (read.ok) ended();
        return read;
      }),
  };
}

function movingRows(work: GridWork): Pick<WorkbenchHost, 'moveRows'> {
  return {
    moveRows: (move, followers, base) => {
      if (work.closed) return { ok: false, problem: CLOSED };
      const planned = work.rows.plan(move, followers, base);
      if ('code' in planned) return { ok: false, problem: planned };
      const step = runStep(work.grid, work.steps.withMove(planned, move));
      if (!step) return { ok: false, problem: GRID_FAILED };
      pushStep(work.grid, step);
      return success(undefined);
    },
  };
}

function hostOf(grid: Grid, options: WorkbenchHostOptions): WorkbenchHost {
  const { settings = new Map<string, string>(), sheetFiles } = options;
  const keep = (key: string, json: string | null): void => {
    if (json === null) settings.delete(key);
    else settings.set(key, json);
  };
  const commands = new Journal(settings.get(JOURNAL_SETTING) ?? null, (json) => keep(JOURNAL_SETTING, json));
  const followed = followEntries(grid, commands.entriesNow(), commands.rows);
  if (followed) commands.restore(followed);
  const work = new GridWork(grid, commands, options);
  const sheets = sheetFiles ? sheetCommands(work, sheetFiles) : null;
  const forms = sheetFiles ? formCommands(work, sheetFiles) : null;
  return {
    abilities: {
      liveFunctions: true,
      notes: true,
      changeEvents: true,
      selection: true,
      newSheets: sheets !== null,
      placesForms: forms !== null,
    },
    ...reading(work),
    ...cellCommands(work, sheets, forms),
    ...(sheets && { insertSheets: sheets.insertSheets }),
    ...(forms && { insertForm: forms.insertForm }),
    ...movingRows(work),
    ...selecting(work, options.showArea),
    journal: () => Promise.resolve(success(commands.list())),
    setAside: () => commands.said,
    forget: () => Promise.resolve(success(commands.forget())),
    loadSetting: (key) => Promise.resolve(success(settings.get(key) ?? null)),
    saveSetting: (key, json) => Promise.resolve(success(keep(key, json))),
    onChange: work.watch.onChange,
    onJournalChange: work.steps.onChange,
    onRowsMoved: (listener) => work.rows.onMoved(listener),
    keptSettings: () => {
      const journal = commands.saved(rememberRows(grid, commands.entriesNow()));
      return [...settings].map(([key, json]) => [key, key === JOURNAL_SETTING ? (journal ?? json) : json] as const);
    },
    dispose: () => work.dispose(),
  };
}
