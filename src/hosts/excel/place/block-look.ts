import { textSum } from '../../../core/journal/row-witness';
import type { CellRange } from '../../../core/snapshot/types';
import type { BlockLook } from '../../journal/placed-block';
import { rangeOf } from '../blocks';

/** Sides of a block and the lines inside it. */
export const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** What was asked of a block's look; the answer is there after the round trip, null where its cells differ or have lines and fills. */
export type AskedLook = () => BlockLook | null;

/**
 * Queues the question how all cells of a block look.
 * @behind cellProperties: without it no form is put at a place
 */
export function askLook(sheet: Excel.Worksheet, area: CellRange): AskedLook {
  const range = rangeOf(sheet, area);
  const { format } = range;
  range.load('numberFormat');
  format.load(['horizontalAlignment', 'verticalAlignment', 'wrapText']);
  format.font.load(['bold', 'size']);
  format.fill.load('pattern');
  const lines = BORDERS.map((side) => format.borders.getItem(side));
  for (const line of lines) line.load('style');
  return () => {
    const formats = new Set((range.numberFormat as string[][]).flat());
    // Of a single row or column there is nothing inside.
    const isDrawn = lines.some(({ style }) => (style as string | null) !== 'None');
    const { bold, size } = format.font;
    const [horizontal, vertical, wrap] = [format.horizontalAlignment, format.verticalAlignment, format.wrapText] as (string | boolean)[];
    const isMixed = [bold, size, horizontal, vertical, wrap].some((part) => (part as unknown) === null) || formats.size > 1;
    if (isDrawn || isMixed || (format.fill.pattern as string | null) !== 'None') return null;
    return {
      bold,
      size,
      horizontal: String(horizontal),
      vertical: String(vertical),
      wrap: wrap === true,
      format: [...formats][0] || 'General',
    };
  };
}

/**
 * Queues the question how each cell of a block looks; a short sum of it after the round trip.
 * @behind cellProperties: without it no form is put at a place
 */
export function askLookSum(sheet: Excel.Worksheet, area: CellRange): () => string {
  const range = rangeOf(sheet, area);
  range.load('numberFormat');
  const asked = range.getCellProperties({
    format: {
      fill: { color: true, pattern: true },
      font: { bold: true, size: true },
      borders: { style: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
    },
  });
  return () => textSum(JSON.stringify([asked.value.map((row) => row.map(({ format }) => lookText(format))), range.numberFormat]));
}

function lookText(format: Excel.CellPropertiesFormat | undefined): readonly unknown[] {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText } = format ?? {};
  const sides = [borders?.top, borders?.bottom, borders?.left, borders?.right].map((side) => side?.style);
  return [fill?.color, fill?.pattern, font?.bold, font?.size, ...sides, horizontalAlignment, verticalAlignment, wrapText];
}
