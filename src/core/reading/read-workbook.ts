import { placeHeaderLines } from '../detection/flattened-header';
import { unflatten } from '../detection/flattened-rows';
import { findIndicatorRegions } from '../detection/indicator-regions';
import { isBudgetTable } from '../detection/is-budget-table';
import { foldRepeatedCells } from '../detection/repeated-cells';
import { joinTornPoints } from '../detection/torn-points';
import { whyUnrecognised } from '../detection/unrecognised-sheet';
import type { TableModel, UnrecognisedSheet, WorkbookModel } from '../model/types';
import { readReportSheet } from '../report-sheet/read-back';
import { createGrid, type Grid } from '../snapshot/grid';
import type { CellRange, WorkbookSnapshot } from '../snapshot/types';
import { inAmountUnit } from './amount-unit';
import { readAmountTables } from './amounts/read-amounts-table';
import { readFundsForm } from './funds/read-funds-form';
import { joinPanes } from './join-panes';
import { readIndicatorTables } from './read-indicator-table';
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
    const grid = joinTornPoints(foldRepeatedCells(createGrid(sheet)));
    const found = readSheet(grid, room);
    if (!room.close()) {
      unrecognised.push({ sheet: sheet.name, reason: NO_ROOM });
      return [];
    }
    const reason = found.length === 0 ? whyUnrecognised(grid) : null;
    if (reason) unrecognised.push({ sheet: sheet.name, reason });
    return found.map(inAmountUnit).sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
  return { name: snapshot.name, tables, unrecognised };
}

/** The tables of a sheet, as far as there is room for them. */
function readSheet(grid: Grid, room: Room): readonly TableModel[] {
  const headed = placeHeaderLines(grid);
  const written = findIndicatorRegions(headed);
  const page = unflatten(headed, written);
  const regions = (page.grid === headed ? written : findIndicatorRegions(page.grid)).filter((region) => isBudgetTable(page.grid, region));
  if (!regions.every((region) => room.take(bodyRowsOf(page.grid, region)))) return [];
  const indicatorTables = joinPanes(regions.flatMap((region) => readIndicatorTables(page, region, grid)));
  const ranges = (tables: readonly TableModel[]): readonly CellRange[] => tables.map((table) => table.range);
  const listed = [...indicatorTables, ...readOneCellTables(grid, ranges(indicatorTables), room)];
  const forms = [...listed, ...readFundsForm(grid, ranges(listed), room)];
  return [...forms, ...readAmountTables(grid, ranges(forms), room)];
}
