import type { AmountColumn, AmountStructure } from '../../detection/amount-structure';
import type { Figure, SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { NO_SUM_HEADERS } from '../../vocabulary/amounts';
import { amountOf, type AmountRow } from './body-rows';
import { nestings, type RowValues } from './nesting';
import { readOutline } from './outline';
import { bestReading, COLUMN_SHARE, confirmed, fitOf, finestDecimals, nearestReading, plus } from './sums';

/** Columns whose figures can be added up: no rates, prices or codes by their header, and no per cents. */
export function summableColumns(grid: Grid, structure: AmountStructure): AmountColumn[] {
  const isRate = (column: AmountColumn): boolean => {
    const cells = structure.body.flatMap((row) => grid.at(row, column.column) ?? []);
    return cells.filter((cell) => cell.text.trim().endsWith('%') || cell.format.endsWith('%')).length * 2 > cells.length;
  };
  return structure.columns.filter((column) => column.numeric && !NO_SUM_HEADERS.some((word) => (column.path.at(-1) ?? '').includes(word)) && !isRate(column));
}

/** Ties between a total row and its rows, column by column. Of several possible readings the one that most columns confirm. */
export function readColumnTotals(grid: Grid, structure: AmountStructure, rows: readonly AmountRow[]): SumRelation[] {
  const columns = summableColumns(grid, structure);
  const figureOf = figures(grid);
  const relate = relator(figureOf, columns, rows);
  const values: RowValues = (row) => columns.map((column) => figureOf(row, column.column).value);
  const outline = readOutline(rows, relate);
  if (outline) return outline;
  const relations: SumRelation[] = [];
  rows.forEach((total, index) => {
    if (total.kind !== 'total') return;
    relations.push(...totalRelations(rows, index, relate, values));
  });
  return [...relations, ...subtotalRelations(rows, relate), ...headRelations(rows, relate)];
}

/** Ties between a row and the rows that make it up, one per column. */
export type Relate = (total: AmountRow, members: readonly AmountRow[], confidence: SumRelation['confidence']) => SumRelation[];

type FigureOf = (row: AmountRow, column: number) => Figure;

/** Reads each cell once. */
function figures(grid: Grid): FigureOf {
  const known = new Map<number, Figure>();
  return (row, column) => {
    const key = row.row * 16_384 + column;
    const figure = known.get(key) ?? amountOf(grid, row, column);
    known.set(key, figure);
    return figure;
  };
}

function relator(at: FigureOf, columns: readonly AmountColumn[], rows: readonly AmountRow[]): Relate {
  const decimals = new Map(columns.map((column) => [column.column, finestDecimals(rows.map((row) => at(row, column.column)))]));
  return (total, members, confidence) =>
    columns.flatMap((column): SumRelation[] => {
      const figure = at(total, column.column);
      const parts = plus(members.map((member) => at(member, column.column)));
      if (figure.value === null || !parts.some((part) => part.figure.value !== null)) return [];
      return [{ kind: 'column-total', label: total.label, total: figure, parts, decimals: decimals.get(column.column) ?? 0, confidence }];
    });
}

/** The rows a grand total covers: all after it where it comes first, all before it (from the total above) where it comes last. */
function scopeOf(rows: readonly AmountRow[], index: number): AmountRow[] {
  const totalAt = (from: number, to: number): number => rows.findIndex((row, at) => at > from && at < to && row.kind === 'total');
  if (index === 0) {
    const next = totalAt(0, rows.length);
    return rows.slice(1, next < 0 ? rows.length : next);
  }
  const previous = rows.slice(0, index).findLastIndex((row) => row.kind === 'total');
  const leading = previous === 0 && index === rows.length - 1 ? 1 : previous + 1;
  return rows.slice(leading, index);
}

function totalRelations(rows: readonly AmountRow[], index: number, relate: Relate, values: RowValues): readonly SumRelation[] {
  const total = rows[index]!;
  const scope = scopeOf(rows, index).filter((row) => row.kind !== 'detail' && row.kind !== 'total');
  const plain = scope.filter((row) => row.kind === 'member');
  const flat = plain.length === scope.length;
  if (flat) return plain.length >= 2 ? flatRelations(total, plain, relate, values) : [];
  const subtotals = scope.filter((row) => row.kind === 'subtotal');
  const heads = scope.filter((row) => row.kind === 'head');
  const readings = [
    ...(subtotals.length > 0 ? [subtotals, [...subtotals, ...uncovered(scope)]] : []),
    ...(heads.length > 0 ? [heads, [...leadingMembers(scope), ...heads], [...plain, ...heads]] : []),
    plain,
  ].map((members) => relate(total, members, 'likely'));
  const best = bestReading(readings);
  if (!best || best.fit.agree === 0) return nearestReading(readings);
  const stated = subtotals.length > 0 && heads.length === 0;
  return stated ? best.relations.map((relation) => ({ ...relation, confidence: 'certain' as const })) : confirmed(best.relations, best.fit, COLUMN_SHARE);
}

/**
 * All rows add up to the total; where no column says so but a nesting that the figures reveal does (rows that are the sum of
 * the rows under them), that nesting.
 */
function flatRelations(total: AmountRow, plain: readonly AmountRow[], relate: Relate, values: RowValues): readonly SumRelation[] {
  const relations = relate(total, plain, 'certain');
  const fit = fitOf(relations);
  if (fit.agree > 0) return relations;
  for (const top of nestings(plain, values)) {
    const nested = relate(total, top, 'likely');
    const found = fitOf(nested);
    if (found.agree > 0 && found.agree === found.compared) return confirmed(nested);
  }
  return fit.compared >= DOUBTFUL ? relate(total, plain, 'likely') : relations;
}

/** So many columns do not all contradict their total by mistake: the rows are then no plain list. */
const DOUBTFUL = 3;

/** Members after the last subtotal: no subtotal covers them. */
function uncovered(scope: readonly AmountRow[]): AmountRow[] {
  return scope.slice(scope.findLastIndex((row) => row.kind === 'subtotal') + 1).filter((row) => row.kind === 'member');
}

/** Members before the first group head stand for themselves. */
function leadingMembers(scope: readonly AmountRow[]): AmountRow[] {
  return scope.slice(0, scope.findIndex((row) => row.kind === 'head')).filter((row) => row.kind === 'member');
}

/** 小计 rows: the rows since the last sum, or those after it; the direction that the figures confirm. */
function subtotalRelations(rows: readonly AmountRow[], relate: Relate): readonly SumRelation[] {
  const above: SumRelation[] = [];
  const below: SumRelation[] = [];
  rows.forEach((row, index) => {
    if (row.kind !== 'subtotal') return;
    const start = rows.slice(0, index).findLastIndex((other) => other.kind !== 'member' && other.kind !== 'detail') + 1;
    const end = rows.findIndex((other, at) => at > index && other.kind !== 'member' && other.kind !== 'detail');
    const members = (from: number, to: number): AmountRow[] => rows.slice(from, to).filter((other) => other.kind === 'member');
    above.push(...relate(row, members(start, index), 'certain'));
    below.push(...relate(row, members(index + 1, end < 0 ? rows.length : end), 'certain'));
  });
  const best = bestReading([above, below]);
  if (best && best.fit.agree > 0) return best.relations;
  return nearestReading([above, below]).map((relation) => ({ ...relation, confidence: 'likely' as const }));
}

/** Group rows that stand above their members: kept where at least half of them add up. */
function headRelations(rows: readonly AmountRow[], relate: Relate): readonly SumRelation[] {
  const relations = rows.flatMap((row, index) => {
    if (row.kind !== 'head') return [];
    const end = rows.findIndex((other, at) => at > index && other.kind !== 'member' && other.kind !== 'detail');
    const members = rows.slice(index + 1, end < 0 ? rows.length : end).filter((other) => other.kind === 'member');
    return members.length >= 1 ? relate(row, members, 'likely') : [];
  });
  const fit = fitOf(relations);
  return fit.agree > 0 && fit.agree * 2 >= fit.compared ? confirmed(relations, fit, COLUMN_SHARE) : [];
}
