import { keyOf, type Grid } from '../snapshot/grid';
import { overlay } from '../snapshot/overlay';
import { isLevelLabel } from './level-words';
import { matchHeader } from './match-header';

const LONGEST_FRAGMENT = 12;

/** True where the row under a header only goes on with its words: 一级指 over 标, 偏差原因分析 over 及改进措施. */
function continuesHeader(grid: Grid, row: number): boolean {
  const below = grid.row(row + 1);
  if (below.length === 0 || grid.row(row).length < 3) return false;
  let mended = 0;
  for (const cell of below) {
    const above = grid.text(row, cell.column);
    if (cell.content.type !== 'text' || above === '' || cell.text.trim().length > LONGEST_FRAGMENT || /\d/.test(cell.text) || isLevelLabel(cell.text)) return false;
    if (matchHeader(cell.text)?.exact === true && matchHeader(above)?.exact === true) return false;
    const joined = matchHeader(above + cell.text);
    if (joined?.exact === true && matchHeader(above)?.exact !== true) mended++;
    else if (!joined && keyOf(above + cell.text).length > LONGEST_FRAGMENT) return false;
  }
  return mended >= 1;
}

/** The sheet with a header row's words put together again where they broke over two rows, the row under it blank; null where they did not. */
export function mendHeaderRow(grid: Grid, row: number): Grid | null {
  if (!continuesHeader(grid, row)) return null;
  const cells = grid.row(row).map((cell) => {
    const rest = grid.text(row + 1, cell.column);
    const text = cell.text.trim() + rest;
    return rest === '' ? cell : { ...cell, text, content: { type: 'text' as const, text } };
  });
  return overlay(grid, new Map([[row, { cells }], [row + 1, { cells: [] }]]));
}
