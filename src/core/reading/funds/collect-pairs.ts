import { parseAmount, textCell } from '../../cells';
import { cellsBetween } from '../../detection/rows';
import type { Figure, FundColumnRole } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric } from '../../detection/numeric-cells';
import { plainFigure, rateFigure } from '../figures';
import { fundColumnRole, fundLineRole, namesSource } from './fund-words';

/** What a label of a pair says: a line of funds, or what its own amount is (预算数, 执行数, 执行率). */
export type PairMeaning = 'total' | 'source' | Exclude<FundColumnRole, 'amount' | 'period'>;

/** A label and its figure: beside it, under it, or behind the colon in the label's own cell. */
export interface Pair {
  readonly label: CellSnapshot;
  /** The label's words without its figure. */
  readonly text: string;
  readonly meaning: PairMeaning;
  readonly figure: Figure;
}

const LINES: ReadonlySet<PairMeaning> = new Set(['total', 'source']);

export function isLine({ meaning }: Pair): boolean {
  return LINES.has(meaning);
}

/** Labels of funds in an area with their figures, in reading order. Rows in `other` are passed over. */
export function collectPairs(grid: Grid, area: CellRange, other: ReadonlySet<number>): Pair[] {
  const pairs: Pair[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (other.has(row)) continue;
    const cells = cellsBetween(grid, row, area.left, area.right);
    cells.forEach((label, index) => {
      if (label.content.type !== 'text') return;
      const pair = inlinePair(label) ?? pairAt(grid, area, pairs, label, cells[index + 1]);
      if (pair) pairs.push(pair);
    });
  }
  return withMeanings(pairs);
}

/** Words that are both a total and a column (年度预算, 预算金额) are the column where executed amounts stand in the same block. */
function withMeanings(pairs: readonly Pair[]): Pair[] {
  if (!pairs.some(({ meaning }) => meaning === 'executed')) return [...pairs];
  return pairs.map((pair) => {
    const role = pair.meaning === 'total' ? fundColumnRole(pair.text) : null;
    return role === 'initial' || role === 'adjusted' ? { ...pair, meaning: role } : pair;
  });
}

function meaningOf(text: string): PairMeaning | null {
  const role = fundLineRole(text);
  if (role === 'total') return role;
  const column = fundColumnRole(text);
  return (column as PairMeaning | null) ?? role;
}

/** `其中：财政拨款：80万元` in one cell. */
function inlinePair(label: CellSnapshot): Pair | null {
  const match = /^(.{2,24}?)[:：]\s*([-\d０-９][\d０-９,，.．]*\s{0,9}(?:万元|元|亿元|%|％)?)\s{0,9}[。；;]?$/u.exec(label.text.trim());
  const meaning = match && meaningOf(match[1]!);
  if (!match || !meaning) return null;
  const { state, number, decimals, percent } = parseAmount(textCell(match[2]!));
  const value = number && meaning === 'rate' && percent ? number.div(100) : number;
  return { label, text: match[1]!, meaning, figure: { cell: { row: label.row, column: label.column }, state, value, decimals, percent: meaning === 'rate', text: label.text.trim(), formula: null } };
}

function pairAt(grid: Grid, area: CellRange, pairs: readonly Pair[], label: CellSnapshot, next: CellSnapshot | undefined): Pair | null {
  const meaning = meaningOf(label.text);
  if (!meaning) return null;
  const at = (row: number, column: number): Pair => ({ label, text: label.text, meaning, figure: meaning === 'rate' ? rateFigure(grid, row, column) : plainFigure(grid, row, column) });
  if (next && isAmount(grid, next)) return at(label.row, next.column);
  if (label.row < area.bottom && isNumeric(grid, label.row + 1, label.column)) return at(label.row + 1, label.column);
  if (meaning !== 'source' && meaning !== 'executed') return null;
  if ((next && meaningOf(next.text) === null) || (meaning === 'source' && !namesSource(label.text))) return null;
  const above = pairs.findLast((pair) => pair.label.column === label.column && pair.figure.cell.row === pair.label.row);
  return at(label.row, above?.figure.cell.column ?? (grid.mergeAt(label.row, label.column)?.right ?? label.column) + 1);
}

/** A number, or one of the marks that stand for none. */
function isAmount(grid: Grid, cell: CellSnapshot): boolean {
  return isNumeric(grid, cell.row, cell.column) || /^[-—–/\\]+$/.test(keyOf(cell.text));
}
