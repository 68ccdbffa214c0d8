import type { IndicatorRegion } from '../detection/indicator-regions';
import { cellsBetween } from '../detection/rows';
import type { Localized } from '../localized';
import type { Grid } from '../snapshot/grid';

/** Rows of indicators that are read of one workbook: many times what a department's workbook holds, and a few seconds of work. */
export const MOST_ROWS = 6_000;
/** What a table takes beside its rows, for its head and its funds: in rows. */
const TABLE_ROWS = 5;
/** Cells of a table of amounts that take as long as a row of indicators. */
export const CELLS_A_ROW = 20;

/** Why a sheet for whose tables there is no room was not read, and what to do. */
export const NO_ROOM: Localized = {
  'zh-CN': `没有读，也没有校验：表太多或者太长，一个工作簿连同前面的工作表最多读 ${MOST_ROWS} 行指标（一张表的表头和资金算 ${TABLE_ROWS} 行，资金表 ${CELLS_A_ROW} 格算一行）。请把这张工作表移到单独的工作簿，还放不下就拆开，再校验`,
  'en-US': `not read and not checked: its tables are too many or too long; of one workbook, sheets in front of it included, up to ${MOST_ROWS} rows of indicators are read (head and funds of a table count as ${TABLE_ROWS} rows, ${CELLS_A_ROW} cells of a table of amounts as one). Move the sheet to a workbook of its own, split it where that does not do, and check again`,
};

/**
 * The room that is left for the tables of a workbook, taken before they are read, sheet by sheet: a sheet is read as a whole or not
 * at all, and one that is not leaves its room to those behind it.
 */
export class Room {
  private left = MOST_ROWS;
  private asked = 0;

  /** Takes room for a table of the sheet and tells whether there is any. @param rows its rows of indicators, or cells by `CELLS_A_ROW` */
  take(rows: number): boolean {
    this.asked += TABLE_ROWS + rows;
    return this.asked <= this.left;
  }

  /** Whether there has been room for all tables of the sheet so far. */
  get fits(): boolean {
    return this.asked <= this.left;
  }

  /** Ends a sheet; true where it fits. */
  close(): boolean {
    const { fits } = this;
    if (fits) this.left -= this.asked;
    this.asked = 0;
    return fits;
  }
}

/** Rows of a table's body that hold something. */
export function bodyRowsOf(grid: Grid, { header, bottom }: IndicatorRegion): number {
  let rows = 0;
  for (let row = header.bottom + 1; row <= bottom; row++) rows += cellsBetween(grid, row, header.left, header.right).length > 0 ? 1 : 0;
  return rows;
}
