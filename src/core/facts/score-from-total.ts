import { ZERO, sum, type Decimal } from '../decimal';
import type { Indicator, TableModel } from '../model/types';
import { executionOf } from './execution';
import { comparePoints, countedIndicators, coveredBy, deductedPoints, leavesExecutionOut, scoresOf } from './counted-points';

/** What a stated total says of the one score that is blank, and which total it is. */
export interface ScoreFromTotal {
  readonly score: Decimal;
  readonly total: Decimal;
}

/** The others' scores of some indicators, added up; null where another one is open as well. */
function othersOf(indicators: readonly Indicator[], open: Indicator): Decimal | null {
  const others = countedIndicators(indicators).filter((each) => each !== open);
  if (others.length === countedIndicators(indicators).length) return null;
  const figures = others.flatMap((each) => each.score ?? []);
  return figures.some(({ state }) => state === 'blank' || state === 'unreadable')
    ? null
    : sum(figures.flatMap(({ value }) => value ?? [])).minus(deductedPoints(indicators) ?? ZERO);
}

/** Whether a total states what some indicators were given. */
function isSumOf(stated: Decimal, indicators: readonly Indicator[]): boolean {
  return comparePoints(stated, scoresOf(indicators)) !== 'contradiction';
}

/**
 * The score that a stated total leaves to the only indicator without one: total − the other scores − the execution score, where the
 * total holds that. Null where no total tells, where another score is open too, or where it would lie outside 0 … weight.
 */
export function scoreFromTotal(table: TableModel, open: Indicator): ScoreFromTotal | null {
  const most = open.weight?.value;
  if (!most) return null;
  const execution = table.funds && executionOf(table.funds);
  const found = table.totals
    .flatMap((total) => {
      // A total that is worked out from the scores says nothing of one that is not there, and a subtotal of other rows neither.
      const stated = total.score?.state === 'number' && total.score.formula === null ? total.score.value! : null;
      const covered = coveredBy(table, total);
      if (stated === null || covered.some((indicators) => !indicators.includes(open) && isSumOf(stated, indicators))) return [];
      return covered.flatMap((indicators) => {
        const others = othersOf(indicators, open);
        if (others === null) return [];
        const isOut = leavesExecutionOut(total, indicators, execution?.weight?.value ?? ZERO);
        const score = execution?.score;
        if (isOut !== true && (score?.state === 'blank' || score?.state === 'unreadable')) return [];
        const besides = score?.value ?? ZERO;
        const ways = isOut === null && !besides.isZero() ? [besides, ZERO] : [isOut === true ? ZERO : besides];
        return ways.map((way) => ({ score: stated.minus(others).minus(way), total: stated }));
      });
    })
    .filter(({ score }) => score.gte(0) && score.lte(most));
  const [first] = found;
  return first && found.every(({ score }) => score.eq(first.score)) ? first : null;
}
