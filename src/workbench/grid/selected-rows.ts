import type { FUniver } from '@univerjs/core/facade';

/** The rows of the selected cells, from 1 on. */
export interface SelectedRows {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
  /** Whether whole rows are selected. */
  readonly whole: boolean;
}

/** Which rows are selected; where that is no one block of rows, why. */
export function selectedRows(api: FUniver): SelectedRows | 'columns' | 'severalBlocks' | null {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const ranges = sheet?.getSelection()?.getActiveRangeList() ?? [];
  const range = ranges[0]?.getRange();
  if (!sheet || !range) return null;
  if (ranges.length > 1) return 'severalBlocks';
  const model = sheet.getSheet();
  const { startRow, endRow, startColumn, endColumn } = range;
  if (startRow <= 0 && endRow >= model.getRowCount() - 1) return 'columns';
  const whole = startColumn <= 0 && endColumn >= model.getColumnCount() - 1;
  return { sheet: sheet.getSheetName(), row: startRow + 1, count: endRow - startRow + 1, whole };
}

/** Whether whole rows are selected, and nothing else. */
export function hasWholeRows(api: FUniver): boolean {
  const rows = selectedRows(api);
  return typeof rows === 'object' && rows !== null && rows.whole;
}
