import type { ICellData, IStyleData } from '@univerjs/core';
import type { CellRange } from '../../core/snapshot/types';
import { WRAPPED } from './grid-codes';

/** Pixels of a point, and of the room that a cell leaves around its text. */
const PIXELS_PER_POINT = 4 / 3;
const PADDING = 6;
const LINE_FACTOR = 1.3;
const DEFAULT_FONT_SIZE = 11;
/** No row is made taller than this by its text, as in Excel. */
const MOST = 545;

/** Width of a text in ems: a Chinese character is as wide as it is high, a Latin one about half of that. */
function ems(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 1 : 0.56;
  return width;
}

function linesOf(text: string, width: number, fontPixels: number): number {
  const room = Math.max(1, Math.floor((width - PADDING) / fontPixels));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(ems(line) / room)), 0);
}

/**
 * Heights that rows need for wrapped text, in pixels, by row from 0. Files often leave them out, and Excel fits such rows
 * when it opens them. Text merged over several rows stretches none of them.
 */
export function fittedHeights(
  cells: Readonly<Record<number, Readonly<Record<number, ICellData>>>>,
  styles: Readonly<Record<string, IStyleData>>,
  merges: readonly CellRange[],
  widthOf: (column: number) => number,
  defaultHeight: number,
): Map<number, number> {
  const spans = new Map(merges.map((merge) => [`${merge.top - 1},${merge.left - 1}`, merge]));
  const heights = new Map<number, number>();
  for (const [rowKey, columns] of Object.entries(cells)) {
    const row = Number(rowKey);
    let height = defaultHeight;
    for (const [columnKey, cell] of Object.entries(columns)) {
      const style = typeof cell.s === 'string' ? styles[cell.s] : cell.s;
      if (typeof cell.v !== 'string' || style?.tb !== WRAPPED || style.tr) continue;
      const column = Number(columnKey);
      const span = spans.get(`${row},${column}`);
      if (span && span.bottom > span.top) continue;
      const last = span ? span.right - 1 : column;
      let width = 0;
      for (let at = column; at <= last; at++) width += widthOf(at);
      const fontPixels = (style.fs ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
      const lines = linesOf(cell.v, width, fontPixels);
      // A single line of usual size fits the usual row.
      if (lines > 1 || fontPixels > defaultHeight) height = Math.max(height, Math.ceil(lines * fontPixels * LINE_FACTOR + PADDING));
    }
    if (height > defaultHeight) heights.set(row, Math.min(height, MOST));
  }
  return heights;
}
