import type { FUniver } from '@univerjs/core/facade';
import { isInCells, type RowCommand } from './grid-commands';

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

/** Selects the whole rows of the selected cells. */
function selectWholeRows(api: FUniver): void {
  const rows = selectedRows(api);
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  if (typeof rows !== 'object' || rows === null || !sheet) return;
  sheet.getRange(rows.row - 1, 0, rows.count, sheet.getSheet().getColumnCount()).activate();
}

/**
 * Keys for rows, as in Excel: Shift+Space selects the whole rows, Ctrl++ and Ctrl+- put rows in and take them out. Only where whole
 * rows are selected: elsewhere these two are the browser's, which makes the page larger and smaller with them.
 */
export function followRowKeys(api: FUniver, container: HTMLElement, onRows: (command: RowCommand) => void): void {
  container.addEventListener(
    'keydown',
    (event) => {
      if (!isInCells(event.target) || event.altKey || event.isComposing || api.getActiveWorkbook()?.isCellEditing() !== false) return;
      const withControl = event.ctrlKey || event.metaKey;
      if (!withControl && event.shiftKey && event.key === ' ') selectWholeRows(api);
      else if (withControl && (event.key === '+' || event.key === '-') && hasWholeRows(api))
        onRows(event.key === '+' ? 'insertRows' : 'deleteRows');
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
