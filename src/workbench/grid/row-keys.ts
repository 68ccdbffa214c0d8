import type { FUniver } from '@univerjs/core/facade';
import { isInCells, type RowCommand } from './grid-commands';
import { hasWholeRows, selectedRows } from './selected-rows';

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
  container.addEventListener('keydown', (event) => {
    if (!isInCells(event.target) || event.altKey || event.isComposing || api.getActiveWorkbook()?.isCellEditing() !== false) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (!withControl && event.shiftKey && event.key === ' ') selectWholeRows(api);
    else if (withControl && (event.key === '+' || event.key === '-') && hasWholeRows(api)) onRows(event.key === '+' ? 'insertRows' : 'deleteRows');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
