import { parseAmount } from '../../cells';
import { cellName } from '../../snapshot/address';
import { READABILITY } from '../legal-sources';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import type { Rule } from '../types';
import { byColumn, holds, names, summedRanges } from './formula-patterns';

/** Whether a range holds one of the cells of a column, which stand from top to bottom: looked for by halves. */
function reaches(range: CellRange, column: readonly CellSnapshot[]): boolean {
  if (column[0]!.column < range.left || column[0]!.column > range.right) return false;
  let [from, to] = [0, column.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (column[middle]!.row < range.top) from = middle + 1;
    else to = middle;
  }
  const next = column[from];
  return next !== undefined && next.row <= range.bottom;
}

export const cellNumberAsText: Rule = {
  id: 'cell/number-as-text',
  severity: 'warning',
  title: { 'zh-CN': '以文本形式存储的数字没有计入合计', 'en-US': 'Figures stored as text that a sum leaves out' },
  explanation: {
    'zh-CN':
      'SUM 等函数不计算文本：看上去是数字、实际存成文本的单元格没有加进合计。请选中这些单元格，用“转换为数字”改正。只在公式确实漏算时提醒，一张表一条。',
    'en-US':
      'SUM and the like skip text: cells that look like numbers but are stored as text are not in the total. Select them and use "Convert to Number". Said only where a formula does leave them out, once a table.',
  },
  source: READABILITY,
  messages: {
    text: {
      'zh-CN': '{cells} 是文本形式的数字，{sum} 的公式 {formula} 没有把它计入。请转换为数字。',
      'en-US': '{cells} hold figures stored as text, which the formula {formula} in {sum} leaves out. Convert them to numbers.',
    },
  },
  precision: { hits: 0, right: 0 },
  *check(table) {
    if (table.cells.every((cell) => cell.formula === null)) return;
    const texts = table.cells.filter(
      (cell) => cell.content.type === 'text' && cell.formula === null && parseAmount(cell).state === 'number',
    );
    const columns = byColumn(texts);
    for (const sum of texts.length === 0 ? [] : table.cells) {
      const ranges = sum.formula === null ? [] : summedRanges(sum.formula);
      if (!ranges.some((range) => columns.some((column) => reaches(range, column)))) continue;
      const [first, ...rest] = texts.filter((cell) => ranges.some((range) => holds(range, cell)));
      if (!first) continue;
      yield {
        table,
        cell: first,
        also: rest,
        related: [...rest, sum],
        found: first.text.trim(),
        expected: '',
        message: 'text',
        params: { cells: names([first, ...rest]), sum: cellName(sum), formula: sum.formula! },
      };
      return;
    }
  },
};
