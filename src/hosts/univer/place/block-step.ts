import type { ICellData, IColumnData, IMutationInfo, IRange, IRowData } from '@univerjs/core';
import { Tools } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { CellRange } from '../../../core/snapshot/types';
import { formulaOf, rawCell, type Grid, type GridSheet } from '../open-grid';
import type { WrittenStep } from '../write-grid';
import type { BlockCell } from './form-files';

/** A block of the grid as it is at one time, to the letter. Rows and columns count from 0; null where a line is as its sheet has it. */
export interface BlockState {
  readonly cells: readonly BlockCell[];
  readonly merges: readonly IRange[];
  readonly rows: Readonly<Record<number, Partial<IRowData> | null>>;
  readonly columns: Readonly<Record<number, Partial<IColumnData> | null>>;
  /** Of the whole sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first - 1 + at);
}

/** What a block is like now. A merged area belongs to it where it begins in it. */
export function readBlock(grid: Grid, { id, sheet }: GridSheet, { top, left, bottom, right }: CellRange): BlockState {
  const [rows, columns] = [from(top, bottom), from(left, right)];
  const cells = rows.flatMap((row) =>
    columns.flatMap((column): BlockCell[] => {
      const cell = rawCell(sheet, row, column);
      if (!cell) return [];
      const { si: _shared, ...own } = Tools.deepClone(cell);
      const formula = formulaOf(grid, id, row, column, cell);
      return [{ row, column, cell: formula === null ? own : { ...own, f: formula } }];
    }),
  );
  const [rowManager, columnManager] = [sheet.getRowManager(), sheet.getColumnManager()];
  const kept = <T>(data: Partial<T> | null | undefined | void): Partial<T> | null => (data ? Tools.deepClone(data) : null);
  return {
    cells,
    merges: sheet
      .getMergeData()
      .filter(({ startRow, startColumn }) => rows.includes(startRow) && columns.includes(startColumn))
      .map((range) => ({ ...range })),
    rows: Object.fromEntries(rows.map((row) => [row, kept<IRowData>(rowManager.getRow(row))])),
    columns: Object.fromEntries(columns.map((column) => [column, kept<IColumnData>(columnManager.getColumn(column))])),
    rowCount: sheet.getRowCount(),
    columnCount: sheet.getColumnCount(),
  };
}

/** The mutations that bring a block from one state to another. */
function changes({ unitId }: Grid, { id }: GridSheet, { top, left, bottom, right }: CellRange, then: BlockState, now: BlockState) {
  const at = { unitId, subUnitId: id };
  const matrix = (cells: readonly { readonly row: number; readonly column: number; readonly cell: ICellData | null }[]) => {
    const values: Record<number, Record<number, ICellData | null>> = {};
    for (const { row, column, cell } of cells) (values[row] ??= {})[column] = Tools.deepClone(cell);
    return values;
  };
  const none = from(top, bottom).flatMap((row) => from(left, right).map((column) => ({ row, column, cell: null })));
  const nothing = (lines: Readonly<Record<number, unknown>>): Record<number, null> =>
    Object.fromEntries(Object.keys(lines).map((line) => [line, null]));
  const merging = (mutation: string, ranges: readonly IRange[]): IMutationInfo[] =>
    ranges.length > 0 ? [{ id: mutation, params: { ...at, ranges: Tools.deepClone([...ranges]) } }] : [];
  return [
    ...merging(RemoveWorksheetMergeMutation.id, then.merges),
    { id: SetRangeValuesMutation.id, params: { ...at, cellValue: matrix(none) } },
    // What a line has of its own is put over what it had: it must be gone first.
    { id: SetRowDataMutation.id, params: { ...at, rowData: nothing(then.rows) } },
    { id: SetColDataMutation.id, params: { ...at, columnData: nothing(then.columns) } },
    { id: SetRowDataMutation.id, params: { ...at, rowData: Tools.deepClone(now.rows) } },
    { id: SetColDataMutation.id, params: { ...at, columnData: Tools.deepClone(now.columns) } },
    { id: SetWorksheetRowCountMutation.id, params: { ...at, rowCount: now.rowCount } },
    { id: SetWorksheetColumnCountMutation.id, params: { ...at, columnCount: now.columnCount } },
    ...(now.cells.length > 0 ? [{ id: SetRangeValuesMutation.id, params: { ...at, cellValue: matrix(now.cells) } }] : []),
    ...merging(AddWorksheetMergeMutation.id, now.merges),
  ];
}

/** What brings a block from one state to another, and back. */
export function blockStep(grid: Grid, sheet: GridSheet, area: CellRange, before: BlockState, after: BlockState): WrittenStep {
  return { redo: changes(grid, sheet, area, before, after), undo: changes(grid, sheet, area, after, before) };
}
