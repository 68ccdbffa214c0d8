import { findIndicatorRegions } from '../detection/indicator-regions';
import type { TableModel, WorkbookModel } from '../model/types';
import { createGrid } from '../snapshot/grid';
import type { WorkbookSnapshot } from '../snapshot/types';
import { readIndicatorTable } from './read-indicator-table';

/** Finds and reads every table of every sheet. Pure; never throws on any workbook. */
export function readWorkbook(snapshot: WorkbookSnapshot): WorkbookModel {
  const tables = snapshot.sheets.flatMap((sheet): TableModel[] => {
    const grid = createGrid(sheet);
    const regions = findIndicatorRegions(grid);
    return regions.map((region) => readIndicatorTable(grid, region));
  });
  return { name: snapshot.name, tables };
}
