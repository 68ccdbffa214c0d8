import { keyOf, type Grid } from '../snapshot/grid';
import { FOREIGN_TITLE_WORDS } from '../vocabulary/amounts';
import { BUDGET_PERFORMANCE_WORDS, PUBLIC_MONEY_WORDS } from '../vocabulary/titles';
import type { IndicatorRegion } from './indicator-regions';
import { isLevelLabel } from './level-words';
import { cellsBetween } from './rows';

/**
 * Tells a budget-performance table from any other table of indicators (an employee's KPIs, a supplier's scorecard): level
 * labels of the field in its body, or words of the field above its header; a business title speaks against a single one.
 */
export function isBudgetTable(grid: Grid, region: IndicatorRegion): boolean {
  const { header } = region;
  const texts: string[] = [];
  for (let row = region.top; row < header.top; row++) for (const cell of cellsBetween(grid, row, 1, Math.max(header.right, grid.columns))) texts.push(keyOf(cell.text).slice(0, 80));
  const head = texts.join(' ');
  let labels = 0;
  for (let row = header.bottom + 1; row <= region.bottom && labels < 2; row++) {
    for (const cell of cellsBetween(grid, row, 1, header.right)) if (cell.content.type === 'text' && isLevelLabel(cell.text)) labels++;
  }
  const foreign = FOREIGN_TITLE_WORDS.some((word) => head.includes(word) || grid.sheet.name.includes(word));
  const leveled = header.columns.filter((column) => /[一二三四]级/.test(column.header.text)).length;
  const words = BUDGET_PERFORMANCE_WORDS.some((word) => head.includes(word));
  const publicMoney = PUBLIC_MONEY_WORDS.filter((word) => head.includes(word)).length >= 2;
  if (labels >= 2 || publicMoney) return true;
  return !foreign && (leveled >= 2 || words);
}
