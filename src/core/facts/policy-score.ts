import { ONE, roundHalfUp, type Decimal } from '../decimal';
import type { Figure, Indicator, TableModel } from '../model/types';
import { policies } from '../scoring/policies';
import { scoreRow } from '../scoring/score-row';
import type { Policy, ScoreResult } from '../scoring/types';
import { shownValue } from '../model/added-up';
import { figureTolerance } from '../model/agreement';

/** Whether the policy's arithmetic applies: a target against an actual value, not a deduction nor an evaluation method of its own. */
function isScoredByPolicy(table: TableModel, indicator: Indicator): boolean {
  return (
    table.kind !== 'evaluation-system' &&
    indicator.method === null &&
    indicator.target !== null &&
    indicator.actual !== null &&
    !indicator.deduction &&
    !indicator.detail
  );
}

/** Ids of indicators whose weight and score stand for several rows, or in one cell: no single row's arithmetic gives them. */
export function sharedPointIds(table: TableModel): ReadonlySet<string> {
  const shared = new Set<string>();
  const byCell = new Map<string, string>();
  table.indicators.forEach((indicator, index) => {
    const before = table.indicators[index - 1];
    const place = indicator.score ? `${indicator.score.cell.row},${indicator.score.cell.column}` : null;
    const twin = place === null ? undefined : byCell.get(place);
    if (place !== null && twin === undefined) byCell.set(place, indicator.id);
    if (!indicator.sharesPoints && twin === undefined) return;
    for (const id of [indicator.id, twin ?? before?.id]) if (id !== undefined) shared.add(id);
  });
  return shared;
}

/** What the policy gives for an indicator; null where its arithmetic does not apply. */
export function policyScore(table: TableModel, indicator: Indicator, policy: Policy): ScoreResult | null {
  return isScoredByPolicy(table, indicator) ? scoreRow(policy, indicator, indicator.weight?.value ?? null) : null;
}

export interface Difference {
  readonly indicator: Indicator;
  readonly score: Figure;
  readonly result: ScoreResult;
  /**
   * `rounding`: whole points for a computed score with decimals. `missed-full`: full weight though missed. `unexplained`: below
   * full far from a target that was met, without a reason. `by-deviation`: less by the deviation for more than "=" asks for, which
   * the unit may judge so. `differs`: anything else.
   */
  readonly kind: 'rounding' | 'missed-full' | 'unexplained' | 'by-deviation' | 'differs';
}

function isWithin(value: Decimal, low: Decimal | null, high: Decimal | null): boolean {
  return low !== null && high !== null && value.gte(low) && value.lte(high);
}

function hasDigitsOf(recorded: Figure, computed: Decimal, policy: Policy): 'exact' | 'rounding' | null {
  const [value, visible] = [recorded.value!, shownValue(recorded)!];
  if (value.eq(computed) || visible.eq(computed)) return 'exact';
  if (
    value
      .minus(computed)
      .abs()
      .lte(figureTolerance(Math.max(policy.decimals, 1)))
  )
    return 'exact';
  if (!roundHalfUp(computed, recorded.decimals).eq(visible)) return null;
  return recorded.decimals === 0 ? 'rounding' : 'exact';
}

/** Marks that fill a reason cell without giving a reason. */
export function isBlankReason(text: string | null | undefined): boolean {
  return /^[\s/／\-—–－无。]*$/.test(text ?? '');
}

/** Whether points were taken off by the deviation for more than "=" asks for: that exceeding it counts as met is a convention, and the unit may judge otherwise. */
function isCutByDeviation({ target, weight }: Indicator, score: Figure, { met, deviation }: ScoreResult, policy: Policy): boolean {
  if (target?.op !== '=' || met !== true || !deviation?.gt(0)) return false;
  return (
    hasDigitsOf(score, roundHalfUp(weight!.value!.times(ONE.minus(deviation)), Math.max(score.decimals, policy.decimals)), policy) ===
    'exact'
  );
}

function kindOf(indicator: Indicator, score: Figure, result: ScoreResult, policy: Policy): Difference['kind'] | null {
  const value = score.value!;
  if (result.status === 'judgement') {
    const full = indicator.weight!.value!;
    return result.met === false && indicator.target!.type !== 'text' && full.gt(0) && value.eq(full) ? 'missed-full' : null;
  }
  if (result.status !== 'computed') return null;
  const digits = hasDigitsOf(score, result.score!, policy);
  if (isCutByDeviation(indicator, score, result, policy)) return 'by-deviation';
  // Rounding that turns a miss into full marks is none.
  const full = result.met === false && value.eq(indicator.weight!.value!) && result.score!.lt(value);
  if (digits !== null && !full) return digits === 'rounding' ? 'rounding' : null;
  if (full || !isWithin(value, result.lowest, result.highest)) return 'differs';
  // What was exceeded without a reason is said of the actual value already.
  if (result.deviation?.gt(0)) return null;
  return isBlankReason(indicator.reason?.text) ? 'unexplained' : null;
}

/** Where a recorded score differs from the policy's; null where it agrees, or where nothing can be said. */
export function scoreDifference(table: TableModel, indicator: Indicator, policy: Policy): Difference | null {
  return differenceFrom(policyScore(table, indicator, policy), indicator, policy);
}

/** The same where it is known what the policy gives. */
export function differenceFrom(result: ScoreResult | null, indicator: Indicator, policy: Policy): Difference | null {
  const { score, weight } = indicator;
  if (score?.state !== 'number' || weight?.state !== 'number' || score.value!.lt(0) || score.value!.gt(weight.value!)) return null;
  const kind = result && kindOf(indicator, score, result, policy);
  return result && kind ? { indicator, score, result, kind } : null;
}

/** A registered policy under which the recorded score is right, to be named in the message. */
export function policyThatGives(table: TableModel, difference: Difference, current: Policy): Policy | null {
  const gives = (policy: Policy): boolean => {
    if (policy.id === current.id) return false;
    const result = policyScore(table, difference.indicator, policy);
    return result?.status === 'computed' && hasDigitsOf(difference.score, result.score!, policy) === 'exact';
  };
  return policies.find(gives) ?? null;
}
