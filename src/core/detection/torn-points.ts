import type { Grid } from '../snapshot/grid';
import { overlay, type OverlaidRow } from '../snapshot/overlay';
import type { CellSnapshot } from '../snapshot/types';

const POINTS_ALONE = /^[(（]\s*\d{1,3}(?:\.\d+)?\s*(?:分|[%％])\s*[)）]$/;
const LONGEST_LABEL = 16;

/** True where a cell holds nothing but points in brackets (`（10 分）`) right under a label that has none. */
function isTornOff(grid: Grid, cell: CellSnapshot): boolean {
  if (cell.content.type !== 'text' || !POINTS_ALONE.test(cell.text.trim())) return false;
  const above = grid.at(cell.row - 1, cell.column);
  return above !== null && above.content.type === 'text' && above.text.trim().length <= LONGEST_LABEL && !/[\d)）]\s*$/.test(above.text);
}

/** Puts the points of a label back behind it where the lines of a page's cell became rows: 预算管理 over （25 分）. Sheets with merged areas stay as they are. */
export function joinTornPoints(grid: Grid): Grid {
  if (grid.hasMerges) return grid;
  const torn = Array.from({ length: grid.rows }, (_, index) => grid.row(index + 1).filter((cell) => isTornOff(grid, cell))).filter((cells) => cells.length > 0);
  if (torn.length === 0) return grid;
  const off = new Set(torn.flat());
  const tails = new Map([...off].map((cell) => [`${cell.row - 1},${cell.column}`, cell.text.trim()]));
  const rows = new Map<number, OverlaidRow>();
  for (const row of new Set([...off].flatMap((cell) => [cell.row - 1, cell.row]))) {
    const cells = grid.row(row).filter((cell) => !off.has(cell)).map((cell) => {
      const tail = tails.get(`${row},${cell.column}`);
      const text = cell.text.trim() + (tail ?? '');
      return tail === undefined ? cell : { ...cell, text, content: { type: 'text' as const, text } };
    });
    rows.set(row, { cells });
  }
  return overlay(grid, rows);
}
