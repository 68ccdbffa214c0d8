import { parseAmount, textCell } from '../../cells';
import { cellsBetween } from '../../detection/rows';
import type { Figure, FundColumnRole } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange, CellSnapshot } from '../../snapshot/types';
import { isNumeric } from '../../detection/numeric-cells';
import { plainFigure, rateFigure } from '../figures';
import { fundColumnRole, fundLineRole, namesSource } from './fund-words';

/** What a label of a pair says: a line of funds, or what its own amount is (预算数, 执行数, 执行率). */
type PairMeaning = 'total' | 'source' | Exclude<FundColumnRole, 'amount' | 'period'>;

/** A label and its figure: beside it, under it, or behind the colon in the label's own cell. */
export interface Pair {
  readonly label: CellSnapshot;
  /** The label's words without its figure. */
  readonly text: string;
  readonly meaning: PairMeaning;
  readonly figure: Figure;
}

/** So many letters of a label stand in its second line. */
const LONGEST_TAIL = 4;
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
      const pair = inlinePair(label) ?? pairAt(grid, area, pairs, wholeLabel(grid, area, label, cells[index + 1]), cells[index + 1]);
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
  return {
    label,
    text: match[1]!,
    meaning,
    figure: {
      cell: { row: label.row, column: label.column },
      state,
      value,
      decimals,
      percent: meaning === 'rate',
      text: label.text.trim(),
      formula: null,
    },
  };
}

/** A label that its cell breaks into two lines: 市县（区）财政资 over 金, nothing else in the second. */
function wholeLabel(grid: Grid, area: CellRange, label: CellSnapshot, figure: CellSnapshot | undefined): CellSnapshot {
  if (!figure || !isAmount(grid, figure) || label.row === area.bottom || namesSource(label.text)) return label;
  const rest = cellsBetween(grid, label.row + 1, label.column, area.right);
  const [tail] = rest;
  if (rest.length !== 1 || tail!.column !== label.column || keyOf(tail!.text).length > LONGEST_TAIL || meaningOf(tail!.text) !== null)
    return label;
  const text = `${label.text.trim()}${tail!.text.trim()}`;
  return fundLineRole(text) === null ? label : { ...label, text };
}

function pairAt(grid: Grid, area: CellRange, pairs: readonly Pair[], label: CellSnapshot, next: CellSnapshot | undefined): Pair | null {
  const meaning = meaningOf(label.text);
  if (!meaning) return null;
  const at = (row: number, column: number): Pair => ({
    label,
    text: label.text,
    meaning,
    figure: meaning === 'rate' ? rateFigure(grid, row, column) : plainFigure(grid, row, column),
  });
  if (next && isAmount(grid, next)) return at(label.row, next.column);
  if (label.row < area.bottom && isNumeric(grid, label.row + 1, label.column)) return at(label.row + 1, label.column);
  if (meaning !== 'source' && meaning !== 'executed') return null;
  if ((next && meaningOf(next.text) === null) || (meaning === 'source' && !namesSource(label.text))) return null;
  const above = pairs.findLast((pair) => pair.label.column === label.column && pair.figure.cell.row === pair.label.row);
  const column = above?.figure.cell.column ?? (grid.mergeAt(label.row, label.column)?.right ?? label.column) + 1;
  // Where another label stands there is room for no figure: they head columns (执行数 | 执行率).
  return meaningOf(grid.text(label.row, column)) === null ? at(label.row, column) : null;
}

/**
 * The first row between a block's total and its last line in which an amount stands under the total's beside words that
 * are no line of funds; null where there is none.
 */
export function strayAmount(grid: Grid, total: Pair, bottom: number, read: ReadonlySet<number>): CellSnapshot | null {
  const { label, figure } = total;
  if (figure.cell.row !== label.row) return null;
  for (let row = label.row + 1; row < bottom; row++) {
    const words = read.has(row) ? null : grid.at(row, label.column);
    if (
      words?.content.type === 'text' &&
      meaningOf(words.text) === null &&
      plainFigure(grid, row, figure.cell.column).value?.isZero() === false
    )
      return words;
  }
  return null;
}

/** A number, or one of the marks that stand for none. */
function isAmount(grid: Grid, cell: CellSnapshot): boolean {
  return isNumeric(grid, cell.row, cell.column) || /^[-—–/\\]+$/.test(keyOf(cell.text));
}
