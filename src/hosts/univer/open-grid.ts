import type { ICellData, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type {} from '@univerjs/sheets-note/facade';

/** One sheet of the grid. */
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: Worksheet;
}

/** The workbook that the grid shows, with the parts of Univer that the host works on. Rows and columns count from 0 here. */
export interface Grid {
  readonly api: FUniver;
  readonly unitId: string;
  readonly workbook: Workbook;
  readonly facade: FWorkbook;
  readonly injector: Injector;
  readonly notes: SheetsNoteModel;
  readonly formulas: FormulaDataModel;
  sheets(): readonly GridSheet[];
  sheetNamed(name: string): GridSheet | null;
}

/** Opens the grid's workbook `unitId`; null where the grid does not hold it (any more). */
export function openGrid(api: FUniver, unitId: string): Grid | null {
  const facade = api.getWorkbook(unitId);
  const first = facade?.getSheets()[0];
  if (!facade || !first) return null;
  const injector = first.getInject();
  const workbook = facade.getWorkbook();
  const sheets = (): GridSheet[] => workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), sheet }));
  return {
    api,
    unitId,
    workbook,
    facade,
    injector,
    notes: injector.get(SheetsNoteModel),
    formulas: injector.get(FormulaDataModel),
    sheets,
    sheetNamed: (name) => sheets().find((candidate) => candidate.name === name) ?? null,
  };
}

/** What a cell stores, without the interceptors that format it for the eye; null where it is empty. */
export function rawCell(sheet: Worksheet, row: number, column: number): ICellData | null {
  return sheet.getCellMatrix().getValue(row, column) ?? null;
}

/** The formula of a cell with its leading `=`, shared formulas resolved; null where it has none. */
export function formulaOf(grid: Grid, sheetId: string, row: number, column: number, cell: ICellData | null): string | null {
  if (cell?.f) return cell.f;
  if (!cell?.si) return null;
  return grid.formulas.getFormulaStringByCell(row, column, sheetId, grid.unitId) || null;
}
