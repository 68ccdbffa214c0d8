import { isPartSumLabel, isSumLabel, type AmountColumn, type AmountStructure } from '../../detection/amount-structure';
import type { SumRelation } from '../../model/types';
import type { Grid } from '../../snapshot/grid';
import { BALANCE_HEADERS, COUNT_HEADERS, COUNT_UNITS, INFLOW_HEADERS, OUTFLOW_HEADERS } from '../../vocabulary/amounts';
import { amountOf, type AmountRow } from './body-rows';
import { summableColumns } from './column-totals';
import { bestReading, confirmed, finestDecimals, fitOf, type Parts, plus } from './sums';

/** A reading of the columns holds where this share of the rows agrees. */
const SHARE = 0.6;
/** In so few rows one that agrees is enough for a doubt about the others. */
const FEW = 3;

/**
 * Ties between a total column (合计, 小计, 本年收入合计) and the columns it adds up, row by row. `stated`: the form itself says what
 * its total is made of, however few rows confirm it.
 */
export function readRowTotals(grid: Grid, structure: AmountStructure, all: readonly AmountRow[], stated = false): SumRelation[] {
  const columns = summableColumns(grid, structure);
  const totals = columns.filter((column) => isTotalColumn(column));
  const rows = all.filter((row) => row.kind !== 'aside');
  const sums = totals.flatMap((total) => relationsOf(grid, rows, total, columns, stated));
  return [...sums, ...balanceRelations(grid, rows, columns)];
}

function leaf(column: AmountColumn): string {
  return column.path.at(-1) ?? '';
}

function isTotalColumn(column: AmountColumn): boolean {
  return isSumLabel(leaf(column)) || isPartSumLabel(leaf(column));
}

/** 人数, 面积（亩）: no part of a sum of money. */
function isCount(column: AmountColumn): boolean {
  const unit = /[(]([^()]*)[)]$/.exec(leaf(column))?.[1];
  return (
    COUNT_HEADERS.some((word) =>
      leaf(column)
        .replace(/[(][^()]*[)]$/, '')
        .endsWith(word),
    ) ||
    (unit !== undefined && COUNT_UNITS.includes(unit))
  );
}

function prefixOf(column: AmountColumn): readonly string[] {
  return column.path.slice(0, -1);
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.length < path.length && prefix.every((word, index) => path[index] === word);
}

/** A group of columns stands for itself by its own total where it has one. */
function collapse(columns: readonly AmountColumn[], prefix: readonly string[]): AmountColumn[] {
  const kept: AmountColumn[] = [];
  const done = new Set<string>();
  for (const column of columns) {
    const child = column.path.length > prefix.length + 1 ? column.path[prefix.length]! : null;
    if (child === null) {
      kept.push(column);
      continue;
    }
    if (done.has(child)) continue;
    done.add(child);
    const group = columns.filter((other) => startsWith(other.path, [...prefix, child]));
    const own = group.find((other) => isTotalColumn(other) && other.path.length === prefix.length + 2);
    kept.push(...(own ? [own] : collapse(group, [...prefix, child])));
  }
  return kept;
}

function relationsOf(
  grid: Grid,
  rows: readonly AmountRow[],
  total: AmountColumn,
  columns: readonly AmountColumn[],
  stated: boolean,
): readonly SumRelation[] {
  const prefix = prefixOf(total);
  const family = columns.filter((column) => column !== total && startsWith(column.path, prefix));
  const isPeer = (column: AmountColumn): boolean => isTotalColumn(column) && column.path.length === total.path.length;
  const right = family.filter((column) => column.column > total.column);
  const left = family.filter((column) => column.column < total.column);
  const rightEnd = right.findIndex(isPeer);
  const leftStart = left.findLastIndex(isPeer);
  const counts = (parts: readonly AmountColumn[]): readonly AmountColumn[] =>
    isCount(total) ? parts : parts.filter((column) => !isCount(column));
  const candidates = [
    collapse(counts(rightEnd < 0 ? right : right.slice(0, rightEnd)), prefix),
    collapse(counts(left.slice(leftStart + 1)), prefix),
  ].filter((list) => list.length >= (prefix.length > 0 ? 1 : 2));
  const partial = family.some((column) => column.path.some((word) => word.startsWith('其中')));
  // One 其中 column alone need not be all of the total, however many rows have nothing else.
  if (partial && candidates.every((parts) => parts.length === 1)) return [];
  const explicit = (stated || prefix.length > 0) && candidates.length === 1;
  const readings = candidates.map((parts) => relate(grid, rows, total, parts, explicit ? 'certain' : 'likely'));
  const best = bestReading(readings);
  if (!best) return [];
  const holds = best.fit.compared > 0 && best.fit.agree >= best.fit.compared * SHARE && best.fit.agree >= 2;
  const said = explicit && !partial && (best.fit.compared === 1 || (best.fit.agree >= 1 && best.fit.agree * 2 >= best.fit.compared));
  const few = candidates.length === 1 && !partial && best.fit.compared <= FEW && best.fit.agree >= 1;
  return holds || said || few ? confirmed(best.relations, best.fit) : [];
}

function relate(
  grid: Grid,
  rows: readonly AmountRow[],
  total: AmountColumn,
  parts: readonly AmountColumn[],
  confidence: SumRelation['confidence'],
): SumRelation[] {
  return rows.flatMap((row): SumRelation[] => {
    const figure = amountOf(grid, row, total.column);
    const figures = parts.map((part) => amountOf(grid, row, part.column));
    if ((figure.value === null && figure.state !== 'blank') || !figures.some((part) => part.value !== null)) return [];
    return [
      {
        kind: 'row-total',
        label: leaf(total),
        total: figure,
        parts: plus(figures),
        decimals: finestDecimals([figure, ...figures]),
        confidence,
      },
    ];
  });
}

/** 结余 = what came in − what went out, where the rows confirm it. */
function balanceRelations(grid: Grid, rows: readonly AmountRow[], columns: readonly AmountColumn[]): readonly SumRelation[] {
  const has = (column: AmountColumn, words: readonly string[]): boolean => words.some((word) => leaf(column).includes(word));
  const balance = columns.findLast((column) => has(column, BALANCE_HEADERS) && !has(column, ['上年', '年初']));
  if (!balance) return [];
  const before = columns.filter((column) => column.column < balance.column);
  const out = before.filter((column) => has(column, OUTFLOW_HEADERS) && !has(column, ['预算', '结转']));
  const inflow = before.filter((column) => !out.includes(column) && has(column, INFLOW_HEADERS));
  if (out.length === 0 || inflow.length === 0) return [];
  const relations = rows.flatMap((row): SumRelation[] => {
    const figure = amountOf(grid, row, balance.column);
    const parts: Parts = [
      ...inflow.map((column) => ({ figure: amountOf(grid, row, column.column), sign: 1 as const })),
      ...out.map((column) => ({ figure: amountOf(grid, row, column.column), sign: -1 as const })),
    ];
    if (figure.value === null || parts.every((part) => part.figure.value === null)) return [];
    return [
      {
        kind: 'row-total',
        label: leaf(balance),
        total: figure,
        parts,
        decimals: finestDecimals([figure, ...parts.map((part) => part.figure)]),
        confidence: 'likely',
      },
    ];
  });
  const fit = fitOf(relations);
  return fit.agree >= 2 && fit.agree >= fit.compared * SHARE ? confirmed(relations, fit) : [];
}
