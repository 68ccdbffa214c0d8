import { keyOf, type Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { ACCOUNT_FORM } from '../vocabulary/accounts';
import { readColumns, type AmountStructure } from './amount-structure';
import { cellsBetween } from './rows';

const HEADER_WORDS = /^(?:项目|科目(?:代码|编码|名称)|功能分类科目编码|合计|收入|支出|本年(?:收入|支出)|小计|行次)/;
/** Words that only an account has; so many of them tell one without its title. */
const ACCOUNT_WORDS = /^(?:科目(?:代码|编码|名称)|功能分类科目编码|(?:年初|上年|年末)(?:财政拨款)?结转和?结余|本年(?:收入|支出)|基本支出|项目支出)/;
const TELLING_WORDS = 3;
const LOOK_DOWN = 5;

/** A form of the final accounts that holds no figure at all: a unit without such money publishes it empty. Null where the area is none. */
export function readEmptyAccount(grid: Grid, area: CellRange): AmountStructure | null {
  let form = 0;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + LOOK_DOWN); row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    if (cells.some((cell) => ACCOUNT_FORM.test(keyOf(cell.text)))) form = row;
    const heads = cells.filter((cell) => HEADER_WORDS.test(keyOf(cell.text)));
    const telling = [...cells, ...cellsBetween(grid, row + 1, area.left, area.right)].filter((cell) => ACCOUNT_WORDS.test(keyOf(cell.text)));
    if (row === form || cells.length < 2 || (form === 0 ? telling.length < TELLING_WORDS : heads.length < 2)) continue;
    const below = cellsBetween(grid, row + 1, area.left, area.right);
    const bottom = below.length >= 2 && below.every((cell) => cell.content.type === 'text') && below.some((cell) => HEADER_WORDS.test(keyOf(cell.text))) ? row + 1 : row;
    const columns = readColumns(grid, { top: row, bottom, left: area.left }, area, []);
    return { area, headBottom: row - 1, headerTop: row, headerBottom: bottom, columns, body: [] };
  }
  return null;
}
