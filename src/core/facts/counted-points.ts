import { perObject } from '../remember';
import { HUNDRED, ZERO, sum, type Decimal } from '../decimal';
import type { Figure, Indicator, TableModel, TotalLine } from '../model/types';
import { shownValue } from '../model/added-up';
import { agreement, bestAgreement, pointsTolerance, type Agreement } from '../model/agreement';

/** Indicators whose weight and score count: no deductions, no details of a ★ parent, merged points only once. */
export function countedIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.filter((indicator) => !indicator.deduction && !indicator.detail && !indicator.sharesPoints);
}

/** Points added up over some cells. */
export interface PointsSum {
  readonly figures: readonly Figure[];
  readonly exact: Decimal;
  readonly shown: Decimal;
  /** Cells that should hold points and are blank or cannot be read: the sum is only a lower bound. */
  readonly unknown: readonly Figure[];
}

/** Adds points up; not-applicable cells count as zero. */
export function sumPoints(figures: readonly Figure[]): PointsSum {
  const known = figures.filter((figure) => figure.state === 'number');
  return {
    figures: known,
    exact: sum(known.map((figure) => figure.value!)),
    shown: sum(known.map((figure) => shownValue(figure)!)),
    unknown: figures.filter((figure) => figure.state === 'blank' || figure.state === 'unreadable'),
  };
}

export function weightsOf(indicators: readonly Indicator[]): PointsSum {
  return sumPoints(countedIndicators(indicators).flatMap((indicator) => indicator.weight ?? []));
}

export function scoresOf(indicators: readonly Indicator[]): PointsSum {
  return sumPoints(countedIndicators(indicators).flatMap((indicator) => indicator.score ?? []));
}

/** Points taken off by 扣分项, as a positive number; null where the table has none or they are blank. */
export function deductedPoints(indicators: readonly Indicator[]): Decimal | null {
  const taken = indicators.filter((indicator) => indicator.deduction).flatMap((indicator) => indicator.score?.value?.abs() ?? []);
  return taken.length === 0 ? null : sum(taken);
}

/** Compares declared points with a sum, plus points that belong to it besides (the execution rate's). */
export function comparePoints(declared: Decimal, added: PointsSum, besides: Decimal = ZERO): Agreement {
  const tolerance = pointsTolerance(added.figures);
  return bestAgreement(
    agreement(declared, added.exact.plus(besides), tolerance),
    agreement(declared, added.shown.plus(besides), tolerance),
  );
}

/**
 * Whether indicators that make 100 points by themselves stand beside an execution rate with points of its own: then the form is worth
 * more than 100. Not where one of the indicators is the execution rate itself: its points are then stated twice and count once.
 */
export function exceedsHundred(indicators: readonly Indicator[], execution: Decimal | null): boolean {
  if (!execution?.gt(ZERO) || comparePoints(HUNDRED, weightsOf(indicators)) === 'contradiction') return false;
  return !countedIndicators(indicators).some(({ path }) => path.some(({ name }) => /执行率|预算执行/.test(name)));
}

/**
 * Indicators that a total line may state the sum of: all of the table, or only those between the total line before it and
 * itself, where a table holds several projects or subtotals.
 */
export function coveredBy(table: TableModel, total: TotalLine): readonly (readonly Indicator[])[] {
  const { row } = total.label.cell;
  const blocks = blocksOf(table);
  const block = blocks.byRow.get(row) ?? [];
  if (table.totals.length > MOST_TOTALS) return [block];
  if (block.length === 0 || block.length === table.indicators.length) return [table.indicators];
  return row === blocks.last ? [table.indicators, block] : [block, table.indicators];
}

/** A table with more total lines than this states the sum of parts: none of them is that of the whole table. */
const MOST_TOTALS = 40;

/** The indicators right above each total line, up to the one before it, by the line's row; and the row of the last line. */
interface TotalBlocks {
  readonly byRow: ReadonlyMap<number, readonly Indicator[]>;
  readonly last: number;
}

const blocksOf = perObject((table: TableModel): TotalBlocks => {
  const rows = [...new Set(table.totals.map((total) => total.label.cell.row))].sort((a, b) => a - b);
  const indicators = [...table.indicators].sort((a, b) => a.row - b.row);
  const byRow = new Map<number, Indicator[]>();
  let at = 0;
  for (const row of rows) {
    const block: Indicator[] = [];
    for (; at < indicators.length && indicators[at]!.row <= row; at++) if (indicators[at]!.row < row) block.push(indicators[at]!);
    byRow.set(row, block);
  }
  return { byRow, last: rows.at(-1) ?? 0 };
});

/** Whether the total line is worth the indicators' weights alone; null where its weight does not tell. */
export function leavesExecutionOut(total: TotalLine, indicators: readonly Indicator[], execution: Decimal): boolean | null {
  const stated = total.weight?.value;
  if (!stated) return null;
  if (stated.eq(HUNDRED) && exceedsHundred(indicators, execution)) return false;
  const added = weightsOf(indicators);
  if (comparePoints(stated, added, execution) !== 'contradiction') return false;
  return comparePoints(stated, added) !== 'contradiction' ? true : null;
}
