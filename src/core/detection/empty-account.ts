import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { ACCOUNT_FORM, ACCOUNT_HEADERS, ACCOUNT_ONLY_HEADERS } from '../vocabulary/accounts';
import { readColumns, type AmountStructure } from './amount-structure';
import { cellsBetween } from './rows';

/** So many words that only an account has tell one. */
const TELLING_WORDS = 3;
const LOOK_DOWN = 5;

/** A form of the final accounts that holds no figure at all: a unit without such money publishes it empty. Null where the area is none. */
export function readEmptyAccount(grid: Grid, area: CellRange): AmountStructure | null {
  let form = 0;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + LOOK_DOWN); row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    if (cells.some((cell) => ACCOUNT_FORM.test(keyOf(cell.text)))) form = row;
    const heads = cells.filter((cell) => ACCOUNT_HEADERS.test(keyOf(cell.text)));
    const telling = [...cells, ...cellsBetween(grid, row + 1, area.left, area.right)].filter((cell) =>
      ACCOUNT_ONLY_HEADERS.test(keyOf(cell.text)),
    );
    if (row === form || cells.length < 2 || (form === 0 ? telling.length < TELLING_WORDS : heads.length < 2)) continue;
    const below = cellsBetween(grid, row + 1, area.left, area.right);
    const bottom =
      below.length >= 2 &&
      below.every((cell) => cell.content.type === 'text') &&
      below.some((cell) => ACCOUNT_HEADERS.test(keyOf(cell.text)))
        ? row + 1
        : row;
    const columns = readColumns(grid, { top: row, bottom, left: area.left }, area, []);
    return { area, headBottom: row - 1, headerTop: row, headerBottom: bottom, columns, body: [] };
  }
  return null;
}
