import type { ColumnRole, TableColumn } from '../model/types';

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
  const besideLabels = (role: ColumnRole, except: TableColumn | null): GroupColumn[] => columns.flatMap((column) => {
    if (column.role !== role || column === except || (deepest && column.column > deepest.column)) return [];
    const label = columns.findLast((other) => other.column < column.column && LABELS.includes(other.role));
    return label ? [{ column, label }] : [];
  });
  return { weight: own, score, groupWeights: besideLabels('weight', own), groupScores: besideLabels('score', score) };
}

/**
 * The column of the target that counts: the year's own before a multi-year one. Columns of the same kind for several places
 * (one per township) all count; of columns for several years the table's own `year`.
 */
export function readTargetColumns(columns: readonly TableColumn[], year: number | null = null): readonly TableColumn[] {
  const targets = columns.filter((column) => column.role === 'target');
  if (targets.length < 2) return targets;
  const named = targets.filter((column) => year !== null && column.header.text.includes(`${year}年`));
  if (named.length === 1) return named;
  const yearly = targets.filter((column) => /年度|本年|当年|全年|\d{4}年/.test(column.header.text) && !/中期|实施期|总体|长期|三年/.test(column.header.text));
  if (yearly.length > 0 && yearly.length < targets.length) return yearly.slice(0, 1);
  const values = targets.filter((column) => /值/.test(column.header.text));
  if (values.length > 0 && values.length < targets.length) return values.slice(0, 1);
  const adjusted = targets.filter((column) => /调整/.test(column.header.text));
  if (adjusted.length === 1) return targets.filter((column) => column !== adjusted[0]).slice(0, 1);
  const sameHeader = new Set(targets.map((column) => column.header.cell.column)).size === 1;
  return sameHeader ? targets : targets.slice(0, 1);
}
