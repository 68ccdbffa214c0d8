import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-core';
import { startOf, type Area, type Seen, type TableHead } from '../heads/table-heads';
import { headAround, scrollTarget } from '../heads/scroll-target';

/** What shows of the active sheet, and where on the page. */
export interface SeenSheet extends Seen {
  readonly sheetId: string;
  readonly name: string;
  readonly zoom: number;
  /** From the corner of the grid's place to the first cell that scrolls, in pixels of the page. */
  readonly x: number;
  readonly y: number;
  /** Ends of what the file holds fast, in pixels of the sheet; 0 where that is nothing. */
  readonly frozenRight: number;
  readonly frozenBottom: number;
}

/** A place on the page, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What shows of the active sheet; null while nothing does. `container` is the grid's place on the page. */
export function seenSheet(api: FUniver, container: HTMLElement): SeenSheet | null {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  const skeleton = sheet?.getSkeleton();
  const canvas = workbook && container.querySelector(`[id="univer-sheet-main-canvas_${workbook.getId()}"]`);
  if (!workbook || !sheet || !skeleton || !canvas) return null;
  const place = container.getBoundingClientRect();
  const shown = canvas.getBoundingClientRect();
  const zoom = sheet.getZoom();
  const { rowHeightAccumulation: rows, columnWidthAccumulation: columns, rowHeaderWidth, columnHeaderHeight } = skeleton;
  const { startRow, startColumn, xSplit, ySplit } = sheet.getSheet().getFreeze();
  const frozenWidth = xSplit > 0 ? startOf(columns, startColumn) - startOf(columns, startColumn - xSplit) : 0;
  const frozenHeight = ySplit > 0 ? startOf(rows, startRow) - startOf(rows, startRow - ySplit) : 0;
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const top = startOf(rows, sheetViewStartRow + (ySplit > 0 ? startRow : 0)) + offsetY;
  const left = startOf(columns, sheetViewStartColumn + (xSplit > 0 ? startColumn : 0)) + offsetX;
  return {
    sheetId: sheet.getSheetId(),
    name: sheet.getSheetName(),
    rows,
    columns,
    zoom,
    top,
    left,
    bottom: top + shown.height / zoom - columnHeaderHeight - frozenHeight,
    right: left + shown.width / zoom - rowHeaderWidth - frozenWidth,
    frozenRows: ySplit > 0,
    frozenColumns: xSplit > 0,
    frozenRight: xSplit > 0 ? startOf(columns, startColumn) : 0,
    frozenBottom: ySplit > 0 ? startOf(rows, startRow) : 0,
    x: shown.left - place.left + (rowHeaderWidth + frozenWidth) * zoom,
    y: shown.top - place.top + (columnHeaderHeight + frozenHeight) * zoom,
  };
}

/** Index of the row or column at a distance from the first one that scrolls, in pixels of the page; null on the headers and past the end. */
function indexAt(ends: readonly number[], from: number, frozen: number, distance: number): number | null {
  const at = (distance >= 0 ? from : frozen) + distance;
  const index = ends.findIndex((end) => end > at);
  return at < 0 || index < 0 ? null : index;
}

/** The cell at a place on the page, counted from the corner of the grid's place; null where there is none. */
export function cellAt(seen: SeenSheet, x: number, y: number): { readonly row: number; readonly column: number } | null {
  const row = indexAt(seen.rows, seen.top, seen.frozenBottom, (y - seen.y) / seen.zoom);
  const column = indexAt(seen.columns, seen.left, seen.frozenRight, (x - seen.x) / seen.zoom);
  return row === null || column === null ? null : { row, column };
}

/** Where an area is drawn, counted from the corner of the grid's place, in pixels of the page. */
export function boxOnPage(seen: SeenSheet, { top, left, bottom, right }: Area): Box {
  const along = (ends: readonly number[], index: number, from: number, frozen: number): number => {
    const at = startOf(ends, index);
    return (at < frozen ? at - frozen : at - from) * seen.zoom;
  };
  const x = seen.x + along(seen.columns, left, seen.left, seen.frozenRight);
  const y = seen.y + along(seen.rows, top, seen.top, seen.frozenBottom);
  const size = (ends: readonly number[], first: number, last: number): number =>
    (startOf(ends, last + 1) - startOf(ends, first)) * seen.zoom;
  return { x, y, width: size(seen.columns, left, right), height: size(seen.rows, top, bottom) };
}

/** Scrolls where an area of the active sheet is out of sight or covered, so that header and names of its table stay in sight. */
export function scrollIntoView(api: FUniver, container: HTMLElement, heads: readonly TableHead[], area: Area): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const seen = seenSheet(api, container);
  if (!sheet || !seen) return;
  const { row, column } = scrollTarget(area, headAround(heads, area), seen);
  if (row === null && column === null) return;
  const { startRow, startColumn, xSplit, ySplit } = sheet.getSheet().getFreeze();
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  api.syncExecuteCommand('sheet.command.scroll-view', {
    sheetViewStartRow: row === null ? sheetViewStartRow : Math.max(0, row - (ySplit > 0 ? startRow : 0)),
    offsetY: row === null ? offsetY : 0,
    sheetViewStartColumn: column === null ? sheetViewStartColumn : Math.max(0, column - (xSplit > 0 ? startColumn : 0)),
    offsetX: column === null ? offsetX : 0,
  });
}
