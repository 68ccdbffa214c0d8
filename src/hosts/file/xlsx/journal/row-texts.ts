import type { RowsSeen } from '../../../journal/rows-seen';
import { bodyOf, SharedFormulas, textIn } from '../write/cell-state';
import { cellParts } from '../write/cell-xml';
import type { SharedItems } from '../write/shared-items';
import type { CellPlace, SheetMap } from '../write/sheet-map';
import { attribute } from '../xml/scan';

/** Types of cells that hold texts. */
const TEXTS: ReadonlySet<string | null> = new Set(['s', 'inlineStr', 'str']);

/** Programs end the lines of a text differently when they save it. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The texts in the first rows of a sheet, up to some column. What is calculated is left out: it may be another before a program
 * has calculated it anew.
 */
export function rowTexts(map: SheetMap, items: SharedItems, last: number, right: number): RowsSeen {
  const formulas = new SharedFormulas(map);
  const textOf = (cell: CellPlace, row: number): string | null => {
    if (!TEXTS.has(attribute(map.xml.slice(cell.start, cell.openEnd), 't'))) return null;
    const parts = cellParts(map, cell);
    return parts.formula ? null : textIn(bodyOf(parts, { row, column: cell.column }, map.mark, items, formulas));
  };
  const rows = new Map<number, readonly unknown[]>(Array.from({ length: last }, (_, at) => [at + 1, []]));
  for (const place of map.eachRow()) {
    if (place.row > last) continue;
    const texts: unknown[] = [];
    for (const cell of map.cells(place)) {
      const text = cell.column <= right ? textOf(cell, place.row) : null;
      if (text !== null) texts[cell.column - 1] = plainLines(text);
    }
    rows.set(place.row, texts);
  }
  return { right, rows };
}
