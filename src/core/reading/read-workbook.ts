import { placeHeaderLines } from '../detection/flattened-header';
import { unflatten } from '../detection/flattened-rows';
import { findIndicatorRegions } from '../detection/indicator-regions';
import { isBudgetTable } from '../detection/is-budget-table';
import { foldRepeatedCells } from '../detection/repeated-cells';
import { joinTornPoints } from '../detection/torn-points';
import { whyUnrecognised } from '../detection/unrecognised-sheet';
import type { TableModel, UnrecognisedSheet, WorkbookModel } from '../model/types';
import { readReportSheet } from '../report-sheet/read-back';
import { createGrid } from '../snapshot/grid';
import type { WorkbookSnapshot } from '../snapshot/types';
import { inAmountUnit } from './amount-unit';
import { readAmountTables } from './amounts/read-amounts-table';
import { readFundsForm } from './funds/read-funds-form';
import { joinPanes } from './join-panes';
import { readIndicatorTables } from './read-indicator-table';
import { readOneCellTables } from './read-one-cell-tables';

/**
 * Finds and reads every table of every sheet. The product's own report is none: it is known by its shape, which leaves no room for
 * anything else. Pure; never throws on any workbook.
 */
export function readWorkbook(snapshot: WorkbookSnapshot): WorkbookModel {
  const unrecognised: UnrecognisedSheet[] = [];
  const tables = snapshot.sheets.flatMap((sheet): TableModel[] => {
    if (readReportSheet(sheet)) return [];
    const grid = joinTornPoints(foldRepeatedCells(createGrid(sheet)));
    const headed = placeHeaderLines(grid);
    const regions = findIndicatorRegions(headed);
    const page = unflatten(headed, regions);
    const indicatorTables = joinPanes(
      (page.grid === headed ? regions : findIndicatorRegions(page.grid))
        .filter((region) => isBudgetTable(page.grid, region))
        .flatMap((region) => readIndicatorTables(page, region, grid)),
    );
    const lists = readOneCellTables(
      grid,
      indicatorTables.map((table) => table.range),
    );
    const listed = [...indicatorTables, ...lists];
    const forms = [
      ...listed,
      ...readFundsForm(
        grid,
        listed.map((table) => table.range),
      ),
    ];
    const amountTables = readAmountTables(
      grid,
      forms.map((table) => table.range),
    );
    const reason = forms.length + amountTables.length === 0 ? whyUnrecognised(grid) : null;
    if (reason) unrecognised.push({ sheet: sheet.name, reason });
    return [...forms, ...amountTables].map(inAmountUnit).sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
  return { name: snapshot.name, tables, unrecognised };
}
