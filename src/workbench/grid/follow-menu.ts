import type { FUniver } from '@univerjs/core/facade';
import { boxOnPage, seenSheet } from './seen';
import { hasWholeRows } from './selected-rows';

/** Where the menu of the selected cells is asked for, on the page, and whether they are whole rows. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly wholeRows: boolean;
}

/**
 * Says where the menu of the selected cells is asked for: by the pointer, or by the keyboard, beneath the cell. Whoever writes in a cell
 * gets the browser's own menu.
 */
export function followMenu(api: FUniver, container: HTMLElement, onMenu: (place: MenuPlace) => void): void {
  container.addEventListener('contextmenu', (event) => {
    const workbook = api.getActiveWorkbook();
    const { target, clientX, clientY } = event;
    const onCells = target instanceof HTMLCanvasElement && target.id.startsWith('univer-sheet-main-canvas');
    const inCells =
      target instanceof Element &&
      target.closest('[data-u-comp="editor"]') !== null &&
      target.closest('[data-u-comp="formula-bar"]') === null;
    if (!workbook || workbook.isCellEditing() || !(onCells || inCells)) return;
    event.preventDefault();
    const wholeRows = hasWholeRows(api);
    if (onCells) return onMenu({ x: clientX, y: clientY, wholeRows });
    const range = workbook.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    const seen = seenSheet(api, container);
    if (!range || !seen) return;
    const place = container.getBoundingClientRect();
    const box = boxOnPage(seen, { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });
    const within = (at: number, size: number): number => Math.max(0, Math.min(at, size));
    onMenu({ x: place.left + within(box.x, place.width), y: place.top + within(box.y + box.height, place.height), wholeRows });
  });
}
