import type { ColumnRole, TableColumn } from '../model/types';
import { LONGER_PERIODS, PERIOD_NAME } from '../vocabulary/header-parts';

/** Which points columns belong to the indicator and which to the level label left of them. */
export interface PointsColumns {
  readonly weight: TableColumn | null;
  readonly score: TableColumn | null;
  /** Points of a level-1 or level-2 group in a column of their own, right of its label. */
  readonly groupWeights: readonly GroupColumn[];
  readonly groupScores: readonly GroupColumn[];
}

/** A column of points that belongs to the labels on its left. */
export interface GroupColumn {
  readonly column: TableColumn;
  readonly label: TableColumn;
}

const NAMES: readonly ColumnRole[] = ['level3', 'level4'];
const LABELS: readonly ColumnRole[] = ['section', 'level1', 'level2'];

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: each points column belongs to the label on its left. Where several
 * scores stand side by side (自评得分, 复核得分) the first one is the unit's own.
 */
export function readPointsColumns(columns: readonly TableColumn[]): PointsColumns {
  const weights = columns.filter((column) => column.role === 'weight');
  const deepest = columns.findLast((column) => NAMES.includes(column.role)) ?? columns.findLast((column) => column.role === 'level2');
  const own = weights.find((column) => !deepest || column.column > deepest.column) ?? weights.at(-1) ?? null;
  const score = columns.find((column) => column.role === 'score' && (!deepest || column.column > deepest.column)) ?? null;
  const besideLabels = (role: ColumnRole, except: TableColumn | null): GroupColumn[] =>
    columns.flatMap((column) => {
      if (column.role !== role || column === except || (deepest && column.column > deepest.column)) return [];
      const label = columns.findLast((other) => other.column < column.column && LABELS.includes(other.role));
      return label ? [{ column, label }] : [];
    });
  return { weight: own, score, groupWeights: besideLabels('weight', own), groupScores: besideLabels('score', score) };
}

/** True for a header that says that its targets are for more than the table's own year. */
function isLonger(words: string): boolean {
  return LONGER_PERIODS.test(words) || words.includes('总体');
}

/**
 * The columns of targets, the one that counts first: that of the period that was achieved, the table's own `year` before other years, the year's before the mid-term
 * one, the original before the adjusted one, the first of several places. The others stand beside it, for other periods or places.
 */
export function readTargetColumns(columns: readonly TableColumn[], year: number | null = null): readonly TableColumn[] {
  const targets = columns.filter((column) => column.role === 'target');
  const own =
    targetOfPeriod(
      targets,
      columns.find((column) => column.role === 'actual'),
    ) ?? targetThatCounts(targets, year);
  return own ? [own, ...targets.filter((column) => column !== own)] : [];
}

/** The target of the period that the actual values are of: 2021年中期目标 beside 中期实际完成值; null where their headers name none in common. */
function targetOfPeriod(targets: readonly TableColumn[], actual: TableColumn | undefined): TableColumn | null {
  const period = actual && PERIOD_NAME.exec(actual.header.text)?.[0];
  const fitting = period ? targets.filter((column) => column.header.text.includes(period)) : [];
  return fitting.length === 1 ? fitting[0]! : null;
}

function targetThatCounts(targets: readonly TableColumn[], year: number | null): TableColumn | null {
  const [first] = targets;
  if (!first) return null;
  const words = (column: TableColumn): string => column.header.text;
  const only = (fits: (column: TableColumn) => boolean): TableColumn | undefined => {
    const fitting = targets.filter(fits);
    return fitting.length > 0 && fitting.length < targets.length ? fitting[0] : undefined;
  };
  const named = targets.filter((column) => year !== null && words(column).includes(`${year}年`));
  if (named.length === 1) return named[0]!;
  return (
    only((column) => /年度|本年|当年|全年|\d{4}年/.test(words(column)) && !isLonger(words(column))) ??
    only((column) => /值/.test(words(column))) ??
    only((column) => !/调整/.test(words(column))) ??
    first
  );
}
