import type { CellContent, CellSnapshot, WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { cellName, parseCellName, parseRangeName } from '../../../src/core/snapshot/address';
import type { PlannedContent } from '../../../src/core/plan/types';
import type { GridWorkbook } from '../../../src/hosts/workbench/grid-data';
import { gridWorkbook } from '../../../src/hosts/workbench/grid-data';
import { showComments } from '../../../src/hosts/workbench/show-comments';
import { createWorkbenchHost } from '../../../src/hosts/workbench/workbench-host';
import type { WorkbookLook } from '../../../src/hosts/workbench/look/read-look';
import type { FixtureCell, HostFixture, HostUnderTest } from '../contract/host-contract';
import { headlessGrid } from './headless-grid';

function contentOf(cell: FixtureCell): CellContent {
  if (cell.number !== undefined) return { type: 'number', number: cell.number };
  if (cell.boolean !== undefined) return { type: 'boolean', value: cell.boolean };
  if (cell.error !== undefined) return { type: 'error', code: cell.error };
  return cell.text === undefined ? { type: 'blank' } : { type: 'text', text: cell.text };
}

/** A fixture as the file reader and the look reader would give it. */
function fixtureWorkbook(fixture: HostFixture): GridWorkbook {
  const fills = [...new Set(fixture.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => (cell && typeof cell !== 'string' && cell.fill ? [cell.fill] : [])))))];
  const look: WorkbookLook = {
    styles: { digitWidth: 7, cells: [{}, ...fills.map((rgb) => ({ bg: { rgb } }))] },
    sheets: new Map(
      fixture.sheets.map(({ name, rows }) => {
        const cellStyles = new Map<number, Map<number, number>>();
        const comments: { cell: string; text: string }[] = [];
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (!cell || typeof cell === 'string') return;
            if (cell.fill) cellStyles.set(row, (cellStyles.get(row) ?? new Map<number, number>()).set(column, fills.indexOf(cell.fill) + 1));
            if (cell.note) comments.push({ cell: cellName({ row: row + 1, column: column + 1 }), text: cell.note });
          }),
        );
        return [name, { columns: [], rowHeights: new Map(), defaultColumnWidth: 72, defaultRowHeight: 20, cellStyles, gridLines: true, frozen: { rows: 0, columns: 0 }, comments }];
      }),
    ),
  };
  const snapshot: WorkbookSnapshot = {
    name: '样表.xlsx',
    notes: [],
    sheets: fixture.sheets.map(({ name, rows, merges = [], hiddenRows = [], hiddenColumns = [], visibility = 'visible', ...sheet }) => ({
      name,
      visibility,
      protected: sheet.protected ?? false,
      hiddenRows,
      hiddenColumns,
      merges: merges.map((merge) => parseRangeName(merge)!),
      cells: rows.flatMap((cells, row) =>
        cells.flatMap((cell, column): CellSnapshot[] => {
          const full: FixtureCell | null = typeof cell === 'string' ? { text: cell } : cell;
          const content = full && contentOf(full);
          if (!full || !content || (content.type === 'blank' && full.formula === undefined)) return [];
          return [{ row: row + 1, column: column + 1, content, text: '', format: full.format ?? 'General', formula: full.formula ?? null }];
        }),
      ),
    })),
  };
  return gridWorkbook('book', snapshot, look);
}

const open = new Set<() => void>();
let opened = 0;

/** Closes every grid that a test opened. */
export function closeGrids(): void {
  for (const close of open) close();
  open.clear();
}

async function underTest(workbook: GridWorkbook, settings: Map<string, string>): Promise<HostUnderTest> {
  const { api, close } = headlessGrid();
  open.add(close);
  // The grid's packages keep some results by the workbook's id, beyond its closing: no two workbooks may share one.
  const unitId = `book-${(opened += 1)}`;
  api.createWorkbook({ ...workbook.data, id: unitId });
  showComments(api, unitId, workbook.comments);
  const host = createWorkbenchHost(api, { unitId, name: '样表.xlsx', settings, origin: (id) => workbook.origins[id] })!;
  await host.read();
  const range = (sheet: string, cell: string) => api.getWorkbook(unitId)!.getSheetByName(sheet)!.getRange(cell);
  return {
    host,
    fill: (sheet, cell) => {
      const { row, column } = parseCellName(cell)!;
      const sheetModel = api.getWorkbook(unitId)!.getSheetByName(sheet)!.getSheet();
      const style = api.getWorkbook(unitId)!.getWorkbook().getStyles().getStyleByCell(sheetModel.getCellMatrix().getValue(row - 1, column - 1));
      return Promise.resolve(style?.bg?.rgb?.toUpperCase() ?? null);
    },
    note: (sheet, cell) => Promise.resolve(range(sheet, cell).getNote()?.note ?? null),
    type: (sheet, cell, content) => {
      range(sheet, cell).setValue(typed(content));
      return Promise.resolve();
    },
    reopen: () => {
      const book = api.getWorkbook(unitId)!;
      const comments = book.getSheets().flatMap((sheet) => sheet.getNotes().map(({ note, row, col }) => ({ sheetId: sheet.getSheetId(), cell: cellName({ row: row + 1, column: col + 1 }), text: note ?? '' })));
      const data = JSON.parse(JSON.stringify(book.save())) as GridWorkbook['data'];
      delete (data as { resources?: unknown }).resources;
      return underTest({ data, origins: workbook.origins, comments }, new Map(settings));
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
  return underTest(fixtureWorkbook(fixture), new Map());
}
