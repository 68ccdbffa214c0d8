import { greatest, least } from '../../extremes';
import type { Localized } from '../../localized';
import type { Figure, FundColumn, FundColumnRole, FundLine, Funds } from '../../model/types';
import { keyOf, type Grid } from '../../snapshot/grid';
import type { CellRange } from '../../snapshot/types';
import { rateFigure } from '../figures';
import { expectedRate } from './assign-figures';
import { collectPairs, isLine, strayAmount, type Pair } from './collect-pairs';
import { declaredExecutionPoints } from './execution-points';
import { strayLine } from './doubts';
import { fundLabel, isCarryOver, isPeriodTotal, isYearlyTotal, startsWithOfWhich } from './fund-words';
import { settleLines } from './settle-lines';

/** Lines further apart belong to different blocks. */
const NEAR = 2;

/** A line of funds as its pairs give it. */
interface Line {
  readonly pair: Pair;
  readonly role: FundLine['role'];
  readonly figures: Partial<Record<FundColumnRole, Figure>>;
  /** True in a second column of lines that divides the same total in another way (按支出性质分). */
  readonly aside: boolean;
}

/** A total with the lines under it and beside it. */
interface Block {
  readonly total: Pair;
  readonly lines: Line[];
}

/** Where a pair went: what follows under it or beside it belongs to the same block and is an amount of the same kind. */
interface Placed {
  readonly pair: Pair;
  readonly block: Block;
  readonly line: Line;
  readonly role: FundColumnRole;
}

/** A funds block of labels and amounts: side by side or one over the other, several pairs in a row, the executed amounts beside the budget's. */
export function readFundPairs(grid: Grid, area: CellRange, other: ReadonlySet<number>): Funds | null {
  const blocks = blocksOf(collectPairs(grid, area, other));
  const block = bestBlock(blocks);
  if (!block) return null;
  const period = blocks.find((each) => isPeriodOf(each, block));
  const read = new Set(block.lines.map((line) => line.pair.label.row));
  const stray = strayAmount(grid, block.total, greatest(read), read);
  const doubt = stray && strayLine(stray.row, keyOf(stray.text));
  const all = block.lines.map((line, index) => toLine(grid, line, period?.lines[index], line.role === 'total' ? doubt : null));
  const aside = (index: number): boolean => block.lines[index]!.aside;
  const lines = [...settleLines(all.filter((_, index) => !aside(index))), ...all.filter((_, index) => aside(index))];
  const pairs = block.lines.map((line) => line.pair);
  const cells = [
    ...block.lines.flatMap((line) => Object.values(line.figures).map((figure) => figure.cell)),
    ...pairs.map((pair) => pair.label),
  ];
  const range = {
    top: least(cells.map((cell) => cell.row)),
    left: area.left,
    bottom: greatest(cells.map((cell) => cell.row)),
    right: area.right,
  };
  const weight = lines.map((line) => line.figures.weight).find((figure) => figure?.state === 'number');
  return { range, columns: columnsOf(lines), lines, declaredPoints: weight ?? declaredExecutionPoints(grid, range) };
}

function columnsOf(lines: readonly FundLine[]): FundColumn[] {
  const columns = new Map<FundColumnRole, FundColumn>();
  for (const line of lines)
    for (const [role, figure] of Object.entries(line.figures) as [FundColumnRole, Figure][])
      if (!columns.has(role)) columns.set(role, { role, column: figure.cell.column, header: null });
  return [...columns.values()];
}

function toLine(grid: Grid, { pair, role, figures }: Line, period: Line | undefined, unsure: Localized | null): FundLine {
  const all = { ...figures, ...(period?.figures.amount ? { period: period.figures.amount } : {}) };
  const inline = all.rate?.cell.row === pair.label.row && all.rate.cell.column === pair.label.column;
  const rate = all.rate && !inline ? rateFigure(grid, all.rate.cell.row, all.rate.cell.column, expectedRate(all)) : all.rate;
  return {
    role,
    label: { cell: { row: pair.label.row, column: pair.label.column }, text: pair.text.trim() },
    carryOver: isCarryOver(pair.text),
    figures: rate ? { ...all, rate } : all,
    unsure,
  };
}

function blocksOf(pairs: readonly Pair[]): Block[] {
  const blocks: Block[] = [];
  /** The pairs of the last rows. */
  const placed: Placed[] = [];
  for (const pair of pairs) {
    const { row, column } = pair.label;
    while (placed.length > 0 && row - placed[0]!.pair.label.row > NEAR) placed.shift();
    const above = placed.findLast((each) => each.pair.label.column === column);
    const left = placed.findLast((each) => each.pair.label.row === row);
    const next = isLine(pair) ? placeLine(pair, above, left, blocks) : placeRole(pair, above, left, blocks, pairs);
    if (next) placed.push(next);
  }
  return blocks;
}

function newBlock(blocks: Block[], pair: Pair, role: FundColumnRole): Placed {
  const line: Line = { pair, role: 'total', figures: { [role]: pair.figure }, aside: false };
  const block = { total: pair, lines: [line] };
  blocks.push(block);
  return { pair, block, line, role };
}

function placeLine(pair: Pair, above: Placed | undefined, left: Placed | undefined, blocks: Block[]): Placed | null {
  if (pair.meaning === 'total') {
    const same = above && above.block.total.label.column === pair.label.column && sameAmount(above.block.lines[0]!, pair);
    return same ? addLine(above.block, pair, 'amount', 'total') : newBlock(blocks, pair, 'amount');
  }
  const last = blocks.at(-1);
  const near = last && pair.label.row - last.lines.at(-1)!.pair.label.row <= NEAR ? last : undefined;
  const owner = above ?? left;
  const block = owner?.block ?? near;
  if (!block) return null;
  const role = above ? above.role : left ? roleBeside(left) : 'amount';
  const known = block.lines.find(
    (line) =>
      !(role in line.figures) &&
      line.role !== 'total' &&
      (line.pair.label.row === pair.label.row || fundLabel(line.pair.text) === fundLabel(pair.text)),
  );
  const ofWhich = startsWithOfWhich(pair.text);
  const aside = above ? above.line.aside : ofWhich && left !== undefined && startsWithOfWhich(left.pair.text);
  if (!known) return addLine(block, pair, role, ofWhich ? 'of-which' : 'source', aside);
  known.figures[role] = pair.figure;
  return { pair, block, line: known, role };
}

/** The kind of the amounts right of a pair: 其中：财政资金 beside 预算数 is a part of the budget. */
function roleBeside({ pair, line, role }: Placed): FundColumnRole {
  if (pair === line.pair) return role;
  return (Object.keys(line.figures) as FundColumnRole[])[0]!;
}

function addLine(block: Block, pair: Pair, role: FundColumnRole, kind: FundLine['role'], aside = false): Placed {
  const line: Line = { pair, role: aside ? 'of-which' : kind, figures: { [role]: pair.figure }, aside };
  block.lines.push(line);
  return { pair, block, line, role };
}

/** 预算数, 执行数, 执行率: of the line in whose row they stand, else of the total. */
function placeRole(
  pair: Pair,
  above: Placed | undefined,
  left: Placed | undefined,
  blocks: Block[],
  pairs: readonly Pair[],
): Placed | null {
  const role = pair.meaning as FundColumnRole;
  const owner = left ?? (above && !isLine(above.pair) ? above : undefined);
  if (owner) {
    if (role in owner.line.figures) return null;
    owner.line.figures[role] = pair.figure;
    return { pair, block: owner.block, line: owner.line, role };
  }
  const amount = role === 'initial' || role === 'adjusted' || role === 'executed';
  return amount && hasNeighbour(pair, pairs) ? newBlock(blocks, pair, role) : null;
}

/** True where a pair of another meaning stands near: a lone 预算数 makes no block. */
function hasNeighbour(pair: Pair, pairs: readonly Pair[]): boolean {
  const at = pairs.indexOf(pair);
  return [pairs[at - 1], pairs[at + 1]].some(
    (other) => other !== undefined && other.meaning !== pair.meaning && Math.abs(other.label.row - pair.label.row) <= NEAR,
  );
}

function sameAmount(first: Line, pair: Pair): boolean {
  const one = first.figures.amount?.value;
  return !!one && pair.figure.value !== null && !one.isZero() && one.eq(pair.figure.value);
}

/** The block of the year before one of several years; of others the one with most lines. */
function bestBlock(blocks: readonly Block[]): Block | undefined {
  const yearly = blocks.find((block) => isYearlyTotal(block.total.text));
  return (
    yearly ??
    [...blocks].sort(
      (a, b) => Number(isPeriodTotal(a.total.text)) - Number(isPeriodTotal(b.total.text)) || b.lines.length - a.lines.length,
    )[0]
  );
}

/** The same lines over several years, in columns of their own beside the year's. */
function isPeriodOf(block: Block, yearly: Block): boolean {
  if (block === yearly || block.lines.length !== yearly.lines.length || isYearlyTotal(block.total.text)) return false;
  const parallel = block.lines.every(({ pair }, index) => pair.label.row === yearly.lines[index]!.pair.label.row);
  return parallel && (isPeriodTotal(block.total.text) || isYearlyTotal(yearly.total.text));
}
