import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { Result } from '../../core/localized';
import { success } from '../../core/localized';
import type { CellRange, CellSnapshot, SheetSnapshot, SheetVisibility, WorkbookSnapshot } from '../../core/snapshot/types';
import type { SheetProtection } from '../file/xlsx/write/sheet-protection';
import type { TaskOptions } from '../port';
import { shownText } from '../shown-text';
import { CANCELLED } from '../host-problems';
import { contentOf, formatOf, styleOf } from './grid-cell';
import type { Grid, GridSheet } from './open-grid';
import { formulaOf } from './open-grid';
import { slices } from './give-turns';

/** What the opened file says of a sheet and the grid has no place for. */
export interface SheetOrigin {
  readonly visibility: SheetVisibility;
  /** What its protection lets through; null where it has none. */
  readonly protection: SheetProtection | null;
}

export interface ReadGridOptions extends TaskOptions {
  readonly name: string;
  readonly origin: (sheetId: string) => SheetOrigin | undefined;
}

/**
 * Reads every sheet of the grid in one pass over its cell store. Rests between slices of work, so that a workbook of any
 * size leaves the page responsive, and ends with `cancelled` where the signal asks for it.
 */
export async function readGrid(grid: Grid, options: ReadGridOptions): Promise<Result<WorkbookSnapshot>> {
  const rest = slices();
  const sheets: SheetSnapshot[] = [];
  const gridSheets = grid.sheets();
  const total = gridSheets.reduce((rows, { sheet }) => rows + sheet.getCellMatrix().getLength(), 0);
  let done = 0;
  for (const gridSheet of gridSheets) {
    const cells: CellSnapshot[] = [];
    const matrix = gridSheet.sheet.getCellMatrix().getMatrix();
    for (const row of Object.keys(matrix)) {
      readRow(grid, gridSheet, matrix, Number(row), cells);
      done += 1;
      if (await rest.rest()) {
        options.onProgress?.({ done, total, what: { 'zh-CN': `正在读取“${gridSheet.name}”`, 'en-US': `Reading “${gridSheet.name}”` } });
        if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
      }
    }
    sheets.push(sheetSnapshot(gridSheet, cells, options.origin(gridSheet.id)));
  }
  if (options.signal?.aborted) return { ok: false, problem: CANCELLED };
  return success({ name: options.name, sheets, notes: [] });
}

function readRow(
  grid: Grid,
  { id }: GridSheet,
  matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  row: number,
  into: CellSnapshot[],
): void {
  const cells = matrix[row];
  if (!cells) return;
  const styles = grid.workbook.getStyles();
  const spilled = grid.formulas.getArrayFormulaCellData()[grid.unitId]?.[id]?.[row];
  const columns = spilled
    ? [...new Set([...Object.keys(cells), ...Object.keys(spilled)].map(Number))].sort((one, other) => one - other)
    : Object.keys(cells).map(Number);
  for (const column of columns) {
    const stored = cells[column] ?? null;
    const formula = formulaOf(grid, id, row, column, stored);
    let content = contentOf(stored);
    if (content.type === 'blank' && formula === null) content = contentOf(spilled?.[column] ?? null);
    if (content.type === 'blank' && formula === null) continue;
    const format = formatOf(styleOf(styles, stored));
    into.push({ row: row + 1, column: column + 1, content, text: shownText(content, format), format, formula });
  }
}

function sheetSnapshot({ name, sheet }: GridSheet, cells: readonly CellSnapshot[], origin: SheetOrigin | undefined): SheetSnapshot {
  const config = sheet.getConfig();
  const hidden = (entries: Readonly<Record<number, Nullable<{ hd?: BooleanNumber }>>>): number[] =>
    Object.entries(entries).flatMap(([index, entry]) => (entry?.hd === BooleanNumber.TRUE ? [Number(index) + 1] : []));
  const shown = sheet.isSheetHidden() !== BooleanNumber.TRUE;
  return {
    name,
    visibility: shown ? 'visible' : origin?.visibility === 'very-hidden' ? 'very-hidden' : 'hidden',
    protected: (origin?.protection ?? null) !== null,
    cells,
    merges: sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }): CellRange => ({
      top: startRow + 1,
      left: startColumn + 1,
      bottom: endRow + 1,
      right: endColumn + 1,
    })),
    hiddenRows: hidden(config.rowData),
    hiddenColumns: hidden(config.columnData),
  };
}
