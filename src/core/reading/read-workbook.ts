import { placeHeaderLines } from '../detection/flattened-header';
import { unflatten } from '../detection/flattened-rows';
import { findIndicatorRegions } from '../detection/indicator-regions';
import { isBudgetTable } from '../detection/is-budget-table';
import { foldRepeatedCells } from '../detection/repeated-cells';
import { joinTornPoints } from '../detection/torn-points';
import { unscrambleLabels } from '../detection/scrambled-labels';
import { LOOK_ROWS, speaksOfIndicators } from '../detection/speaks-of-indicators';
import { whyLeft, whyUnrecognised, type RowSpan } from '../detection/unrecognised-sheet';
import { rowsOf } from '../detection/rows';
import type { TableModel, UnrecognisedSheet, WorkbookModel } from '../model/types';
import { readReportSheet } from '../report-sheet/read-back';
import { createGrid, type Grid } from '../snapshot/grid';
import type { CellRange, WorkbookSnapshot } from '../snapshot/types';
import { inAmountUnit } from './amount-unit';
import { readAmountTables } from './amounts/read-amounts-table';
import { FUNDS_FORM, readFundsForm } from './funds/read-funds-form';
import { joinPanes } from './join-panes';
import { readIndicatorTables } from './read-indicator-table';
import { readListedTables } from './read-listed-tables';
import { readOneCellTables } from './read-one-cell-tables';
import { bodyRowsOf, NO_ROOM, Room } from './room';

/**
 * Finds and reads every table of every sheet; a sheet for whose tables there is no room is listed among those not recognised. The
 * product's own report is none: it is known by its shape, which leaves no room for anything else. Pure; never throws on any workbook.
 */
export function readWorkbook(snapshot: WorkbookSnapshot): WorkbookModel {
  const unrecognised: UnrecognisedSheet[] = [];
  const room = new Room();
  const tables = snapshot.sheets.flatMap((sheet): TableModel[] => {
    if (readReportSheet(sheet)) return [];
    const grid = joinTornPoints(unscrambleLabels(foldRepeatedCells(createGrid(sheet))));
    const { tables: found, foreign } = readSheet(grid, room);
    if (!room.close()) {
      unrecognised.push({ sheet: sheet.name, reason: NO_ROOM, ranges: [] });
      return [];
    }
    const whole = found.length === 0 ? whyUnrecognised(grid) : null;
    const ranges = whole ? [] : rowsLeft(grid, found);
    const reason = whole ?? whyLeft(ranges, foreign);
    if (reason) unrecognised.push({ sheet: sheet.name, reason, ranges });
    return found.map(inAmountUnit).sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
  return { name: snapshot.name, tables, unrecognised };
}

/** Runs of rows that speak of indicators and in which no table was read; of a form without indicators only its head and its funds were. */
function rowsLeft(grid: Grid, tables: readonly TableModel[]): CellRange[] {
  const isRead = rowsOf(
    tables.map(({ range, layout, funds }) => (layout === FUNDS_FORM && funds ? { ...range, bottom: funds.range.bottom } : range)),
  );
  const runs: { top: number; bottom: number }[] = [];
  let looked = 0;
  for (let row = 1; row <= grid.rows && looked < LOOK_ROWS; row++) {
    if (isRead(row) || grid.row(row).length === 0) continue;
    looked++;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.map((run) => ({ ...run, left: 1, right: grid.columns })).filter((rows) => speaksOfIndicators(grid, rows));
}

interface SheetReading {
  readonly tables: readonly TableModel[];
  /** First and last rows of tables of indicators that nothing says to be of public money. */
  readonly foreign: readonly RowSpan[];
}

/** The tables of a sheet, as far as there is room for them. */
function readSheet(grid: Grid, room: Room): SheetReading {
  const headed = placeHeaderLines(grid);
  const written = findIndicatorRegions(headed);
  const page = unflatten(headed, written);
  const all = page.grid === headed ? written : findIndicatorRegions(page.grid);
  const regions = all.filter((region) => isBudgetTable(page.grid, region));
  const foreign = all.filter((region) => !regions.includes(region));
  if (!regions.every((region) => room.take(bodyRowsOf(page.grid, region)))) return { tables: [], foreign };
  const indicatorTables = joinPanes(regions.flatMap((region) => readIndicatorTables(page, region, grid)));
  const ranges = (tables: readonly TableModel[]): readonly CellRange[] => tables.map((table) => table.range);
  const inCells = [...indicatorTables, ...readOneCellTables(grid, ranges(indicatorTables), room)];
  const listed = [...inCells, ...readListedTables(grid, ranges(inCells), room)];
  const forms = [...listed, ...readFundsForm(grid, ranges(listed), room)];
  return { tables: [...forms, ...readAmountTables(grid, ranges(forms), room)], foreign };
}
