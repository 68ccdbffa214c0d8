import type { GridWorkbook } from '../../hosts/univer/grid-data';

/** Pixels beside the columns: row header and scroll bar. */
const MARGIN = 64;
/** Below this a table is hard to read, and scrolling is better. */
const SMALLEST = 0.7;
const STEP = 0.05;

/** Makes each sheet a little smaller where that brings all of its columns into view. */
export function fitZoom({ data, usedWidths }: GridWorkbook, width: number): void {
  for (const [id, used] of Object.entries(usedWidths)) {
    const sheet = data.sheets[id];
    const ratio = Math.floor((width - MARGIN) / Math.max(1, used) / STEP) * STEP;
    if (sheet) sheet.zoomRatio = ratio >= 1 || ratio < SMALLEST ? 1 : Math.round(ratio * 100) / 100;
  }
}
