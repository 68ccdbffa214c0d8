import { cellsBetween } from '../../detection/rows';
import type { FundLine, Funds } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric, plainFigure } from '../figures';
import { declaredExecutionPoints } from './execution-points';
import { fundLabel, fundLineRole, isCarryOver, startsWithOfWhich } from './fund-words';
import { settleLines } from './settle-lines';

interface Pair {
  readonly label: CellSnapshot;
  readonly role: 'total' | 'source';
  readonly row: number;
  readonly column: number;
}

/** A funds block of labels and amounts without a column header: label and amount side by side, or one over the other. */
export function readFundPairs(grid: Grid, area: CellRange): Funds | null {
  const pairs = collectPairs(grid, area);
  const stack = bestStack(grid, pairs);
  if (!stack) return null;
  const period = periodBeside(pairs, stack);
  const lines = settleLines(stack.map((pair, index): FundLine => ({
    role: pair.role === 'total' ? 'total' : startsWithOfWhich(pair.label.text) ? 'of-which' : 'source',
    label: { cell: { row: pair.label.row, column: pair.label.column }, text: pair.label.text.trim() },
    carryOver: isCarryOver(pair.label.text),
    figures: { amount: plainFigure(grid, pair.row, pair.column), ...(period ? { period: plainFigure(grid, period[index]!.row, period[index]!.column) } : {}) },
  })));
  const range = { top: Math.min(...stack.map((pair) => pair.label.row)), left: area.left, bottom: Math.max(...stack.map((pair) => pair.row)), right: area.right };
  return { range, columns: [{ role: 'amount', column: stack[0]!.column, header: null }, ...(period ? [{ role: 'period' as const, column: period[0]!.column, header: null }] : [])], lines, declaredPoints: declaredExecutionPoints(grid, range) };
}

function collectPairs(grid: Grid, area: CellRange): Pair[] {
  const pairs: Pair[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    cells.forEach((label, index) => {
      const role = label.content.type === 'text' ? fundLineRole(label.text) : null;
      if (!role) return;
      const next = cells[index + 1];
      if (next && isAmount(grid, next)) pairs.push({ label, role, row, column: next.column });
      else if (row < area.bottom && isNumeric(grid, row + 1, label.column)) pairs.push({ label, role, row: row + 1, column: label.column });
      else if (!next && role === 'source') pairs.push({ label, role, row, column: valueColumnAbove(pairs, label) ?? label.column + 1 });
    });
  }
  return pairs;
}

/** A number, or one of the marks that stand for none. */
function isAmount(grid: Grid, cell: CellSnapshot): boolean {
  return isNumeric(grid, cell.row, cell.column) || /^[-—/]+$/.test(keyOf(cell.text));
}

function valueColumnAbove(pairs: readonly Pair[], label: CellSnapshot): number | null {
  return pairs.findLast((pair) => pair.label.column === label.column)?.column ?? null;
}

/** The same lines over several years, in columns of their own beside the year's: 实施期资金总额, 其中：财政拨款 … */
function periodBeside(pairs: readonly Pair[], stack: readonly Pair[]): Pair[] | null {
  for (const column of new Set(pairs.map((pair) => pair.label.column))) {
    const other = fromTotal(contiguous(pairs.filter((pair) => pair.label.column === column)));
    const parallel = other.length === stack.length && other.every((pair, index) => pair.role === stack[index]!.role && pair.row === stack[index]!.row);
    if (parallel && column !== stack[0]!.label.column && /实施期|中期|长期|总投资|周期/.test(fundLabel(other[0]!.label.text))) return other;
  }
  return null;
}

/** A total and, right of it, the sources in its own row and in those below that leave its label blank. */
function spannedStack(grid: Grid, pairs: readonly Pair[]): Pair[] {
  for (const total of pairs) {
    if (total.role !== 'total') continue;
    let bottom = total.row;
    while (bottom < grid.rows && grid.text(bottom + 1, total.label.column) === '' && grid.text(bottom + 1, total.column) === '') bottom++;
    const beside = pairs.filter((pair) => pair.role === 'source' && pair.label.column > total.column && pair.row >= total.row && pair.row <= bottom);
    if (beside.length >= 2 && beside[0]!.row === total.row && new Set(beside.map((pair) => pair.label.column)).size === 1) return [total, ...beside];
  }
  return [];
}

/** Pairs that belong together: one column of labels, or one row of them; the year's own before a multi-year block. */
function bestStack(grid: Grid, pairs: readonly Pair[]): Pair[] | null {
  const byColumn = [...new Set(pairs.map((pair) => pair.label.column))].map((column) => contiguous(pairs.filter((pair) => pair.label.column === column)));
  const byRow = [...new Set(pairs.map((pair) => pair.label.row))].map((row) => pairs.filter((pair) => pair.label.row === row));
  const stacks = [...[...byColumn, ...byRow].map(fromTotal), spannedStack(grid, pairs)].filter((stack) => stack.length >= 2);
  stacks.sort((a, b) => b.length - a.length);
  const yearly = stacks.find((stack) => /年度|本年|当年/.test(fundLabel(stack[0]!.label.text)));
  const single = pairs.find((pair) => pair.role === 'total');
  return yearly ?? stacks[0] ?? (single ? [single] : null);
}

function fromTotal(stack: readonly Pair[]): Pair[] {
  const start = stack.findIndex((pair) => pair.role === 'total');
  return start < 0 ? [] : stack.slice(start);
}

/** Labels one under the other; a gap of more than two rows ends the block. */
function contiguous(stack: readonly Pair[]): Pair[] {
  const end = stack.findIndex((pair, index) => index > 0 && pair.label.row - stack[index - 1]!.label.row > 2);
  return end < 0 ? [...stack] : stack.slice(0, end);
}
