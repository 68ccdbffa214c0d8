import type { PlannedContent } from '../../../src/core/planned-edit';
import type { Result } from '../../../src/core/localized';
import type { RowMove } from '../../../src/core/snapshot/row-move';
import { parseCellName } from '../../../src/core/snapshot/address';
import { readXlsx } from '../../../src/hosts/file/xlsx';
import { moveRows } from '../../../src/hosts/file/xlsx/rows/move-rows';
import { removeSheets } from '../../../src/hosts/file/xlsx/sheets/remove-sheets';
import { placeInGridFile, takeOffGridFile } from '../../../src/hosts/univer/place/form-files';
import { addToGridFile } from '../../../src/hosts/univer/sheets/new-grid-sheets';
import { type Grid, openGrid } from '../../../src/hosts/univer/open-grid';
import { gridWorkbook } from '../../../src/hosts/univer/grid-data';
import { readLook } from '../../../src/hosts/univer/look/read-look';
import { savedCopy, settingsOfFile } from '../../../src/hosts/univer/saved-copy';
import { showComments } from '../../../src/hosts/univer/notes';
import { trackChanges } from '../../../src/hosts/univer/track-changes';
import { createWorkbenchHost, type WorkbenchHost } from '../../../src/hosts/univer/univer-host';
import type { HostFixture, HostUnderTest } from '../contract/host-contract';
import { value } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx/build-xlsx';
import { headlessGrid } from './headless-grid';

const NAME = '样表.xlsx';
const open = new Set<() => void>();

/** A file in a grid, with what the page does besides the host's own commands. */
export interface GridUnderTest extends HostUnderTest {
  readonly grid: Grid;
  readonly host: WorkbenchHost;
  /** Puts rows in or takes rows out as the page does: in the file first, then in the grid. */
  moveRows(move: RowMove): Result<void>;
  undo(): void;
  redo(): void;
  /** The saved copy. */
  saved(): Uint8Array;
}
let opened = 0;

/** Closes every grid that a test opened. */
export function closeGrids(): void {
  for (const close of open) close();
  open.clear();
}

/**
 * Opens a file in a grid of its own, as the page does.
 * @param kept settings, those of the file unless told
 */
export async function openInGrid(
  bytes: Uint8Array,
  kept: readonly (readonly [string, string])[] = settingsOfFile(bytes, NAME),
): Promise<GridUnderTest> {
  const { api, close } = headlessGrid();
  open.add(close);
  // The grid's packages keep some results by the workbook's id, beyond its closing: no two workbooks may share one.
  const unitId = `book-${(opened += 1)}`;
  const { data, comments, origins } = gridWorkbook(unitId, value(readXlsx(bytes, NAME)), readLook(bytes, NAME));
  api.createWorkbook(data);
  showComments(api, unitId, comments);
  const grid = openGrid(api, unitId)!;
  const changes = trackChanges(grid, bytes);
  const host = createWorkbenchHost(api, {
    unitId,
    name: NAME,
    settings: new Map(kept),
    origin: (id) => origins[id],
    sheetFiles: {
      tracker: changes,
      add: (base, book, place) => Promise.resolve(addToGridFile(base, book, place)),
      remove: (base, names) => Promise.resolve(removeSheets(base, names)),
      place: (base, order) => Promise.resolve(placeInGridFile(base, order)),
      takeOff: (base, placed, changes) => Promise.resolve(takeOffGridFile(base, placed, changes)),
    },
  })!;
  const saved = (): Uint8Array => value(savedCopy(changes.base(), NAME, changes.changes(), host.keptSettings(), 'zh-CN')).bytes;
  const command = (id: string): void => void grid.api.syncExecuteCommand(id);
  const at = (sheet: string, cell: string) => ({
    ...parseCellName(cell)!,
    model: grid.sheetNamed(sheet)!,
    facade: grid.facade.getSheetByName(sheet)!,
  });
  return {
    host,
    grid,
    saved,
    moveRows: (move) => {
      const base = moveRows(changes.base(), move);
      return base.ok ? host.moveRows(move, [changes], base.value) : base;
    },
    undo: () => command('univer.command.undo'),
    redo: () => command('univer.command.redo'),
    fill: (sheet, cell) => {
      const { row, column, model } = at(sheet, cell);
      return Promise.resolve(
        grid.workbook
          .getStyles()
          .getStyleByCell(model.sheet.getCellMatrix().getValue(row - 1, column - 1))
          ?.bg?.rgb?.toUpperCase() ?? null,
      );
    },
    mark: (sheet, cell) => {
      const { row, column, model } = at(sheet, cell);
      const mark: unknown = model.sheet.getCellMatrix().getValue(row - 1, column - 1)?.custom?.['perfscoreMark'];
      return Promise.resolve(typeof mark === 'string' ? mark : null);
    },
    note: (sheet, cell) => Promise.resolve(at(sheet, cell).facade.getRange(cell).getNote()?.note ?? null),
    type: (sheet, cell, content) => {
      at(sheet, cell).facade.getRange(cell).setValue(typed(content));
      return Promise.resolve();
    },
    select: (sheet, range) => {
      const facade = grid.facade.getSheetByName(sheet)!;
      grid.facade.setActiveSheet(facade);
      facade.getRange(range).activate();
      return Promise.resolve();
    },
    reopen: async () => {
      await host.read();
      return openInGrid(saved());
    },
  };
}

/** What a person's typing puts into a cell. */
function typed(content: PlannedContent): { v?: string | number | null; f?: string; t?: number } {
  switch (content.type) {
    case 'formula':
      return { f: content.formula };
    case 'number':
      return { v: Number(content.number), t: 2 };
    case 'text':
      return { v: content.text, t: 1 };
    case 'blank':
      return { v: null };
  }
}

export function gridUnderTest(fixture: HostFixture): Promise<HostUnderTest> {
  return openInGrid(buildXlsx(fixture));
}
