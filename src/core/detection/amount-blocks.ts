import type { Grid } from '../snapshot/grid';
import type { CellRange } from '../snapshot/types';
import { isHeaderRow, readAmountStructure, type AmountStructure } from './amount-structure';
import { isNumberedHeading } from './outline-numbers';
import { cellsBetween } from './rows';

/** So many words in a row head columns of their own. */
const LEAST_HEADERS = 3;

/**
 * The blocks of a table of amounts, each with its own header: where a numbered heading opens further columns (二、项目支出明细情况
 * over 支出内容 | 计划支出数 | 实际支出数), no total reaches over it. The table itself where it has one header only; a header that
 * comes back is none of a block.
 */
export function amountBlocks(grid: Grid, structure: AmountStructure): AmountStructure[] {
  const { area, body } = structure;
  const starts = body.filter((row, index) => body[index + 1] === row + 1 && opensBlock(grid, row, area));
  if (starts.length === 0) return [structure];
  const first = { ...structure, area: { ...area, bottom: starts[0]! - 1 }, body: body.filter((row) => row < starts[0]!) };
  const rest = starts.map((top, index) => readAmountStructure(grid, { ...area, top, bottom: (starts[index + 1] ?? area.bottom + 1) - 1 }));
  return [first, ...rest.flatMap((block) => block ?? [])];
}

/** The structure of the first block that has a header, where an area begins with pairs of labels and figures; null where none has. */
export function firstBlock(grid: Grid, area: CellRange): AmountStructure | null {
  for (let row = area.top; row < area.bottom; row++) {
    const block = opensBlock(grid, row, area) ? readAmountStructure(grid, area, row + 1) : null;
    if (block) return block;
  }
  return null;
}

function opensBlock(grid: Grid, row: number, area: CellRange): boolean {
  const [heading, ...others] = cellsBetween(grid, row, area.left, area.right);
  if (!heading || others.length > 0 || !isNumberedHeading(heading.text)) return false;
  return cellsBetween(grid, row + 1, area.left, area.right).length >= LEAST_HEADERS && isHeaderRow(grid, row + 1, area);
}
