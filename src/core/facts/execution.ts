import { ZERO, type Decimal } from '../decimal';
import type { Figure, FundLine, Funds } from '../model/types';
import { executionRate, scoreExecution } from '../scoring/score-execution';
import type { Policy, ScoreResult } from '../scoring/types';
import { perObject } from '../remember';
import { shownValue } from '../model/added-up';
import { figureTolerance } from '../model/agreement';
import { budgetOf, totalLine } from './fund-columns';

/** Weight and score of the execution rate, and everything that its score may have been worked out from. */
export interface Execution {
  /** The line that is scored; null where the block has no total. */
  readonly line: FundLine | null;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  readonly rate: Figure | null;
  readonly executed: Figure | null;
  readonly budget: Figure | null;
  /** Rates that the score may rest on: as stored, as shown, from the amounts. Empty where none is known. */
  readonly rates: readonly Decimal[];
}

function isNumber(figure: Figure | null | undefined): figure is Figure {
  return figure?.state === 'number';
}

/** The execution rate's part of a funds block. */
export const executionOf = perObject((funds: Funds): Execution => lineExecution(totalLine(funds), funds.declaredPoints ?? null));

/** The execution of every line that has points and a score of its own in its row: the total's, and a source's (基本支出 | 10 | 10). */
export function scoredExecutions(funds: Funds): readonly Execution[] {
  const sources = funds.lines.filter(
    (line) => line.role !== 'total' && standsInOwnRow(line, line.figures.weight) && standsInOwnRow(line, line.figures.score),
  );
  return [executionOf(funds), ...sources.map((line) => lineExecution(line, null))];
}

/** Points or a score merged over several lines are those of the first. */
function standsInOwnRow(line: FundLine, figure: Figure | undefined): boolean {
  return isNumber(figure) && figure.cell.row === line.label.cell.row;
}

function lineExecution(line: FundLine | null, declaredPoints: Figure | null): Execution {
  const figures = line?.figures ?? {};
  const weight = isNumber(figures.weight) ? figures.weight : (declaredPoints ?? figures.weight ?? null);
  const rate = figures.rate ?? null;
  const [executed, budget] = [figures.executed ?? null, line ? budgetOf(line) : null];
  const fromAmounts = executionRate(executed?.value ?? null, budget?.value ?? null);
  const stated = isNumber(rate) ? [rate.value!, shownValue(rate)!] : [];
  return {
    line,
    weight,
    score: figures.score ?? null,
    rate,
    executed,
    budget,
    rates: fromAmounts === null ? stated : [...stated, fromAmounts],
  };
}

/** Points of the execution rate; null where the table declares none. */
export function executionPoints(funds: Funds | null): Decimal | null {
  return funds === null ? null : (executionOf(funds).weight?.value ?? null);
}

/** Digits that stand for "not rounded": a recorded score may show more digits than the policy asks for. */
const UNROUNDED = 10;

/** How far a given score is from what the policy gives; none within a range that it leaves open. */
function distance({ lowest, highest }: ScoreResult, given: Decimal): Decimal {
  return given.lt(lowest!) ? lowest!.minus(given) : given.gt(highest!) ? given.minus(highest!) : ZERO;
}

/** How a policy scores the execution, and whether the recorded score agrees with it at the digits shown. */
export function checkExecution(
  policy: Policy,
  execution: Execution,
): { readonly result: ScoreResult; readonly agrees: boolean; readonly exact: boolean } | null {
  const { weight, score, rates } = execution;
  if (!isNumber(weight) || !isNumber(score) || rates.length === 0) return null;
  const scoreOf = (rounding: Policy, rate: Decimal): ScoreResult => scoreExecution(rounding, { rate, weight: weight.value });
  const results = rates.flatMap((rate) => [scoreOf(policy, rate), scoreOf({ ...policy, decimals: UNROUNDED }, rate)]);
  const scored = results.filter((each) => each.highest !== null);
  const result = scored.find((each) => each.status === 'computed');
  if (!result) return null;
  const tolerance = figureTolerance(score.decimals);
  const distances = scored.flatMap((each) => [score.value!, shownValue(score)!].map((given) => distance(each, given)));
  const nearest = distances.reduce((least, each) => (each.lt(least) ? each : least));
  // Rounding that turns a rate below the full one into full points is none.
  const madeFull = score.value!.eq(weight.value!) && scored.every((each) => each.highest!.lt(weight.value!));
  return { result, agrees: nearest.lte(tolerance) && !madeFull, exact: nearest.eq(ZERO) || score.decimals > 0 };
}
